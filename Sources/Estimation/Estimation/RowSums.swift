import SurveyModel

/// How many respondents each row has, and the sums of their weights: one pass over the respondents.
///
/// A row is a cell and an answer state; its key is the cell times the number of states, plus the
/// state.
struct RowSums {
  /// The respondents of each key.
  private(set) var persons: [Int]
  /// Σ (w − c) of each key, with c a weight near the mean; empty where weights are not summed.
  private(set) var deviations: [Double] = []
  /// Σ (w − c)² of each key.
  private(set) var squares: [Double] = []

  /// Counts and sums the respondents.
  ///
  /// - Parameters:
  ///   - cells: The cell of each respondent.
  ///   - cellCount: The number of cells.
  ///   - states: The answer states of each respondent, one array per question.
  ///   - width: The number of states that the questions have together.
  ///   - weights: The weight of each respondent.
  ///   - centres: A weight near the mean of each cell; nil where weights are not to be summed.
  init(
    cells: CodeColumn, cellCount: Int, states: [[UInt8]], width: Int, weights: WeightColumn,
    centres: [Double]?
  ) {
    persons = [Int](repeating: 0, count: cellCount * width)
    if centres != nil {
      deviations = [Double](repeating: 0, count: persons.count)
      squares = deviations
    }
    if states.count == 1, let centres {
      switch cells.storage {
      case .bytes(let cells): sum(cells, states[0], width, weights, centres)
      case .words(let cells): sum(cells, states[0], width, weights, centres)
      case .longs(let cells): sum(cells, states[0], width, weights, centres)
      }
      return
    }
    for respondent in cells.indices {
      var state = 0
      for answers in states { state = state * AnswerCoding.stateCount + Int(answers[respondent]) }
      let cell = cells[respondent]
      persons[cell * width + state] += 1
      if let centres {
        add(weights[respondent] - centres[cell], to: cell * width + state)
      }
    }
  }

  /// The same for one question, as a national survey has it for millions.
  private mutating func sum<Cell: FixedWidthInteger>(
    _ cells: [Cell], _ states: [UInt8], _ width: Int, _ weights: WeightColumn, _ centres: [Double]
  ) {
    // Taken out while they are summed: nobody else holds them, and nothing is copied.
    var (persons, deviations, squares): ([Int], [Double], [Double]) = ([], [], [])
    swap(&persons, &self.persons)
    swap(&deviations, &self.deviations)
    swap(&squares, &self.squares)
    weights.forEachStretch { first, weights in
      let stretch = first..<first + weights.count
      Self.sum(
        cells.span.extracting(stretch), states.span.extracting(stretch), width, weights,
        centres.span, &persons, &deviations, &squares)
    }
    swap(&persons, &self.persons)
    swap(&deviations, &self.deviations)
    swap(&squares, &self.squares)
  }

  private static func sum<Cell: FixedWidthInteger>(
    _ cells: Span<Cell>, _ states: Span<UInt8>, _ width: Int, _ weights: Span<Double>,
    _ centres: Span<Double>, _ persons: inout [Int], _ deviations: inout [Double],
    _ squares: inout [Double]
  ) {
    var persons = persons.mutableSpan
    var deviations = deviations.mutableSpan
    var squares = squares.mutableSpan
    for respondent in cells.indices {
      let cell = Int(cells[respondent])
      let key = cell &* width &+ Int(states[respondent])
      let deviation = weights[respondent] - centres[cell]
      persons[key] &+= 1
      deviations[key] += deviation
      squares[key] += deviation * deviation
    }
  }

  private mutating func add(_ deviation: Double, to key: Int) {
    deviations[key] += deviation
    squares[key] += deviation * deviation
  }
}
