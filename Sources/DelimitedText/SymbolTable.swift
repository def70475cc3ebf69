/// The distinct texts of a column, each with a small number: its symbol.
///
/// Symbols count up in the order in which the texts first come; 0 is always the blank text.
/// Different spellings of a text (trailing blanks, another encoding) share its symbol. Lookup is
/// by raw bytes in an open-address table, so that each distinct spelling is decoded once.
struct SymbolTable: Sendable {
  /// A spelling: up to 15 bytes stand in the key itself, longer ones in the arena.
  struct Slot {
    var key: Key
    var symbol: UInt32
    /// Where a long spelling begins in the arena.
    var start: Int
  }

  /// Below so many slots, 32 are made for each spelling; from there on, two.
  private static let roomyCount = 1024
  private static let empty = Slot(key: Key(), symbol: 0, start: 0)

  private(set) var slots: [Slot]
  private var used = 0
  private var arena: [UInt8] = []
  private var texts: [Range<Int>] = [0..<0]

  init() { slots = Array(repeating: Self.empty, count: 64) }

  private init(slots: [Slot]) { self.slots = slots }

  /// A table without room, to stand in where one is taken out.
  static let none = SymbolTable(slots: [])

  /// The number of symbols, the blank one included.
  var count: Int { texts.count }

  /// The canonical bytes of a symbol's text.
  func bytes(of symbol: UInt32) -> ArraySlice<UInt8> { arena[texts[Int(symbol)]] }

  /// The text of a symbol.
  func text(of symbol: UInt32) -> String { String(decoding: bytes(of: symbol), as: UTF8.self) }

  /// The symbol of a field, a new one when the text is new; what was odd about a new spelling is
  /// added to `oddities`.
  @inline(__always)
  mutating func symbol(
    ofField field: FieldSlice, in window: [UInt8], _ dialect: Dialect, _ fieldText: FieldText,
    _ oddities: inout FieldText.Oddities
  ) -> UInt32 {
    if field.start == field.end { return 0 }
    if field.style != .escaped {
      let key = Self.key(window.span, field.start, field.end)
      let slot = slots[probe(key, window.span, field.start)]
      if !slot.key.isEmpty { return slot.symbol }
      return newSymbol(
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
    let slot = slots[probe(Self.key(content, 0, content.count), content, 0)]
    if !slot.key.isEmpty { return slot.symbol }
    return newSymbol(of: content, fieldText, &oddities)
  }

  /// The symbol of canonical bytes, as another table gives them.
  mutating func symbol(ofCanonical bytes: Span<UInt8>) -> UInt32 {
    if bytes.isEmpty { return 0 }
    let slot = slots[probe(Self.key(bytes, 0, bytes.count), bytes, 0)]
    return !slot.key.isEmpty ? slot.symbol : add(bytes, symbol: nil)
  }

  @inline(never)
  private mutating func newSymbol(
    of content: Span<UInt8>, _ fieldText: FieldText, _ oddities: inout FieldText.Oddities
  ) -> UInt32 {
    if FieldText.isPlain(content) { return add(content, symbol: nil) }
    let (canonical, odd) = fieldText.canonical(content)
    oddities.formUnion(odd)
    let symbol = symbol(ofCanonical: canonical.span)
    let slot = slots[probe(Self.key(content, 0, content.count), content, 0)]
    if slot.key.isEmpty { _ = add(content, symbol: symbol) }
    return symbol
  }

  /// The slot of a spelling, or the empty one where it belongs.
  @inline(__always)
  func probe(_ key: Key, _ bytes: Span<UInt8>, _ start: Int) -> Int {
    var index = key.hash & (slots.count - 1)
    while !slots[index].key.isEmpty {
      if slots[index].key == key, !key.isLong || isSame(slots[index], bytes, start) { break }
      index = (index + 1) & (slots.count - 1)
    }
    return index
  }

  private func isSame(_ slot: Slot, _ bytes: Span<UInt8>, _ start: Int) -> Bool {
    for offset in 0..<slot.key.longCount
    where arena[slot.start + offset] != bytes[start + offset] { return false }
    return true
  }

  private mutating func add(_ content: Span<UInt8>, symbol: UInt32?) -> UInt32 {
    let start = arena.count
    if symbol == nil || content.count > Key.mostBytes {
      for index in content.indices { arena.append(content[index]) }
    }
    let number = symbol ?? UInt32(truncatingIfNeeded: texts.count)
    if symbol == nil { texts.append(start..<arena.count) }
    used += 1
    // Few spellings get much room, so that nearly each is found at the first try.
    if used * (slots.count < Self.roomyCount ? 32 : 2) > slots.count { grow() }
    let key = Self.key(content, 0, content.count)
    slots[probe(key, content, 0)] = Slot(key: key, symbol: number, start: start)
    return number
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Self.empty, count: old.count * 4)
    for slot in old where !slot.key.isEmpty {
      var index = slot.key.hash & (slots.count - 1)
      while !slots[index].key.isEmpty { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }
}
