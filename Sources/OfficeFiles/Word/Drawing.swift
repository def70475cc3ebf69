/// A picture of lines, rectangles, circles and texts, with words for those who cannot see it.
///
/// Lengths are points (1/72 inch) from the upper left corner, y downwards. It is written as a
/// group of DrawingML shapes. Word 2010 and later and LibreOffice both show those as vectors, the
/// texts stay texts (searchable, in the font of the template), and no raster fallback is needed,
/// as SVG would; EMF would need a font of its own, and Word for Mac and the web blur it. A reader
/// that knows no shapes shows the description instead.
public struct Drawing: Sendable, Equatable {
  /// The width in points.
  public var width: Double
  /// The height in points.
  public var height: Double
  /// What the drawing is called.
  public var title: String
  /// What the drawing shows, in full sentences.
  public var description: String
  /// The shapes, later ones on top.
  public var shapes: [Shape]

  /// A drawing of a size in points.
  public init(
    width: Double, height: Double, title: String, description: String, shapes: [Shape]
  ) {
    self.width = width
    self.height = height
    self.title = title
    self.description = description
    self.shapes = shapes
  }

  /// A shape.
  public enum Shape: Sendable, Equatable {
    /// A straight line.
    case line(from: Point, to: Point, Stroke)
    /// A rectangle by its upper left corner and size; filled, outlined or both.
    case rectangle(at: Point, width: Double, height: Double, fill: Color?, Stroke?)
    /// A circle; filled, outlined or both.
    case circle(center: Point, radius: Double, fill: Color?, Stroke?)
    /// One line of text; the point is on its baseline, where `anchor` says.
    case text(String, at: Point, anchor: Anchor = .start, role: TextRole = .label)
  }

  /// A place, in points from the upper left corner.
  public struct Point: Sendable, Equatable {
    /// To the right.
    public var x: Double
    /// Downwards.
    public var y: Double

    /// A place, x to the right and y downwards.
    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// How a line is drawn.
  public struct Stroke: Sendable, Equatable {
    /// The colour.
    public var color: Color
    /// The width in points.
    public var width: Double
    /// Whether it is whole.
    public var pattern: Pattern

    /// A line's colour, width in points and pattern.
    public init(_ color: Color, width: Double, pattern: Pattern = .solid) {
      self.color = color
      self.width = width
      self.pattern = pattern
    }
  }

  /// Whether a line is whole.
  public enum Pattern: String, Sendable {
    case solid
    case dashed = "dash"
    case dotted = "sysDot"
  }

  /// A colour, 0xRRGGBB.
  public struct Color: Sendable, Equatable {
    /// Red, green and blue, a byte each from the highest.
    public let rgb: UInt32

    /// A colour such as `0x1A1A1A`.
    public init(_ rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }
  }

  /// Which end of a text its point is.
  public enum Anchor: Sendable {
    case start, middle, end
  }

  /// What a text is for, which decides its size.
  public enum TextRole: Sendable {
    /// 9 points.
    case label
    /// 9 points, strong.
    case strong
    /// 8 points.
    case small

    /// The size in points.
    public var size: Double { self == .small ? 8 : 9 }
  }
}
