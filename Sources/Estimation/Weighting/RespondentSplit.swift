/// Respondents divided again and again, by one classification after another, into those alike.
///
/// Cells are numbered in the order in which respondents first fall in them.
struct RespondentSplit {
  /// The number of respondents.
  let respondents: Int
  /// The cell of each respondent; nil when hardly anybody is left alike.
  private(set) var codes: [Int32]?
  /// The number of cells.
  private(set) var cellCount: Int

  /// Everybody in one cell; no cell without respondents.
  init(respondents: Int) {
    self.respondents = respondents
    codes = [Int32](repeating: 0, count: respondents)
    cellCount = respondents == 0 ? 0 : 1
  }

  /// Divides the cells by the values of a classification, which are small and not negative.
  mutating func divide<Value: FixedWidthInteger>(by values: [Value]) {
    guard var codes, respondents > 0 else { return }
    // Nobody else holds the codes while they are rewritten.
    self.codes = nil
    let width = 1 + Int(values.max() ?? 0)
    let count =
      cellCount * width <= 1 << 22
      ? Self.divide(&codes, by: values, width: width, slots: cellCount * width)
      : Self.divideSparsely(&codes, by: values, width: width, limit: limit)
    guard let count, count <= limit else { return }
    (self.codes, cellCount) = (codes, count)
  }

  /// With more cells sharing does not help.
  private var limit: Int { respondents / 2 + 1_000 }

  private static func divide<Value: FixedWidthInteger>(
    _ codes: inout [Int32], by values: [Value], width: Int, slots: Int
  ) -> Int? {
    var slots = [Int32](repeating: -1, count: slots)
    var count: Int32 = 0
    for row in codes.indices {
      let key = Int(codes[row]) * width + Int(values[row])
      if slots[key] < 0 {
        slots[key] = count
        count += 1
      }
      codes[row] = slots[key]
    }
    return Int(count)
  }

  private static func divideSparsely<Value: FixedWidthInteger>(
    _ codes: inout [Int32], by values: [Value], width: Int, limit: Int
  ) -> Int? {
    var slots: [Int: Int32] = [:]
    var count = 0
    for row in codes.indices {
      let key = Int(codes[row]) * width + Int(values[row])
      if let slot = slots[key] {
        codes[row] = slot
      } else {
        if count > limit { return nil }
        slots[key] = Int32(count)
        codes[row] = Int32(count)
        count += 1
      }
    }
    return count
  }
}
