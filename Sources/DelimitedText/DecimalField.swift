/// Reads the number in a field without making a text of it.
public enum DecimalField {
  /// What stands for a blank field among the numbers of a column.
  public static let blank = -Double.infinity

  /// The number in a field; `blank` for a blank one, NaN for one that holds no number.
  ///
  /// The same as `DecimalNumber.parse` of the field's text, whatever its spelling. What is odd
  /// about the text is added to `oddities`.
  @inline(__always)
  static func value(
    of field: FieldSlice, in window: Span<UInt8>, _ dialect: Dialect, _ fieldText: FieldText,
    _ oddities: inout FieldText.Oddities
  ) -> Double {
    if field.start == field.end { return blank }
    if field.style != .escaped,
      let value = DecimalNumber.plainValue(window.extracting(field.start..<field.end))
    {
      return value
    }
    return spelledOut(field, window, dialect, fieldText, &oddities)
  }

  @inline(never)
  private static func spelledOut(
    _ field: FieldSlice, _ window: Span<UInt8>, _ dialect: Dialect, _ fieldText: FieldText,
    _ oddities: inout FieldText.Oddities
  ) -> Double {
    let content = field.content(of: window, dialect: dialect)
    let (text, odd) = fieldText.canonical(content.span)
    oddities.formUnion(odd)
    if text.isEmpty { return blank }
    return DecimalNumber.parse(String(decoding: text, as: UTF8.self)) ?? .nan
  }

  /// Appends the numbers in a column of a run of the fast path.
  ///
  /// `note` is told what is odd about the texts.
  static func append(
    column: Int, of run: FastScanner, in window: [UInt8], _ file: OpenedFile,
    to numbers: inout [Double],
    _ note: (FastScanner.Record, FieldSlice, FieldText.Oddities) -> Void
  ) {
    let first = numbers.count
    numbers += repeatElement(blank, count: run.records.count)
    var next = 0
    while true {
      next = run.withColumn(column, of: window) { fields in
        unsafe numbers.withUnsafeMutableBufferPointer { numbers in
          unsafe enterShort(fields, from: next, into: numbers.extracting(first...))
        }
      }
      guard next < run.records.count else { return }
      let record = run.records[next]
      let field = run.field(column, of: record, window.span)
      var oddities: FieldText.Oddities = []
      numbers[first + next] = value(
        of: field, in: window.span, file.dialect, file.text.fieldText, &oddities)
      if !oddities.isEmpty { note(record, field, oddities) }
      next += 1
    }
  }

  /// Enters numbers as long as they are short and plain; gives the record where one is not.
  @inline(__always)
  private static func enterShort(
    _ fields: FastScanner.Column, from first: Int, into numbers: UnsafeMutableBufferPointer<Double>
  ) -> Int {
    var record = first
    while record < fields.count {
      let (start, end) = fields.bounds(record)
      if start < end {
        guard end - start <= 8,
          let value = DecimalNumber.shortValue(fields.word(start), count: end - start)
        else { return record }
        unsafe numbers[record] = value
      }
      record += 1
    }
    return record
  }
}
