/// What a chart shows and says, before anything is placed on paper.
struct Chart: Equatable {
  /// What is drawn.
  enum Body: Equatable {
    /// A mark with an interval for each row, on one scale.
    case dots(DotChart)
    /// Lines over waves, one panel or many on one scale.
    case lines(LineChart)
    /// Two waves side by side.
    case slopes(SlopeChart)
  }

  /// The file name without its ending, in ASCII.
  let id: String
  /// The finding, never stronger than the test.
  let title: Sentence
  /// What, where, when and the unit.
  let subtitle: Sentence
  /// How to read it, then source and base, a line each.
  let notes: [Sentence]
  /// The same in words, for those who do not see it.
  let description: Sentence
  let body: Body
}

/// A share as a chart shows it.
struct ChartPoint: Equatable {
  /// A confidence interval.
  struct Interval: Equatable {
    let lower: Double
    let upper: Double
  }

  /// The share with its cell; nil where it is not shown.
  let level: Share?
  /// Its interval; nil for an open link and where none is known.
  let interval: Interval?
  /// Why it is not shown; empty where it is.
  let reason: String
  /// Whether it should be read with caution.
  let needsCaution: Bool

  /// The share 0–1; nil where it is not shown.
  var share: Double? { level?.value }
  /// The largest value drawn; nil when nothing is.
  var top: Double? { share.map { max($0, interval?.upper ?? $0) } }
  /// The text beside the mark; `..` where nothing is shown.
  var label: Sentence {
    level.map { $0.percentSign + (needsCaution ? "*" : "") } ?? CellText.hidden
  }
}

/// Which way a finding points, for the shape of a mark and the words beside it.
enum ChartVerdict: Equatable {
  case higher
  case lower
  case notEstablished
}

/// Rows of marks on one horizontal scale, in the order they are drawn.
struct DotChart: Equatable {
  struct Row: Equatable {
    let label: Sentence
    let point: ChartPoint
    /// Nil where nothing was tested.
    let verdict: ChartVerdict?
    /// Words beside the value, as *högre* for an established difference.
    let verdictWord: Sentence
    /// A modelled share with a mark of its own below the share's; nil for none.
    var modelled: Double?
  }

  /// A vertical line to hold the rows against.
  struct Reference: Equatable {
    /// Name and value.
    let label: Sentence
    let share: Double
    /// Whether it is the survey's own; others are dashed.
    let isOwn: Bool
  }

  var rows: [Row]
  let references: [Reference]
  /// What the scale must hold besides, where several charts stand on one.
  var largest: Double?
}

/// Lines over time, on one scale in every panel.
struct LineChart: Equatable {
  /// One line.
  struct Series: Equatable {
    /// How it is drawn.
    enum Kind: Equatable {
      /// The panel's own.
      case own
      /// The whole municipality behind a place.
      case whole
      /// Another survey.
      case other
    }

    /// One point in time.
    struct Moment: Equatable {
      /// Years, with months as parts of a year.
      let time: Double
      let point: ChartPoint
      /// Whether the series breaks between this moment and the one before.
      let startsNewSeries: Bool
    }

    let kind: Kind
    let label: Sentence
    let moments: [Moment]
  }

  /// One set of axes.
  struct Panel: Equatable {
    /// Empty in a chart of one panel.
    let title: Sentence
    let series: [Series]
  }

  /// A wave on the axis.
  struct Tick: Equatable {
    let time: Double
    let label: Sentence
  }

  let panels: [Panel]
  let ticks: [Tick]
  /// The times halfway over which the series breaks, with a label each.
  let breaks: [Tick]
}

/// Two waves side by side, a line a row.
struct SlopeChart: Equatable {
  struct Row: Equatable {
    let kind: LineChart.Series.Kind
    let label: Sentence
    let before: ChartPoint
    let after: ChartPoint
    /// Nil where nothing was tested.
    let verdict: ChartVerdict?
  }

  let beforeLabel: Sentence
  let afterLabel: Sentence
  let rows: [Row]
  /// Whether the series breaks between the waves, so that nothing is connected.
  let isBroken: Bool
}
