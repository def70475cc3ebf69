internal import Disclosure
internal import SurveyModel

extension ReportPage {
  /// The sections in reading order; those without content are left out.
  var parts: [Part] {
    let headline = contents.report.indicators.first
    let places = Sentence(contents.words.place.plural).capitalized.text
    let known = [
      "Resultatet i korthet", "Svarande", "Jämfört med andra undersökningar", places, "Grupper",
      "Fler resultat", "Vad de svarande nämner", "Planeringsunderlag", "Löften",
      "Trygghetsvandring", "Nästa undersökning", "Vid sidan av enkäten", "Så säkra är siffrorna",
      "Så här är siffrorna gjorda",
    ]
    // What the summary may come to say under other headings stands after what is known here.
    let unknown = contents.summary.page.sections.map(\.heading).filter { !known.contains($0) }
    let parts =
      [
        Part(
          heading: "Nyckeltal",
          markup: headline.map { [KeyFigures.markup(KeyFigures(maker: maker).figures($0))] } ?? []),
        part(
          "Resultatet i korthet", charts: [charts.development],
          tables: [headline.map(tables.development)]),
        part("Svarande", tables: [tables.responses()]),
        part("Jämfört med andra undersökningar", tables: [headline.flatMap(tables.surveys)]),
        part(
          places, charts: [charts.places, charts.placeDevelopment],
          tables: [headline.map(tables.places), headline.flatMap(tables.placeSeries)]),
        part("Grupper", charts: [charts.groups], tables: [headline.map(tables.groups)]),
        part(
          "Fler resultat", charts: [charts.indicators, charts.indicatorDevelopment],
          tables: [tables.indicators()]),
        part("Vad de svarande nämner", charts: charts.named, tables: planning?.named ?? []),
        part("Planeringsunderlag", charts: [charts.planning], tables: [planning?.problems]),
        part("Löften", charts: [charts.promises], tables: [planning?.promises]),
        part("Trygghetsvandring"),
        part("Nästa undersökning", tables: [planning?.nextWave]),
        part("Vid sidan av enkäten", tables: [planning?.crimes, planning?.incidents]),
      ]
      + unknown.map { part($0) } + [
        part("Så säkra är siffrorna"),
        part("Så här är siffrorna gjorda"),
        quality,
        reading,
      ]
    return parts.filter { !$0.markup.isEmpty }
  }

  /// The text of a section of the summary, then charts and tables.
  private func part(
    _ heading: String, charts: [Chart?] = [], tables: [ReadableTable?] = []
  ) -> Part {
    let blocks = contents.summary.page.sections.first { $0.heading == heading }?.blocks ?? []
    return Part(
      heading: heading,
      markup: WebDocument.markup(blocks, name: ASCIIName.name(heading), caption: Sentence(heading))
        + charts.compactMap { $0 }.map(WebFigure.markup)
        + tables.compactMap { $0 }.filter { !$0.rows.isEmpty }.map(WebTable.markup))
  }

  /// The account of data quality, without what the page says elsewhere.
  private var quality: Part {
    let elsewhere = ["Så här är siffrorna gjorda", "Ändrad metod"]
    let sections = DataQualityDocument(contents: contents).document.sections
      .filter { !elsewhere.contains($0.heading) }
    return Part(
      heading: "Datakvalitet",
      markup: sections.flatMap { section in
        [Markup.element("h3", [:], Sentence(section.heading)), .literal("\n")]
          + WebDocument.markup(
            section.blocks, name: "kvalitet-\(ASCIIName.name(section.heading))",
            caption: "\(section.heading), i siffror")
      })
  }

  /// How to read figures, charts and tables.
  private var reading: Part {
    var sentences: [Sentence] = [
      "Skillnader mellan andelar anges i procentenheter, aldrig i procent."
    ]
    if contents.words.isOpenLink {
      sentences.append(
        "Enkäten var öppen: siffrorna gäller dem som svarade och säger inget om andra.")
    } else {
      sentences += [
        "Konfidensintervallet visar hur långt från den sanna andelen slumpen kan ha fört siffran.",
        "Statistiskt säkerställd betyder att skillnaden är större än slumpen brukar ge.",
        "Inte säkerställd betyder att det inte går att avgöra, inte att inget har hänt.",
      ]
    }
    sentences += [
      "Undersökningen visar att en andel har ändrats, inte varför.",
      "Två punkter (..) betyder att uppgiften inte visas; orsaken står bredvid.",
      "I diagrammen är en andel som inte visas en streckad ring.",
    ]
    return Part(
      heading: "Så läser du rapporten",
      markup: WebDocument.markup([.bullets(sentences)], name: "lasa", caption: ""))
  }
}
