/// A file's text that was garbled before it was saved as UTF-8, and how that is known.
struct GarbledText: Sendable, Hashable {
  let garbling: Garbling
  /// The first word that tells of it.
  let word: NonASCIIWord
  /// The word before it was garbled.
  let restored: String
  /// Whether all the words of the file tell the same, so that it may be undone.
  let isCertain: Bool

  /// Judges by the words of a file; nil when none tells that it was garbled.
  ///
  /// A word tells so when none is written like that ("Omr√•de", "OmrÂde") and it is a Swedish one
  /// when the garbling is undone. It is certain when all words may be undone and none is Swedish as
  /// it stands; where every letter was garbled by itself, two letters must tell the same.
  init?(_ found: NonASCIIWords) {
    let words = found.words.map { String(decoding: $0.bytes, as: UTF8.self) }
    let own = words.map { WordGrade(Array($0.unicodeScalars), closesQuotations: true) }
    guard own.contains(.impossible) else { return nil }
    var best: (text: GarbledText, tellers: Int)?
    for garbling in Garbling.all {
      let restoration = garbling.restoration
      let undone = words.map { restoration.restored($0[...].unicodeScalars) }
      let grades = undone.map { text in
        text.map {
          WordGrade($0.unicodeScalars.filter { $0 != "\u{FEFF}" }, closesQuotations: true)
        }
      }
      let tellers = words.indices.filter { own[$0] == .impossible && grades[$0] == .natural }
      guard let first = tellers.first, let restored = undone[first] else { continue }
      let fits = words.indices.allSatisfy { index in
        own[index] < .natural && grades[index].map { $0 >= .possible } ?? false
      }
      let letters = Set(
        tellers.flatMap { (undone[$0] ?? "").unicodeScalars.filter { !$0.isASCII } })
      let text = GarbledText(
        garbling: garbling, word: found.words[first], restored: restored,
        isCertain: fits && (garbling.original == .utf8 || letters.count > 1))
      if best.map({ tellers.count > $0.tellers }) ?? true { best = (text, tellers.count) }
    }
    guard let best else { return nil }
    self = best.text
  }

  private init(garbling: Garbling, word: NonASCIIWord, restored: String, isCertain: Bool) {
    (self.garbling, self.word, self.restored) = (garbling, word, restored)
    self.isCertain = isCertain
  }
}
