internal import Disclosure
internal import SurveyModel

/// Finds the contrasts of the reported wave that sentences speak of.
struct ReportedContrasts {
  private let report: PublishableReport
  private let changes: [PublishableContrast]
  private let comparisons: [PublishableContrast]

  init(_ report: PublishableReport) {
    self.report = report
    changes = report.changes.filter { $0.wave == report.reportedWave }
    comparisons = report.comparisons.filter { $0.wave == report.reportedWave }
  }

  /// The change since the latest earlier wave that may be compared; else the latest earlier one.
  func change(
    of indicator: String, place: Int? = nil, group: GroupSelection = .all
  ) -> PublishableContrast? {
    let found = changes.filter {
      $0.place == place && $0.group == group && $0.indicator == indicator
    }
    return latest(found.filter { $0.status != .notComparable }) ?? latest(found)
  }

  /// The change since the first wave of the series, where that is not the same as `change`.
  func changeSinceFirst(of indicator: String) -> PublishableContrast? {
    guard let recent = change(of: indicator), let first = report.comparedWaves.first?.identifier,
      HeadlineSentences.earlierWave(recent) != first
    else { return nil }
    return changes.first {
      $0.indicator == indicator && $0.place == nil && $0.group.isAll
        && HeadlineSentences.earlierWave($0) == first
        && $0.status != .notComparable
    }
  }

  /// The comparisons of an indicator with other surveys, for the whole.
  func surveys(of indicator: String) -> [PublishableContrast] {
    comparisons(of: indicator).filter { contrast in
      guard contrast.place == nil, contrast.group.isAll, case .survey = contrast.counterpart else {
        return false
      }
      return true
    }
  }

  /// The comparisons of an indicator between places and the rest, in the order of the register.
  func places(of indicator: String) -> [PublishableContrast] {
    comparisons(of: indicator).filter {
      $0.place != nil && $0.group.isAll && $0.counterpart == .restOfMunicipality
    }
  }

  /// The comparisons of an indicator between groups, for all places together.
  func groups(of indicator: String) -> [PublishableContrast] {
    comparisons(of: indicator).filter { contrast in
      guard contrast.place == nil, case .group = contrast.counterpart else { return false }
      return true
    }
  }

  /// The comparisons of an indicator with a paired one, for the whole.
  func pairs(of indicator: String) -> [PublishableContrast] {
    comparisons(of: indicator).filter { contrast in
      guard contrast.place == nil, contrast.group.isAll, case .indicator = contrast.counterpart
      else { return false }
      return true
    }
  }

  private func comparisons(of indicator: String) -> [PublishableContrast] {
    comparisons.filter { $0.indicator == indicator }
  }

  private func latest(_ changes: [PublishableContrast]) -> PublishableContrast? {
    changes.enumerated().max { left, right in
      let waves = [left, right].map { HeadlineSentences.earlierWave($0.element) }
      guard let a = waves[0], let b = waves[1] else { return waves[0] == nil && waves[1] != nil }
      return (a, right.offset) < (b, left.offset)
    }?.element
  }
}
