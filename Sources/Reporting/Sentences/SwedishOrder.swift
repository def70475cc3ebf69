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
      if let ascii = character.asciiValue, (0x30...0x39).contains(ascii) {
        number = min((number ?? 0), 1_000_000) * 10 + Int(ascii - 0x30)
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
    if let ascii = character.asciiValue, (0x61...0x7A).contains(ascii) { return letter(ascii) }
    switch character {
    case "å": return 2027
    case "ä", "æ": return 2028
    case "ö", "ø": return 2029
    case "é", "è", "ê", "ë": return letter(UInt8(ascii: "e"))
    case "à", "á", "â": return letter(UInt8(ascii: "a"))
    case "ü": return letter(UInt8(ascii: "y"))
    case "ñ": return letter(UInt8(ascii: "n"))
    case "ç": return letter(UInt8(ascii: "c"))
    default: break
    }
    if character.isWhitespace { return 0 }
    let scalar = Int(character.unicodeScalars.first?.value ?? 0)
    return character.isLetter ? 3000 + scalar : 1 + scalar % 900
  }

  /// The weight of a letter from a to z.
  private static func letter(_ ascii: UInt8) -> Int { 2000 + Int(ascii) - 96 }
}
