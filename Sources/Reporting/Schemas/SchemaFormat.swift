/// `tabeller/datapackage.json` and `tabeller/csv-metadata.json`: what stands in the machine tables.
struct SchemaFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    [
      file("datapackage.json", DataPackage(contents: contents).json),
      file("csv-metadata.json", TableGroup(contents: contents).json),
    ]
  }

  private func file(_ name: String, _ json: JSONText) -> ReportFile {
    ReportFile(path: "tabeller/\(name)", bytes: json.bytes)
  }
}

extension ReportTable {
  /// The names of the columns that together name a row: all before the first figure.
  var key: [String] { columns.prefix { !$0.kind.isFigure }.map(\.name) }
}

extension ReportTable.Kind {
  /// Whether it is a number that was counted or estimated.
  var isFigure: Bool {
    switch self {
    case .label, .wave, .code: false
    case .count, .number, .share, .difference, .differenceError, .probability: true
    }
  }

  /// The least and the greatest number that may stand there; nil where there is no such limit.
  var limits: (least: Int?, greatest: Int?) {
    switch self {
    case .label, .wave, .code: (nil, nil)
    case .count, .number: (0, nil)
    case .share, .differenceError, .probability: (0, 1)
    case .difference: (-1, 1)
    }
  }

  /// The unit in words, empty for what has none.
  var unit: String {
    switch self {
    case .label, .code: ""
    case .wave: "År, eller år och månad."
    case .count: "Antal."
    case .number: ""
    case .share: "Andel, 0–1."
    case .difference, .differenceError: "Skillnad mellan andelar; 0,01 är en procentenhet."
    case .probability: "Sannolikhet, 0–1."
    }
  }
}

extension ReportTable.Column {
  /// The pattern of a wave, `2021` or `2020-03`.
  static let wavePattern = "[0-9]{4}(-[0-9]{2})?"

  /// What stands in the column, its unit, and what its codes mean.
  var fullDescription: String {
    let codes =
      codes.isEmpty
      ? "" : codes.map { "\($0.code): \($0.words)" }.joined(separator: "; ") + "."
    return [description, kind.unit, codes].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
