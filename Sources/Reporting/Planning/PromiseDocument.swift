internal import Disclosure
internal import Planning
internal import SurveyModel

/// The planning basis for the next promise and the follow-up of the last ones.
struct PromiseDocument {
  let contents: ReportContents
  let plan: PublishablePlan
  /// How many lines the table of the planning basis has.
  private static let mostRows = 12
  /// How many problems are told in words.
  private static let mostTold = 5
  private var report: PublishableReport { contents.report }
  private var words: SurveyWords { contents.words }
  private var sentences: PlanningSentences { PlanningSentences(words: words, plan: plan) }

  /// The whole; sections without content are left out.
  var document: Document {
    Document(
      title: "Underlag för medborgarlöfte: \(contents.summary.title)",
      sections: [
        problems,
        Document.Section(
          heading: "Planeringsunderlag",
          blocks: [shortlistTable(Array(plan.shortlist.prefix(Self.mostRows)))]),
        toFillIn,
        Document.Section(heading: "Orsaker som nämns", blocks: [.bullets(sentences.causes)]),
        Document.Section(
          heading: "Uppföljning av löften", blocks: plan.promises.map(promiseBlock)),
        Document.Section(heading: "Trygghetsvandring", blocks: [.bullets(sentences.walks)]),
        nextYear,
        besideTheSurvey,
        Document.Section(heading: "Så läses underlaget", blocks: [.bullets(sentences.method)]),
      ])
  }

  /// A page to hand out: the clearest problems, the promises, the lines to fill in.
  var page: Document {
    let told = clearest
    return Document(
      title: "Underlag för medborgarlöfte i korthet: \(contents.summary.title)",
      sections: [
        problems,
        Document.Section(
          heading: "Löften hittills",
          blocks: [.bullets(plan.promises.map { sentences.verdict($0) })]),
        told.isEmpty ? Document.Section(heading: "", blocks: []) : toFillIn,
      ])
  }

  private var clearest: [PublishableShortlistRow] {
    Array(plan.shortlist.filter { $0.strength <= .clear }.prefix(Self.mostTold))
  }

  private var problems: Document.Section {
    let told = clearest
    let none: [Sentence] =
      plan.shortlist.isEmpty
      ? []
      : [
        """
        Inget mått är med säkerhet sämre i \(words.place.any) \(words.place.singular) än i \
        de övriga; underlaget nedan är svagt.
        """
      ]
    return Document.Section(
      heading: "Det tydligaste underlaget",
      blocks: [
        told.isEmpty
          ? .paragraph(none) : .bullets(told.map { sentences.problem($0) })
      ])
  }

  private var toFillIn: Document.Section {
    Document.Section(
      heading: "Att fylla i på mötet",
      blocks: [
        .table(
          header: ["Plats", "Problem", "Ägare", "Aktivitet", "Period", "Mått"],
          rows: clearest.map {
            [words.placeName($0.share.place), $0.indicator.title, "", "", "", ""]
          })
      ])
  }

  private func shortlistTable(_ rows: [PublishableShortlistRow]) -> Document.Block {
    .table(
      header: [
        Sentence(words.place.singular).capitalized.text, "Problem", "Tid", "Grupp", "Andel",
        "Intervall", "Bas", "Mot övriga", "Belägg",
      ],
      rows: rows.map { row in
        [
          words.placeName(row.share.place), row.indicator.title, row.indicator.timeOfDay ?? "–",
          words.group(row.share.group), CellText.percent(row.share.share),
          CellText.interval(row.share.precision.map { ($0.lower, $0.upper) }),
          CellText.count(row.share.base), CellText.points(row.againstRest?.difference),
          row.strength.rawValue,
        ]
      })
  }

  /// The place's name; the municipality's for the whole.
  private func name(_ place: Int?) -> String {
    place == nil ? report.settings.municipality ?? "Alla" : words.placeName(place)
  }

  private func promiseBlock(_ promise: PublishablePromise) -> Document.Block {
    .bullets(sentences.promise(promise))
  }

  private var nextYear: Document.Section {
    let rows = plan.sampleSizes.filter { $0.indicator.name == report.indicators.first?.name }
    return Document.Section(
      heading: "Nästa undersökning",
      blocks: [
        .paragraph(rows.isEmpty ? [] : sentences.nextYear),
        .table(
          header: [
            Sentence(words.place.singular).capitalized.text, "Svar nu", "Minsta förbättring",
            "Svar för 5 procentenheter", "Utskick för 5 procentenheter",
          ],
          rows: rows.map { row in
            [
              name(row.share.place), CellText.count(row.share.base),
              CellText.points(row.detectableImprovement),
              CellText.count(row.needs.last?.answersPerWave),
              CellText.count(row.needs.last?.invitations),
            ]
          }),
      ])
  }

  private var besideTheSurvey: Document.Section {
    let year = plan.crimes.map(\.year).filter { $0 <= report.reportedWave.year }.max()
    let rows = plan.crimes.filter { $0.year == year && $0.kind == nil }
    return Document.Section(
      heading: "Vid sidan av enkäten",
      blocks: [
        .paragraph(rows.isEmpty ? [] : sentences.crimeCaveat),
        .bullets(sentences.sharesBesideCrime),
        .table(
          header: ["Plats", "År", "Anmälda brott", "Per 1 000 invånare"],
          rows: rows.map { row in
            [
              name(row.place), String(row.year), CellText.count(row.count),
              row.ratePerThousand.map { SwedishNumber.text($0, decimals: 1) } ?? CellText.hidden,
            ]
          }),
      ])
  }
}
