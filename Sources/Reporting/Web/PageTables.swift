internal import Disclosure
internal import SurveyModel

/// The tables that stand on the page: the headline and the overview; the rest are files.
struct PageTables {
  let words: SurveyWords
  let maker: ChartMaker
  var report: PublishableReport { words.report }
  var wave: WaveIdentifier { report.reportedWave }

  init(_ maker: ChartMaker) {
    self.maker = maker
    words = maker.words
  }

  /// A share, or why it is not shown.
  func share(_ row: PublishableShare?) -> ReadableTable.Cell {
    guard let row, let share = row.share else {
      return .hidden((row?.status ?? .missing).chartReason)
    }
    return .figure(Share(share).tableLabel(base: row.base) + (row.needsCaution ? "*" : ""))
  }

  /// `25,3–30,2 %`; `..` for an open link and where no precision is known.
  func interval(_ row: PublishableShare?) -> ReadableTable.Cell {
    guard let row, row.share != nil else { return share(row) }
    guard let precision = row.precision else {
      return .hidden(row.status == .openLink ? "öppen enkät" : "uppgift saknas")
    }
    let decimals = Share.tableDecimals(base: row.base)
    return .figure(
      "\(Share(precision.lower).number(decimals: decimals))–"
        + SwedishNumber.percent(precision.upper, decimals: decimals))
  }

  /// A count, or why it is not shown.
  func count(_ count: Int?, _ status: PublicationStatus?) -> ReadableTable.Cell {
    if let count { return .figure(SwedishNumber.text(count)) }
    return .hidden((status ?? .missing).chartReason)
  }

  /// `−4,6` percentage points, or why it is not shown.
  func difference(_ contrast: PublishableContrast?) -> ReadableTable.Cell {
    guard let contrast, let difference = contrast.difference else {
      return .hidden((contrast?.status ?? .missing).differenceReason)
    }
    return .figure(SwedishNumber.signedPoints(difference))
  }

  /// What the test says, or why there was none.
  func verdict(_ contrast: PublishableContrast?, isChange: Bool) -> ReadableTable.Cell {
    guard let contrast else { return .text("–") }
    guard let test = contrast.test else { return .text(contrast.status.differenceReason) }
    let size = test.size == .small ? "liten " : ""
    switch test.verdict {
    case .higher: return .text(isChange ? "\(size)ökning" : "högre")
    case .lower: return .text(isChange ? "\(size)minskning" : "lägre")
    case .notEstablished: return .text("inte säkerställd")
    }
  }

  /// The note below tables that show shares with caution.
  func cautionNote(_ rows: [PublishableShare?]) -> String {
    rows.contains { $0?.needsCaution == true } ? "* Läs med försiktighet: stor osäkerhet." : ""
  }
}

extension PublicationStatus {
  /// Why a difference is not shown or not tested.
  var differenceReason: String {
    switch self {
    case .openLink: "öppen enkät, prövas inte"
    case .missing: "kan inte prövas"
    case .noDegreesOfFreedom: "kan inte prövas"
    case .ok, .hidden, .baseTooSmall, .unreliable, .hiddenToProtectAnother, .notComparable:
      chartReason
    }
  }
}

extension SwedishNumber {
  /// A difference of shares in percentage points with its sign, `+1,2` or `−4,6`.
  static func signedPoints(_ difference: Double) -> String {
    let text = text(difference, decimals: 1, shift: 2)
    let isZero = RoundedDecimal(difference, decimals: 1, shift: 2).units == 0
    return difference > 0 && !isZero ? "+\(text)" : text
  }
}
