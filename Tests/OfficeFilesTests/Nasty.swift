import OfficeFiles

/// Values with everything wrong that a value can have; the files must open all the same.
enum Nasty {
  static let text = "=CMD|' /C calc'!A0\u{0}\u{B}\r\n<&\"']]>_x000D_\u{FFFF}😀e\u{301}\t"
  static let long = String(repeating: "Åtgärd ", count: 6_000)

  static let workbook = Workbook(
    properties: DocumentProperties(title: "", subject: text, creator: "", language: ""),
    cover: Workbook.Sheet(name: "", title: ""),
    sheets: [
      Workbook.Sheet(
        name: "a/b:c?*[d]\\'", title: text, lines: [.text(long), .heading(""), .text(text)],
        table: Workbook.Table(
          name: "1 A", description: text,
          columns: [.init("", .text), .init("", .percent), .init(text, .decimal(99))],
          rows: [
            [.text(text), .number(.nan), .number(-.infinity)],
            [.text(long)],
            [.text(""), .text("x"), .number(1e300), .number(4)],
          ])),
      Workbook.Sheet(
        name: "A-B-C---D--", title: "x", lines: [.link(text, to: .sheet("finns inte"))],
        table: Workbook.Table(name: "A1", columns: [.init("x", .text)], rows: [])),
      Workbook.Sheet(
        name: String(repeating: "Sexton år och äldre ", count: 3), title: "x",
        table: Workbook.Table(
          name: "1 a", columns: [.init("K", .signedDecimal(-3)), .init("k", .year)],
          rows: [[.number(-0.2), .number(2024)]]), freezesHeader: true),
      Workbook.Sheet(
        name: String(repeating: "sexton år och äldre ", count: 3), title: "x",
        table: Workbook.Table(name: "History", columns: [], rows: [[]])),
      Workbook.Sheet(name: "History", title: "x"),
    ])

  static let document = WordDocument(
    properties: DocumentProperties(title: ""),
    blocks: [
      .heading(9, text), .heading(-1, ""), .paragraph([]), .paragraph(long), .bullets([]),
      .bullets([text]), .box(heading: "", []),
      .table(.init(title: "", description: "", columns: [], rows: [])),
      .table(
        .init(
          title: text, description: text,
          columns: [.init("a", weight: .nan), .init(text, weight: -1)],
          rows: [["1"], ["1", "2", "3"]])),
      .drawing(
        Drawing(
          width: .infinity, height: .nan, title: "", description: text,
          shapes: [
            .text(text, at: .init(.nan, -1e300)),
            .line(from: .init(1, 1), to: .init(0, 2), .init(.init(0x1_000_001), width: -1)),
          ])),
      .table(.init(title: "t", description: "d", columns: [.init("a")], rows: [["1"]])),
    ])
}
