internal import Disclosure
internal import SurveyModel

/// The page: the same facts as the paragraph, in full and under headings.
struct SummaryPage {
  let words: SurveyWords
  let headline: HeadlineSentences

  /// The page; sections without content are left out.
  func document(title: Sentence) -> Document {
    let report = words.report
    let indicator = headline.indicator
    let contrasts = words.contrasts
    let response = ResponseSentences(words: words, indicator: indicator)
    let comparison = ComparisonSentences(words: words)
    let places = PlaceSentences(words: words, indicator: indicator)
    let trend = TrendSentences(words: words, indicator: indicator)
    let planning = report.plan.map { PlanningSentences(words: words, plan: $0) }
    let sinceFirst = contrasts.changeSinceFirst(of: indicator.name)
    return Document(
      title: title,
      sections: [
        Document.Section(
          heading: "Resultatet i korthet",
          blocks: [
            .paragraph(headline.sentences),
            .paragraph((sinceFirst.map(headline.seriesSentences) ?? []) + trend.whole),
            .box(title: "Ändrad metod", SeriesSentences(words: words).sentences),
          ]),
        Document.Section(
          heading: "Svarande",
          blocks: [
            .paragraph(response.sentences + response.development),
            .paragraph(EvennessSentences(words: words).sentences),
          ]),
        Document.Section(
          heading: "Jämfört med andra undersökningar",
          blocks: [
            .paragraph(contrasts.surveys(of: indicator.name).flatMap(comparison.sentences))
          ]),
        Document.Section(
          heading: Sentence(words.place.plural).capitalized.text,
          blocks: [.bullets(places.againstTheRest + places.changes + trend.places)]),
        Document.Section(
          heading: "Grupper",
          blocks: [.bullets(GroupSentences(words: words, indicator: indicator).sentences)]),
        Document.Section(
          heading: "Fler resultat",
          blocks: [
            .bullets(
              IndicatorSentences(words: words).sentences
                + report.indicators.flatMap { contrasts.pairs(of: $0.name) }
                .flatMap(comparison.pair))
          ]),
        Document.Section(
          heading: "Vad de svarande nämner", blocks: [.bullets(planning?.causes ?? [])]),
        Document.Section(
          heading: "Planeringsunderlag", blocks: [.bullets(planning?.problems ?? [])]),
        Document.Section(
          heading: "Löften",
          blocks: [.bullets(planning.map { $0.plan.promises.map($0.verdict) } ?? [])]),
        Document.Section(
          heading: "Trygghetsvandring", blocks: [.bullets(planning?.walks ?? [])]),
        Document.Section(
          heading: "Nästa undersökning", blocks: [.paragraph(planning?.nextWave ?? [])]),
        Document.Section(
          heading: "Vid sidan av enkäten",
          blocks: [
            .bullets((planning?.sharesBesideCrime ?? []) + (planning?.incidents ?? [])),
            .paragraph(planning?.crimeCaveat ?? []),
          ]),
        Document.Section(
          heading: "Så säkra är siffrorna",
          blocks: [
            .paragraph(CertaintySentences(report: report).sentences),
            .paragraph(ProtectionSentences(words: words, indicator: indicator).sentences),
          ]),
        Document.Section(
          heading: "Så här är siffrorna gjorda",
          blocks: [.bullets(MethodSentences(words: words).sentences + (planning?.method ?? []))]),
      ])
  }
}
