/// What went wrong while a report was written or an input was read for its checksum.
public struct ReportWritingError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was being done.
  public enum Operation: Sendable, Equatable {
    /// A folder was to be made.
    case createFolder
    /// A file was to be written.
    case writeFile
    /// A file was to be read.
    case readFile
    /// The old report was to be replaced by the new one.
    case replaceFolder
    /// A folder of an earlier run was to be removed.
    case removeFolder
    /// What stands in the report's place was to be a report.
    case recogniseReport
  }

  /// What was being done.
  public let operation: Operation
  /// The file or folder it concerned.
  public let path: String
  /// The system's error number (`errno`).
  public let code: Int32

  /// Makes an error.
  public init(_ operation: Operation, path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// A Swedish sentence that says what failed and why.
  public var description: String {
    let what =
      switch operation {
      case .createFolder: "Mappen \(path) kunde inte skapas"
      case .writeFile: "Filen \(path) kunde inte skrivas"
      case .readFile: "Filen \(path) kunde inte läsas"
      case .replaceFolder: "Den tidigare rapporten i \(path) kunde inte bytas ut"
      case .removeFolder: "Mappen \(path) kunde inte tas bort"
      case .recogniseReport:
        "Mappen \(path) är ingen rapport som trygg har skrivit, och byts inte ut"
      }
    return "\(what): \(Self.reason(code))."
  }

  /// A Swedish sentence that says what to do about it; empty when there is nothing to advise.
  public var remedy: String {
    if operation == .recogniseReport {
      return "Byt namn på den, eller välj en annan mapp för rapporterna med --reports."
    }
    return switch code {
    case 1, 13: "Kontrollera att du får skriva i mappen och att inget annat program har den öppen."
    case 2: "Kontrollera att mappen finns och är rätt stavad."
    case 28, 122: "Frigör utrymme på disken och kör igen; den tidigare rapporten är orörd."
    case 30: "Välj en mapp som går att skriva i, med REPORTS=… eller --reports."
    default: ""
    }
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case 1, 13: "åtkomst nekas"
    case 2: "den finns inte"
    case 5: "fel vid läsning eller skrivning på disken"
    case 17: "det finns redan något med det namnet"
    case 20: "en del av sökvägen är inte en mapp"
    case 21: "det är en mapp"
    case 24: "för många filer är öppna"
    case 28: "disken är full"
    case 30: "disken är skrivskyddad"
    case 36: "namnet är för långt"
    case 39: "mappen är inte tom"
    case 122: "diskkvoten är slut"
    default: "systemfel \(code)"
    }
  }
}
