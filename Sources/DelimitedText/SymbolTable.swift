/// The distinct texts of a column, each with a small number: its symbol.
///
/// Symbols count up in the order in which the texts first come; 0 is always the blank text.
/// Different spellings of a text (trailing blanks, another encoding) share its symbol. Lookup is
/// by raw bytes in an open-address table, so that each distinct spelling is decoded once.
struct SymbolTable: Sendable {
  private struct Spelling {
    let hash: UInt64
    let start: Int
    let length: Int
    let symbol: UInt32
  }
  private var slots: [UInt32]
  private var spellings: [Spelling] = []
  private var arena: [UInt8] = []
  private var texts: [Range<Int>] = [0..<0]

  init() { slots = Array(repeating: 0, count: 64) }

  /// The number of symbols, the blank one included.
  var count: Int { texts.count }

  /// The canonical bytes of a symbol's text.
  func bytes(of symbol: UInt32) -> ArraySlice<UInt8> { arena[texts[Int(symbol)]] }

  /// The text of a symbol.
  func text(of symbol: UInt32) -> String { String(decoding: bytes(of: symbol), as: UTF8.self) }

  /// The symbol of a field, a new one when the text is new; what was odd about a new spelling is
  /// added to `oddities`.
  mutating func symbol(
    ofField field: FieldSlice, in window: [UInt8], _ dialect: Dialect, _ fieldText: FieldText,
    _ oddities: inout FieldText.Oddities
  ) -> UInt32 {
    if field.style != .escaped {
      return symbol(
        of: window.span.extracting(field.start..<field.end), fieldText, &oddities)
    }
    let content = field.content(of: window.span, dialect: dialect)
    return symbol(of: content.span, fieldText, &oddities)
  }

  /// The symbol of a field's content, a new one when the text is new.
  mutating func symbol(
    of content: Span<UInt8>, _ fieldText: FieldText, _ oddities: inout FieldText.Oddities
  ) -> UInt32 {
    if content.isEmpty { return 0 }
    let hash = Self.hash(content)
    if let found = find(content, hash) { return found }
    if FieldText.isPlain(content) { return add(content, hash, symbol: nil) }
    let (canonical, odd) = fieldText.canonical(content)
    oddities.formUnion(odd)
    let symbol: UInt32
    if canonical.isEmpty {
      symbol = 0
    } else {
      let canonicalHash = Self.hash(canonical.span)
      symbol =
        find(canonical.span, canonicalHash) ?? add(canonical.span, canonicalHash, symbol: nil)
    }
    if find(content, hash) == nil { _ = add(content, hash, symbol: symbol) }
    return symbol
  }

  private func find(_ content: Span<UInt8>, _ hash: UInt64) -> UInt32? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let spelling = spellings[Int(slots[slot]) - 1]
      if spelling.hash == hash, spelling.length == content.count, equals(spelling.start, content) {
        return spelling.symbol
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func equals(_ start: Int, _ content: Span<UInt8>) -> Bool {
    for index in content.indices where arena[start + index] != content[index] { return false }
    return true
  }

  private mutating func add(
    _ content: Span<UInt8>, _ hash: UInt64, symbol: UInt32?
  ) -> UInt32 {
    let start = arena.count
    for index in content.indices { arena.append(content[index]) }
    let number = symbol ?? UInt32(texts.count)
    if symbol == nil { texts.append(start..<arena.count) }
    spellings.append(
      Spelling(hash: hash, start: start, length: content.count, symbol: number))
    if spellings.count * 2 > slots.count { grow() }
    place(UInt32(spellings.count), hash)
    return number
  }

  private mutating func place(_ reference: UInt32, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = reference
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for (index, spelling) in spellings.dropLast().enumerated() {
      place(UInt32(index + 1), spelling.hash)
    }
  }

  private static func hash(_ content: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in content.indices {
      hash = (hash ^ UInt64(content[index])) &* 0x100_0000_01B3
    }
    return hash ^ (hash >> 29)
  }
}
