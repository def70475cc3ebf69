internal import Disclosure
internal import Planning
internal import SurveyModel

/// The planning basis for the next promise and the follow-up of the last ones.
struct PromiseDocument {
  let contents: ReportContents
  let plan: PublishablePlan
  private let sentences: PlanningSentences
  private let tables: PlanningTables
  /// How many problems are told in words.
  private static let mostTold = 5
  private var words: SurveyWords { contents.words }

  init(contents: ReportContents, plan: PublishablePlan) {
    self.contents = contents
    self.plan = plan
    sentences = PlanningSentences(words: contents.words, plan: plan)
    tables = PlanningTables(contents, plan)
  }

  /// The whole; sections without content are left out.
  var document: Document {
    Document(
      title: "Underlag för medborgarlöfte: \(contents.summary.title)",
      sections: [
        problems,
        Document.Section(heading: "Planeringsunderlag", blocks: [.table(tables.problems)]),
        toFillIn,
        Document.Section(heading: "Vad de svarande nämner", blocks: [.bullets(sentences.causes)]),
        Document.Section(
          heading: "Uppföljning av löften",
          blocks: plan.promises.map { .bullets(sentences.promise($0)) }),
        Document.Section(heading: "Trygghetsvandring", blocks: [.bullets(sentences.walks)]),
        Document.Section(
          heading: "Nästa undersökning",
          blocks: [.paragraph(sentences.nextWave), .table(tables.nextWave)]),
        Document.Section(
          heading: "Vid sidan av enkäten",
          blocks: [
            .paragraph(sentences.crimeCaveat),
            .bullets(sentences.sharesBesideCrime + sentences.incidents), .table(tables.crimes),
            .table(tables.incidents),
          ]),
        Document.Section(heading: "Så läses underlaget", blocks: [.bullets(sentences.method)]),
      ])
  }

  /// A page to hand out: the clearest problems, the promises, the lines to fill in.
  var page: Document {
    Document(
      title: "Underlag för medborgarlöfte i korthet: \(contents.summary.title)",
      sections: [
        problems,
        Document.Section(
          heading: "Löften hittills",
          blocks: [.bullets(plan.promises.map { sentences.verdict($0) })]),
        toFillIn,
      ])
  }

  private var clearest: [PublishableShortlistRow] { sentences.clearest(Self.mostTold) }

  private var problems: Document.Section {
    Document.Section(
      heading: "Det tydligaste underlaget",
      blocks: [
        .bullets(clearest.map(sentences.problem)),
        .paragraph(clearest.isEmpty && !plan.shortlist.isEmpty ? [sentences.noProblem] : []),
      ])
  }

  private var toFillIn: Document.Section {
    Document.Section(
      heading: "Att fylla i på mötet",
      blocks: [
        .table(
          header: ["Plats", "Problem", "Ägare", "Aktivitet", "Period", "Mått"],
          rows: clearest.map {
            [
              Sentence(words.placeName($0.share.place)), Sentence($0.indicator.title), "", "", "",
              "",
            ]
          })
      ])
  }
}
