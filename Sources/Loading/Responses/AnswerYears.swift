import DelimitedText
import Diagnostics
import SurveyModel

/// The years in which an export's answers were given, by its column of role `tid`.
struct AnswerYears {
  /// The header of the column.
  let column: String
  /// The rows with a date, by year.
  private(set) var rows: [Int: Int] = [:]

  /// How much of a file is looked at, in bytes: answers come in the order of time, so that the
  /// beginning of a large file may be of the year before.
  private static let sample = 1 << 23

  /// What ends the reading when enough has been seen.
  private struct EnoughSeen: Error {}

  /// Reads the column in the beginning of a file; nil where no column has the role.
  init?(
    _ path: String, _ options: ReadingOptions, header: [String], codebook: Codebook
  ) throws {
    let references = ColumnReferences(header: header, codebook: codebook)
    guard let reference = codebook.variables(of: .time).first?.columns.first?.reference,
      case .column(let index) = references.find(reference)
    else { return nil }
    column = header[index]
    var options = options
    options.showPiece = nil
    let reader = try DelimitedReader(path: path, displayName: path, options: options)
    guard reader.header == header else { return }
    var years: [Int?] = []
    do {
      _ = try reader.read(columns: [index]) { block in
        for symbol in UInt32(years.count)..<UInt32(block.symbolCount(column: 0)) {
          years.append(Self.year(of: block.text(symbol, column: 0)))
        }
        for symbol in block.symbols(0) {
          if let year = years[Int(symbol)] { rows[year, default: 0] += 1 }
        }
        if block.bytesRead > Self.sample { throw EnoughSeen() }
      }
    } catch is EnoughSeen {}
  }

  /// The year of a date as survey tools write it: `2025-03-11 09:30`, `20250311`, `11.03.2025`,
  /// `3/11/25 9:30`; nil for anything else.
  static func year(of text: String) -> Int? {
    let runs = text.split { !$0.isASCII || !$0.isNumber }
    for run in runs where run.count == 4 || run.count >= 8 {
      if let year = Int(run.prefix(4)), (1990...2099).contains(year) { return year }
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, runs.count >= 3, runs[2].count == 2, parts[2].hasPrefix(runs[2]),
      let year = Int(runs[2])
    else { return nil }
    return 2000 + year
  }

  /// A warning where nobody answered in the wave's year.
  func problem(wave: WaveIdentifier, file: String) -> Diagnostic? {
    // A wave of the autumn may be answered after New Year.
    let isLate = wave.month.map { $0 >= 10 } ?? false
    guard !rows.isEmpty, rows[wave.year] == nil, !isLate || rows[wave.year + 1] == nil else {
      return nil
    }
    let years = rows.keys.sorted().map(String.init).list("och")
    return Diagnostic(
      .warning, code: "svar-från-annat-år", at: SourceLocation(file: file),
      text: "Svaren i omgång \(wave) gavs \(years) enligt kolumnen ”\(column.excerpt)”, inga "
        + "\(wave.year).",
      remedy: "Kontrollera att exporten ligger i rätt mapp.")
  }
}
