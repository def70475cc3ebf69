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
    guard let row, let share = row.level else {
      return .hidden(Sentence((row?.status ?? .missing).chartReason))
    }
    return .figure(share.percent(decimals: row.tableDecimals) + (row.needsCaution ? "*" : ""))
  }

  /// `25,3–30,2 %`; `..` for an open link and where no precision is known.
  func interval(_ row: PublishableShare?) -> ReadableTable.Cell {
    guard let row, row.share != nil else { return share(row) }
    guard let limits = row.limits else {
      if row.isToldAlone {
        return .hidden(Sentence(PublicationStatus.hiddenToProtectAnother.chartReason))
      }
      return .hidden(row.status == .openLink ? "öppen enkät" : "uppgift saknas")
    }
    return .figure(CellText.interval(limits, decimals: row.tableDecimals))
  }

  /// A count, or why it is not shown.
  func count(_ count: Count?, _ status: PublicationStatus?) -> ReadableTable.Cell {
    if let count { return .figure(count.words) }
    return .hidden(Sentence((status ?? .missing).chartReason))
  }

  /// `−4,6` percentage points, or why it is not shown.
  func difference(_ contrast: PublishableContrast?) -> ReadableTable.Cell {
    guard let contrast, let points = contrast.points else {
      return .hidden(Sentence((contrast?.status ?? .missing).differenceReason))
    }
    return .figure(points.signed)
  }

  /// What the test says, or why there was none.
  func verdict(_ contrast: PublishableContrast?, isChange: Bool) -> ReadableTable.Cell {
    guard let contrast else { return .text("–") }
    guard let test = contrast.test else {
      return .text(Sentence(contrast.status.differenceReason))
    }
    let size = test.size == .small ? "liten " : ""
    switch test.verdict {
    case .higher: return .text(isChange ? "\(size)ökning" : "högre")
    case .lower: return .text(isChange ? "\(size)minskning" : "lägre")
    case .notEstablished: return .text("inte säkerställd")
    }
  }

  /// The note below tables that show shares with caution.
  func cautionNote(_ rows: [PublishableShare?]) -> Sentence {
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
