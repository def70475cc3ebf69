internal import Disclosure
internal import SurveyModel

/// The agenda text in three lengths, with the same facts: what every text format writes.
struct Summary {
  /// The survey and the wave.
  let title: Sentence
  /// The main result in one sentence.
  let sentence: Sentence
  /// At most 120 words.
  let paragraph: [Sentence]
  /// One page.
  let page: Document

  /// The most words of the paragraph.
  static let paragraphWords = 120

  init(_ report: PublishableReport) {
    let words = SurveyWords(report)
    title = Self.title(words)
    guard let headline = report.indicators.first else {
      sentence = "Undersökningen har inga mått att redovisa."
      paragraph = [sentence]
      page = Document(title: title, sections: [])
      return
    }
    let main = HeadlineSentences(words: words, indicator: headline)
    sentence = main.oneSentence
    paragraph = Self.paragraph(words, main)
    page = SummaryPage(words: words, headline: main).document(title: title)
  }

  /// `Trygghetsundersökning 2021`, with the municipality where it is not in the title.
  private static func title(_ words: SurveyWords) -> Sentence {
    let settings = words.report.settings
    let wave = words.wave(words.report.reportedWave)
    let title: Sentence =
      settings.title.contains(wave.text) ? "\(settings.title)" : "\(settings.title) \(wave)"
    guard let municipality = settings.municipality, !title.text.contains(municipality) else {
      return title
    }
    return "\(title), \(municipality)"
  }

  /// Result, answers, other surveys, places and breaks, in that order, while there is room.
  private static func paragraph(_ words: SurveyWords, _ main: HeadlineSentences) -> [Sentence] {
    let contrasts = words.contrasts
    let response = ResponseSentences(words: words, indicator: main.indicator)
    let comparison = ComparisonSentences(words: words)
    let places = PlaceSentences(words: words, indicator: main.indicator)
    let parts: [[Sentence]] =
      [main.sentences, response.sentences]
      + contrasts.surveys(of: main.indicator.name).map(comparison.sentences)
      + [places.againstTheRest, places.changes]
    var chosen: [Sentence] = []
    var count = 0
    for part in parts {
      // A later sentence of a part leans on the earlier ones, so that a part is cut from its end.
      for sentence in part where !chosen.contains(sentence) {
        guard count + sentence.wordCount <= paragraphWords else { break }
        chosen.append(sentence)
        count += sentence.wordCount
      }
    }
    return chosen
  }
}
