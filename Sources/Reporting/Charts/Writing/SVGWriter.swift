/// Writes figures as SVG, within a page or as files of their own.
struct SVGWriter {
  /// Where the drawing stands, which decides who sets the colours.
  enum Setting: Equatable {
    /// In a page whose style sheet sets the colours; the name keeps ids apart.
    case inline(name: String)
    /// A file, on a white ground with the colours of print.
    case file
  }

  let setting: Setting

  /// The fonts that the metrics are for.
  static let fonts = "Arial, 'Liberation Sans', Helvetica, sans-serif"
  private static let palette = ChartPalette.light
  /// The margin around a file.
  private static let margin = 20.0

  /// A figure with the title and the description for those who do not see it.
  func markup(_ figure: Figure, title: Sentence, description: Sentence) -> Markup {
    let name: String
    var attributes: Markup.Attributes
    switch setting {
    case .inline(let id):
      name = id
      let box = "0 0 \(Self.number(figure.width)) \(Self.number(figure.height))"
      attributes = ["viewBox": box]
    case .file:
      name = "diagram"
      let (width, height) = (figure.width + 2 * Self.margin, figure.height)
      attributes = [
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": "\(Self.number(-Self.margin)) 0 \(Self.number(width)) \(Self.number(height))",
        "width": Self.number(width), "height": Self.number(height), "lang": "sv",
        "xml:lang": "sv", "font-family": Self.fonts,
      ]
    }
    attributes +=
      ["role": "img", "aria-labelledby": "\(name)-t \(name)-d"]
    var contents: [Markup] = [
      .element("title", ["id": "\(name)-t"], title),
      .element("desc", ["id": "\(name)-d"], description),
    ]
    if setting == .file {
      let ground: Markup.Attributes = [
        "x": Self.number(-Self.margin), "y": "0",
        "width": Self.number(figure.width + 2 * Self.margin),
        "height": Self.number(figure.height), "fill": Self.palette.background,
      ]
      contents.append(.closed("rect", ground))
    }
    return .element("svg", attributes, contents + figure.shapes.map(shape))
  }

  private func shape(_ shape: Figure.Shape) -> Markup {
    switch shape {
    case .strokes(let strokes, let role):
      guard !strokes.isEmpty else { return .empty }
      return .closed("path", lineStyle(role) + ["d": Self.path(strokes)])
    case .mark(let mark, let at, let radius, let role): return self.mark(mark, at, radius, role)
    case .text(let text): return self.text(text)
    }
  }

  private func mark(
    _ mark: Figure.Mark, _ at: FigurePoint, _ radius: Double, _ role: Figure.Role
  ) -> Markup {
    let points: [(Double, Double)]
    switch mark {
    case .circle, .ring:
      let style = mark == .ring ? lineStyle(role) : fillStyle(role)
      return .closed(
        "circle",
        style + [
          "cx": Self.number(at.x), "cy": Self.number(at.y), "r": Self.number(radius),
        ])
    case .square: points = [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]
    case .diamond: points = [(0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)]
    case .triangleUp: points = [(0, -1.3), (1.3, 1), (-1.3, 1)]
    case .triangleDown: points = [(0, 1.3), (1.3, -1), (-1.3, -1)]
    }
    let corners = points.map { FigurePoint(x: at.x + $0.0 * radius, y: at.y + $0.1 * radius) }
    return .closed("path", fillStyle(role) + ["d": Self.path([corners]) + "Z"])
  }

  private func text(_ text: FigureText) -> Markup {
    var attributes: Markup.Attributes = [
      "x": Self.number(text.at.x), "y": Self.number(text.at.y),
    ]
    switch setting {
    case .inline:
      let classes = [
        text.role.rawValue, text.size == FigureText.small ? "small" : nil,
        text.isBold ? "bold" : nil, text.anchor == .start ? nil : text.anchor.rawValue,
      ].compactMap { $0 }
      attributes += ["class": classes.joined(separator: " ")]
    case .file:
      attributes +=
        [
          "font-size": Self.number(text.size), "font-weight": text.isBold ? "bold" : nil,
          "text-anchor": text.anchor == .start ? nil : text.anchor.rawValue,
          "fill": Self.palette.color(text.role),
        ]
    }
    return ground(text) + .element("text", attributes, text.text)
  }

  /// The background behind a value among lines.
  private func ground(_ text: FigureText) -> Markup {
    guard text.role == .value else { return .empty }
    var attributes: Markup.Attributes = [
      "x": Self.number(text.left - 1), "y": Self.number(text.top - 1),
      "width": Self.number(text.width + 2), "height": Self.number(text.size),
    ]
    if setting == .file { attributes += ["fill": Self.palette.background] }
    return .closed("rect", attributes)
  }

  private func lineStyle(_ role: Figure.Role) -> Markup.Attributes {
    switch setting {
    case .inline: ["class": "l-\(role.rawValue)"]
    case .file:
      [
        "fill": "none", "stroke": Self.palette.color(role),
        "stroke-width": Self.number(role.strokeWidth), "stroke-dasharray": role.dashes,
      ]
    }
  }

  private func fillStyle(_ role: Figure.Role) -> Markup.Attributes {
    switch setting {
    case .inline: ["class": "f-\(role.rawValue)"]
    case .file: ["fill": Self.palette.color(role)]
    }
  }

  private static func path(_ strokes: [[FigurePoint]]) -> String {
    var path = ""
    path.reserveCapacity(strokes.reduce(0) { $0 + $1.count } * 12)
    for stroke in strokes {
      var command = "M"
      for point in stroke {
        path += command
        append(point.x, to: &path)
        path += " "
        append(point.y, to: &path)
        command = "L"
      }
    }
    return path
  }

  private static func number(_ length: Double) -> String {
    var text = ""
    append(length, to: &text)
    return text
  }

  /// A length to a tenth; lengths on paper are far from the limits of whole numbers.
  private static func append(_ length: Double, to text: inout String) {
    let tenths = Int((length * 10).rounded())
    if tenths < 0 { text += "-" }
    text += String(tenths.magnitude / 10)
    let digit = tenths.magnitude % 10
    if digit > 0 {
      text += "."
      text += String(digit)
    }
  }
}
