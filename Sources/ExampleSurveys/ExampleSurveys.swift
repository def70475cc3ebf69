/// Every file of the example surveys; the same bytes each time.
enum ExampleSurveys {
  /// The files below `surveys/`, in a fixed order.
  static func files(tables: PublishedTables) -> [ExampleFile] {
    [PlaceFile.file] + PlanningFiles.all
      + LocalSurvey.files()
      + OpenLinkSurvey.files()
      + PublishedSurvey.files(tables)
      + NationalSurvey.files(tables)
      + DrugHabitsSurvey.files()
      + SchoolSafetySurvey.files()
      + SchoolFigures.files
  }
}
