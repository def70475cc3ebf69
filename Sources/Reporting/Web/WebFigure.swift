/// Writes a chart with its caption; the plot twice, for wide and for narrow screens.
enum WebFigure {
  /// The figure; the style sheet shows the one of the two plots that fits.
  static func markup(_ chart: Chart) -> Markup {
    let plots = plot(chart, "wide", .wide) + plot(chart, "narrow", .narrow)
    return .element(
      "figure", [:],
      [
        .element(
          "figcaption", [:],
          [
            .element("strong", [:], chart.title),
            .element("span", ["class": "muted"], chart.subtitle),
          ])
      ] + [plots] + chart.notes.map { .element("p", ["class": "note"], $0) }) + .literal("\n")
  }

  private static func plot(_ chart: Chart, _ name: String, _ layout: ChartLayout) -> Markup {
    let writer = SVGWriter(setting: .inline(name: "\(chart.id)-\(name)"))
    let figure = layout.figure(of: chart)
    return .element(
      "div", ["class": name],
      [writer.markup(figure, title: chart.title, description: chart.description)])
  }
}
