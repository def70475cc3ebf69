internal import Disclosure
internal import SurveyModel

/// The main result of an indicator: its level in the reported wave, and the change.
struct HeadlineSentences {
  let words: SurveyWords
  let indicator: Indicator
  private var report: PublishableReport { words.report }
  private var wave: WaveIdentifier { report.reportedWave }

  /// The row of the whole in the reported wave.
  var share: PublishableShare? { report.share(of: indicator.name, wave: wave) }

  /// The change of the whole since the latest earlier wave that it may be compared with.
  var change: PublishableContrast? { words.contrasts.change(of: indicator.name) }

  /// The level and the change as one sentence.
  var oneSentence: Sentence {
    guard let share, let value = share.level else { return noShare }
    if share.status == .openLink { return openLink.closed }
    let level = level(value)
    guard let change else { return level.closed }
    if let established = establishedChange(change) {
      return "\(level), \(established)."
    }
    if let open = DifferenceWords.noEstablishedChange(change, inOneSentence: true),
      let earlier = earlierShare(change)
    {
      return "\(level), jämfört med \(earlier): \(open)."
    }
    return level.closed
  }

  /// The same as sentences of their own.
  var sentences: [Sentence] {
    guard let share, let value = share.level else { return [noShare] }
    if share.status == .openLink {
      return [openLink.closed] + openLinkCaveat
    }
    var result = [level(value).closed]
    if let change {
      result += changeSentences(change)
    } else if report.comparedWaves.count > 1 {
      result.append("Det finns ingen tidigare mätning som resultatet kan jämföras med.")
    } else {
      result.append(
        "Mätningen är den första i serien, så det finns ingen tidigare att jämföra med.")
    }
    return result
  }

  /// What is said of a change, as sentences of their own.
  func changeSentences(_ change: PublishableContrast) -> [Sentence] {
    guard let since = Self.earlierWave(change) else { return [] }
    let earlier = words.wave(since)
    if let established = establishedChange(change) {
      return ["Det är \(established)."] + note(change)
    }
    if let open = DifferenceWords.noEstablishedChange(change), let before = earlierShare(change) {
      return ["Jämfört med \(before) är det \(open)."] + note(change)
    }
    switch change.status {
    case .notComparable:
      return [
        "Resultatet kan inte jämföras med \(earlier), eftersom \(Self.reason(change))."
      ]
    case .baseTooSmall:
      return ["Underlaget är för litet för att pröva skillnaden mot \(earlier)."]
    case .hidden, .hiddenToProtectAnother, .unreliable:
      return ["För \(earlier) visas ingen andel, så förändringen redovisas inte."]
    default:
      guard let before = earlierShare(change), change.difference != nil else { return [] }
      return [
        """
        Andelen \(before) har inte prövats mot årets, eftersom \(change.reasonUntested).
        """
      ]
    }
  }

  /// What is said of the change over the whole series.
  func seriesSentences(_ change: PublishableContrast) -> [Sentence] {
    if let established = establishedChange(change) {
      return ["Sett över hela serien är det \(established)."] + note(change)
    }
    if let open = DifferenceWords.noEstablishedChange(change), let before = earlierShare(change) {
      return ["Sett över hela serien, jämfört med \(before), är det \(open)."] + note(change)
    }
    return []
  }

  private func establishedChange(_ change: PublishableContrast) -> Sentence? {
    guard let since = Self.earlierWave(change) else { return nil }
    return DifferenceWords.establishedChange(change, since: words.wave(since))
  }

  private func note(_ change: PublishableContrast) -> [Sentence] {
    DifferenceWords.disagreement(change).map { [$0] } ?? []
  }

  /// `2020 (30 procent)`.
  private func earlierShare(_ change: PublishableContrast) -> Sentence? {
    guard let since = Self.earlierWave(change), let other = change.other else { return nil }
    return "\(words.wave(since)) (\(other))"
  }

  private func level(_ value: Share) -> Sentence {
    let subject = Sentence(words.subject(indicator)).capitalized
    return "\(subject) var \(value) \(words.when(wave))"
  }

  private var noShare: Sentence {
    let subject = words.subject(indicator)
    let wave = words.wave(wave)
    guard let reason = share?.status.reason else {
      return "För \(wave) finns ingen uppgift om \(subject)."
    }
    return "För \(wave) visas inte \(subject), eftersom \(reason)."
  }

  /// The earlier wave of a change.
  static func earlierWave(_ change: PublishableContrast) -> WaveIdentifier? {
    if case .wave(let wave) = change.counterpart { wave } else { nil }
  }

  /// Why two waves must not be compared.
  static func reason(_ change: PublishableContrast) -> Sentence {
    change.incomparability == .collectionMethod
      ? "den ena mätningen var en öppen enkät och den andra inte"
      : "en ny mätserie har börjat sedan dess"
  }
}

extension HeadlineSentences {
  /// `Av de 223 som svarade 2021 uppgav 28 procent att de …; bland de 195 som svarade 2020 var
  /// andelen 31 procent`.
  private var openLink: Sentence {
    guard let share, let value = share.level else { return "" }
    var sentence: Sentence
    if let phrase = indicator.phrase {
      sentence = """
        Av \(answerers(share)) \(words.when(wave)) uppgav \(value) att de \(phrase)
        """
    } else {
      sentence = """
        Bland \(answerers(share)) \(words.when(wave)) var andelen \(value) enligt måttet \
        ”\(indicator.title)”
        """
    }
    if let before = openBefore, let value = before.level {
      sentence = """
        \(sentence); bland \(answerers(before)) \(words.when(before.wave)) var andelen \
        \(value)
        """
    }
    return sentence
  }

  /// The earlier open wave that the text names beside the reported one.
  private var openBefore: PublishableShare? {
    guard let change, change.status == .openLink, let since = Self.earlierWave(change) else {
      return nil
    }
    return report.share(of: indicator.name, wave: since)
  }

  /// That the difference cannot be tested, or why there is no comparison at all.
  private var openLinkCaveat: [Sentence] {
    if openBefore?.share != nil {
      return ["Enkäten var öppen, så skillnaden kan inte prövas statistiskt."]
    }
    var result: [Sentence] = []
    if let change, change.status == .notComparable { result = changeSentences(change) }
    return result + [
      "Enkäten var öppen, så resultatet gäller bara de svarande och har ingen felmarginal."
    ]
  }

  private func answerers(_ share: PublishableShare) -> Sentence {
    guard let base = share.answersInBase else { return "dem som svarade" }
    return base.value == share.respondents
      ? "de \(base) som svarade" : "de \(base) som besvarade frågan"
  }
}
