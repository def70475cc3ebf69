/// A number of something in a sentence.
struct Count: Equatable {
  /// How many.
  let value: Int
  /// What it counts.
  let source: NumberSource

  /// Makes a count.
  init(_ value: Int, _ source: NumberSource) {
    self.value = value
    self.source = source
  }

  /// The number with thousands held together.
  var words: Sentence { Sentence(SwedishNumber.text(value), from: source) }

  /// The number with its noun: `1 svar`, `2 områden`.
  func words(_ noun: Noun) -> Sentence {
    "\(words) \(value == 1 ? noun.singular : noun.plural)"
  }
}

/// A relative change between two counts; percent is only said of counts, and with both levels.
struct RelativeChange: Equatable {
  /// The count before.
  let before: Int
  /// The cell of the count before.
  let beforeCell: CellReference
  /// The count after.
  let after: Int
  /// The cell of the count after.
  let afterCell: CellReference

  /// `28 fler, 14 procent`; without the percentage where nothing was before.
  var words: Sentence {
    let change = after - before
    let count = Count(abs(change), .difference(beforeCell, afterCell))
    let size: Sentence = "\(count) \(change < 0 ? "färre" : "fler")"
    guard before > 0 else { return size }
    let relative = Double(abs(change)) / Double(before)
    return "\(size), \(Share(relative, .relative(beforeCell, afterCell)))"
  }
}

/// A Swedish noun in the forms that sentences need.
struct Noun: Equatable {
  /// *område*.
  let singular: String
  /// *områden*.
  let plural: String
  /// *områdena*.
  let definitePlural: String
  /// Whether it takes *ett*.
  let isNeuter: Bool

  /// *inget* or *ingen*.
  var none: String { isNeuter ? "inget" : "ingen" }

  /// *Inget område*, or *inget av de områden som har prövats* where some have not been.
  func none(allTested: Bool) -> Sentence {
    allTested ? "\(none) \(singular)" : "\(none) av de \(plural) som har prövats"
  }

  /// *ett enskilt* or *en enskild*.
  var single: String { isNeuter ? "ett enskilt" : "en enskild" }

  /// *något* or *någon*.
  var any: String { isNeuter ? "något" : "någon" }

  static let answer = Noun(
    singular: "svar", plural: "svar", definitePlural: "svaren", isNeuter: true)
  static let person = Noun(
    singular: "person", plural: "personer", definitePlural: "personerna", isNeuter: false)
  static let measurement = Noun(
    singular: "mätning", plural: "mätningar", definitePlural: "mätningarna", isNeuter: false)
  static let comparison = Noun(
    singular: "jämförelse", plural: "jämförelser", definitePlural: "jämförelserna",
    isNeuter: false)
  static let measure = Noun(
    singular: "mått", plural: "mått", definitePlural: "måtten", isNeuter: true)
  static let row = Noun(
    singular: "rad", plural: "rader", definitePlural: "raderna", isNeuter: false)
}
