internal import Disclosure
internal import SurveyModel

/// The few figures at the top of the page.
struct KeyFigures {
  /// A figure, what it is, and what has to be known beside it.
  struct Figure: Equatable {
    let name: String
    let value: String
    let remark: String
  }

  let maker: ChartMaker
  private var words: SurveyWords { maker.words }
  private var report: PublishableReport { maker.report }

  /// The figures; one that has nothing to show says why.
  func figures(_ indicator: Indicator) -> [Figure] {
    [level(indicator), change(indicator), answers].compactMap { $0 } + others(indicator)
  }

  private func level(_ indicator: Indicator) -> Figure {
    let row = maker.shares[indicator.name, maker.wave]
    let value = row?.share.map { Share($0).percentLabel } ?? ".."
    var remark = row?.share == nil ? (row?.status ?? .missing).chartReason : ""
    if let precision = row?.precision, row?.share != nil {
      remark =
        "\(Share(precision.lower).number(decimals: 0))–"
        + "\(SwedishNumber.percent(precision.upper, decimals: 0)) med felmarginal"
    } else if row?.share != nil, words.isOpenLink {
      remark = "av de svarande, ingen felmarginal"
    }
    return Figure(
      name: "\(indicator.title), \(words.wave(maker.wave))", value: value, remark: remark)
  }

  private func change(_ indicator: Indicator) -> Figure? {
    guard let change = words.contrasts.change(of: indicator.name),
      let since = HeadlineSentences.earlierWave(change)
    else { return nil }
    let name = "Förändring sedan \(words.wave(since))"
    guard let test = change.test, let difference = change.difference else {
      return Figure(name: name, value: "..", remark: change.status.differenceReason)
    }
    let size = test.size == .small ? "liten, " : ""
    return Figure(
      name: name, value: SwedishNumber.signedPoints(difference),
      remark: "procentenheter, "
        + (test.verdict == .notEstablished
          ? "inte säkerställd" : "\(size)statistiskt säkerställd"))
  }

  private var answers: Figure? {
    guard let rate = report.responseRate(wave: maker.wave) else { return nil }
    let name = "Svar \(words.inWave(maker.wave))"
    guard let answers = rate.answers else {
      return Figure(name: name, value: "..", remark: "för få svar")
    }
    let remark: String
    if rate.status == .openLink {
      remark = "öppen enkät: svarsfrekvens kan inte beräknas"
    } else if let estimate = answers.rate?.estimate {
      remark = "svarsfrekvens \(Share(estimate).percentLabel)"
    } else {
      remark = "svarsfrekvens kan inte beräknas"
    }
    return Figure(name: name, value: SwedishNumber.text(answers.responses), remark: remark)
  }

  private func others(_ indicator: Indicator) -> [Figure] {
    words.contrasts.surveys(of: indicator.name).prefix(2).compactMap { contrast in
      guard case .survey(let survey, let wave, let place) = contrast.counterpart,
        let share = contrast.otherShare
      else { return nil }
      let remark: String
      switch contrast.test?.verdict {
      case .higher: remark = "den egna andelen är säkerställt högre"
      case .lower: remark = "den egna andelen är säkerställt lägre"
      case .notEstablished: remark = "ingen säkerställd skillnad"
      case nil: remark = "skillnaden prövas inte"
      }
      return Figure(
        name: "\(maker.shortName(survey: survey, place: place)) \(words.wave(wave))",
        value: Share(share).percentLabel, remark: remark)
    }
  }

  /// The figures as a list of terms.
  static func markup(_ figures: [Figure]) -> Markup {
    .element(
      "dl", ["class": "key"],
      figures.map { figure in
        .element(
          "div", [:],
          [
            .element("dt", [:], figure.name),
            .element(
              "dd", [:],
              [
                .element("strong", [:], figure.value), .text(" "),
                .element("span", [:], figure.remark),
              ]),
          ])
      }) + .literal("\n")
  }
}
