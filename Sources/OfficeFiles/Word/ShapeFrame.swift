/// Where a shape stands, in points, and whether its line rises to the right.
struct ShapeFrame: Equatable {
  let x: Double
  let y: Double
  let width: Double
  let height: Double
  var isRising = false

  init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The frame whose diagonal is a line.
  init(from: Drawing.Point, to: Drawing.Point) {
    x = min(from.x, to.x)
    y = min(from.y, to.y)
    width = abs(from.x - to.x)
    height = abs(from.y - to.y)
    isRising = (from.x - to.x) * (from.y - to.y) < 0
  }

  /// A frame wide enough for a line of text in any common font, within the width of the drawing.
  ///
  /// A letter is at most about 0.7 of the size wide on average. The ascender, from the top of the
  /// line to the baseline, is about 0.93 of the size in Arial and Calibri.
  init(
    textOf letters: Int, size: Double, at point: Drawing.Point, anchor: Drawing.Anchor,
    within limit: Double
  ) {
    let wish = Double(letters + 2) * size * 0.7
    switch anchor {
    case .start:
      width = max(size, min(wish, limit - point.x))
      x = point.x
    case .middle:
      width = max(size, min(wish, 2 * min(point.x, limit - point.x)))
      x = point.x - width / 2
    case .end:
      width = max(size, min(wish, point.x))
      x = point.x - width
    }
    y = point.y - 0.93 * size
    height = 1.4 * size
  }

  /// The frame as DrawingML has it.
  var element: XMLElement {
    let children = [
      XMLElement("a:off", ["x": Self.emu(x), "y": Self.emu(y)]),
      XMLElement("a:ext", ["cx": Self.length(width), "cy": Self.length(height)]),
    ]
    return isRising
      ? XMLElement("a:xfrm", ["flipV": "1"], children) : XMLElement("a:xfrm", [:], children)
  }

  /// A width or height as English Metric Units; 0 for a negative one.
  static func length(_ points: Double) -> String { emu(max(0, points)) }

  /// Points as English Metric Units, 12 700 to the point; 0 for what is not finite.
  static func emu(_ points: Double) -> String {
    let units = (points * 12_700).rounded()
    return units.isFinite ? "\(Int(max(-2e9, min(2e9, units))))" : "0"
  }
}
