/// Finding where an increasing function crosses zero.
enum RootFinding {
  /// The root of an increasing function inside a bracket, by Newton steps kept in the bracket.
  ///
  /// `function` returns value and slope. A step that leaves the bracket, or whose slope is no use,
  /// becomes a bisection. Stops when the step is below `tolerance` relative to the point.
  static func increasing(
    from lower: Double, to upper: Double, start: Double, tolerance: Double = 4e-16,
    _ function: (Double) -> (value: Double, slope: Double)
  ) -> Double {
    var low = lower
    var high = upper
    var point = min(max(start, lower), upper)
    for _ in 0..<400 {
      let (value, slope) = function(point)
      if value == 0 { return point }
      if value > 0 { high = point } else { low = point }
      var next = point - value / slope
      if !(next > low && next < high) { next = low + (high - low) / 2 }
      let step = abs(next - point)
      point = next
      if step <= tolerance * abs(point) || !(low < high) { break }
    }
    return point
  }
}
