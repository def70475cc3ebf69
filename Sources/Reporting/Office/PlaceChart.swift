internal import Disclosure
internal import OfficeFiles
internal import SurveyModel

/// The headline by place as a drawing: a dot and its interval, sorted by value, with a line for
/// the whole and one for each survey compared with.
///
/// What is not shown is a hollow mark at the axis with the reason beside it. Many places become
/// several drawings on one scale.
struct PlaceChart {
  let table: KeyTable
  let words: SurveyWords
  let indicator: Indicator
  /// The most places of one drawing, so that it fits a page.
  static let mostRows = 36

  /// A line through all rows.
  struct Reference: Equatable {
    let name: String
    let share: Double
  }

  /// The drawings; empty where no place has a share.
  var drawings: [Drawing] {
    let rows = sortedRows
    guard rows.contains(where: { $0.share.share != nil }) else { return [] }
    let scale = PlaceChartScale(largest: largest)
    let parts = stride(from: 0, to: rows.count, by: Self.mostRows).map {
      Array(rows[$0..<min(rows.count, $0 + Self.mostRows)])
    }
    return parts.enumerated().map { index, part in
      let title =
        parts.count == 1 ? table.title : "\(table.title) (del \(index + 1) av \(parts.count))"
      return PlaceChartDrawing(
        rows: part, references: references, scale: scale, title: title,
        description: description(part.count)
      ).drawing
    }
  }

  /// The places from the highest share to the lowest, those without one last in Swedish order.
  private var sortedRows: [KeyTable.Row] {
    table.rows.filter { $0.share.place != nil }.enumerated().sorted { left, right in
      let shares = (left.element.share.share ?? -1, right.element.share.share ?? -1)
      return shares.0 == shares.1 ? left.offset < right.offset : shares.0 > shares.1
    }.map(\.element)
  }

  /// The whole, then the surveys that the report compares with.
  private var references: [Reference] {
    let whole = table.rows.first { $0.share.place == nil }
      .flatMap { row in row.share.share.map { Reference(name: row.name, share: $0) } }
    let others = words.contrasts.surveys(of: indicator.name).compactMap { contrast -> Reference? in
      guard case .survey(let survey, let wave, let place) = contrast.counterpart,
        let share = contrast.otherShare
      else { return nil }
      return Reference(
        name: words.counterpart(survey: survey, wave: wave, place: place), share: share)
    }
    return (whole.map { [$0] } ?? []) + others
  }

  private var largest: Double {
    let rows = table.rows.map { max($0.share.share ?? 0, $0.interval?.upper ?? 0) }
    return (rows + references.map(\.share)).max() ?? 0
  }

  private func description(_ count: Int) -> String {
    let noun = words.place
    let lines = references.map { "\($0.name) (\(Share($0.share).text))" }
    let line = lines.isEmpty ? "" : " Lodräta linjer visar \(SurveyWords.list(lines))."
    let intervals =
      table.rows.contains { $0.interval != nil } ? ", med konfidensintervall" : ""
    return "En punkt för andelen i \(Count(count).text(noun))\(intervals), från högst till lägst."
      + line + " Siffrorna står i tabell 1."
  }
}

/// The scale of shares: from 0 to a round number, with marks.
struct PlaceChartScale: Equatable {
  /// The share at the right end.
  let end: Double
  /// The shares that have a mark.
  let marks: [Double]

  /// A scale that holds a share, in at most six steps.
  init(largest: Double) {
    let percent = max(1, min(100, (largest * 100).rounded(.up)))
    let step = [1, 2, 5, 10, 20].first { percent <= Double($0) * 6 } ?? 20
    let steps = Int((percent / Double(step)).rounded(.up))
    marks = (0...steps).map { Double($0 * step) / 100 }
    end = Double(steps * step) / 100
  }
}
