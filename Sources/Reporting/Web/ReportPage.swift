internal import Disclosure
internal import SurveyModel

/// `rapport.html` as a whole: the sections in reading order, each with its text, charts and tables.
struct ReportPage {
  let contents: ReportContents
  let tables: PageTables
  let planning: PlanningTables?
  var maker: ChartMaker { contents.maker }
  var charts: ReportCharts { contents.charts }

  init(_ contents: ReportContents) {
    self.contents = contents
    tables = PageTables(contents.maker)
    planning = contents.report.plan.map { PlanningTables(contents, $0) }
  }

  /// A part of the page under a heading of its own.
  struct Part {
    let heading: String
    let markup: [Markup]
    /// The place on the page that links lead to.
    var id: String { ASCIIName.name(heading) }
  }

  /// The whole page.
  var markup: Markup {
    let parts = parts
    let main = parts.map { part in
      Markup.element(
        "section", ["aria-labelledby": part.id],
        [.element("h2", ["id": part.id], Sentence(part.heading)), .literal("\n")] + part.markup)
        + .literal("\n")
    }
    let body = Markup.element(
      "body", [:],
      [
        .element("a", ["class": "skip", "href": "#innehall"], "Hoppa till innehållet"),
        .element(
          "header", [:],
          [
            .element("h1", [:], contents.summary.title),
            .element("p", ["class": "lead"], contents.summary.sentence),
          ]),
        navigation(parts), .literal("\n"), .element("main", ["id": "innehall"], main),
        footer,
      ])
    let head = Markup.element(
      "head", [:],
      [
        .void("meta", ["charset": "utf-8"]),
        .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .void("meta", ["name": "color-scheme", "content": "light dark"]),
        .element("title", [:], contents.summary.title), .literal("\n"),
        .style(WebStyle.rules),
      ])
    return .literal("<!DOCTYPE html>\n")
      + .element("html", ["lang": "sv"], [head, .literal("\n"), body]) + .literal("\n")
  }

  private func navigation(_ parts: [Part]) -> Markup {
    .element(
      "nav", ["aria-label": "Innehåll"],
      [
        .element(
          "ul", [:],
          parts.map { part in
            .element("li", [:], [.element("a", ["href": "#\(part.id)"], Sentence(part.heading))])
          })
      ])
  }

  private var footer: Markup {
    .element(
      "footer", [:],
      [
        .element(
          "p", ["class": "note"],
          """
          Alla siffror i sin helhet finns i mapparna tabeller och tabeller-excel, diagrammen i \
          mappen diagram och indata med kontrollsummor i manifest.json.
          """)
      ])
  }
}
