internal import Disclosure
internal import SurveyModel

/// How many comparisons the report makes, and how many of them chance would make look certain.
struct CertaintySentences {
  let report: PublishableReport

  /// How many differences were tested.
  var tests: Int {
    report.changes.count { $0.test != nil } + report.comparisons.count { $0.test != nil }
  }

  /// The sentences; empty when nothing was tested.
  var sentences: [Sentence] {
    let tests = tests
    guard tests > 0 else { return [] }
    let expected = Double(tests) * (1 - report.settings.confidenceLevel)
    let rounded = RoundedDecimal(expected, decimals: 0).units
    let chance: Sentence =
      switch rounded {
      case 0: "knappt någon av dem ändå se säker ut"
      case 1: "omkring en av dem ändå se säker ut"
      default:
        "omkring \(Count(rounded, .sum(Self.rows, column: "vantade_av_slump"))) av dem ändå se säkra ut"
      }
    var result: [Sentence] = [
      "Rapporten prövar \(Count(tests, .sum(Self.rows, column: "provade")), Self.difference)."
    ]
    if tests > 1 {
      result.append(
        """
        Om det inte fanns någon verklig skillnad alls skulle \(chance) av en slump.
        """)
      result.append(
        "Därför är kravet skärpt där många jämförelser görs på en gång (Benjamini–Hochberg).")
    }
    let limit = report.settings.practicalLimit
    let decimals = ShareLevels(
      Share(0, limit.source), Share(limit.value, limit.source), difference: limit
    ).decimals
    result.append("En säkerställd skillnad under \(limit.rounded(to: decimals)) kallas liten.")
    return result
  }

  /// The rows of `provningar` that count differences; lines through waves and all groups together
  /// are counted apart.
  private static let rows = RowQuery(
    tables: ["provningar"],
    conditions: [TestCounts.Kind.trend, .allGroups].map {
      .differs("jamforelse", .text($0.rawValue))
    })

  private static let difference = Noun(
    singular: "skillnad", plural: "skillnader", definitePlural: "skillnaderna", isNeuter: false)
}
