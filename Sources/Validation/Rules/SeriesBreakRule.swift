import Diagnostics
import SurveyModel

/// A break of series (`ny_serie`) at a wave that does not exist, so that it breaks nothing there.
struct SeriesBreakRule: ValidationRule {
  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    let waves = Set(survey.waves.map(\.identifier)).union(survey.published.map(\.wave))
    let location = SurveyFiles(survey).location("indikatorer.csv")
    return survey.indicators.flatMap { indicator in
      indicator.seriesBreaks.filter { !waves.contains($0) }.map { wave in
        Diagnostic(
          .warning, code: "ny-serie-okänd-omgång", at: location,
          text:
            "”ny_serie” för ”\(indicator.name)” anger omgången \(wave), som undersökningen inte "
            + "har.",
          remedy: "Omgångarna är \(waves.sorted().map(\.description).list).")
      }
    }
  }
}
