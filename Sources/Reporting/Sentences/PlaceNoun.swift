/// The word for places (`platsord`) in the forms that sentences need.
enum PlaceNoun {
  /// Words and their compounds; the longest that a `platsord` ends with decides its forms.
  private static let known: [Noun] = [
    noun("område", "områden", "områdena", neuter: true),
    noun("distrikt", "distrikt", "distrikten", neuter: true),
    noun("län", "län", "länen", neuter: true),
    noun("samhälle", "samhällen", "samhällena", neuter: true),
    noun("program", "program", "programmen", neuter: true),
    noun("del", "delar", "delarna", neuter: false),
    noun("skola", "skolor", "skolorna", neuter: false),
    noun("ort", "orter", "orterna", neuter: false),
    noun("by", "byar", "byarna", neuter: false),
    noun("stad", "städer", "städerna", neuter: false),
    noun("kommun", "kommuner", "kommunerna", neuter: false),
    noun("region", "regioner", "regionerna", neuter: false),
    noun("socken", "socknar", "socknarna", neuter: false),
    noun("årskurs", "årskurser", "årskurserna", neuter: false),
    noun("klass", "klasser", "klasserna", neuter: false),
    noun("församling", "församlingar", "församlingarna", neuter: false),
    noun("plats", "platser", "platserna", neuter: false),
  ]

  /// The forms of a word; those of *plats* where the word is not known.
  static func forms(of word: String) -> Noun {
    let lowered = word.lowercased()
    let match = known.filter { lowered.hasSuffix($0.singular) }
      .max { $0.singular.count < $1.singular.count }
    guard let match else { return noun("plats", "platser", "platserna", neuter: false) }
    let start = String(lowered.dropLast(match.singular.count))
    return noun(
      start + match.singular, start + match.plural, start + match.definitePlural,
      neuter: match.isNeuter)
  }

  private static func noun(
    _ singular: String, _ plural: String, _ definitePlural: String, neuter: Bool
  ) -> Noun {
    Noun(
      singular: singular, plural: plural, definitePlural: definitePlural, isNeuter: neuter)
  }
}
