/// One row of `befolkning.csv`: the number of inhabitants in a cell or margin.
public struct PopulationCell: Sendable, Equatable {
  /// The year; nil when the row holds for every wave.
  public let year: Int?
  /// Index of the place in the register; nil for the total over places.
  public let place: Int?
  /// Codes of background variables, folded through the codebook; a variable not named is summed.
  public let group: GroupSelection
  /// How many inhabitants.
  public let count: Double
  /// The line of the file it stands on.
  public let line: Int

  /// Makes a cell.
  public init(year: Int?, place: Int?, group: GroupSelection, count: Double, line: Int) {
    self.year = year
    self.place = place
    self.group = group
    self.count = count
    self.line = line
  }
}
