internal import Disclosure
internal import SurveyModel

/// The figures of a row of `svarsfrekvens`, each with its cell.
extension PublishableResponseRate {
  func cell(_ column: String) -> CellReference {
    CellReference(
      table: "svarsfrekvens", keys: [.survey, .wave(wave), .place(place)], column: column)
  }

  /// The complete and partial responses; nil where they are hidden.
  var responses: Count? { answers.map { Count($0.responses, .cell(cell("svar"))) } }

  /// Those who were asked; nil when that is not known.
  var asked: Measure? {
    sampled.map { Measure($0, decimals: 0, .cell(cell("urval"))) }
  }

  /// The rate; nil where there is none.
  var rate: Share? {
    (answers?.rate).map { Share($0.estimate, .cell(cell("svarsfrekvens"))) }
  }

  /// The bounds of the rate.
  var bounds: (lower: Share, upper: Share)? {
    (answers?.rate).map {
      (
        Share($0.lower, .cell(cell("svarsfrekvens_nedre"))),
        Share($0.upper, .cell(cell("svarsfrekvens_ovre")))
      )
    }
  }

  /// The responses per 1 000 inhabitants.
  func perThousand(decimals: Int) -> Measure? {
    (answers?.perThousand).map {
      Measure($0, decimals: decimals, .cell(cell("svar_per_1000")))
    }
  }
}
