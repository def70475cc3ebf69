/// The order of words in Swedish: a–z, then å, ä, ö, without regard to case.
///
/// Digits come before letters and are compared as numbers; other accented letters sort with their
/// base letter. Words that differ only in case or accent keep a fixed order by their text.
enum SwedishOrder {
  /// Whether one word comes before another.
  static func precedes(_ left: String, _ right: String) -> Bool { Key(left) < Key(right) }

  /// The sorted words.
  static func sorted(_ words: [String]) -> [String] { sorted(words) { $0 } }

  /// What has a name, sorted by it.
  static func sorted<Value>(_ values: [Value], by name: (Value) -> String) -> [Value] {
    values.map { (value: $0, key: Key(name($0))) }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// A word with the weights of its letters and numbers.
  private struct Key: Comparable {
    private let weights: [Int]
    private let word: String

    init(_ word: String) {
      self.word = word
      weights = SwedishOrder.key(word)
    }

    static func < (left: Key, right: Key) -> Bool {
      left.weights == right.weights
        ? left.word < right.word : left.weights.lexicographicallyPrecedes(right.weights)
    }
  }

  private static func key(_ word: String) -> [Int] {
    var result: [Int] = []
    var number: Int?
    for character in word.lowercased() {
      if character.isASCII, let digit = character.wholeNumberValue {
        number = min((number ?? 0), 1_000_000) * 10 + digit
        continue
      }
      if let value = number { result += [digitWeight, value] }
      number = nil
      result.append(weight(character))
    }
    if let value = number { result += [digitWeight, value] }
    return result
  }

  private static let digitWeight = 1000

  private static func weight(_ character: Character) -> Int {
    switch character {
    case "å": return 2027
    case "ä", "æ": return 2028
    case "ö", "ø": return 2029
    case "é", "è", "ê", "ë": return letter("e")
    case "à", "á", "â": return letter("a")
    case "ü": return letter("y")
    case "ñ": return letter("n")
    case "ç": return letter("c")
    default: break
    }
    if character.isASCII, character.isLetter { return letter(character) }
    if character.isWhitespace { return 0 }
    let scalar = Int(character.unicodeScalars.first?.value ?? 0)
    return character.isLetter ? 3000 + scalar : 1 + scalar % 900
  }

  private static func letter(_ character: Character) -> Int {
    2000 + Int(character.asciiValue ?? 0) - 96
  }
}
