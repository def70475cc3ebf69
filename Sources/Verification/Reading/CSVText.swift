/// The records of a table that the program has written, RFC 4180 with `,` or `;`.
enum CSVText {
  /// The records, the header first.
  static func records(_ bytes: [UInt8], delimiter: Character) -> [[String]] {
    let mark = delimiter.asciiValue ?? UInt8(ascii: ",")
    let quote = UInt8(ascii: "\"")
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func endField() {
      record.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
    }
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if isQuoted {
        if byte != quote {
          field.append(byte)
        } else if position < bytes.count, bytes[position] == quote {
          field.append(quote)
          position += 1
        } else {
          isQuoted = false
        }
      } else if byte == quote {
        isQuoted = true
      } else if byte == mark {
        endField()
      } else if byte == 0x0A {
        endField()
        records.append(record)
        record = []
      } else if byte != 0x0D {
        field.append(byte)
      }
    }
    if !field.isEmpty || !record.isEmpty {
      endField()
      records.append(record)
    }
    return records
  }
}
