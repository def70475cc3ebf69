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
          unsafe enterKnown(fields, from: next, into: symbols.extracting(first...))
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

  /// Enters the symbols of fields as long as their spellings are short and known; gives the record
  /// where one is not.
  @inline(__always)
  private func enterKnown(
    _ fields: FastScanner.Column, from first: Int, into symbols: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    unsafe slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var record = first
      while record < fields.count {
        var (start, end) = fields.bounds(record)
        let isQuoted = start < end && fields.isQuoted(start)
        if isQuoted { (start, end) = (start + 1, end - 1) }
        let count = end - start
        if count > 16 { return record }
        if count > 0 {
          // Bytes behind the field are cleared; those of the window's end are there to be loaded.
          // No choice is made by the length, which no processor could guess.
          let shift = UInt64(truncatingIfNeeded: 64 &- 8 &* min(count, 8))
          let isLong = UInt64(bitPattern: Int64(8 &- count) &>> 63)
          let low = fields.word(start) & (~0 &>> shift)
          let high =
            fields.word(start + 8) & isLong
            & (~0 &>> UInt64(truncatingIfNeeded: (128 &- 8 &* count) & 63))
          // A quote inside stands for another text than the same bytes without quotes around.
          if isQuoted, fields.hasQuote(low) || fields.hasQuote(high) { return record }
          let key = Key(low: low, high: high, mark: UInt32(truncatingIfNeeded: count + 1))
          var index = key.hash & mask
          while unsafe slots[index].key != key {
            if unsafe slots[index].key.mark == 0 { return record }
            index = (index + 1) & mask
          }
          unsafe symbols[record] = slots[index].symbol
        }
        record += 1
      }
      return record
    }
  }
}
