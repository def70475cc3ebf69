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
  /// What a spelling is found by; that of an empty slot is also that of the blank text.
  struct Key: Equatable {
    /// The first bytes, or the hash of a long spelling.
    var low: UInt64 = 0
    /// The bytes after the eighth with their number above them, or that of a long spelling's and
    /// the highest bit.
    var high: UInt64 = 0

    static let mostBytes = 15
    private static let isLong: UInt64 = 1 << 63

    /// The key of so many bytes.
    @inline(__always)
    init(low: UInt64 = 0, high: UInt64 = 0, count: Int = 0) {
      self.low = low
      self.high = high | UInt64(truncatingIfNeeded: count) &<< 56
    }

    /// The key of a spelling of more bytes than it holds.
    init(hash: UInt64, count: Int) {
      low = hash
      high = Self.isLong | UInt64(truncatingIfNeeded: count)
    }

    var isEmpty: Bool { high == 0 }
    var isLong: Bool { high & Self.isLong != 0 }
    /// The bytes of a long spelling.
    var longCount: Int { Int(truncatingIfNeeded: high & ~Self.isLong) }

    /// The same as `!=`, with one choice instead of two.
    @inline(__always)
    func differs(from other: Key) -> Bool { (low ^ other.low) | (high ^ other.high) != 0 }

    @inline(__always)
    var hash: Int {
      let mixed = low &* 0x9E37_79B9_7F4A_7C15 ^ high &* 0xBF58_476D_1CE4_E5B9
      return Int(truncatingIfNeeded: mixed >> 32)
    }
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

  @inline(__always)
  static func key(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Key {
    let count = end - start
    if count > Key.mostBytes { return Key(hash: longHash(bytes, start, end), count: count) }
    let raw = unsafe bytes.bytes
    if start + 16 <= raw.byteCount {
      let low = unsafe raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
      if count <= 8 {
        return Key(low: low & (~0 &>> UInt64(64 - 8 * count)), count: count)
      }
      let high = unsafe raw.unsafeLoadUnaligned(fromByteOffset: start + 8, as: UInt64.self)
        .littleEndian
      return Key(low: low, high: high & (~0 &>> UInt64(128 - 8 * count)), count: count)
    }
    var (low, high): (UInt64, UInt64) = (0, 0)
    for offset in 0..<count {
      let byte = UInt64(bytes[start + offset])
      if offset < 8 {
        low |= byte << UInt64(8 * offset)
      } else {
        high |= byte << UInt64(8 * (offset - 8))
      }
    }
    return Key(low: low, high: high, count: count)
  }

  private static func longHash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let raw = unsafe bytes.bytes
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 31
    }
    var position = start
    while position + 8 <= end {
      mix(unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian)
      position += 8
    }
    mix(unsafe raw.unsafeLoadUnaligned(fromByteOffset: end - 8, as: UInt64.self).littleEndian)
    return hash
  }
}
