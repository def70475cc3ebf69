/// `skoltrygghet/`: pupils and staff of the invented municipality's schools, each March and November.
enum SchoolSafetySurvey {
  /// The files of the survey.
  static func files() -> [ExampleFile] {
    let samples = SchoolSafetyWave.all.map { SchoolSafetySample($0) }
    return [
      ExampleFile("skoltrygghet/undersokning.csv", SchoolSafetyDefinitions.settings, as: .excel),
      ExampleFile("skoltrygghet/kodbok.csv", SchoolSafetyDefinitions.codebook, as: .excel),
      ExampleFile("skoltrygghet/indikatorer.csv", SchoolSafetyDefinitions.indicators, as: .excel),
      ExampleFile("skoltrygghet/urval.csv", counts(of: samples), as: .excel),
    ] + samples.map(export)
  }

  private static func export(_ sample: SchoolSafetySample) -> ExampleFile {
    let columns = SchoolSafetyQuestion.allCases
    return ExampleFile(
      "skoltrygghet/\(sample.wave.name)/svar.csv",
      [columns.map(\.header)] + sample.rows.map { row in columns.map { row[$0] ?? "" } },
      as: sample.wave.form)
  }

  /// `urval.csv` of all waves: those who were asked, by school and whether they are pupils.
  private static func counts(of samples: [SchoolSafetySample]) -> [[String]] {
    [["omgång", "plats", "svarsgrupp", "population", "urval"]]
      + samples.flatMap { sample in
        sample.asked.map { asked in
          [
            sample.wave.name, asked.school, asked.isPupil ? "elev" : "personal",
            String(asked.count), String(asked.count),
          ]
        }
      }
  }
}
