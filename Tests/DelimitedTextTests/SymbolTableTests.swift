import Testing

@testable import DelimitedText

struct SymbolTableTests {
  /// Texts of every length around those at which a key is made in another way, each the beginning
  /// of the next, and others that differ in the last byte.
  private static let texts: [String] = {
    let whole = "fråga och svar som ett efter ett, och en gång till".filter { $0 != "," }
    var texts = [""]
    for length in 1...40 {
      let text = String(whole.prefix(length)).trimmed
      for found in [text, text.dropLast() + "x"] where !texts.contains(found) {
        texts.append(found)
      }
    }
    return texts
  }()

  @Test func `a text of any length has one symbol, wherever it stands and however it is quoted`()
    throws
  {
    let distinct = Self.texts
    let rows = (0..<3).flatMap { round in
      distinct.indices.map { row in
        (0..<3).map { column in
          let text = distinct[(row * 7 + column * 5) % distinct.count]
          return (row + round + column) % 3 == 0 ? "\"\(text)\"" : text
        }
      }
    }
    for lineEnd in ["\n", "\r\n"] {
      let file = ([["a", "b", "c"]] + rows).map { $0.joined(separator: ",") + lineEnd }.joined()
      let fast = try Reading(Array(file.utf8), columns: [0, 1, 2])
      let careful = try Reading(Array(file.utf8), columns: [0, 1, 2], useFastPath: false)
      #expect(fast == careful)
      for column in 0..<3 {
        let wanted = rows.map { $0[column].filter { $0 != "\"" } }
        let found = fast.symbols[column].map { fast.texts[column][Int($0)] }
        #expect(found == wanted, "column \(column)")
        #expect(fast.texts[column].count == Set(wanted).union([""]).count)
      }
    }
  }

  @Test(arguments: [
    (0..<100).map { "018001\($0 + 10)" }, (0..<300).map { "01800\($0 + 100)" },
    (0..<300).map { "Bostadsomr \($0 + 1000)" }, (0..<2000).map { "\(2_000_000_000 + $0)" },
  ])
  func `codes that differ in their last digits are found at nearly the first try`(
    codes: [String]
  ) {
    var table = SymbolTable()
    for code in codes { _ = table.symbol(ofCanonical: Array(code.utf8).span) }
    let tries = codes.reduce(0) { sum, code in
      let bytes = Array(code.utf8)
      let key = SymbolTable.key(bytes.span, 0, bytes.count)
      let mask = table.slots.count - 1
      return sum + 1 + (table.probe(key, bytes.span, 0) - key.hash & mask) & mask
    }
    #expect(table.count == codes.count + 1)
    #expect(tries < 2 * codes.count, "\(tries) tries for \(codes.count) codes")
  }
}

extension String {
  /// Without blanks at the end.
  fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
