internal import Disclosure
internal import SurveyModel

/// The machine tables as a Frictionless data package with a Table Schema for each.
///
/// Source: Tabular Data Package and Table Schema, version 1 (specs.frictionlessdata.io).
struct DataPackage {
  let contents: ReportContents

  /// The descriptor; its paths are those of the folder `tabeller`.
  var json: JSONText {
    .object([
      "profile": .string("tabular-data-package"),
      "name": .string(name),
      "title": .string(contents.summary.title.text),
      "description": .string(
        "Tabellerna i UTF-8 med komma och decimalpunkt. Tom cell: uppgiften visas inte; "
          + "kolumnen status säger varför."),
      "resources": .array(contents.tables.map(resource)),
    ])
  }

  /// `lokal-2021`: a name may hold nothing but small ASCII letters, digits, `-`, `_` and `.`.
  private var name: String {
    let text = "\(contents.report.survey)-\(contents.report.reportedWave)".lowercased()
    return String(
      text.map { character in
        switch character {
        case "å", "ä", "à", "á": "a"
        case "ö": "o"
        case "é", "è", "ë": "e"
        case "ü": "u"
        case "-", "_", ".": character
        default: character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
        }
      })
  }

  private func resource(_ table: ReportTable) -> JSONText {
    .object([
      "profile": .string("tabular-data-resource"),
      "name": .string(table.id),
      "path": .string("\(table.id).csv"),
      "title": .string(table.title),
      "description": .string(table.description),
      "format": .string("csv"),
      "mediatype": .string("text/csv"),
      "encoding": .string("utf-8"),
      "dialect": .object([
        "delimiter": .string(","), "lineTerminator": .string("\n"), "quoteChar": .string("\""),
        "doubleQuote": .bool(true), "header": .bool(true),
      ]),
      "schema": .object([
        "fields": .array(table.columns.map { field($0, isKey: table.key.contains($0.name)) }),
        "missingValues": .array([.string("")]),
        "primaryKey": .array(table.key.map { .string($0) }),
      ]),
    ])
  }

  private func field(_ column: ReportTable.Column, isKey: Bool) -> JSONText {
    var constraints: [String: JSONText] = [:]
    if isKey, !column.isOptional { constraints["required"] = .bool(true) }
    if column.kind == .wave { constraints["pattern"] = .string(ReportTable.Column.wavePattern) }
    if !column.codes.isEmpty {
      constraints["enum"] = .array(column.codes.map { .string($0.code) })
    }
    constraints["minimum"] = column.kind.limits.least.map { .integer($0) }
    constraints["maximum"] = column.kind.limits.greatest.map { .integer($0) }
    var field: [String: JSONText] = [
      "name": .string(column.name), "title": .string(column.header),
      "description": .string(column.fullDescription), "type": .string(type(column.kind)),
    ]
    if !constraints.isEmpty { field["constraints"] = .object(constraints) }
    return .object(field)
  }

  private func type(_ kind: ReportTable.Kind) -> String {
    switch kind {
    case .label, .wave, .code: "string"
    case .count: "integer"
    case .number, .share, .difference, .differenceError, .probability: "number"
    }
  }
}
