/// Places the labels of a few vertical lines above them, so that no label covers another or is
/// crossed by the line of another.
struct ReferenceLabels {
  /// A label in lines, and where its line begins.
  struct Placed: Equatable {
    let texts: [FigureText]
    let top: Double
  }

  /// The labels in the order given.
  let placed: [Placed]
  /// The height they take together.
  let height: Double

  private struct Candidate {
    let label: Int
    let isRight: Bool
  }

  /// A label in the lines that the room to one side of its line has.
  private struct Side {
    let lines: [Sentence]
    let width: Double

    init(_ label: Sentence, width: Double) {
      lines = TextMetrics.lines(label, width: width, size: FigureText.body)
      self.width = lines.map { TextMetrics.width($0, size: FigureText.body) }.max() ?? 0
    }
  }

  /// Labels for lines at some places, all within `left` and `right`.
  ///
  /// Each label stands to one side of its own line. Of all ways to order the labels in rows and
  /// choose sides, the first is taken where no line that begins higher crosses a lower label;
  /// where there is none (many lines at once), the order given is kept.
  init(references: [(label: Sentence, x: Double)], left: Double, right: Double) {
    let lineHeight = ChartLayout.line
    let sides = references.map { label, x in
      (
        left: Side(label, width: x - left - 6), right: Side(label, width: right - x - 6)
      )
    }
    func side(_ candidate: Candidate) -> Side {
      candidate.isRight ? sides[candidate.label].right : sides[candidate.label].left
    }
    func extent(_ candidate: Candidate) -> (Double, Double) {
      let (x, widest) = (references[candidate.label].x, side(candidate).width)
      return candidate.isRight ? (x + 5, x + 5 + widest) : (x - 5 - widest, x - 5)
    }
    func cost(_ arrangement: [Candidate]) -> Double {
      var cost = 0.0
      for (row, candidate) in arrangement.enumerated() {
        let count = side(candidate).lines.count
        let room =
          candidate.isRight
          ? right - references[candidate.label].x : references[candidate.label].x - left
        cost +=
          Double(count - 1) * 10 + (room < 90 ? 500 : 0) + Double(candidate.label) * 0.01
          * Double(arrangement.count - row)
        let (from, to) = extent(candidate)
        for higher in arrangement.prefix(row) {
          let x = references[higher.label].x
          if from - 4 < x, x < to + 4 { cost += 1000 }
        }
      }
      return cost
    }
    let arrangements = Self.arrangements(Array(references.indices))
    let costs = arrangements.map(cost)
    let cheapest = costs.indices.min { (costs[$0], $0) < (costs[$1], $1) }
    let best = cheapest.map { arrangements[$0] } ?? []
    var result = references.map { _ in Placed(texts: [], top: 0) }
    var y = 0.0
    for candidate in best {
      let x = references[candidate.label].x
      let texts = side(candidate).lines.enumerated().map { index, line in
        FigureText(
          text: line,
          at: FigurePoint(
            x: candidate.isRight ? x + 5 : x - 5, y: y + 13 + Double(index) * lineHeight),
          anchor: candidate.isRight ? .start : .end)
      }
      result[candidate.label] = Placed(texts: texts, top: y + 2)
      y += Double(texts.count) * lineHeight + 2
    }
    placed = result
    height = y
  }

  /// Every order with every choice of sides.
  private static func arrangements(_ labels: [Int]) -> [[Candidate]] {
    guard !labels.isEmpty else { return [[]] }
    return labels.flatMap { first in
      arrangements(labels.filter { $0 != first }).flatMap { rest in
        [true, false].map { [Candidate(label: first, isRight: $0)] + rest }
      }
    }
  }
}
