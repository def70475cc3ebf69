/// The sheets of a finished workbook: its rows of texts and numbers.
struct WorkbookText {
  /// A cell.
  enum Cell: Equatable {
    case text(String)
    /// A number as it is written, in full precision.
    case number(String)

    /// What stands in it.
    var text: String {
      switch self {
      case .text(let text), .number(let text): text
      }
    }
  }

  /// A sheet.
  struct Sheet {
    let name: String
    let rows: [[Cell]]
  }

  let properties: DocumentText
  let sheets: [Sheet]

  /// Reads a workbook; nil when it is damaged.
  init?(_ bytes: [UInt8]) {
    guard let parts = ZipReader.parts(of: bytes) else { return nil }
    properties = DocumentText.properties(parts)
    let strings = Self.strings(parts["xl/sharedStrings.xml"] ?? [])
    var names: [String] = []
    MarkupScanner(parts["xl/workbook.xml"] ?? []).forEach { event in
      if case .open("sheet", let attributes, _) = event {
        names.append(MarkupScanner.value(of: "name", in: attributes) ?? "")
      }
    }
    sheets = names.enumerated().map { index, name in
      Sheet(
        name: name,
        rows: Self.rows(parts["xl/worksheets/sheet\(index + 1).xml"] ?? [], strings))
    }
  }

  private static func strings(_ bytes: [UInt8]) -> [String] {
    var result: [String] = []
    MarkupScanner(bytes).forEach { event in
      switch event {
      case .open("si", _, _): result.append("")
      case .text(let text): if !result.isEmpty { result[result.count - 1] += text }
      default: break
      }
    }
    return result
  }

  private static func rows(_ bytes: [UInt8], _ strings: [String]) -> [[Cell]] {
    var rows: [[Cell]] = []
    var isShared = false
    var isValue = false
    MarkupScanner(bytes).forEach { event in
      switch event {
      case .open("row", _, _): rows.append([])
      case .open("c", let attributes, _):
        isShared = MarkupScanner.value(of: "t", in: attributes) == "s"
      case .open("v", _, _): isValue = true
      case .close("v"): isValue = false
      case .text(let text):
        guard isValue, !rows.isEmpty else { return }
        if isShared {
          let index = Int(text) ?? -1
          rows[rows.count - 1].append(
            .text(strings.indices.contains(index) ? strings[index] : ""))
        } else {
          rows[rows.count - 1].append(.number(text))
        }
      default: break
      }
    }
    return rows
  }
}
