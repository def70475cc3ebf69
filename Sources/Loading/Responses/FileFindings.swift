import Diagnostics
import SurveyModel

/// What is wrong with the rows of one file, gathered while it is read.
struct FileFindings {
  /// Something that rows lack or say wrongly, told once with the number of rows.
  enum Flaw: Int, CaseIterable {
    case noStratum
    case noCluster
    case noWave
    case unknownWave
    case otherWave
    case roundedIdentifier
  }

  /// Where a flaw was first found, and how often.
  struct Count {
    let line: Int
    let column: Int
    var rows: Int
  }

  var unknown = UnknownAnswers()
  private var flaws: [Flaw: Count] = [:]

  /// Notes a flaw of a row.
  mutating func note(_ flaw: Flaw, line: Int, column: Int) {
    if flaws[flaw] != nil {
      flaws[flaw]?.rows += 1
    } else {
      flaws[flaw] = Count(line: line, column: column, rows: 1)
    }
  }

  /// The errors about flaws.
  func diagnostics(file: String, header: [String], folder: WaveIdentifier?) -> [Diagnostic] {
    Flaw.allCases.compactMap { flaw in
      guard let count = flaws[flaw] else { return nil }
      return .flaw(
        flaw, rows: count.rows, column: header[count.column], folder: folder,
        at: SourceLocation(file: file, line: count.line, column: count.column + 1))
    }
  }
}

extension Diagnostic {
  fileprivate static func flaw(
    _ flaw: FileFindings.Flaw, rows: Int, column: String, folder: WaveIdentifier?,
    at location: SourceLocation
  ) -> Diagnostic {
    let (name, count) = (column.excerpt, rows.counting("rad", "rader"))
    switch flaw {
    case .noStratum:
      return Diagnostic(
        .error, code: "stratum-saknas", at: location,
        text: "Kolumnen ”\(name)” med stratum är tom (\(count)).",
        remedy: "Varje rad måste ha ett stratum. Fyll i kolumnen i exporten.")
    case .noCluster:
      return Diagnostic(
        .error, code: "kluster-saknas", at: location,
        text: "Kolumnen ”\(name)” med kluster är tom (\(count)).",
        remedy: "Varje svarande måste ha ett kluster. Fyll i kolumnen i exporten.")
    case .noWave:
      return Diagnostic(
        .error, code: "omgång-saknas", at: location,
        text: "Kolumnen ”\(name)” säger inte vilken omgång raden hör till (\(count)).",
        remedy: "Fyll i omgången, till exempel ”2021”, eller ta bort raderna.")
    case .unknownWave:
      return Diagnostic(
        .error, code: "okänd-omgång", at: location,
        text: "Kolumnen ”\(name)” har en omgång som inte går att läsa (\(count)).",
        remedy:
          "En omgång skrivs ”2021” eller ”2020-03”. Skrivs den annorlunda i exporten, lägg till "
          + "svaret i kodboken med omgången som kod.")
    case .otherWave:
      return Diagnostic(
        .error, code: "fel-omgång", at: location,
        text:
          "Kolumnen ”\(name)” har en annan omgång än mappen"
          + "\(folder.map { " \($0)" } ?? "") (\(count)).",
        remedy:
          "Flytta raderna till rätt omgångs mapp, eller lägg filen med alla omgångar i "
          + "undersökningens mapp.")
    case .roundedIdentifier:
      return Diagnostic(
        .error, code: "avrundat-id", at: location,
        text:
          "Kolumnen ”\(name)” har id som ett kalkylprogram har avrundat till tal som ”1,18E+11”, så "
          + "flera svarande har fått samma (\(count)).",
        remedy:
          "Exportera filen på nytt och öppna den inte i kalkylprogrammet, eller låt kolumnen vara "
          + "text där.")
    }
  }

  /// Rows that were left out because their person had another.
  static func duplicates(_ lines: [Int], file: String) -> Diagnostic {
    let shown = lines.prefix(10).map(String.init)
    let rest = lines.count - shown.count
    let list = rest > 0 ? "\(shown.joined(separator: ", ")) och \(rest) till" : shown.list("och")
    return Diagnostic(
      .warning, code: "dubblett", at: SourceLocation(file: file, line: lines.first),
      text:
        "\(lines.count.counting("rad har", "rader har")) ett id som redan finns och utelämnades: "
        + "rad \(list).",
      remedy:
        "Den första användbara raden för varje id används. Ska en annan användas, ta bort de "
        + "övriga ur exporten.")
  }

  /// A file whose rows do not add up; it would be a fault of the program.
  static func unbalanced(_ account: FileAccount) -> Diagnostic {
    let out = account.leftOut.values.reduce(0) { $0 + $1.count }
    return Diagnostic(
      .error, code: "rader-går-inte-ihop", at: SourceLocation(file: account.file),
      text:
        "Raderna går inte ihop: \(account.rowsRead) lästa, \(account.rowsUsed) använda och "
        + "\(out) utelämnade.",
      remedy: "Det är ett fel i programmet; anmäl det.")
  }
}
