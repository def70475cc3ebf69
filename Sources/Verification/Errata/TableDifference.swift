internal import Reporting

/// What differs between two versions of a machine table, as it is printed for people.
struct TableDifference {
  /// What is told; nil where nothing has changed.
  let change: Erratum.TableChange?
  /// The places, groups and variables, in lower case, that name the rows in which something is no
  /// longer shown.
  let hiddenNames: Set<String>
  /// Whether something that was shown is no longer.
  let hides: Bool

  /// A table that only the new report has.
  static func added(_ title: String) -> TableDifference {
    TableDifference(
      change: Erratum.TableChange(title: title, keys: [], kind: .added), hiddenNames: [],
      hides: false)
  }

  /// A table whose earlier rows cannot be found in the new report, and why.
  static func lost(
    _ table: MachineTable, _ title: String, kind: Erratum.TableChange.Kind = .removed
  ) -> TableDifference {
    TableDifference(
      change: Erratum.TableChange(title: title, keys: [], kind: kind),
      hiddenNames: Set(table.rows.indices.flatMap { names(table, $0) }), hides: true)
  }

  /// The difference between two versions of a table with a title.
  ///
  /// Rows stand in the order of the new table, those that are gone last.
  static func between(
    _ earlier: MachineTable, _ now: MachineTable, title: String
  ) -> TableDifference {
    let keys = now.columns.filter { $0.isKey && $0.name != "undersokning" }
    guard earlier.columns.filter(\.isKey).map(\.name) == now.columns.filter(\.isKey).map(\.name)
    else { return lost(earlier, title, kind: .rebuilt) }
    var changes: [Erratum.RowChange] = []
    var hidden: Set<String> = []
    var hides = false
    func hide(_ table: MachineTable, _ row: Int) {
      hides = true
      hidden.formUnion(names(table, row))
    }
    for (row, key) in now.rowKeys.enumerated() where now.row(key) == row {
      let words = words(now, row, keys)
      guard let before = earlier.row(key) else {
        changes.append(Erratum.RowChange(keys: words, kind: .added))
        continue
      }
      let pair = RowPair(earlier: earlier, earlierRow: before, now: now, row: row)
      if pair.hides { hide(now, row) }
      let cells = pair.cells
      if !cells.isEmpty { changes.append(Erratum.RowChange(keys: words, kind: .changed(cells))) }
    }
    for (row, key) in earlier.rowKeys.enumerated()
    where earlier.row(key) == row && now.row(key) == nil {
      changes.append(Erratum.RowChange(keys: words(earlier, row, keys), kind: .removed))
      hide(earlier, row)
    }
    return TableDifference(
      change: changes.isEmpty
        ? nil
        : Erratum.TableChange(title: title, keys: keys.map(\.header), kind: .rows(changes)),
      hiddenNames: hidden, hides: hides)
  }

  /// What names a row, in words.
  private static func words(
    _ table: MachineTable, _ row: Int, _ keys: [ColumnTrace]
  ) -> [String] {
    keys.map { key in
      let text = table.cell(row, key.name) ?? ""
      return table.column(key.name)?.codes[text] ?? text
    }
  }

  /// What a sentence would call a row by, in lower case; nothing for all of them together.
  private static func names(_ table: MachineTable, _ row: Int) -> [String] {
    ["plats", "platser", "grupp", "variabel"].flatMap { column -> [String] in
      let text = table.cell(row, column) ?? ""
      guard !text.isEmpty, text != "alla" else { return [] }
      return text.lowercased().split { $0 == "*" || $0 == "=" }.map(String.init)
    }
  }
}
