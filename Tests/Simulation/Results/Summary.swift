/// The parts put together: how many cells meet their goals, and which do not.
struct Summary {
  /// The parts.
  let parts: [Part]

  /// One row for each thing measured: goal, cells, how many meet it, and the worst.
  var overview: Table {
    var table = Table(
      caption: "Cells and goals",
      columns: [
        "", "goal", "cells", "met", "within error", "too low", "too high", "measured",
        "worst cell",
      ])
    for group in parts.flatMap(\.groups) {
      let goal = group.goal
      let judged = group.figures.map { goal.judge($0.rate) }
      let worst = group.figures.max { goal.excess($0.rate) < goal.excess($1.rate) }
      table.rows.append([
        group.name, "\(goal)", String(judged.count), String(judged.count { $0 == .met }),
        String(judged.count { $0 == .withinError }), String(judged.count { $0 == .tooLow }),
        String(judged.count { $0 == .tooHigh }), range(group.figures.map(\.rate)),
        worst.map { "\(withError($0.rate)): \($0.row) \($0.column)" } ?? "",
      ])
    }
    return table
  }

  /// The cells that miss their goal on one side, a row of their table at a time.
  func missed(_ judgement: Goal.Judgement, caption: String) -> Table {
    var table = Table(caption: caption, columns: ["", "row", "cells"])
    for group in parts.flatMap(\.groups) {
      var rows: [(name: String, cells: [String])] = []
      for figure in group.figures where group.goal.judge(figure.rate) == judgement {
        let cell = "\(figure.column): \(withError(figure.rate))"
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

  private func range(_ rates: [Rate]) -> String {
    let values = rates.map(\.value)
    return "\(percent(values.min() ?? 0))–\(percent(values.max() ?? 0))"
  }

  private func withError(_ rate: Rate) -> String {
    "\(percent(rate.value)) ± \(percent(rate.error, 2))"
  }
}
