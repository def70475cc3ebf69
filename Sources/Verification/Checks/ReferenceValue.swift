internal import Reporting

/// What a reference says that a printed number should be.
enum ReferenceValue: Equatable {
  /// A number in the machine tables' unit, moved by so many powers of ten where people read it.
  case number(Double, shift: Int, isInPoints: Bool)
  /// A number below or above which the printed limit may stand.
  case below(Double), above(Double)
  /// A sum or count with a little room for the last bits of a sum.
  case about(Double)
  /// The digits as they are.
  case digits(String)
  /// A cell in which nothing is shown, and its status.
  case hidden(status: String)
  /// No such cell.
  case missing
}

extension FinishedReport {
  /// The value of a reference.
  func value(_ reference: String) -> ReferenceValue {
    let parts = reference.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return .missing }
    let rest = String(parts[1])
    guard let kind = NumberKind(rawValue: String(parts[0])) else { return cell(reference) }
    switch kind {
    case .below, .above:
      guard case .number(let value, let shift, _) = cell(rest) else { return .missing }
      let size = value.magnitude * (shift == 2 ? 100 : 1)
      return kind == .below ? .below(size) : .above(size)
    case .difference, .relative:
      let cells = rest.split(separator: "|").map { cell(String($0)) }
      guard cells.count == 2, case .number(let first, let shift, let isInPoints) = cells[0],
        case .number(let second, _, _) = cells[1]
      else { return .missing }
      return kind == .difference
        ? .number(second - first, shift: shift, isInPoints: isInPoints)
        : first == 0 ? .missing : .number((second - first) / first, shift: 2, isInPoints: false)
    case .rows:
      guard let rows = rows(rest) else { return .missing }
      return .about(Double(rows.count))
    case .sum:
      let halves = rest.split(separator: ":", maxSplits: 1)
      guard halves.count == 2, let rows = rows(String(halves[1])) else { return .missing }
      let column = String(halves[0])
      var sum = 0.0
      for (table, row) in rows { sum += table.cell(row, column).flatMap { Double($0) } ?? 0 }
      return .about(sum)
    case .beyond:
      let halves = rest.split(separator: ":", maxSplits: 1)
      guard halves.count == 2, let first = Double(halves[0]) else { return .missing }
      switch value(String(halves[1])) {
      case .about(let count), .number(let count, _, _): return .about(count - first)
      default: return .missing
      }
    case .setting:
      guard let value = setting(rest).flatMap({ Double($0) }) else { return .missing }
      return .number(value, shift: 0, isInPoints: false)
    case .wave, .name, .listed, .order, .scale, .words: return .digits(rest)
    }
  }

  private func cell(_ reference: String) -> ReferenceValue {
    guard let place = place(reference), let text = place.table.cell(place.row, place.column) else {
      return .missing
    }
    guard let value = Double(text) else {
      return .hidden(status: place.table.cell(place.row, "status") ?? "")
    }
    let column = place.table.column(place.column)
    return .number(
      value, shift: column?.shift ?? 0, isInPoints: column?.isInPoints ?? false)
  }

  /// The table, row and column of a reference to a cell; nil where there is none.
  func place(_ reference: String) -> (table: MachineTable, row: Int, column: String)? {
    guard let first = reference.firstIndex(of: ":"), let last = reference.lastIndex(of: ":"),
      first < last, let table = tables[String(reference[..<first])]
    else { return nil }
    let key = String(reference[reference.index(after: first)..<last])
    let column = String(reference[reference.index(after: last)...])
    guard let row = table.row(key), table.column(column) != nil else { return nil }
    return (table, row, column)
  }

  /// The rows that meet the conditions of a query, `tabell+tabell:kolumn=värde|…`.
  private func rows(_ query: String) -> [(MachineTable, Int)]? {
    let halves = query.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let conditions =
      halves.count < 2
      ? [] : halves[1].split(separator: "|").compactMap { Condition(String($0)) }
    var result: [(MachineTable, Int)] = []
    for name in halves[0].split(separator: "+") {
      guard let table = tables[String(name)] else { return nil }
      result += table.rows.indices.filter { row in
        conditions.allSatisfy { $0.holds(table.cell(row, $0.column) ?? "") }
      }.map { (table, $0) }
    }
    return result
  }

  private struct Condition {
    let column: String
    private let relation: String
    private let value: String

    init?(_ text: String) {
      guard let sign = text.firstIndex(of: "=") else { return nil }
      let before = text[..<sign]
      relation = before.last == "!" || before.last == "^" ? String(before.suffix(1)) : ""
      column = String(relation.isEmpty ? before : before.dropLast())
      value = String(text[text.index(after: sign)...])
    }

    func holds(_ cell: String) -> Bool {
      switch relation {
      case "!": cell != value
      case "^": cell.hasPrefix(value)
      default: cell == value
      }
    }
  }
}
