extension NationalSurvey {
  /// Writes the export and two survey folders about it into an empty folder.
  ///
  /// `svar.csv` is the export; `en/` asks for one indicator, the answers to the first question,
  /// and `tolv/` for all twelve. Their codebooks name what the indicators need and skip the rest.
  static func writeFolders(rows: Int, seed: UInt64, to path: String) throws(OutputError) {
    let folder = try Folder(path)
    let export = "\(path)/svar.csv"
    var survey = NationalSurvey(seed: seed)
    try survey.write(rows: rows, to: export)
    for (name, count) in [("en", 1), ("tolv", questions.count)] {
      let surveys = try folder.folder(name)
      try surveys.write(
        ["plats;ingår_i;alias"] + counties.map { "\($0.name);;" }, to: "platser.csv")
      let national = try surveys.folder("nationell")
      try national.write(settings, to: "undersokning.csv")
      try national.write(codebook(questions: count), to: "kodbok.csv")
      try national.write(
        ["indikator;titel;fråga;räknas;bas"]
          + questions.prefix(count).map { $0.scale.indicatorRow(column: $0.column) },
        to: "indikatorer.csv")
      try national.link(export, as: "svar.csv")
    }
  }

  private static let settings = [
    "nyckel;värde", "titel;Nationell undersökning", "typ;nationell", "metod;urval",
    "platsord;län", "publiceringsregel;bas", "minsta_bas_andel;5",
  ]

  private static func codebook(questions count: Int) -> [String] {
    let asked = questions.prefix(count)
    let roles = ["år": "omgång", "län": "plats", "vikt": "vikt"]
    return ["kolumn;roll;namn;svar;kod"]
      + columns.flatMap { column -> [String] in
        if let role = roles[column] { return ["\(column);\(role);;;"] }
        if let question = asked.first(where: { $0.column == column }) {
          return question.scale.codebookRows(column: column)
        }
        return ["\(column);hoppa_över;;;"]
      }
  }
}
