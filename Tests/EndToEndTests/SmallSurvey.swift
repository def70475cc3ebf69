import TestSupport

@testable import trygg

/// A small survey that can be reported: one question, two places and one wave, 2024.
struct SmallSurvey {
  /// Holds `surveys`, and `reports` once it is reported.
  let folder: TemporaryFolder

  /// Every other of 400 respondents lives in Berga, and every third is "Otrygg".
  init() throws {
    folder = try TemporaryFolder()
    try folder.write("plats;ingår_i;alias\nBerga;;\nSkogby;;\n", to: "surveys/platser.csv")
    try folder.write(
      "nyckel;värde\ntitel;Liten\ntyp;lokal\nmetod;urval\n",
      to: "surveys/liten/undersokning.csv")
    try folder.write(
      """
      kolumn;roll;namn;svar;kod
      plats;plats;;;
      kväll;fråga;kväll;;
      kväll;;;Otrygg;otrygg
      kväll;;;Trygg;trygg

      """, to: "surveys/liten/kodbok.csv")
    try folder.write(
      "indikator;titel;fråga;räknas;bas\notrygg;Otrygghet;kväll;otrygg;\n",
      to: "surveys/liten/indikatorer.csv")
    try answer()
  }

  /// Writes the answers: so many rows, with those given "Otrygg" besides every third.
  func answer(rows: Int = 400, unsafe: Set<Int> = []) throws {
    let rows = (0..<rows).map { row in
      let answer = row % 3 == 0 || unsafe.contains(row) ? "Otrygg" : "Trygg"
      return "\(row % 2 == 0 ? "Berga" : "Skogby");\(answer)\n"
    }
    try folder.write("plats;kväll\n" + rows.joined(), to: "surveys/liten/2024/svar.csv")
  }

  /// Runs `report` on it.
  func report(_ more: String...) -> CapturedRun {
    CapturedRun(
      ["report", "--surveys", "\(folder.path)/surveys", "--reports", "\(folder.path)/reports"]
        + more)
  }
}
