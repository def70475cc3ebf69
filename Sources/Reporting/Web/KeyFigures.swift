internal import Disclosure
internal import SurveyModel

/// The few figures at the top of the page.
struct KeyFigures {
  /// A figure, what it is, and what has to be known beside it.
  struct Figure: Equatable {
    let name: Sentence
    let value: Sentence
    let remark: Sentence
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
    let value = row?.level?.percentSign ?? CellText.hidden
    var remark = Sentence(row?.share == nil ? (row?.status ?? .missing).chartReason : "")
    if let limits = row?.limits, row?.share != nil {
      remark = "\(CellText.interval(limits, decimals: 0)) med felmarginal"
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
    let name: Sentence = "Förändring sedan \(words.wave(since))"
    guard let test = change.test, let points = change.points else {
      return Figure(
        name: name, value: CellText.hidden, remark: Sentence(change.status.differenceReason))
    }
    let size = test.size == .small ? "liten, " : ""
    let verdict =
      test.verdict == .notEstablished ? "inte säkerställd" : "\(size)statistiskt säkerställd"
    return Figure(name: name, value: points.signed, remark: "procentenheter, \(verdict)")
  }

  private var answers: Figure? {
    guard let rate = report.responseRate(wave: maker.wave) else { return nil }
    let name: Sentence = "Svar \(words.inWave(maker.wave))"
    guard let responses = rate.responses else {
      return Figure(name: name, value: CellText.hidden, remark: Sentence(rate.status.chartReason))
    }
    let remark: Sentence
    if rate.status == .openLink {
      remark = "öppen enkät: svarsfrekvens kan inte beräknas"
    } else if let share = rate.rate {
      remark = "svarsfrekvens \(share.percentSign)"
    } else {
      remark = "svarsfrekvens kan inte beräknas"
    }
    return Figure(name: name, value: responses.words, remark: remark)
  }

  private func others(_ indicator: Indicator) -> [Figure] {
    words.contrasts.surveys(of: indicator.name).prefix(2).compactMap { contrast in
      guard case .survey(let survey, let wave, let place) = contrast.counterpart,
        let share = contrast.other
      else { return nil }
      let remark: Sentence
      switch contrast.test?.verdict {
      case .higher: remark = "den egna andelen är säkerställt högre"
      case .lower: remark = "den egna andelen är säkerställt lägre"
      case .notEstablished: remark = "ingen säkerställd skillnad"
      case nil: remark = "skillnaden prövas inte"
      }
      return Figure(
        name: "\(maker.shortName(survey: survey, place: place)) \(words.wave(wave))",
        value: share.percentSign, remark: remark)
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
