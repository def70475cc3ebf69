internal import Estimation
internal import SurveyModel

/// What a difference may show: nothing that either of its two shares may not.
struct ContrastRules {
  /// What the tables say of a share.
  struct Side {
    var status: PublicationStatus
    var share: Double?
    /// How many decimals the share is rounded to; nil for full precision.
    var decimals: Int? = nil
    /// Whether nothing but the share is told.
    var isToldAlone = false
  }

  let settings: SurveySettings
  /// The settings of a wave of this survey.
  let waveSettings: (WaveIdentifier) -> SurveySettings
  /// The protected row of this survey; nil where there is none.
  let ownRow: (_ indicator: String, WaveIdentifier, Domain) -> PublishableShare?
  /// The protected row of another survey, where that has been protected before.
  let otherRow: (_ survey: String, _ indicator: String, WaveIdentifier, Domain) -> PublishableShare?
  /// The waves whose figures can be worked out from counts.
  var openToSearch: Set<WaveIdentifier> = []
  /// The families of which a tested member is hidden.
  var familiesWithHidden: Set<Family> = []

  /// The row that may be published of a contrast.
  func row(_ contrast: Contrast) -> PublishableContrast {
    let own = ownSide(contrast)
    let other = otherSide(contrast, own: own)
    let blocked = [own.status, other.status].filter(\.isHidden)
    let decimals = [own.decimals, other.decimals].compactMap(\.self).min()
    let told = { (value: Double) in Blurring.rounded(value, decimals: decimals) }
    var status: PublicationStatus
    var difference: Double?
    var test: PublishableContrast.Test?
    var incomparability: PublishableContrast.Incomparability?
    var isTestHidden = false

    if case .notComparable(let reason) = contrast.outcome {
      status = .notComparable
      incomparability = reason == .newSeries ? .newSeries : .collectionMethod
    } else if let hidden = blocked.first(where: { $0 == .hidden }) ?? blocked.first {
      status = hidden
    } else if own.share == nil || other.share == nil {
      status = own.share == nil ? own.status : other.status
      if status == .ok || status == .openLink { status = .missing }
    } else if own.isToldAlone || other.isToldAlone, let share = own.share, let less = other.share {
      // The exact difference would be a second figure of what is within.
      status = contrast.isOpenLink ? .openLink : .missing
      isTestHidden = !contrast.isOpenLink
      difference = told(share - less)
    } else {
      switch contrast.outcome {
      case .tested(let outcome) where isOfSamePersons(contrast):
        status = .missing
        isTestHidden = true
        difference = told(outcome.difference)
      case .tested(let outcome):
        status = .ok
        difference = told(outcome.difference)
        test = published(
          outcome, decimals: decimals,
          isBesideHidden: familiesWithHidden.contains(Family(contrast)),
          isOpenToSearch: openToSearch.contains(contrast.wave))
      case .baseTooSmall: status = .baseTooSmall
      case .untested(let value):
        status = .missing
        difference = told(value)
      case .openLink(let value):
        status = .openLink
        difference = value.map(told)
      case .notComparable: status = .notComparable
      case .missing:
        status = own.status == .ok ? other.status : own.status
        if status == .ok { status = .missing }
      }
    }
    return PublishableContrast(
      indicator: contrast.indicator, wave: contrast.wave, place: contrast.domain.place,
      group: contrast.domain.group, counterpart: Self.counterpart(contrast.counterpart),
      status: status, incomparability: incomparability, ownShare: own.share,
      otherShare: other.share, difference: difference, test: test,
      isTestHidden: isTestHidden)
  }

  /// Whether the error of a difference would tell how many of everybody answered one question, or
  /// one year, as they did and the other otherwise.
  private func isOfSamePersons(_ contrast: Contrast) -> Bool {
    guard waveSettings(contrast.wave).method == .census else { return false }
    switch contrast.counterpart {
    case .indicator: return true
    case .wave: return settings.isPanel
    case .survey, .restOfMunicipality, .group: return false
    }
  }

  private func ownSide(_ contrast: Contrast) -> Side {
    guard let row = ownRow(contrast.indicator, contrast.wave, contrast.domain) else {
      return byBase(
        share: contrast.ownShare, base: contrast.ownBase, counted: contrast.ownCounted,
        waveSettings: waveSettings(contrast.wave))
    }
    return Side(row)
  }

  private func otherSide(_ contrast: Contrast, own: Side) -> Side {
    let row: PublishableShare?
    var wave = contrast.wave
    var decimals: Int?
    switch contrast.counterpart {
    case .wave(let earlier):
      wave = earlier
      row = ownRow(contrast.indicator, earlier, contrast.domain)
    case .survey(let name, let otherWave, let place):
      row = otherRow(
        name, contrast.indicator, otherWave, Domain(place: place, group: contrast.domain.group))
    case .restOfMunicipality:
      // The rest is the whole without the place, so it tells a hidden share of either.
      let whole = ownRow(contrast.indicator, wave, Domain(group: contrast.domain.group))
      let sides = [own] + (whole.map { [Side(status: $0.status, share: $0.share)] } ?? [])
      if let hidden = sides.first(where: { $0.share == nil }) { return hidden }
      // Every place would tell the rounded whole anew.
      if whole?.isToldAlone == true { return Side(status: .hiddenToProtectAnother, share: nil) }
      decimals = whole?.decimals
      row = nil
    case .group(let group):
      row = ownRow(
        contrast.indicator, contrast.wave, Domain(place: contrast.domain.place, group: group))
    case .indicator(let name): row = ownRow(name, contrast.wave, contrast.domain)
    }
    if let row { return Side(row) }
    var other = waveSettings(wave)
    if case .survey = contrast.counterpart { other.method = .sample }
    return byBase(
      share: contrast.otherShare, base: contrast.otherBase, counted: contrast.otherCounted,
      waveSettings: other, decimals: decimals)
  }

  /// A side that has no row of its own is judged by its base alone.
  private func byBase(
    share: Double?, base: Int?, counted: Int?, waveSettings: SurveySettings, decimals: Int? = nil
  ) -> Side {
    guard let share else { return Side(status: .missing, share: nil) }
    let rules = ShareRules(settings: settings, waveSettings: waveSettings)
    if let base {
      if rules.isSecret(base: base, counted: counted) { return Side(status: .hidden, share: nil) }
      if base < settings.minimumBaseForShare { return Side(status: .baseTooSmall, share: nil) }
    }
    return Side(
      status: .ok, share: Blurring.rounded(share, decimals: decimals), decimals: decimals)
  }
}

extension ContrastRules.Side {
  /// What a row says.
  init(_ row: PublishableShare) {
    self.init(
      status: row.status, share: row.share, decimals: row.decimals, isToldAlone: row.isToldAlone)
  }
}

extension Contrast {
  fileprivate var isOpenLink: Bool {
    if case .openLink = outcome { true } else { false }
  }
}
