import Diagnostics
import SurveyModel
import TestSupport
import Testing

/// Whatever order the rows stand in and however they are divided into files, the same rows come out.
@Suite struct ConservationTests {
  private static let codebook = """
    kolumn;roll;namn;svar;kod
    id;id;;;
    Var;plats;;;
    f;födelseår;;..15;utanför
    ;;ålder;16..;vuxen
    q1;fråga;q1;ja;ja
    ;;q1;nej;nej
    ;;q1;ut;=q2
    q2;fråga;q2;a;ja
    ;;q2;b;utanför
    v;flerval;v;x;x
    ;;v;y;y
    """
  private static let header = "id;Var;f;q1;q2;v"

  private func rows(_ generator: inout SeededGenerator, count: Int) -> [String] {
    (0..<count).map { number in
      func one(of texts: [String]) -> String { texts.randomElement(using: &generator) ?? "" }
      let place = one(of: ["Sätila", "Kinna", "Kinna C", "Marks kommun", ""])
      let born = one(of: ["1950", "1990", "2003", "2010", ""])
      if one(of: ["1", "2", "3", "4", "5", "6", "7", "8"]) == "1" { return ";;;;;" }
      return [
        String(number), place, born, one(of: ["ja", "nej", "ut", ""]), one(of: ["a", "b", ""]),
        one(of: ["x", "y", "\"x;y\"", ""]),
      ].joined(separator: ";")
    }
  }

  private func load(_ files: [[String]]) throws -> Wave {
    var surveys = TemporarySurveys([
      "lokal/kodbok.csv": Self.codebook, "lokal/2021/svar.csv": "",
      "lokal/indikatorer.csv": "indikator;titel;fråga;räknas;bas\na;A;q1;ja;",
    ])
    for (index, rows) in files.enumerated() {
      surveys.files["lokal/2021/svar\(index).csv"] =
        ([Self.header] + rows).joined(separator: "\n")
    }
    return try surveys.wave()
  }

  /// The respondents as sorted texts, one for each.
  private func respondents(_ wave: Wave) -> [String] {
    let table = wave.respondents
    return (0..<table.count).map { row in
      ([table.dispositions[row].rawValue, String(table.places[row])]
        + table.groups.map { String($0.values[row]) }
        + table.questions.map { String($0.values[row]) }
        + table.multipleChoices.map { String($0.values[row]) }).joined(separator: " ")
    }.sorted()
  }

  private func counts(_ wave: Wave) -> [String: Int] {
    var counts: [String: Int] = [:]
    for file in wave.files {
      counts["read", default: 0] += file.rowsRead
      counts["used", default: 0] += file.rowsUsed
      for (reason, lines) in file.leftOut { counts[reason.rawValue, default: 0] += lines.count }
    }
    return counts
  }

  @Test(arguments: 1...12) func rowsAreConserved(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = rows(&generator, count: Int.random(in: 1...200, using: &generator))
    let wave = try load([rows])
    #expect(!wave.files.map(\.isBalanced).contains(false))
    #expect(wave.files.first?.rowsRead == rows.count)
    #expect(wave.respondents.count == wave.files.first?.rowsUsed)

    let shuffled = try load([rows.shuffled(using: &generator)])
    #expect(respondents(shuffled) == respondents(wave), "seed \(seed)")
    #expect(counts(shuffled) == counts(wave), "seed \(seed)")

    let cut = Int.random(in: 0..<rows.count, using: &generator)
    guard cut > 0 else { return }
    let divided = try load([Array(rows[..<cut]), Array(rows[cut...])])
    #expect(respondents(divided) == respondents(wave), "seed \(seed)")
    #expect(counts(divided) == counts(wave), "seed \(seed)")
  }

  @Test(arguments: 1...4) func anExportOfSeveralWavesIsThatOfEach(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let first = rows(&generator, count: 60).filter { $0 != ";;;;;" }
    let second = rows(&generator, count: 60).filter { $0 != ";;;;;" }
    let mixed = (first.map { "\($0);2021" } + second.map { "\($0);2022" })
      .shuffled(using: &generator)
    let surveys = TemporarySurveys([
      "lokal/kodbok.csv": Self.codebook + "\nomg;omgång;;;", "lokal/2021/svar.csv": "",
      "lokal/svar.csv": (["\(Self.header);omg"] + mixed).joined(separator: "\n"),
      "lokal/indikatorer.csv": "indikator;titel;fråga;räknas;bas\na;A;q1;ja;",
    ])
    let survey = try #require(try surveys.load().value.surveys.first)
    #expect(survey.waves.map(\.identifier.year) == [2021, 2022])
    let alone = try load([first])
    #expect(respondents(survey.waves[0]) == respondents(alone), "seed \(seed)")
    let used = survey.waves.reduce(0) { $0 + $1.respondents.count }
    for wave in survey.waves {
      #expect(wave.files.map(\.rowsUsed) == [used])
      #expect(!wave.files.map(\.isBalanced).contains(false))
    }
  }
}
