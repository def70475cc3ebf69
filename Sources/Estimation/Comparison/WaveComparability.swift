import SurveyModel

/// Which waves of a series may be held against each other, for one indicator.
struct WaveComparability {
  /// The waves with their settings, in time order.
  let waves: [(identifier: WaveIdentifier, settings: SurveySettings)]
  /// The indicator, for its own breaks.
  let indicator: Indicator
  /// Whether the indicator has a figure in each wave.
  let isAvailable: [Bool]

  /// Why two waves must not be compared; nil when they may, or are the same.
  ///
  /// A change between an open link and another method breaks the series, as `ny_serie` does.
  func incomparability(_ earlier: Int, _ later: Int) -> Contrast.Incomparability? {
    let isOpen = { (wave: Int) in waves[wave].settings.method == .openLink }
    if isOpen(earlier) != isOpen(later) { return .collectionMethod }
    let between = (earlier + 1)..<(later + 1)
    let hasBreak = between.contains { waves[$0].settings.startsNewSeries }
    let start = waves[earlier].identifier
    let end = waves[later].identifier
    if hasBreak || indicator.seriesBreaks.contains(where: { start < $0 && $0 <= end }) {
      return .newSeries
    }
    return between.contains { isOpen($0) != isOpen($0 - 1) } ? .collectionMethod : nil
  }

  /// The latest earlier comparable wave, else the latest earlier one, which must not be compared.
  ///
  /// With `samma_månad` only waves of the same month count. Nil without any earlier figure, and
  /// when the wave itself has none.
  func previous(of wave: Int) -> Int? {
    let earlier = candidates(before: wave)
    return earlier.last { incomparability($0, wave) == nil } ?? earlier.last
  }

  /// The first comparable wave of the series that the wave belongs to.
  func first(of wave: Int) -> Int? {
    candidates(before: wave).first { incomparability($0, wave) == nil }
  }

  private func candidates(before wave: Int) -> [Int] {
    guard isAvailable[wave] else { return [] }
    return (0..<wave).filter { isAvailable[$0] && isSameSeason($0, wave) }
  }

  /// Whether a wave is of the month that another asks for: any without `samma_månad`.
  func isSameSeason(_ earlier: Int, _ later: Int) -> Bool {
    waves[later].settings.waveComparison != .sameMonth
      || waves[earlier].identifier.month == waves[later].identifier.month
  }
}
