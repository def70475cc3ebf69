import Diagnostics
import SurveyModel

/// Minimum bases below what is usual, or in an order that makes one of them meaningless.
struct MinimumBaseRule: ValidationRule {
  /// Fewer persons than this are usually not shown.
  static let usual = 5

  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    let settings = survey.settings
    let location = SurveyFiles(survey).location("undersokning.csv")
    var found: [Diagnostic] = []
    if settings.minimumBase < Self.usual {
      found.append(
        Diagnostic(
          .warning, code: "låg-minsta-bas", at: location,
          text:
            "”minsta_bas” är \(settings.minimumBase); då kan enskilda personers svar röjas.",
          remedy: "Skriv minst \(Self.usual) för ”minsta_bas”."))
    }
    if settings.minimumBaseForShare < settings.minimumBase {
      found.append(
        Diagnostic(
          .warning, code: "minsta-bas-i-fel-ordning", at: location,
          text:
            "”minsta_bas_andel” (\(settings.minimumBaseForShare)) är lägre än ”minsta_bas” "
            + "(\(settings.minimumBase)) och har ingen verkan.",
          remedy: "Skriv ett högre tal för ”minsta_bas_andel”."))
    }
    return found
  }
}
