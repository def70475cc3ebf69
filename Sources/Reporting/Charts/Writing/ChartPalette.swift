/// The colours of charts and of the page, light and dark.
///
/// Marks have at least 3:1 and texts 4.5:1 against the background (WCAG 2.2, 1.4.11 and 1.4.3);
/// the grid is decoration and has less. Blue and orange are told apart by the colour blind too,
/// and never stand without a shape and a word.
struct ChartPalette {
  let background: String
  let text: String
  let muted: String
  let grid: String
  let axis: String
  let mark: String
  let whisker: String
  let higher: String
  let lower: String
  let other: String

  static let light = ChartPalette(
    background: "#ffffff", text: "#1a1f24", muted: "#4f5963", grid: "#d5dadf", axis: "#6b757f",
    mark: "#2f4a66", whisker: "#5d748c", higher: "#a33d00", lower: "#005b96", other: "#5c5c5c")
  static let dark = ChartPalette(
    background: "#14181c", text: "#f0f3f5", muted: "#b4bdc6", grid: "#39424a", axis: "#8a949e",
    mark: "#b6cde4", whisker: "#8fa9c2", higher: "#ffab75", lower: "#7cc3f7", other: "#c2c2c2")

  /// The colour of a role.
  func color(_ role: Figure.Role) -> String {
    switch role {
    case .grid: grid
    case .axis: axis
    case .mark: mark
    case .whisker: whisker
    case .higher: higher
    case .lower: lower
    case .own, .text, .value: text
    case .other: other
    case .hidden, .muted: muted
    }
  }
}

extension Figure.Role {
  /// How thick its lines are.
  var strokeWidth: Double {
    switch self {
    case .grid, .axis: 1
    case .own, .higher, .lower: 2
    default: 1.5
    }
  }

  /// Its dashes; nil for a whole line.
  var dashes: String? {
    switch self {
    case .other: "5 3"
    case .hidden: "2.5 2"
    default: nil
    }
  }
}
