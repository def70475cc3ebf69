import DelimitedText
import SurveyModel

/// Reads the values of `undersokning.csv`.
enum SettingsValue {
  /// A value that cannot be used, with what it should have been in Swedish words.
  struct Unusable: Error, Equatable {
    let expected: String
    let choices: [String]
  }

  /// One of a key's words, matched as keys are.
  static func word<Word: RawRepresentable & CaseIterable>(_ text: String) throws(Unusable) -> Word
  where Word.RawValue == String {
    let wanted = FoldedKey(text)
    guard let word = Word.allCases.first(where: { FoldedKey($0.rawValue) == wanted }) else {
      let choices = Word.allCases.map(\.rawValue)
      throw Unusable(
        expected: choices.map { "”\($0)”" }.list("eller"), choices: choices)
    }
    return word
  }

  /// `ja` or `nej`.
  static func yesOrNo(_ text: String) throws(Unusable) -> Bool {
    switch FoldedKey(text).description {
    case "ja": true
    case "nej": false
    default: throw Unusable(expected: "”ja” eller ”nej”", choices: ["ja", "nej"])
    }
  }

  /// `plats`, or nothing for the strata of a column.
  static func stratification(_ text: String) throws(Unusable) -> SurveySettings.Stratification {
    guard FoldedKey(text) == FoldedKey("plats") else {
      throw Unusable(
        expected: "”plats” (platserna är strata) eller tomt (en kolumn med rollen stratum används)",
        choices: ["plats"])
    }
    return .places
  }

  /// A number within bounds, ends included; a percent sign after it is read over.
  static func number(_ text: String, from lower: Double, to upper: Double) throws(Unusable)
    -> Double
  {
    let digits = text.hasSuffix("%") ? String(text.dropLast()).trimmed : text
    guard let value = DecimalNumber.parse(digits), value >= lower, value <= upper else {
      throw Unusable(
        expected: "ett tal mellan \(swedish(lower)) och \(swedish(upper))", choices: [])
    }
    return value
  }

  /// A whole number of at least 1.
  static func wholeNumber(_ text: String) throws(Unusable) -> Int {
    guard let value = DecimalNumber.parseInteger(text), value >= 1 else {
      throw Unusable(expected: "ett heltal som är minst 1", choices: [])
    }
    return value
  }

  /// A multiple of the median weight, or `av` for none.
  static func trimming(_ text: String) throws(Unusable) -> Double? {
    if ["av", "nej"].contains(FoldedKey(text).description) { return nil }
    guard let value = DecimalNumber.parse(text), value > 1 else {
      throw Unusable(
        expected: "”av” eller ett tal större än 1 (gånger medianvikten)", choices: ["av"])
    }
    return value
  }

  /// `YYYY` or `YYYY-MM`.
  static func wave(_ text: String) throws(Unusable) -> WaveIdentifier {
    guard let wave = WaveIdentifier(text) else {
      throw Unusable(expected: "en omgång som ”2021” eller ”2020-03”", choices: [])
    }
    return wave
  }

  /// Surveys to compare with, each perhaps with a place, by pipe.
  static func counterparts(_ text: String) throws(Unusable) -> [SurveySettings.Counterpart] {
    var counterparts: [SurveySettings.Counterpart] = []
    for part in text.parts("|") {
      let sides = part.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      let survey = String(sides[0]).trimmed
      let place = sides.count > 1 ? String(sides[1]).trimmed : nil
      if survey.isEmpty || place == "" {
        throw Unusable(
          expected: "en undersökning som ”ntu”, eller en plats i den som ”ntu/Dalarnas län”",
          choices: [])
      }
      let counterpart = SurveySettings.Counterpart(survey: survey, place: place)
      if !counterparts.contains(counterpart) { counterparts.append(counterpart) }
    }
    return counterparts
  }

  /// The name of an encoding.
  static func encodingName(_ text: String) throws(Unusable) -> String {
    guard TextEncoding(named: text) != nil else {
      let names = TextEncoding.nameable.map(\.name)
      throw Unusable(expected: names.list("eller"), choices: names)
    }
    return text
  }

  /// A delimiter, by its name or as it is.
  static func delimiter(_ text: String) throws(Unusable) -> Character {
    guard let delimiter = ReadingOptions.delimiter(named: text) else {
      let names = ReadingOptions.delimiterNames
      throw Unusable(expected: names.map { "”\($0)”" }.list("eller"), choices: names)
    }
    return delimiter
  }

  /// Margins with `,` between and `*` between crossed names.
  static func margins(_ text: String) -> [SurveySettings.Margin] {
    text.parts(",").map { $0.parts("*") }.filter { !$0.isEmpty }
  }

  /// Crossed names with `*` between.
  static func crossedNames(_ text: String) -> [String] { text.parts("*") }

  /// A bound as Swedish text.
  private static func swedish(_ value: Double) -> String {
    let text = value == value.rounded() ? String(Int(value)) : String(value)
    return String(text.map { $0 == "." ? "," : $0 })
  }
}
