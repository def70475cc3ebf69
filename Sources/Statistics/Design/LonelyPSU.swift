/// What a stratum with one sampled primary sampling unit adds to a variance.
///
/// One unit says nothing of the spread inside its stratum, so every answer is a convention. The
/// names are those of `options(survey.lonely.psu)` in R. A stratum that was counted in full
/// (sampling fraction 1) adds nothing under any of them.
public enum LonelyPSU: String, CaseIterable, Sendable {
  /// Centred at the grand mean of the scores, which is 0 for a linearised mean: the default, on the
  /// safe side. R: `adjust`; Stata: `centered`.
  case grandMean
  /// Adds nothing, as a stratum of which everything was taken. R and Stata: `certainty`.
  case certainty
  /// Adds nothing, as a stratum that is left out. R: `remove`.
  case remove
  /// Adds the average of the other strata; the grand mean where there is none. R: `average`;
  /// Stata: `scaled`.
  case average
}
