/// The machine tables as a group of tables with metadata, CSV on the Web.
///
/// Source: W3C Recommendations "Metadata Vocabulary for Tabular Data" and "Model for Tabular Data
/// and Metadata on the Web" (2015).
struct TableGroup {
  let contents: ReportContents

  /// The metadata; its addresses are those of the folder `tabeller`.
  var json: JSONText {
    .object([
      "@context": .array([
        .string("http://www.w3.org/ns/csvw"), .object(["@language": .string("sv")]),
      ]),
      "dc:title": .string(contents.summary.title.text),
      "dialect": .object([
        "encoding": .string("utf-8"), "delimiter": .string(","), "quoteChar": .string("\""),
        "doubleQuote": .bool(true), "header": .bool(true),
        "lineTerminators": .array([.string("\n")]),
      ]),
      "tables": .array(contents.tables.map(table)),
    ])
  }

  private func table(_ table: ReportTable) -> JSONText {
    .object([
      "url": .string("\(table.id).csv"),
      "dc:title": .string(table.title),
      "dc:description": .string(table.description),
      "tableSchema": .object([
        "columns": .array(table.columns.map { column($0, isKey: table.key.contains($0.name)) }),
        "primaryKey": .array(table.key.map { .string($0) }),
      ]),
    ])
  }

  /// A title is what stands in the header of the file, which is the name; the Swedish header is
  /// given beside it.
  private func column(_ column: ReportTable.Column, isKey: Bool) -> JSONText {
    .object([
      "name": .string(column.name),
      "titles": .string(column.name),
      "dc:title": .string(column.header),
      "dc:description": .string(column.fullDescription),
      "datatype": datatype(column),
      "required": .bool(isKey && !column.isOptional),
      "null": .string(""),
    ])
  }

  private func datatype(_ column: ReportTable.Column) -> JSONText {
    var type: [String: JSONText] = [:]
    switch column.kind {
    case .label: type["base"] = .string("string")
    case .wave:
      type["base"] = .string("string")
      type["format"] = .string("^\(ReportTable.Column.wavePattern)$")
    case .code:
      type["base"] = .string("string")
      if !column.codes.isEmpty {
        let codes = column.codes.map(\.code).joined(separator: "|")
        type["format"] = .string("^(\(codes))$")
      }
    case .count: type["base"] = .string("integer")
    case .number, .share, .difference, .differenceError, .probability:
      type["base"] = .string("double")
    }
    type["minimum"] = column.kind.limits.least.map { .integer($0) }
    type["maximum"] = column.kind.limits.greatest.map { .integer($0) }
    return .object(type)
  }
}
