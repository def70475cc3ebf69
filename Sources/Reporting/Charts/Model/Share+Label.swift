internal import Disclosure
internal import Planning
internal import SurveyModel

extension Share {
  /// `27,9 %` for a table: one decimal where the base is at least a hundred or not known.
  func tableLabel(base: Int?) -> Sentence {
    percent(decimals: Share.tableDecimals(base: base))
  }

  /// How many decimals a base carries in a table.
  static func tableDecimals(base: Int?) -> Int { (base ?? 100) >= 100 ? 1 : 0 }
}

extension PublishableShare {
  /// How many decimals its percentage has in a table: no more than its base carries, nor than it is
  /// rounded to.
  var tableDecimals: Int { min(Share.tableDecimals(base: base), (decimals ?? 3) - 2) }
}

extension PublicationStatus {
  /// Why a share is not shown, short enough to stand in a chart.
  var chartReason: String {
    switch self {
    // Few answers, or nearly all alike: neither may be told from the words.
    case .hidden: "skyddar enskilda"
    case .baseTooSmall: "för få svar"
    case .unreliable: "för osäker"
    case .hiddenToProtectAnother: "skyddar annan uppgift"
    case .missing: "uppgift saknas"
    case .notComparable: "ej jämförbar"
    case .ok, .noDegreesOfFreedom, .openLink: "visas inte"
    }
  }
}

extension ChartPoint {
  /// The point of a row of shares; a row that is not there is a figure that is missing.
  init(_ row: PublishableShare?) {
    level = row?.level
    interval =
      row?.share == nil
      ? nil : row?.precision.map { Interval(lower: $0.lower, upper: $0.upper) }
    reason = row?.share == nil ? (row?.status ?? .missing).chartReason : ""
    needsCaution = row?.share != nil && row?.needsCaution == true
  }
}

extension ChartPoint {
  /// The point of a row of causes.
  init(_ row: PublishableShare, of cause: ImpliedIndicator) {
    let point = ChartPoint(row)
    self.init(
      level: row.level(of: cause), interval: point.interval, reason: point.reason,
      needsCaution: point.needsCaution)
  }
}

extension ChartVerdict {
  /// The verdict of a test; nil without one.
  init?(_ contrast: PublishableContrast?) {
    switch contrast?.test?.verdict {
    case .higher: self = .higher
    case .lower: self = .lower
    case .notEstablished: self = .notEstablished
    case nil: return nil
    }
  }
}

extension WaveIdentifier {
  /// Years, a month as the part of the year before it.
  var time: Double { Double(year) + Double((month ?? 1) - 1) / 12 }
}
