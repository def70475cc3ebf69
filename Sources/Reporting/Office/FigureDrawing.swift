internal import OfficeFiles

/// A chart's figure as a drawing for Word: the same shapes, a label 9 points high.
struct FigureDrawing {
  let figure: Figure
  private static let palette = ChartPalette.light
  /// Points for each unit of the figure.
  private static let scale = Drawing.TextRole.label.size / FigureText.body

  /// The layout of figures that are as wide as the text.
  static let layout = ChartLayout(width: WordDocument.textWidth / scale)

  /// The height of the drawing in points.
  var height: Double { figure.height * Self.scale }

  /// The drawing on a white ground, with its words for those who do not see it.
  func drawing(title: Sentence, description: Sentence) -> Drawing {
    let width = figure.width * Self.scale
    let ground = Drawing.Shape.rectangle(
      at: .init(0, 0), width: width, height: height, fill: .init(0xFFFFFF), nil)
    return Drawing(
      width: width, height: height, title: title.text, description: description.text,
      shapes: [ground] + figure.shapes.flatMap(Self.shapes))
  }

  private static func shapes(_ shape: Figure.Shape) -> [Drawing.Shape] {
    switch shape {
    case .strokes(let strokes, let role):
      return strokes.flatMap { stroke in
        zip(stroke, stroke.dropFirst()).map {
          .line(from: point($0), to: point($1), self.stroke(role))
        }
      }
    case .mark(let mark, let at, let radius, let role):
      return [self.mark(mark, at: point(at), radius: radius * scale, role)]
    case .text(let text):
      let role: Drawing.TextRole =
        text.isBold ? .strong : text.size < FigureText.body ? .small : .label
      return [.text(text.text.text, at: point(text.at), anchor: anchor(text.anchor), role: role)]
    }
  }

  private static func mark(
    _ mark: Figure.Mark, at center: Drawing.Point, radius: Double, _ role: Figure.Role
  ) -> Drawing.Shape {
    let fill = color(role)
    switch mark {
    case .circle: return .circle(center: center, radius: radius, fill: fill, nil)
    case .ring:
      return .circle(center: center, radius: radius, fill: .init(0xFFFFFF), stroke(role))
    case .square:
      return .rectangle(
        at: .init(center.x - radius * 0.9, center.y - radius * 0.9), width: radius * 1.8,
        height: radius * 1.8, fill: fill, nil)
    case .diamond: return .polygon(.diamond, center: center, radius: radius * 1.2, fill: fill)
    case .triangleUp: return .polygon(.triangleUp, center: center, radius: radius * 1.2, fill: fill)
    case .triangleDown:
      return .polygon(.triangleDown, center: center, radius: radius * 1.2, fill: fill)
    }
  }

  private static func point(_ point: FigurePoint) -> Drawing.Point {
    Drawing.Point(point.x * scale, point.y * scale)
  }

  private static func anchor(_ anchor: Figure.Anchor) -> Drawing.Anchor {
    switch anchor {
    case .start: .start
    case .middle: .middle
    case .end: .end
    }
  }

  private static func stroke(_ role: Figure.Role) -> Drawing.Stroke {
    let pattern: Drawing.Pattern =
      switch role {
      case .other: .dashed
      case .hidden: .dotted
      default: .solid
      }
    return Drawing.Stroke(color(role), width: role.strokeWidth * scale, pattern: pattern)
  }

  /// A colour of the palette, which has them as `#rrggbb`.
  private static func color(_ role: Figure.Role) -> Drawing.Color {
    Drawing.Color(UInt32(palette.color(role).dropFirst(), radix: 16) ?? 0)
  }
}

extension Chart {
  /// A drawing and its texts as they are read in Word: the words for those who do not see it, the
  /// texts in it, and the words again for readers that know no shapes.
  struct TracedDrawing {
    let drawing: Drawing
    let title: Sentence
    let texts: [Sentence]
  }

  /// The most of a page that a drawing may take, in points.
  private static let mostHeight = 620.0

  /// The chart as drawings that fit a page each, a chart of rows cut into several on one scale.
  var drawings: [TracedDrawing] {
    guard case .dots(let dots) = body else { return [Self.figure(self).drawing(of: self)] }
    var most = max(1, dots.rows.count)
    var parts = [self]
    while most > 4, parts.contains(where: { Self.figure($0).height > Self.mostHeight }) {
      most = most * 3 / 4
      parts = split(dots, rows: most)
    }
    return parts.map { Self.figure($0).drawing(of: $0) }
  }

  private static func figure(_ chart: Chart) -> FigureDrawing {
    FigureDrawing(figure: FigureDrawing.layout.figure(of: chart))
  }

  private func split(_ dots: DotChart, rows most: Int) -> [Chart] {
    let largest = dots.rows.compactMap(\.point.top).max()
    let starts = Array(stride(from: 0, to: dots.rows.count, by: most))
    return starts.enumerated().map { index, start in
      var part = dots
      part.rows = Array(dots.rows[start..<min(dots.rows.count, start + most)])
      part.largest = largest
      return Chart(
        id: id, title: """
          \(title) (del \(Count(index + 1, .order)) av \(Count(starts.count, .listed)))
          """, subtitle: subtitle,
        notes: notes, description: description, body: .dots(part))
    }
  }
}

extension FigureDrawing {
  fileprivate func drawing(of chart: Chart) -> Chart.TracedDrawing {
    Chart.TracedDrawing(
      drawing: drawing(title: chart.title, description: chart.description), title: chart.title,
      texts: [chart.description, chart.title] + figure.texts.map(\.text) + [chart.description])
  }
}
