/// A column of a table as `sparning.json` describes it.
struct ColumnTrace {
  /// The machine name.
  let name: String
  /// The Swedish header.
  let header: String
  /// What stands in it, by the name that the program gives the kind.
  let kind: String
  /// Whether it is a part of what names a row.
  let isKey: Bool
  /// The codes that stand in it, with their words.
  let codes: [String: String]

  init?(_ json: JSONReader) {
    guard let name = json["namn"]?.text, let header = json["rubrik"]?.text,
      let kind = json["slag"]?.text, let isKey = json["nyckel"]?.text
    else { return nil }
    self.name = name
    self.header = header
    self.kind = kind
    self.isKey = isKey == "true"
    codes = (json["koder"]?.members ?? [:]).compactMapValues(\.text)
  }

  /// How many powers of ten a number is moved by when people read it: two for what is printed in
  /// percent and percentage points.
  var shift: Int { ["andel", "skillnad", "fel"].contains(kind) ? 2 : 0 }
  /// Whether a workbook has it in percentage points, where shares are fractions.
  var isInPoints: Bool { ["skillnad", "fel"].contains(kind) }
  /// Whether numbers stand in it.
  var isFigure: Bool {
    ["antal", "tal", "andel", "skillnad", "fel", "sannolikhet"].contains(kind)
  }
}
