/// `lokal/`: the sample survey of the invented municipality.
enum LocalSurvey {
  /// The files of the survey.
  static func files() -> [ExampleFile] {
    [
      ExampleFile("lokal/undersokning.csv", LocalDefinitions.settings, as: .excel),
      ExampleFile("lokal/kodbok.csv", LocalDefinitions.codebook, as: .excel),
      ExampleFile("lokal/indikatorer.csv", LocalDefinitions.indicators, as: .excel),
      ExampleFile("lokal/befolkning.csv", population(), as: .excel),
      ExampleFile("lokal/teman.csv", ThemeFiles.themes, as: .excel),
      ExampleFile("lokal/teman_prov.csv", ThemeFiles.sample, as: .excel),
    ] + LocalWave.all.flatMap(files(of:))
  }

  private static func files(of wave: LocalWave) -> [ExampleFile] {
    let sample = LocalSample(wave)
    var files = [
      ExampleFile("\(wave.folder)/urval.csv", counts(of: sample), as: .excel)
    ]
    if let codebook = LocalDefinitions.waveCodebook(wave.year) {
      files.append(ExampleFile("\(wave.folder)/kodbok.csv", codebook, as: .oldExcel))
    }
    if wave.year == 2023 {
      let paper = sample.rows.filter(\.isOnPaper)
      let web = sample.rows.filter { !$0.isOnPaper }
      files.append(
        ExampleFile("\(wave.folder)/svar-papper.csv", export(paper, of: wave), as: .oldExcel))
      files.append(
        ExampleFile("\(wave.folder)/svar-webb.csv", export(web, of: wave), as: wave.form))
    } else {
      files.append(
        ExampleFile("\(wave.folder)/svar.csv", export(sample.rows, of: wave), as: wave.form))
    }
    return files
  }

  /// The export: 2020 has a column that the codebook does not name, 2021 an empty last column.
  private static func export(_ rows: [LocalRespondent], of wave: LocalWave) -> [[String]] {
    let columns = LocalQuestion.columns(in: wave.year)
    let extraHeader: [String] =
      switch wave.year {
      case 2020: ["Svarstid (sekunder)"]
      case 2021: [""]
      default: []
      }
    var table = [columns.map { $0.header(in: wave.year) } + extraHeader]
    for (index, row) in rows.enumerated() {
      let isBlank = row.cells.isEmpty
      let extra = wave.year == 2020 && !isBlank ? String(180 + index * 37 % 600) : ""
      table.append(columns.map { row.cells[$0] ?? "" } + extraHeader.map { _ in extra })
    }
    return table
  }

  /// `urval.csv`; thousands stand apart in 2021, as Excel formats them.
  private static func counts(of sample: LocalSample) -> [[String]] {
    [["plats", "population", "urval", "övertäckning", "okänd"]]
      + sample.counts.map { count in
        let population =
          sample.wave.year == 2021 ? grouped(count.population) : String(count.population)
        return [
          count.name, population, String(count.sampled), String(count.notEligible),
          String(count.unknown),
        ]
      }
  }

  private static func grouped(_ number: Int) -> String {
    guard number >= 1000 else { return String(number) }
    let rest = number % 1000
    return "\(number / 1000)\u{A0}\(rest < 100 ? "0" : "")\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Inhabitants by place, sex and age each year; they sum to the frame of `urval.csv`.
  private static func population() -> [[String]] {
    var table = [["år", "plats", "kön", "ålder", "antal"]]
    for wave in LocalWave.all {
      for name in LocalPlace.frameNames(in: wave.year) {
        var counts = PopulationGroup.all.map { _ in 0 }
        for place in LocalPlace.all where place.frameName(in: wave.year) == name {
          let spread = PopulationGroup.spread(place.population(in: wave.year))
          for index in counts.indices { counts[index] += spread[index] }
        }
        for (group, count) in zip(PopulationGroup.all, counts) {
          table.append([
            String(wave.year), name, group.sex.rawValue, group.age.name, String(count),
          ])
        }
      }
    }
    return table
  }
}
