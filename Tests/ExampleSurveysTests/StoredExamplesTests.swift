import TestSupport
import Testing

@testable import ExampleSurveys

@Suite("The example surveys")
struct StoredExamplesTests {
  /// Made once for all tests.
  private static let made = Result {
    ExampleSurveys.files(tables: try PublishedTables(folder: Reference.path("ntu")))
  }
  let files: [ExampleFile]

  init() throws { files = try Self.made.get() }

  @Test("surveys/ holds exactly what the generator writes")
  func folderIsUpToDate() {
    let folder = "\(Reference.projectFolder)/surveys"
    #expect(ExampleFolder.differences(between: files, and: folder).isEmpty)
  }

  @Test("two runs give the same bytes")
  func runsAgree() throws {
    let again = ExampleSurveys.files(tables: try PublishedTables(folder: Reference.path("ntu")))
    #expect(again == files)
  }

  @Test(
    "the national respondents have the published shares",
    arguments: [(2020, Character(";")), (2021, Character(","))])
  func nationalShares(year: Int, delimiter: Character) throws {
    let tables = try PublishedTables(folder: Reference.path("ntu"))
    var weights = [Double](repeating: 0, count: NationalAnswer.base.count)
    for row in try rows("nationell/\(year)/svar.csv", delimiter) {
      let codes = (row[4], row[5])
      guard let answer = NationalAnswer.base.firstIndex(where: { $0.0.codes == codes }) else {
        continue
      }
      let weight = String(row[6].map { $0 == "," ? "." : $0 })
      weights[answer] += try #require(Double(weight))
    }
    let base = weights.reduce(0, +)
    for (weight, answer) in zip(weights, NationalAnswer.base) {
      let published = try #require(
        tables.answers["Samtliga 16–84 år;\(year);\(answer.1)"])
      #expect(abs(100 * weight / base - published) < 0.0005)
    }
  }

  @Test("the published shares are those of the source, digit by digit")
  func publishedDigits() throws {
    let tables = try PublishedTables(folder: Reference.path("ntu"))
    let source =
      tables.groups.map(\.percent)
      + tables.counties.filter { $0.label != "Hela landet" }.map(\.percent)
    let written = try rows("ntu/publicerat.csv", ";").map { row in
      String(row[4].map { $0 == "," ? "." : $0 })
    }
    #expect(written == source)
  }

  @Test(
    "the population of each wave sums to the frame", arguments: ["2019", "2020", "2021", "2023"])
  func populationIsTheFrame(year: String) throws {
    let cells = try rows("lokal/befolkning.csv", ";").filter { $0[0] == year }
    for place in try rows("lokal/\(year)/urval.csv", ";") {
      let frame = try #require(Int(place[1].filter(\.isASCII)))
      let sum = cells.filter { $0[1] == place[0] }.reduce(0) { $0 + (Int($1[4]) ?? 0) }
      #expect(sum == frame)
    }
  }

  @Test(
    "groups are named in the words of the codebook",
    arguments: [
      ("Samtliga 16–84 år", ""), ("Kvinnor", "kön=kvinna"),
      ("Samtliga - 16–19 år", "ålder=16–19"), ("Män - 20–24 år", "kön=man*ålder=20–24"),
      ("Samtliga - Utrikesfödda", "född=utrikes"),
      ("Samtliga - Förgymnasial", "utbildning=förgymnasial"),
    ])
  func groups(label: String, group: String) {
    #expect(PublishedSurvey.group(of: label) == group)
  }

  /// The rows below the header of a UTF-8 file without quotes.
  private func rows(_ path: String, _ delimiter: Character) throws -> [[String]] {
    let file = try #require(files.first { $0.path == path })
    let text = String(decoding: file.bytes, as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: delimiter, omittingEmptySubsequences: false).map(String.init)
    }
  }
}
