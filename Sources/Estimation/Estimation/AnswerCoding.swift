import SurveyModel

/// Turns the answers to an indicator's question into counted, in the base, or outside it.
struct AnswerCoding {
  /// What an answer is to an indicator; codes that fit in a byte per respondent.
  enum State {
    /// Not in the base: no answer, outside, not of the restriction, or a code that is no base.
    static let outsideBase: UInt8 = 0
    /// In the base, but not counted.
    static let inBase: UInt8 = 1
    /// In the base and counted.
    static let counted: UInt8 = 2
  }

  /// The number of states.
  static let stateCount = 3

  /// The state of every respondent; nil when the question, or what restricts it, was not asked.
  static func states(of indicator: Indicator, in table: ResponseTable) -> [UInt8]? {
    guard var states = answers(to: indicator, in: table) else { return nil }
    guard let restriction = indicator.restriction else { return states }
    guard let isSelected = selection(restriction, in: table) else { return nil }
    for row in states.indices where !isSelected(row) { states[row] = State.outsideBase }
    return states
  }

  private static func answers(to indicator: Indicator, in table: ResponseTable) -> [UInt8]? {
    if let column = single(indicator.question, in: table) {
      var stateOfCode = [UInt8](repeating: State.outsideBase, count: 256)
      for (index, category) in column.categories.enumerated() {
        let isInBase = indicator.baseCodes.map { $0.contains(category) } ?? true
        guard isInBase else { continue }
        stateOfCode[Int(AnswerCode.category(index))] =
          indicator.countedCodes.contains(category) ? State.counted : State.inBase
      }
      return states(column.values, stateOfCode)
    }
    if let column = multiple(indicator.question, in: table) {
      let counted = mask(of: indicator.countedCodes, in: column)
      return column.values.map { bits in
        guard bits & MultipleChoiceColumn.answeredBit != 0 else { return State.outsideBase }
        return bits & counted != 0 ? State.counted : State.inBase
      }
    }
    return indicated(indicator.question, in: table).map { column in
      var isCounted = [Bool](repeating: false, count: column.placeNames.count)
      for (index, name) in column.placeNames.enumerated() {
        isCounted[index] = indicator.countedCodes.contains(name)
      }
      return column.values.map { value in
        guard value >= IndicatedPlaceColumn.firstPlace else { return State.outsideBase }
        return isCounted[Int(value - IndicatedPlaceColumn.firstPlace)]
          ? State.counted : State.inBase
      }
    }
  }

  /// The states of codes; millions of them are looked up in the place where they end.
  private static func states(_ codes: [UInt8], _ stateOfCode: [UInt8]) -> [UInt8] {
    var found = codes
    var states = found.mutableSpan
    for row in states.indices { states[row] = stateOfCode[Int(states[row])] }
    return found
  }

  /// Whether a respondent has the restriction's code; nil when the variable was not asked.
  private static func selection(
    _ restriction: Indicator.Restriction, in table: ResponseTable
  ) -> ((Int) -> Bool)? {
    if let column = single(restriction.variable, in: table) {
      guard let code = column.code(of: restriction.code) else { return { _ in false } }
      return { column.values[$0] == code }
    }
    if let column = multiple(restriction.variable, in: table) {
      let wanted = mask(of: [restriction.code], in: column)
      return { column.values[$0] & wanted != 0 }
    }
    return nil
  }

  fileprivate static func single(_ name: String, in table: ResponseTable) -> AnswerColumn? {
    let column = table.question(name) ?? table.group(name)
    return column.flatMap { $0.values.count == table.count ? $0 : nil }
  }

  fileprivate static func multiple(_ name: String, in table: ResponseTable) -> MultipleChoiceColumn?
  {
    let column = table.multipleChoice(name) ?? table.theme(name)
    return column.flatMap { $0.values.count == table.count ? $0 : nil }
  }

  fileprivate static func indicated(
    _ name: String, in table: ResponseTable
  ) -> IndicatedPlaceColumn? {
    table.indicatedPlace(name).flatMap { $0.values.count == table.count ? $0 : nil }
  }

  private static func mask(of codes: [String], in column: MultipleChoiceColumn) -> UInt64 {
    var mask: UInt64 = 0
    for (index, option) in column.options.enumerated() where codes.contains(option) {
      mask |= 1 << UInt64(index)
    }
    return mask
  }
}

extension AnswerCoding {
  /// Whether an indicator's question, and what restricts it, was asked.
  static func isAsked(_ indicator: Indicator, in table: ResponseTable) -> Bool {
    let isThere = { (name: String) in
      single(name, in: table) != nil || multiple(name, in: table) != nil
        || indicated(name, in: table) != nil
    }
    return isThere(indicator.question)
      && (indicator.restriction.map { isThere($0.variable) } ?? true)
  }
}
