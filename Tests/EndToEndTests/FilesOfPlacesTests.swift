import FoundationEssentials
import TestSupport
import Testing

@testable import trygg

/// That the files of a wave, where each is a place, do not tell how many answered in a small one.
@Suite struct FilesOfPlacesTests {
  /// Reports a survey whose wave has a file for Berga with 200 answers, and one for Skogby.
  private static func report(answersOfSkogby count: Int) throws -> SmallSurvey {
    let survey = try SmallSurvey()
    try FileManager.default.removeItem(atPath: "\(survey.folder.path)/surveys/liten/2024/svar.csv")
    for (place, count) in [("Berga", 200), ("Skogby", count)] {
      let rows = (0..<count).map { "\(place);\($0 % 3 == 0 ? "Otrygg" : "Trygg")\n" }
      try survey.folder.write(
        "plats;kväll\n" + rows.joined(), to: "surveys/liten/2024/svar-\(place).csv")
    }
    let run = survey.report()
    #expect(run.code == .success, "\(run.error)")
    return survey
  }

  private static func published(_ survey: SmallSurvey) throws -> [(name: String, text: String)] {
    let folder = "\(survey.folder.path)/reports/liten/2024"
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    return names.compactMap { name in
      (try? survey.folder.text("reports/liten/2024/\(name)")).map { (name, $0) }
    }
  }

  @Test func `the files are told together where one is a hidden place`() throws {
    let survey = try Self.report(answersOfSkogby: 3)
    let manifest = try survey.folder.text("reports/liten/2024/manifest.json")
    #expect(manifest.contains("\"liten/2024/svar*.csv\""))
    for (name, text) in try Self.published(survey) {
      #expect(!text.contains("svar-Skogby.csv") && !text.contains("svar-Berga.csv"), "\(name)")
    }
    let quality = try survey.folder.text("reports/liten/2024/datakvalitet.md")
    #expect(quality.contains("De redovisas tillsammans för att skydda dem som är få."))
  }

  @Test func `each file is told by itself where none is hidden`() throws {
    let survey = try Self.report(answersOfSkogby: 150)
    let manifest = try survey.folder.text("reports/liten/2024/manifest.json")
    #expect(manifest.contains("\"liten/2024/svar-Skogby.csv\""))
    #expect(manifest.contains("\"liten/2024/svar-Berga.csv\""))
    let quality = try survey.folder.text("reports/liten/2024/datakvalitet.md")
    #expect(quality.contains("svar-Skogby.csv") && !quality.contains("redovisas tillsammans"))
  }
}
