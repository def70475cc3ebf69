import OfficeFiles
import Testing

@Suite struct WorkbookProblemTests {
  @Test func theSampleHasNone() { #expect(Samples.workbook.problems() == []) }

  @Test func eachIsFoundAndPlaced() {
    let table = Workbook.Table(
      name: "A1", columns: [.init("a", .text), .init("A", .percent)],
      rows: [
        [.text("x"), .number(1), .number(2)], [.text(" "), .number(.infinity)],
        [.number(1), .text(String(repeating: "y", count: 32_768))],
        [.link("z", to: .sheet("borta")), .hidden],
      ])
    let workbook = Workbook(
      properties: DocumentProperties(title: " "), cover: .init(name: "a:b", title: ""),
      sheets: [
        .init(name: "Blad", title: "t", lines: [.text("")], table: table),
        .init(name: "blad", title: "t", table: .init(name: "Tomt", columns: [], rows: [])),
      ])
    #expect(
      workbook.problems() == [
        .noDocumentTitle,
        .sheetNameChanged(from: "a:b", to: "a-b"), .sheetNameChanged(from: "blad", to: "blad 2"),
        .tableNameChanged(from: "A1", to: "Tabell_A1"),
        .noSheetTitle(sheet: "a:b"), .blankSheet(sheet: "a:b"),
        .emptyText(sheet: "Blad", row: 2, column: 1),
        .headerChanged(sheet: "Blad", from: "A", to: "A 2"),
        .mixedColumn(sheet: "Blad", column: 1), .mixedColumn(sheet: "Blad", column: 2),
        .raggedRow(sheet: "Blad", row: 4),
        .emptyText(sheet: "Blad", row: 5, column: 1), .notFinite(sheet: "Blad", row: 5, column: 2),
        .tooLongText(sheet: "Blad", row: 6, column: 2),
        .unknownSheet(sheet: "Blad", target: "borta"),
        .noColumns(sheet: "blad"),
      ])
  }
}
