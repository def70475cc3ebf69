import FoundationEssentials
import TestSupport

/// A report of the examples as it is committed, which `GoldenReportsTests` holds against a run.
struct CommittedReport {
  /// The report's folder.
  let folder: String

  /// The report of a survey and wave, `drogvanor/2023`.
  init(_ name: String) { folder = "\(Reference.projectFolder)/reports/\(name)" }

  /// A machine table; nil where the report has none of the name.
  func table(_ name: String) throws -> PlainCSV? {
    let path = "\(folder)/tabeller/\(name).csv"
    return FileManager.default.fileExists(atPath: path) ? try PlainCSV(contentsOf: path) : nil
  }

  /// The rows of a machine table that have certain fields; none without the table.
  func rows(_ name: String, where fields: [String: String] = [:]) throws -> [[String: String]] {
    try (table(name)?.rows ?? []).filter { row in
      fields.allSatisfy { row[$0.key] == $0.value }
    }
  }

  /// A text file.
  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(path)")), as: UTF8.self)
  }

  /// Every file, as paths in the folder.
  func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
      var isFolder = false
      return FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
        && !isFolder
    }.sorted()
  }

  /// The texts of the cells of a table on the page, row by row; the reason for what is not shown
  /// follows its `..`.
  func pageTable(_ id: String) throws -> [[String]] {
    let page = try text("rapport.html")
    guard let start = page.firstRange(of: "id=\"\(id)-rubrik\""),
      let end = page[start.upperBound...].firstRange(of: "</table>"),
      let body = page[start.upperBound..<end.lowerBound].firstRange(of: "<tbody>")
    else { return [] }
    return page[body.upperBound..<end.lowerBound].components(after: "<tr>").map { row in
      row.components(after: "<t").map { Self.plain("<t" + $0) }
    }
  }

  private static func plain(_ markup: String) -> String {
    var (text, isTag) = ("", false)
    for character in markup {
      switch character {
      case "<": isTag = true
      case ">": isTag = false
      default: if !isTag { text.append(character) }
      }
    }
    return text.split(whereSeparator: \.isNewline).joined()
  }
}

extension StringProtocol {
  /// The pieces that follow each occurrence of a mark.
  fileprivate func components(after mark: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: mark) {
      rest = rest[found.upperBound...]
      let end = rest.firstRange(of: mark)?.lowerBound ?? rest.endIndex
      pieces.append(String(rest[..<end]))
    }
    return pieces
  }
}
