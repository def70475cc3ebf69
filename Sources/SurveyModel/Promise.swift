/// One row of `loften.csv`: what police, municipality and housing company promised, and how it is
/// to be followed up (*medborgarlöfte*).
public struct Promise: Sendable, Equatable {
  /// `löfte`, a short name or sentence.
  public let title: String
  /// `år`, the year the promise is for.
  public let year: Int
  /// `platser`: indices in the register, ascending; a promise about several is followed up for all
  /// of them together.
  public let places: [Int]
  /// `indikator`, the name of the indicator that the promise is to change.
  public let indicator: String
  /// `riktning`, the direction that was promised; nil for the indicator's own.
  public let direction: Indicator.Direction?
  /// `från`, the wave before; nil for the last wave before the year.
  public let from: WaveIdentifier?
  /// `till`, the wave after; nil for the first wave from the year on that comes after `from`.
  public let to: WaveIdentifier?
  /// `åtgärd`, what was to be done, in words of the municipality's own.
  public let measure: String?
  /// The line of the file it stands on.
  public let line: Int

  /// Makes a promise.
  public init(
    title: String, year: Int, places: [Int], indicator: String,
    direction: Indicator.Direction? = nil, from: WaveIdentifier? = nil, to: WaveIdentifier? = nil,
    measure: String? = nil, line: Int
  ) {
    self.title = title
    self.year = year
    self.places = places
    self.indicator = indicator
    self.direction = direction
    self.from = from
    self.to = to
    self.measure = measure
    self.line = line
  }

  /// The waves before and after, among those there are in time order; nil for one that is not.
  ///
  /// Without `från` and `till`: the last wave before the year, and the first one from the year on.
  public func waves(
    among all: [WaveIdentifier]
  ) -> (before: WaveIdentifier?, after: WaveIdentifier?) {
    let before = from.map { all.contains($0) ? $0 : nil } ?? all.last { $0.year < year }
    let first = all.first { wave in
      wave.year >= year && (before.map { $0 < wave } ?? true)
    }
    return (before, to.map { all.contains($0) ? $0 : nil } ?? first)
  }
}
