/// The parts put together: how many cells meet their goals, and which do not.
struct Summary {
  /// The parts.
  let parts: [Part]

  /// One row a part and goal: cells, how many meet it, and the worst.
  var overview: Table {
    var table = Table(
      caption: "Cells and goals",
      columns: ["part", "goal", "cells", "met", "within error", "missed", "measured", "worst"])
    for part in parts {
      for (caption, figures) in groups(part) {
        guard let goal = figures.first?.goal,
          let worst = figures.max(by: { goal.excess($0.rate) < goal.excess($1.rate) })
        else { continue }
        let judged = figures.map { $0.goal.judge($0.rate) }
        let values = figures.map(\.rate.value)
        table.rows.append([
          caption, "\(goal)", String(figures.count), String(judged.count { $0 == .met }),
          String(judged.count { $0 == .withinError }), String(judged.count { $0 == .missed }),
          "\(percent(values.min() ?? 0))–\(percent(values.max() ?? 0))",
          "\(percent(worst.rate.value)) ± \(percent(worst.rate.error, 2)): \(last(worst.name))",
        ])
      }
    }
    return table
  }

  /// Every cell that misses its goal, with what the proposals make of it.
  var missed: Table {
    var table = Table(
      caption: "Every cell that misses its goal, in percent ± one Monte Carlo error",
      columns: ["cell", "goal", "measured", "skewness corrected", "all proposals"])
    for figure in parts.flatMap(\.figures) where figure.goal.judge(figure.rate) == .missed {
      table.rows.append([
        figure.name, "\(figure.goal)",
        "\(percent(figure.rate.value)) ± \(percent(figure.rate.error, 2))",
        figure.corrected.map { percent($0.value) } ?? "",
        figure.proposed.map { percent($0.value) } ?? "",
      ])
    }
    return table
  }

  /// What the proposals would do to every cell, also those that meet their goals today.
  var proposals: Table {
    var table = Table(
      caption: "The proposals on the same draws, all cells",
      columns: ["part", "goal", "cells", "measured today", "missed today", "proposed", "missed"])
    for part in parts {
      for (caption, figures) in groups(part) {
        let tried = figures.compactMap { figure in
          figure.proposed.map { (today: figure.rate, proposed: $0) }
        }
        guard let goal = figures.first?.goal, !tried.isEmpty else { continue }
        let today = tried.map(\.today)
        let proposed = tried.map(\.proposed)
        table.rows.append([
          caption, "\(goal)", String(tried.count), range(today), missed(today, goal),
          range(proposed), missed(proposed, goal),
        ])
      }
    }
    return table
  }

  private func range(_ rates: [Rate]) -> String {
    let values = rates.map(\.value)
    return "\(percent(values.min() ?? 0))–\(percent(values.max() ?? 0))"
  }

  private func missed(_ rates: [Rate], _ goal: Goal) -> String {
    String(rates.count { goal.judge($0) == .missed })
  }

  /// The figures of a part by what stands before the colon of their names, in order.
  private func groups(_ part: Part) -> [(String, [Part.Figure])] {
    var result: [(String, [Part.Figure])] = []
    for figure in part.figures where figure.goal.isGoal {
      let caption = first(figure.name)
      if result.last?.0 == caption {
        result[result.count - 1].1.append(figure)
      } else {
        result.append((caption, [figure]))
      }
    }
    return result
  }

  private func first(_ name: String) -> String {
    let parts = name.split(separator: ": ")
    return parts.count > 1 ? parts.dropLast().joined(separator: ": ") : name
  }

  private func last(_ name: String) -> String {
    name.split(separator: ": ").last.map(String.init) ?? name
  }
}
