import SurveyModel

extension Survey {
  /// Each wave that is compared with an earlier one, and the latest such one before it.
  var comparedWaves: [(earlier: Wave, later: Wave)] {
    waves.indices.compactMap { index in
      let later = waves[index]
      guard !later.settings.startsNewSeries,
        let earlier = waves[..<index].last(where: { isComparable($0, later) })
      else { return nil }
      return (earlier, later)
    }
  }

  private func isComparable(_ earlier: Wave, _ later: Wave) -> Bool {
    (earlier.settings.method == .openLink) == (later.settings.method == .openLink)
      && (settings.waveComparison != .sameMonth
        || earlier.identifier.month == later.identifier.month)
  }
}
