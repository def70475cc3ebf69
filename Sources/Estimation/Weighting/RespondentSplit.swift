import SurveyModel

/// Respondents divided again and again, by one classification after another, into those alike.
///
/// Cells are numbered in the order in which respondents first fall in them.
struct RespondentSplit {
  /// The number of respondents.
  let respondents: Int
  /// The cell of each respondent; nil when hardly anybody is left alike.
  private(set) var codes: CodeColumn?
  /// The number of cells.
  private(set) var cellCount: Int

  /// Everybody in one cell; no cell without respondents.
  init(respondents: Int) {
    self.respondents = respondents
    codes = CodeColumn(zeros: respondents)
    cellCount = respondents == 0 ? 0 : 1
  }

  /// Divides the cells by the numbers of a classification.
  mutating func divide(by column: CodeColumn) {
    switch column.storage {
    case .bytes(let numbers): divide(by: numbers)
    case .words(let numbers): divide(by: numbers)
    case .longs(let numbers): divide(by: numbers)
    }
  }

  /// Divides the cells by the values of a classification, which are small and not negative.
  mutating func divide<Value: FixedWidthInteger>(by values: [Value]) {
    guard let codes, respondents > 0 else { return }
    let divided =
      switch codes.storage {
      case .bytes(let cells): divided(cells, by: values)
      case .words(let cells): divided(cells, by: values)
      case .longs(let cells): divided(cells, by: values)
      }
    self.codes = divided?.codes
    if let divided { cellCount = divided.count }
  }

  /// With more cells sharing does not help.
  private var limit: Int { respondents / 2 + 1_000 }

  private func divided<Code: FixedWidthInteger, Value: FixedWidthInteger>(
    _ cells: [Code], by values: [Value]
  ) -> (codes: CodeColumn, count: Int)? {
    let width = 1 + Int(values.max() ?? 0)
    if cellCount * width <= 1 << 22 {
      let (slots, count) = numbered(cells, values, width)
      if count > limit { return nil }
      return (CodeColumn(Self.storage(cells, values, width, slots, count)), count)
    }
    return sparselyDivided(cells, values, width)
  }

  /// The number of each pair of cell and value that somebody has, in order of first appearance, and
  /// how many they are.
  private func numbered<Code: FixedWidthInteger, Value: FixedWidthInteger>(
    _ cells: [Code], _ values: [Value], _ width: Int
  ) -> (slots: [Int32], count: Int) {
    var slots = [Int32](repeating: -1, count: cellCount * width)
    var count: Int32 = 0
    for row in cells.indices {
      let key = Int(cells[row]) * width + Int(values[row])
      if slots[key] < 0 {
        slots[key] = count
        count += 1
      }
    }
    return (slots, Int(count))
  }

  /// The new cell of each respondent, in as few bytes as so many cells need.
  private static func storage<Code: FixedWidthInteger, Value: FixedWidthInteger>(
    _ cells: [Code], _ values: [Value], _ width: Int, _ slots: [Int32], _ count: Int
  ) -> CodeColumn.Storage {
    func cell(_ row: Int) -> Int32 { slots[Int(cells[row]) * width + Int(values[row])] }
    if count <= 1 << 8 { return .bytes(cells.indices.map { UInt8(truncatingIfNeeded: cell($0)) }) }
    if count <= 1 << 16 {
      return .words(cells.indices.map { UInt16(truncatingIfNeeded: cell($0)) })
    }
    return .longs(cells.indices.map { UInt32(truncatingIfNeeded: cell($0)) })
  }

  private func sparselyDivided<Code: FixedWidthInteger, Value: FixedWidthInteger>(
    _ cells: [Code], _ values: [Value], _ width: Int
  ) -> (codes: CodeColumn, count: Int)? {
    var slots: [Int: UInt32] = [:]
    var codes: [UInt32] = []
    codes.reserveCapacity(cells.count)
    for row in cells.indices {
      let key = Int(cells[row]) * width + Int(values[row])
      let slot = slots[key, default: UInt32(slots.count)]
      if slot == slots.count {
        if slots.count > limit { return nil }
        slots[key] = slot
      }
      codes.append(slot)
    }
    return slots.count > limit ? nil : (CodeColumn(codes), slots.count)
  }
}
