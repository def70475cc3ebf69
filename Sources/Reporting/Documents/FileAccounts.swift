internal import Disclosure
internal import SurveyModel

/// The accounts of the files of a series, each file once.
struct FileAccounts {
  /// A file and the waves it belongs to; one export may hold several.
  struct Entry: Equatable {
    let waves: [WaveIdentifier]
    let account: FileAccount

    /// The waves as `datakvalitet.csv` writes them.
    var waveNames: String { waves.map(\.description).joined(separator: " ") }

    /// The cell of `datakvalitet.csv` that holds one figure of the file.
    func cell(_ figure: String) -> CellReference {
      CellReference(
        table: "datakvalitet",
        keys: [
          .survey, .text(waveNames), .text("fil"), .text(account.file), .text(figure),
        ], column: "antal")
    }

    /// The rows of `datakvalitet.csv` that count what was left out.
    var leftOut: RowQuery {
      RowQuery(
        tables: ["datakvalitet"],
        conditions: [
          .equals("del", .text("fil")), .equals("namn", .text(account.file)),
          .begins("uppgift", DataQualityTable.leftOut),
        ])
    }
  }

  /// The files in the order of the waves.
  let entries: [Entry]

  init(_ report: PublishableReport) {
    var order: [String] = []
    var waves: [String: [WaveIdentifier]] = [:]
    var accounts: [String: FileAccount] = [:]
    for wave in report.waves {
      for account in wave.files {
        if accounts[account.file] == nil { order.append(account.file) }
        accounts[account.file] = account
        waves[account.file, default: []].append(wave.identifier)
      }
    }
    entries = order.compactMap { file in
      accounts[file].map { Entry(waves: waves[file] ?? [], account: $0) }
    }
  }

  /// Why rows are left out, in words.
  static func words(_ reason: FileAccount.Reason) -> String {
    switch reason {
    case .duplicate: "dubblett: samma id har använts förut"
    case .empty: "tom: inget är besvarat"
    case .breakOff: "avbruten: för få frågor är besvarade"
    case .outsidePopulation: "utanför målgruppen"
    case .nonresponse: "svarade inte: räknas i svarsfrekvensen"
    case .notEligible: "övertäckning: hörde inte till målgruppen"
    case .invalid: "felaktig: kunde inte läsas"
    }
  }
}
