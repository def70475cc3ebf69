import Diagnostics
import SurveyModel

extension SurveyLoader {
  /// The promises beside the places; `surveys` are all there are, nil when only some were read.
  static func promises(
    _ root: SurveysFolder.Listing, _ places: PlaceRegister, _ surveys: [Survey]?,
    _ run: inout LoadingRun
  ) throws -> [Promise] {
    guard root.files.contains(KnownFile.promises),
      let table = try run.table(KnownFile.promises, expecting: PromisesFile.columns)
    else { return [] }
    return run.take(PromisesFile.parse(table, places: places, surveys: surveys))
  }

  /// The incidents and reported crimes beside the places.
  static func besideTheSurvey(
    _ root: SurveysFolder.Listing, _ places: PlaceRegister, _ run: inout LoadingRun
  ) throws -> ([Incident], [ReportedCrime]) {
    var (incidents, crimes): ([Incident], [ReportedCrime]) = ([], [])
    if root.files.contains(KnownFile.incidents),
      let table = try run.table(KnownFile.incidents, expecting: IncidentsFile.columns)
    {
      incidents = run.take(IncidentsFile.parse(table, places: places))
    }
    if root.files.contains(KnownFile.crimes),
      let table = try run.table(KnownFile.crimes, expecting: CrimesFile.columns)
    {
      crimes = run.take(CrimesFile.parse(table, places: places))
    }
    return (incidents, crimes)
  }
}
