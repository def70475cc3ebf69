/// The parts put together: how many cells meet their goals, and which do not.
struct Summary {
  /// The parts.
  let parts: [Part]

  /// One row for each thing measured: goal, cells, how many meet it, and the worst.
  var overview: Table {
    var table = Table(
      caption: "Cells and goals",
      columns: ["", "goal", "cells", "met", "within error", "missed", "measured", "worst cell"])
    for group in parts.flatMap(\.groups) {
      let goal = group.goal
      let judged = group.figures.map { goal.judge($0.rate) }
      let worst = group.figures.max { goal.excess($0.rate) < goal.excess($1.rate) }
      table.rows.append([
        group.name, "\(goal)", String(judged.count), String(judged.count { $0 == .met }),
        String(judged.count { $0 == .withinError }), String(judged.count { $0 == .missed }),
        range(group.figures.map(\.rate)),
        worst.map { "\(withError($0.rate)): \($0.row) \($0.column)" } ?? "",
      ])
    }
    return table
  }

  /// Every cell that misses its goal, a row of its table at a time, with what the proposals make
  /// of it.
  var missed: Table {
    var table = Table(
      caption: """
        Every cell that misses its goal: measured ± one Monte Carlo error → the same draws with \
        both proposals
        """, columns: ["", "row", "cells"])
    for group in parts.flatMap(\.groups) {
      var rows: [(name: String, cells: [String])] = []
      for figure in group.figures where group.goal.judge(figure.rate) == .missed {
        let proposed = figure.proposed.map { " → \(percent($0.value))" } ?? ""
        let cell = "\(figure.column): \(withError(figure.rate))\(proposed)"
        if let last = rows.indices.last, rows[last].name == figure.row {
          rows[last].cells.append(cell)
        } else {
          rows.append((figure.row, [cell]))
        }
      }
      table.rows += rows.map { [group.name, $0.name, $0.cells.joined(separator: "; ")] }
    }
    return table
  }

  /// What the proposals would do to every cell, also those that meet their goals today.
  var proposals: Table {
    var table = Table(
      caption: "All cells today, with the skewness correction alone, and with both proposals",
      columns: [
        "", "goal", "cells", "today", "missed", "skewness corrected", "missed", "both", "missed",
        "below / above the goal",
      ])
    for group in parts.flatMap(\.groups) {
      let tried = group.figures.filter { $0.proposed != nil }
      if tried.isEmpty { continue }
      let corrected = tried.compactMap(\.corrected)
      let proposed = tried.compactMap(\.proposed)
      let low = proposed.filter { group.goal.judge($0) == .missed && $0.value < group.goal.lowest }
      table.rows.append([
        group.name, "\(group.goal)", String(tried.count), range(tried.map(\.rate)),
        missed(tried.map(\.rate), group.goal), corrected.isEmpty ? "" : range(corrected),
        corrected.isEmpty ? "" : missed(corrected, group.goal), range(proposed),
        missed(proposed, group.goal),
        "\(low.count) / \(proposed.count { group.goal.judge($0) == .missed } - low.count)",
      ])
    }
    return table
  }

  private func range(_ rates: [Rate]) -> String {
    let values = rates.map(\.value)
    return "\(percent(values.min() ?? 0))–\(percent(values.max() ?? 0))"
  }

  private func withError(_ rate: Rate) -> String {
    "\(percent(rate.value)) ± \(percent(rate.error, 2))"
  }

  private func missed(_ rates: [Rate], _ goal: Goal) -> String {
    String(rates.count { goal.judge($0) == .missed })
  }
}
