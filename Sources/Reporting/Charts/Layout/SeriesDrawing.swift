/// Draws one line over time: points, intervals, the line between them, and gaps.
struct SeriesDrawing {
  let axis: TimeAxis
  /// The height of a share.
  let y: (Double) -> Double
  /// Where zero is.
  let baseline: Double
  let markRadius: Double

  /// The shapes of a line; a point that is not shown is a ring on the axis with `..` above.
  func shapes(_ series: LineChart.Series) -> [Figure.Shape] {
    var shapes: [Figure.Shape] = []
    let whiskers = series.kind == .own ? series.moments.flatMap(whisker) : []
    let (line, mark) = look(series.kind)
    let strokes = strokes(series.moments)
    if !strokes.isEmpty { shapes.append(.strokes(strokes, line)) }
    if !whiskers.isEmpty { shapes.append(.strokes(whiskers, .whisker)) }
    for moment in series.moments {
      let x = axis.x(moment.time)
      if let share = moment.point.share {
        if let mark {
          shapes.append(
            .mark(mark.0, at: FigurePoint(x: x, y: y(share)), radius: markRadius, mark.1))
        }
      } else if series.kind == .own {
        shapes += [
          .mark(.ring, at: FigurePoint(x: x, y: baseline - 7), radius: markRadius, .hidden),
          .text(
            FigureText(
              text: "..", at: FigurePoint(x: x, y: baseline - 15), anchor: .middle,
              size: FigureText.small, role: .value)),
        ]
      }
    }
    return shapes
  }

  /// The places a value may stand: above its interval, below it, then to the sides.
  func valueLabels(_ moment: LineChart.Series.Moment) -> [FigureText] {
    guard let share = moment.point.share else { return [] }
    let x = axis.x(moment.time)
    let upper = y(moment.point.interval?.upper ?? share)
    let lower = y(moment.point.interval?.lower ?? share)
    return [min(upper, y(share) - markRadius) - 5, max(lower, y(share) + markRadius) + 13]
      .filter { $0 < baseline - 2 }
      .map { baseline in
        FigureText(
          text: moment.point.label, at: FigurePoint(x: x, y: baseline), anchor: .middle,
          size: FigureText.small, role: .value)
      }
  }

  private func look(
    _ kind: LineChart.Series.Kind
  ) -> (Figure.Role, (Figure.Mark, Figure.Role)?) {
    switch kind {
    case .own: (.own, (.circle, .mark))
    case .whole: (.other, nil)
    case .other: (.other, (.diamond, .other))
    }
  }

  private func whisker(_ moment: LineChart.Series.Moment) -> [[FigurePoint]] {
    guard let interval = moment.point.interval else { return [] }
    let x = axis.x(moment.time)
    let ends = [y(interval.lower), y(interval.upper)]
    return [[FigurePoint(x: x, y: ends[0]), FigurePoint(x: x, y: ends[1])]]
      + ends.map { [FigurePoint(x: x - 3, y: $0), FigurePoint(x: x + 3, y: $0)] }
  }

  /// The stretches between points that belong together; a break or a hidden point ends one.
  private func strokes(_ moments: [LineChart.Series.Moment]) -> [[FigurePoint]] {
    var result: [[FigurePoint]] = []
    var stretch: [FigurePoint] = []
    for moment in moments {
      if moment.startsNewSeries || moment.point.share == nil {
        result.append(stretch)
        stretch = []
      }
      if let share = moment.point.share {
        stretch.append(FigurePoint(x: axis.x(moment.time), y: y(share)))
      }
    }
    result.append(stretch)
    return result.filter { $0.count > 1 }
  }
}
