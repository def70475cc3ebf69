import Diagnostics
import SurveyModel
import Testing

@testable import Reporting

struct DataQualityTests {
  @Test func `every row is accounted for, with its line`() {
    let contents = ReportContents(ReportFixture.rich().report)
    let text = MarkdownWriter.text(DataQualityDocument(contents: contents).document).text
    #expect(text.contains("| 2021 | lokal/2021/svar.csv | 460 | 436 | 24 |"))
    #expect(text.contains("1 rad (rad 7), dubblett: samma id har använts förut."))
    #expect(text.contains("23 rader (raderna 100, 101,"))
    #expect(text.contains("119 och 3 till), tom: inget är besvarat."))
    #expect(text.contains("Varje läst rad är antingen använd eller utelämnad"))
    #expect(text.contains("Windows-1252, semikolon"))
    #expect(text.contains("## Så här är siffrorna gjorda"))
  }

  @Test func `rows that do not add up are shouted about`() {
    var fixture = ReportFixture(waves: [2021])
    let account = FileAccount(
      file: "svar.csv", recognition: "UTF-8.", rowsRead: 10, rowsUsed: 8, leftOut: [:])
    fixture.surveys = [
      Survey(
        name: "lokal", settings: fixture.settings, indicators: [],
        waves: [
          Wave(
            identifier: WaveIdentifier(year: 2021), settings: fixture.settings,
            codebook: Codebook([]), respondents: ResponseTable(),
            nonrespondents: ResponseTable(), sample: [], files: [account])
        ])
    ]
    let contents = ReportContents(fixture.report)
    let text = MarkdownWriter.text(DataQualityDocument(contents: contents).document).text
    #expect(text.contains("Raderna går inte ihop i svar.csv; använd inte siffrorna."))
  }

  @Test func `an export with several waves is told once`() {
    var fixture = ReportFixture(waves: [2020, 2021])
    let account = FileAccount(
      file: "svar.csv", recognition: "UTF-8.", rowsRead: 10, rowsUsed: 10)
    fixture.surveys = [
      Survey(
        name: "lokal", settings: fixture.settings, indicators: [],
        waves: [2020, 2021].map {
          Wave(
            identifier: WaveIdentifier(year: $0), settings: fixture.settings,
            codebook: Codebook([]), respondents: ResponseTable(),
            nonrespondents: ResponseTable(), sample: [], files: [account])
        })
    ]
    let text = String(
      decoding: MachineTableFormat.bytes(DataQualityTable.table(fixture.report)), as: UTF8.self)
    #expect(text.contains("lokal,2020 2021,fil,svar.csv,lästa,10,,UTF-8.\n"))
    #expect(text.split(separator: "\n").filter { $0.contains("lästa") }.count == 1)
  }

  @Test func `warnings stand in what is read first`() throws {
    let files = ReportWriter.files(of: ReportFixture.rich().report, inputs: [], version: "1")
    let file = try #require(files.first { $0.path == "LAS-MIG-FORST.txt" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.contains("– lokal/2021/svar.csv, rad 12: Kön saknas. Inget behöver göras.\n"))
  }
}
