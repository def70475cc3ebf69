/// `drogvanor/`: all pupils of grades 7–9 of the invented municipality, asked class by class.
enum DrugHabitsSurvey {
  /// The files of the survey.
  static func files() -> [ExampleFile] {
    [
      ExampleFile("drogvanor/undersokning.csv", DrugHabitsDefinitions.settings, as: .excel),
      ExampleFile("drogvanor/kodbok.csv", DrugHabitsDefinitions.codebook, as: .excel),
      ExampleFile("drogvanor/indikatorer.csv", DrugHabitsDefinitions.indicators, as: .excel),
    ] + DrugHabitsWave.all.flatMap(files(of:))
  }

  private static func files(of wave: DrugHabitsWave) -> [ExampleFile] {
    let folder = "drogvanor/\(wave.year)"
    let sample = DrugHabitsSample(wave)
    let columns = DrugHabitsQuestion.allCases
    let export =
      [columns.map(\.header)] + sample.rows.map { row in columns.map { row[$0] ?? "" } }
    return [
      ExampleFile("\(folder)/urval.csv", counts(of: sample), as: .excel),
      ExampleFile("\(folder)/svar.csv", export, as: wave.form),
    ]
  }

  /// `urval.csv`: the pupils on the lists, by school and grade.
  private static func counts(of sample: DrugHabitsSample) -> [[String]] {
    [["plats", "stratum", "population", "urval"]]
      + sample.pupils.map { pupils in
        [
          pupils.school, DrugHabitsSample.stratum(grade: pupils.grade), String(pupils.count),
          String(pupils.count),
        ]
      }
  }
}
