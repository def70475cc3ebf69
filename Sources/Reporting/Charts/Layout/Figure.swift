/// A point on paper; x to the right and y downwards.
struct FigurePoint: Equatable {
  let x: Double
  let y: Double
}

/// Shapes on paper, from which every format draws the chart.
struct Figure: Equatable {
  /// What a shape is, which decides its colours and lines.
  enum Role: String, CaseIterable {
    case grid, axis, mark, whisker, higher, lower, own, other, hidden, text, muted, value
  }

  /// How a mark looks.
  enum Mark: Equatable {
    case circle, square, diamond, triangleUp, triangleDown, ring
  }

  /// Where a text stands by its point.
  enum Anchor: String {
    case start, middle, end
  }

  /// One shape.
  enum Shape: Equatable {
    /// Lines through points, each a stroke of its own.
    case strokes([[FigurePoint]], Role)
    case mark(Mark, at: FigurePoint, radius: Double, Role)
    /// A line of text on its baseline.
    case text(FigureText)
  }

  let width: Double
  let height: Double
  var shapes: [Shape]

  /// Every text of it.
  var texts: [FigureText] {
    shapes.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  /// The same further down, in a figure of another height.
  func moved(down offset: Double, height: Double) -> Figure {
    let move = { (point: FigurePoint) in FigurePoint(x: point.x, y: point.y + offset) }
    return Figure(
      width: width, height: height,
      shapes: shapes.map { shape in
        switch shape {
        case .strokes(let strokes, let role): .strokes(strokes.map { $0.map(move) }, role)
        case .mark(let mark, let point, let radius, let role):
          .mark(mark, at: move(point), radius: radius, role)
        case .text(let text): .text(text.moved(down: offset))
        }
      })
  }
}

/// A line of text in a figure.
struct FigureText: Equatable {
  let text: Sentence
  let at: FigurePoint
  var anchor = Figure.Anchor.start
  var size = FigureText.body
  var isBold = false
  var role = Figure.Role.text

  /// The size of labels.
  static let body = 13.0
  /// The size of axes and notes.
  static let small = 11.5
  /// From baseline to baseline, as a part of the size.
  static let leading = 1.25

  /// The width by the metrics.
  var width: Double { TextMetrics.width(text, size: size, isBold: isBold) }
  /// The left edge.
  var left: Double {
    switch anchor {
    case .start: at.x
    case .middle: at.x - width / 2
    case .end: at.x - width
    }
  }
  /// The right edge.
  var right: Double { left + width }
  /// The upper edge of capitals.
  var top: Double { at.y - size * 0.8 }
  /// The lower edge of descenders.
  var bottom: Double { at.y + size * 0.22 }

  /// Whether two texts cover each other.
  func overlaps(_ other: FigureText) -> Bool {
    top < other.bottom && other.top < bottom && left < other.right && other.left < right
  }

  /// The same further down.
  func moved(down offset: Double) -> FigureText {
    FigureText(
      text: text, at: FigurePoint(x: at.x, y: at.y + offset), anchor: anchor, size: size,
      isBold: isBold, role: role)
  }
}
