import Estimation
import Reporting
import SurveyModel

/// The two standard errors of every wave, as plain CSV on the output.
enum JackknifeTable {
  /// The table: errors are shares 0–1, the difference is in proportion to the published one.
  static func text(_ surveys: [(survey: String, waves: [JackknifeComparison])]) -> String {
    let record = DelimitedRecord.rfc4180
    let header = [
      "undersokning", "omgang", "indikator", "medelfel", "medelfel_jackknife", "skillnad",
      "omviktningar", "grupper",
    ]
    return record.line(header)
      + surveys.flatMap { survey, waves in
        waves.map { wave in
          record.line([
            survey, wave.wave.description, wave.indicator, number(wave.linearized),
            number(wave.jackknife), number(wave.difference), String(wave.replicates),
            wave.isGrouped ? "slumpvisa" : "en i taget",
          ])
        }
      }.joined()
  }

  /// Five decimals, which is more than an error is worth.
  private static func number(_ value: Double) -> String {
    String((value * 100_000).rounded() / 100_000)
  }
}
