import Disclosure
import SurveyModel
import Testing

@testable import Reporting

/// The structure of `rapport.html`, whatever the municipality.
struct ReportPageTests {
  private static let shapes = GeneratedMunicipality.all

  private func elements(_ shape: GeneratedMunicipality) throws -> [MarkupElement] {
    try MarkupElement.elements(in: shape.made.page)
  }

  @Test(arguments: shapes)
  func `the page holds together for those who do not see it`(shape: GeneratedMunicipality) throws {
    let elements = try elements(shape)
    #expect(elements.first { $0.name == "html" }?.attributes["lang"] == "sv")
    for landmark in ["header", "nav", "main", "footer", "h1", "title"] {
      let found = elements.filter { $0.name == landmark && !$0.path.contains("svg") }
      #expect(found.count == 1, "\(landmark)")
    }
    let levels = elements.compactMap { element in
      element.name.count == 2 && element.name.first == "h"
        ? element.name.last?.wholeNumberValue : nil
    }
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
    let ids = elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.utf8.allSatisfy { $0 < 128 && $0 > 32 }, "\(id)") }
    let wanted =
      elements.flatMap {
        ($0.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
      }
      + elements.compactMap { $0.attributes["href"].map { String($0.dropFirst()) } }
    for target in wanted { #expect(ids.contains(target), "\(target)") }
    let landmarks = elements.compactMap { element in
      element.attributes["aria-labelledby"].flatMap { name in
        elements.first { $0.attributes["id"] == name }?.text
      }
    }
    #expect(Set(landmarks).count == landmarks.count, "two landmarks with one name")
  }

  @Test(arguments: shapes)
  func `tables have captions, scoped headers and a region to scroll in`(
    shape: GeneratedMunicipality
  ) throws {
    let elements = try elements(shape)
    let tables = elements.filter { $0.name == "table" }
    #expect(!tables.isEmpty)
    #expect(elements.filter { $0.name == "caption" }.count == tables.count)
    let captions = elements.filter { $0.name == "caption" }.map(\.text)
    #expect(Set(captions).count == captions.count)
    for header in elements.filter({ $0.name == "th" }) {
      #expect(["col", "row"].contains(header.attributes["scope"] ?? ""))
      #expect(!header.text.isEmpty)
    }
    for region in elements where region.attributes["role"] == "region" {
      #expect(region.attributes["tabindex"] == "0")
    }
    for row in elements where row.name == "tr" { #expect(!row.text.isEmpty) }
    for cell in elements where cell.name == "td" && cell.text.hasPrefix("..") {
      #expect(cell.text.count > 4, "a hidden cell without its reason")
    }
  }

  @Test(arguments: shapes)
  func `every drawing has a title and a description`(shape: GeneratedMunicipality) throws {
    let elements = try elements(shape)
    let drawings = elements.enumerated().filter { $0.element.name == "svg" }
    #expect(!drawings.isEmpty)
    for (index, drawing) in drawings {
      #expect(drawing.attributes["role"] == "img")
      #expect(elements[index + 1].name == "title" && !elements[index + 1].text.isEmpty)
      #expect(elements[index + 2].name == "desc" && elements[index + 2].text.count > 20)
    }
    for figure in elements where figure.name == "figcaption" {
      #expect(figure.path.last == "figure")
    }
  }

  @Test(arguments: shapes)
  func `nothing runs, nothing is fetched, nothing is not a number`(
    shape: GeneratedMunicipality
  ) throws {
    let page = shape.made.page
    for word in ["<script", "src=", "http:", "https:", "url(", "@import", "javascript:", "<link"] {
      #expect(!page.contains(word), "\(word)")
    }
    let elements = try MarkupElement.elements(in: page)
    for element in elements {
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on") && name != "style", "\(name)")
        if name == "href" { #expect(value.hasPrefix("#")) }
        #expect(!value.contains("nan") || name == "aria-labelledby" || name == "id", "\(value)")
        #expect(!value.contains("inf ") && !value.contains("e+") && !value.contains("e-1"))
      }
    }
  }

  @Test(arguments: shapes)
  func `every sentence of the summary stands on the page as it is`(
    shape: GeneratedMunicipality
  ) throws {
    let report = shape.made.contents.report
    let body = try elements(shape).first { $0.name == "body" }?.text ?? ""
    let summary = Summary(report)
    for sentence in [summary.sentence] + summary.page.sentences {
      #expect(body.contains(sentence.text), "\(sentence.text)")
    }
  }

  @Test func `what a user has named is text and never markup`() throws {
    let shape = GeneratedMunicipality(places: 9, waves: 4, breaksSeries: true)
    let elements = try elements(shape)
    #expect(!elements.contains { $0.name == "b" })
    let rows = elements.filter { $0.name == "th" }.map(\.text)
    #expect(rows.contains("<b>Fet & stor</b>"))
    #expect(Markup.text("<&>\"'\u{0}\u{1B}\u{202E}a").text == "&lt;&amp;&gt;&quot;&#39;   a")
  }

  @Test func `thirty places and five waves fit in 300 kB`() {
    let page = GeneratedMunicipality(places: 30, waves: 5, indicators: 8).made.page
    #expect(page.utf8.count <= 300_000)
  }

  @Test(arguments: shapes.filter { $0.places < 10 })
  func `the same survey gives the same page`(shape: GeneratedMunicipality) {
    #expect(ReportPage(ReportContents(shape.report)).markup.text == shape.made.page)
  }

  @Test func `an open link has no interval and no margin`() throws {
    let shape = GeneratedMunicipality(places: 12, waves: 2, method: .openLink)
    let report = shape.made.contents.report
    let elements = try elements(shape)
    let whiskers = elements.filter { $0.attributes["class"] == "l-whisker" }
    #expect(whiskers.isEmpty)
    let text = elements.first { $0.name == "main" }?.text ?? ""
    for word in [
      "säkerställd ökning", "säkerställd minskning", "-procentiga konfidens", "invånare 16",
    ] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("ingen felmarginal") && text.contains("utan intervall"))
    #expect(report.settings.method == .openLink)
  }
}
