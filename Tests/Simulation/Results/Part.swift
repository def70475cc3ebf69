/// One part of the simulation: what was drawn, what was measured, and tables to read it from.
struct Part: Sendable {
  /// A measured rate of one cell.
  struct Figure: Sendable {
    /// What is measured.
    let group: String
    /// The row of its table.
    let row: String
    /// The column.
    let column: String
    /// What it should be.
    let goal: Goal
    /// What it was.
    let rate: Rate
  }

  /// The heading.
  let title: String
  /// What was simulated, as sentences.
  let text: String
  /// Every measured cell that has a goal.
  var figures: [Figure] = []
  /// The tables.
  var tables: [Table] = []

  /// The part in Markdown.
  var markdown: String {
    "## \(title)\n\n\(text)\n" + tables.map { "\n" + $0.markdown }.joined()
  }

  /// The figures by what they measure, in order.
  var groups: [(name: String, goal: Goal, figures: [Figure])] {
    var result: [(name: String, goal: Goal, figures: [Figure])] = []
    for figure in figures where figure.goal.isGoal {
      if let last = result.indices.last, result[last].name == figure.group {
        result[last].figures.append(figure)
      } else {
        result.append((figure.group, figure.goal, [figure]))
      }
    }
    return result
  }
}

extension Part {
  /// Adds the rates of a table, row after row, with their goal.
  mutating func add(
    caption: String, goal: Goal, rows: [String], columns: [String], rates: [Rate]
  ) {
    var table = Table(caption: goal.caption(caption), columns: [""] + columns)
    for (row, name) in rows.enumerated() {
      let added = columns.indices.map { column in
        Figure(
          group: "\(title), \(caption)", row: name, column: columns[column], goal: goal,
          rate: rates[row * columns.count + column])
      }
      figures += added
      table.rows.append([name] + added.map(\.cell))
    }
    tables.append(table)
  }
}

/// A table with a caption.
struct Table: Sendable {
  /// What it shows.
  let caption: String
  /// The head of each column.
  let columns: [String]
  /// The rows; the first cell names the row.
  var rows: [[String]] = []

  /// The table in Markdown.
  var markdown: String {
    var lines = [caption, ""]
    lines.append("| " + columns.joined(separator: " | ") + " |")
    lines.append("|" + columns.map { _ in " --- |" }.joined())
    for row in rows { lines.append("| " + row.joined(separator: " | ") + " |") }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Part.Figure {
  /// The rate in percent: bold when it misses its goal, with a star when it does so by less than
  /// three Monte Carlo errors.
  var cell: String {
    switch goal.judge(rate) {
    case .met: percent(rate.value)
    case .withinError: percent(rate.value) + "\\*"
    case .tooLow, .tooHigh: "**" + percent(rate.value) + "**"
    }
  }
}
