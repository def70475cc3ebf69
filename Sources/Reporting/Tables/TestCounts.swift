internal import Disclosure
internal import SurveyModel

/// How many comparisons a report shows a test of, by wave, kind and domains.
struct TestCounts {
  /// What is held against what.
  enum Kind: String, CaseIterable {
    /// A wave against the latest earlier comparable one.
    case change = "forandring"
    /// The last wave against an earlier one still, which is the first.
    case sinceFirst = "sista_mot_forsta"
    /// Another survey.
    case survey = "annan_undersokning"
    /// A place against the rest.
    case restOfMunicipality = "ovriga_kommunen"
    /// Groups against each other.
    case group = "grupp"
    /// Indicators answered by the same persons.
    case indicator = "indikator"
    /// The line through three or more waves.
    case trend = "trend"
    /// All groups of a variable together.
    case allGroups = "grupper_sammantaget"

    /// The code and the words for it.
    var code: ReportTable.Code { ReportTable.Code(code: rawValue, words: words) }

    private var words: String {
      switch self {
      case .change: "förändring sedan föregående omgång"
      case .sinceFirst: "sista omgången mot den första"
      case .survey: "mot en annan undersökning"
      case .restOfMunicipality: "plats mot övriga"
      case .group: "grupp mot grupp"
      case .indicator: "mått mot mått"
      case .trend: "trend"
      case .allGroups: "grupper sammantaget"
      }
    }
  }

  /// Which domains are compared.
  enum Scope: String, CaseIterable {
    /// Everybody.
    case whole = "alla"
    /// Places.
    case places = "platser"
    /// Groups of the whole.
    case groups = "grupper"
    /// Groups within places.
    case groupsWithinPlaces = "grupper_inom_platser"

    /// The code and the words for it.
    var code: ReportTable.Code { ReportTable.Code(code: rawValue, words: words) }

    private var words: String { self == .groupsWithinPlaces ? "grupper inom platser" : rawValue }

    init(place: Int?, group: GroupSelection) {
      self =
        place == nil
        ? (group.isAll ? .whole : .groups) : (group.isAll ? .places : .groupsWithinPlaces)
    }
  }

  /// The tests of one wave, kind and scope.
  struct Row: Equatable {
    let wave: WaveIdentifier
    let kind: Kind
    let scope: Scope
    /// Tests that are shown.
    var tested = 0
    /// Tests that found a difference.
    var established = 0
  }

  /// By wave, kind and scope.
  private(set) var rows: [Row] = []

  /// Counts the tests of a report.
  init(_ report: PublishableReport) {
    let latest = Self.latestEarlier(report.changes)
    for contrast in report.changes + report.comparisons {
      guard let test = contrast.test else { continue }
      let scope =
        contrast.counterpart.isGroup
        ? .groups : Scope(place: contrast.place, group: contrast.group)
      add(
        contrast.wave, kind(of: contrast, latest), scope,
        isEstablished: test.verdict != .notEstablished)
    }
    for trend in report.trends {
      guard let line = trend.line, let wave = trend.waves.last else { continue }
      add(
        wave, .trend, Scope(place: trend.place, group: trend.group),
        isEstablished: line.verdict != .notEstablished)
    }
    for test in report.groupTests {
      guard let result = test.test else { continue }
      add(test.wave, .allGroups, .groups, isEstablished: result.isEstablished)
    }
    rows.sort { Self.order($0) < Self.order($1) }
  }

  private mutating func add(
    _ wave: WaveIdentifier, _ kind: Kind, _ scope: Scope, isEstablished: Bool
  ) {
    let found = rows.firstIndex { $0.wave == wave && $0.kind == kind && $0.scope == scope }
    let index = found ?? rows.count
    if found == nil { rows.append(Row(wave: wave, kind: kind, scope: scope)) }
    rows[index].tested += 1
    if isEstablished { rows[index].established += 1 }
  }

  private func kind(
    of contrast: PublishableContrast, _ latest: [ChangeKey: WaveIdentifier]
  ) -> Kind {
    switch contrast.counterpart {
    case .wave(let earlier): earlier == latest[ChangeKey(contrast)] ? .change : .sinceFirst
    case .survey: .survey
    case .restOfMunicipality: .restOfMunicipality
    case .group: .group
    case .indicator: .indicator
    }
  }

  /// The own side of a change.
  private struct ChangeKey: Hashable {
    let indicator: String
    let wave: WaveIdentifier
    let place: Int?
    let group: GroupSelection

    init(_ contrast: PublishableContrast) {
      indicator = contrast.indicator
      wave = contrast.wave
      place = contrast.place
      group = contrast.group
    }
  }

  /// The latest wave that each own side is held against.
  private static func latestEarlier(
    _ changes: [PublishableContrast]
  ) -> [ChangeKey: WaveIdentifier] {
    var latest: [ChangeKey: WaveIdentifier] = [:]
    for contrast in changes {
      guard case .wave(let earlier) = contrast.counterpart else { continue }
      let key = ChangeKey(contrast)
      latest[key] = max(latest[key] ?? earlier, earlier)
    }
    return latest
  }

  private static func order(_ row: Row) -> (WaveIdentifier, Int, Int) {
    (
      row.wave, Kind.allCases.firstIndex(of: row.kind) ?? 0,
      Scope.allCases.firstIndex(of: row.scope) ?? 0
    )
  }
}

extension PublishableContrast.Counterpart {
  /// Whether it is another group.
  fileprivate var isGroup: Bool { if case .group = self { true } else { false } }
}
