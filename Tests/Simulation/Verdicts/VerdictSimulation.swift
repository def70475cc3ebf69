/// False alarms and wrong directions of the verdicts, and the check against the Estimator.
struct VerdictSimulation {
  /// How and how much to draw.
  let run: Run

  static let shares = [0.05, 0.10, 0.20, 0.30, 0.45]

  /// A municipality and how many draws it gets: many places cost more.
  struct Setting: Sendable {
    let name: String
    let sizes: [Int]
    let draws: Int
  }

  private var settings: [Setting] {
    [
      Setting(name: "1 place of 35", sizes: [35], draws: run.draws),
      Setting(name: "1 place of 100", sizes: [100], draws: run.draws),
      Setting(
        name: "8 places of 30–40", sizes: [30, 31, 33, 34, 36, 37, 39, 40], draws: run.draws / 2),
      Setting(
        name: "12 places of 30–300",
        sizes: [30, 35, 40, 50, 60, 75, 90, 120, 150, 200, 250, 300], draws: run.draws / 4),
      Setting(
        name: "30 places of 30–40", sizes: (0..<30).map { 30 + $0 % 11 }, draws: run.draws / 4),
    ]
  }

  private struct Row: Sendable {
    let setting: Setting
    let cell: VerdictCell
    var name: String { "\(setting.name), \(cell.municipality.weighting.rawValue)" }
  }

  /// False alarms: one part per kind of comparison.
  func falseAlarms() async -> [Part] {
    let rows = settings.flatMap { setting in
      Municipality.Weighting.allCases.flatMap { weighting in
        Self.shares.map { share in
          Row(
            setting: setting,
            cell: VerdictCell(
              municipality: Municipality(sizes: setting.sizes, weighting: weighting), share: share))
        }
      }
    }
    let rates = await measure(rows, stream: 10_000)
    return ComparisonKind.allCases.enumerated().map { index, kind in
      var part = Part(title: "False alarms: \(kind.rawValue)", text: text(kind))
      if kind != .rest {
        add(
          to: &part, rows: rows, caption: "the whole: verdicts",
          rates: rates.map { $0[index].whole })
        add(
          to: &part, rows: rows, caption: "the whole: p below 5 percent, which is no verdict",
          goal: .none, rates: rates.map { $0[index].wholeByScore })
      }
      if kind == .change { part.tables.append(ExactAlarms.table(shares: Self.shares)) }
      let used = rows.indices.filter { rows[$0].setting.sizes.count > 1 }
      let places = used.map { rates[$0][index] }
      let rows = used.map { rows[$0] }
      add(
        to: &part, rows: rows, caption: "families of places with any verdict",
        rates: places.map(\.families))
      add(
        to: &part, rows: rows,
        caption: "families of places with any adjusted p below 5 percent, which is no verdict",
        goal: .none, rates: places.map(\.familiesByScore))
      add(
        to: &part, rows: rows, caption: "places: verdicts per comparison",
        rates: places.map(\.places))
      return part
    }
  }

  private func text(_ kind: ComparisonKind) -> String {
    let draws = settings.map { "\($0.draws) (\($0.name))" }.joined(separator: ", ")
    let what =
      switch kind {
      case .change: "Two independent waves with equal true shares."
      case .rest:
        "One wave, every place with the same true share; each place against all others, with the "
          + "covariance that the shared weights give."
      case .nation:
        "The municipality's last wave against a national sample of 400, 700, 1 200 or 3 000 (drawn "
          + "at random) with the same true share."
      case .published:
        "The same, the nation as a share with one decimal, n, and Korn–Graubard limits with one "
          + "decimal."
      case .publishedWhole:
        "The same, the nation as a share with one decimal, n, limits in whole percents, and the "
          + "design effect."
      }
    return what + " Draws a cell: \(draws)."
  }

  /// Verdicts in the wrong direction where there is a small true difference.
  func wrongDirection() async -> Part {
    let differences = [
      (0.05, 0.01), (0.05, -0.01), (0.10, 0.02), (0.10, -0.02), (0.30, 0.03),
      (0.30, -0.03),
    ]
    let setting = settings[2]
    let rows = Municipality.Weighting.allCases.flatMap { weighting in
      differences.map { share, difference in
        Row(
          setting: setting,
          cell: VerdictCell(
            municipality: Municipality(sizes: setting.sizes, weighting: weighting), share: share,
            difference: difference))
      }
    }
    let rates = await measure(rows, stream: 20_000)
    var part = Part(
      title: "Wrong direction",
      text: """
        A municipality of \(setting.name), whose second year (p₂) differs by 1–3 percentage points \
        from the first year and from the nation (p₁). \(setting.draws) draws a cell. A verdict is \
        wrong when it has the other sign than the true difference.
        """)
    let columns = differences.map { "\(fixed($0, 2)) → \(fixed($0 + $1, 2))" }
    for (index, kind) in ComparisonKind.allCases.enumerated() where kind != .rest {
      let values: [(String, (VerdictRates) -> Rate)] = [
        ("the whole", \.wrongWhole), ("places", \.wrongPlaces),
      ]
      for (name, value) in values {
        add(
          to: &part, rows: rows, columns: columns, caption: "\(kind.rawValue), \(name)",
          goal: .wrongDirection, rates: rates.map { value($0[index]) })
      }
    }
    return part
  }

  /// How often a true difference gets a verdict, with the cautious test and without.
  func power() async -> Part {
    let differences = [
      (0.10, 0.10), (0.20, 0.10), (0.20, -0.10), (0.30, 0.10), (0.30, -0.10), (0.30, -0.15),
    ]
    let rows = [settings[2], settings[3]].flatMap { setting in
      Municipality.Weighting.allCases.flatMap { weighting in
        differences.map { share, difference in
          Row(
            setting: setting,
            cell: VerdictCell(
              municipality: Municipality(sizes: setting.sizes, weighting: weighting), share: share,
              difference: difference))
        }
      }
    }
    let rates = await measure(rows, stream: 25_000)
    var part = Part(
      title: "What the caution costs",
      text: """
        How often a true difference of 10–15 percentage points gets a verdict, and how often it \
        would with the score test alone. Draws a cell: \(settings[2].draws) \
        (\(settings[2].name)), \(settings[3].draws) (\(settings[3].name)).
        """)
    let columns = differences.map { "\(fixed($0, 2)) → \(fixed($0 + $1, 2))" }
    for (index, kind) in ComparisonKind.allCases.enumerated()
    where kind == .change || kind == .nation {
      let values: [(String, (VerdictRates) -> Rate)] = [
        ("the whole: verdicts", \.whole), ("the whole: score test alone", \.wholeByScore),
        ("places: verdicts", \.places), ("places: score test alone", \.placesByScore),
      ]
      for (name, value) in values {
        add(
          to: &part, rows: rows, columns: columns, caption: "\(kind.rawValue), \(name)",
          goal: .none, rates: rates.map { value($0[index]) })
      }
    }
    return part
  }

  private func measure(_ rows: [Row], stream: Int) async -> [[VerdictRates]] {
    let seed = run.seed
    return await inParallel(rows) { index, row in
      var random = RandomStream(seed: seed, stream: stream + index)
      return row.cell.rates(draws: row.setting.draws, random: &random)
    }
  }

  private func add(
    to part: inout Part, rows: [Row], columns: [String]? = nil, caption: String,
    goal: Goal = .falseAlarms, rates: [Rate]
  ) {
    let columns = columns ?? Self.shares.map { "p \(fixed($0, 2))" }
    part.add(
      caption: caption, goal: goal,
      rows: stride(from: 0, to: rows.count, by: columns.count).map { rows[$0].name },
      columns: columns, rates: rates)
  }
}
