extension SymbolTable {
  /// Appends the symbols of a column of a run of the fast path, a new one for each new text.
  ///
  /// `note` is told what is odd about new spellings.
  mutating func append(
    column: Int, of run: FastScanner, in window: [UInt8], _ file: OpenedFile,
    to symbols: inout [UInt32],
    _ note: (FastScanner.Record, FieldSlice, FieldText.Oddities) -> Void
  ) {
    let first = symbols.count
    symbols += repeatElement(0, count: run.records.count)
    var next = 0
    while true {
      next = run.withColumn(column, of: window) { fields in
        unsafe symbols.withUnsafeMutableBufferPointer { symbols in
          unsafe enterKnown(fields, from: next, in: window, into: symbols.extracting(first...))
        }
      }
      guard next < run.records.count else { return }
      let record = run.records[next]
      let field = run.field(column, of: record, window.span)
      var oddities: FieldText.Oddities = []
      symbols[first + next] = symbol(
        ofField: field, in: window, file.dialect, file.text.fieldText, &oddities)
      if !oddities.isEmpty { note(record, field, oddities) }
      next += 1
    }
  }

  /// Enters the symbols of fields as long as their spellings are known; gives the record where one
  /// is not.
  @inline(__always)
  private func enterKnown(
    _ fields: FastScanner.Column, from first: Int, in window: [UInt8],
    into symbols: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    // Eight bytes from place 16 − n on have the first n set, those from 24 − n on the n after the
    // eighth: no choice is made by the length of a field, which no processor could guess.
    let ones: (UInt64, UInt64, UInt64, UInt64) = (~0, ~0, 0, 0)
    return unsafe withUnsafeBytes(of: ones) { ones in
      unsafe slots.withUnsafeBufferPointer { slots in
        let mask = slots.count &- 1
        var record = first
        while record < fields.count {
          var (start, end) = fields.bounds(record)
          var word = fields.word(start)
          let isQuoted = fields.beginsWithQuote(word)
          if isQuoted {
            (start, end) = (start &+ 1, end &- 1)
            word = fields.word(start)
          }
          let count = end &- start
          if count > Key.mostBytes {
            guard !isQuoted, let symbol = known(window.span, start, end) else { return record }
            unsafe symbols[record] = symbol
            record &+= 1
            continue
          }
          // Bytes behind the field are cleared; those of the window's end are there to be loaded.
          let low = unsafe word & Self.mask(ones, 16 &- count)
          let high = unsafe fields.word(start &+ 8) & Self.mask(ones, 24 &- count)
          // A quote inside stands for another text than the same bytes without quotes around.
          if isQuoted, fields.hasQuote(low) || fields.hasQuote(high) { return record }
          let key = Key(low: low, high: high, count: count)
          var index = key.hash & mask
          // A blank field has the key of an empty slot, whose symbol is its own.
          while unsafe slots[index].key.differs(from: key) {
            if unsafe slots[index].key.isEmpty { return record }
            index = (index &+ 1) & mask
          }
          unsafe symbols[record] = slots[index].symbol
          record &+= 1
        }
        return record
      }
    }
  }

  /// The symbol of a long spelling; nil when it is new.
  private func known(_ window: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32? {
    let slot = slots[probe(Self.key(window, start, end), window, start)]
    return slot.key.isEmpty ? nil : slot.symbol
  }

  @inline(__always)
  private static func mask(_ ones: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    unsafe ones.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
  }
}
