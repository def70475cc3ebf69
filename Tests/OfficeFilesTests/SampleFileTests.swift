import FoundationEssentials
import OfficeFiles
import Testing

/// Writes the samples for outside programs when `OFFICE_SAMPLES` names a folder; see
/// `Tests/Outside/check-office`.
@Suite struct SampleFileTests {
  static var folder: String? { ProcessInfo.processInfo.environment["OFFICE_SAMPLES"] }

  @Test(.enabled(if: SampleFileTests.folder != nil, "OFFICE_SAMPLES names no folder"))
  func samplesAreWritten() throws {
    let folder = try #require(Self.folder)
    try Data(Samples.workbook.bytes()).write(to: URL(filePath: "\(folder)/sample.xlsx"))
    try Data(Samples.document.bytes()).write(to: URL(filePath: "\(folder)/sample.docx"))
    try Data(Nasty.workbook.bytes()).write(to: URL(filePath: "\(folder)/nasty.xlsx"))
    try Data(Nasty.document.bytes()).write(to: URL(filePath: "\(folder)/nasty.docx"))
    try Data(LargeSamples.workbook.bytes()).write(to: URL(filePath: "\(folder)/large.xlsx"))
    try Data(LargeSamples.document.bytes()).write(to: URL(filePath: "\(folder)/large.docx"))
    let empty = Workbook(
      properties: DocumentProperties(title: "Tom"), cover: Workbook.Sheet(name: "", title: ""))
    try Data(empty.bytes()).write(to: URL(filePath: "\(folder)/empty.xlsx"))
    let noBlocks = WordDocument(properties: DocumentProperties(title: "Tom"), blocks: [])
    try Data(noBlocks.bytes()).write(to: URL(filePath: "\(folder)/empty.docx"))
  }
}
