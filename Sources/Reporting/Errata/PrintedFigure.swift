/// The figures of machine tables as people read them in an erratum.
package enum PrintedFigure {
  /// A figure of a column of some kind, as `sparning.json` names the kind.
  ///
  /// Shares and differences have one decimal, p-values three, and other numbers two unless these
  /// are zeros. A text that is no number stays as it is.
  package static func text(_ machine: String, kind name: String) -> String {
    guard let kind = ReportTable.Kind(rawValue: name), let value = Double(machine), value.isFinite
    else { return machine }
    switch kind {
    case .label, .wave, .code: return machine
    case .count, .number:
      let isWhole = abs(value - value.rounded()) < 0.005
      return SwedishNumber.text(value, decimals: isWhole ? 0 : 2)
    case .share: return SwedishNumber.percent(value, decimals: 1)
    case .difference: return PercentagePoints(value, .name).signed.text + " procentenheter"
    case .differenceError:
      return PercentagePoints(value, .name).number.text + " procentenheter"
    case .probability:
      return value < 0.0005 ? "mindre än 0,001" : SwedishNumber.text(value, decimals: 3)
    }
  }
}
