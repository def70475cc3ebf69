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
    /// What it would be with the skewness correction; nil where that changes nothing or was not
    /// tried.
    var corrected: Rate?
    /// What it would be with every proposal; nil where none was tried.
    var proposed: Rate?
  }

  /// The heading.
  let title: String
  /// What was simulated, as sentences.
  let text: String
  /// Every measured cell that has a goal.
  var figures: [Figure] = []
  /// The tables.
  var tables: [Table] = []

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
    case .missed: "**" + percent(rate.value) + "**"
    }
  }
}
