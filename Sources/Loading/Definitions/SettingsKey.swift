import SurveyModel

/// A key of `undersokning.csv`.
enum SettingsKey: String, CaseIterable {
  case title = "titel"
  case scope = "typ"
  case method = "metod"
  case municipality = "kommun"
  case council = "råd"
  case population = "population"
  case placeWord = "platsord"
  case stratification = "stratifiering"
  case calibration = "kalibrering"
  case nonresponseClasses = "bortfallsklasser"
  case trimming = "trimning"
  case panel = "panel"
  case counterparts = "jämför_med"
  case counterpartWave = "jämför_med_omgång"
  case waveComparison = "jämför_våg"
  case newSeries = "ny_serie"
  case designEffect = "designeffekt"
  case confidence = "konfidensgrad"
  case minimumBase = "minsta_bas"
  case minimumBaseForShare = "minsta_bas_andel"
  case minimumBaseForComparison = "minsta_bas_jämförelse"
  case minimumBaseForRanking = "minsta_bas_rangordning"
  case publicationRule = "publiceringsregel"
  case practicalDifference = "praktisk_skillnad"
  case encoding = "teckenkodning"
  case delimiter = "fältavgränsare"
  case partialLimit = "gräns_delvis"
  case completeLimit = "gräns_fullständig"

  /// The key of a text, matched as keys are; nil when there is none.
  init?(folding text: String) {
    let wanted = FoldedKey(text)
    guard let key = Self.allCases.first(where: { FoldedKey($0.rawValue) == wanted }) else {
      return nil
    }
    self = key
  }

  /// Whether the key must be the same in every wave, because the waves are shown side by side.
  var isForWholeSurvey: Bool {
    switch self {
    case .scope, .municipality, .council, .placeWord, .panel, .counterparts, .waveComparison,
      .confidence, .minimumBase, .minimumBaseForShare, .minimumBaseForComparison,
      .minimumBaseForRanking, .publicationRule, .practicalDifference:
      true
    case .title, .method, .population, .stratification, .calibration,
      .nonresponseClasses, .trimming, .counterpartWave, .newSeries, .designEffect, .encoding,
      .delimiter, .partialLimit, .completeLimit:
      false
    }
  }
}

extension SurveySettings {
  /// Sets what a key says; throws what the value should have been.
  mutating func set(_ key: SettingsKey, to value: String) throws(SettingsValue.Unusable) {
    switch key {
    case .title: title = value
    case .scope: scope = try SettingsValue.word(value)
    case .method:
      method = try SettingsValue.word(value)
      isMethodGiven = true
    case .municipality: municipality = value
    case .council: council = value
    case .population: populationWords = value
    case .placeWord: placeWord = value
    case .stratification: stratification = try SettingsValue.stratification(value)
    case .calibration: calibrationMargins = SettingsValue.margins(value)
    case .nonresponseClasses: nonresponseClasses = SettingsValue.crossedNames(value)
    case .trimming: trimming = try SettingsValue.trimming(value)
    case .panel: isPanel = try SettingsValue.yesOrNo(value)
    case .counterparts: counterparts = try SettingsValue.counterparts(value)
    case .counterpartWave: counterpartWave = try SettingsValue.wave(value)
    case .waveComparison: waveComparison = try SettingsValue.word(value)
    case .newSeries: startsNewSeries = try SettingsValue.yesOrNo(value)
    case .designEffect:
      designEffect = try SettingsValue.number(value, from: 0.1, to: 100)
    case .confidence:
      confidenceLevel = try SettingsValue.number(value, from: 50, to: 99.99) / 100
    case .minimumBase: minimumBase = try SettingsValue.wholeNumber(value)
    case .minimumBaseForShare: minimumBaseForShare = try SettingsValue.wholeNumber(value)
    case .minimumBaseForComparison:
      minimumBaseForComparison = try SettingsValue.wholeNumber(value)
    case .minimumBaseForRanking: minimumBaseForRanking = try SettingsValue.wholeNumber(value)
    case .publicationRule: publicationRule = try SettingsValue.word(value)
    case .practicalDifference:
      practicalDifference = try SettingsValue.number(value, from: 0, to: 100) / 100
    case .encoding: responseEncoding = try SettingsValue.encodingName(value)
    case .delimiter: responseDelimiter = try SettingsValue.delimiter(value)
    case .partialLimit: partialLimit = try SettingsValue.number(value, from: 0, to: 100) / 100
    case .completeLimit: completeLimit = try SettingsValue.number(value, from: 0, to: 100) / 100
    }
  }
}
