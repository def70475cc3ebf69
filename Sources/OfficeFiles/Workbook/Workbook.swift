/// A workbook as a value: a cover and further sheets, each a title, some lines and at most one table.
///
/// What the value cannot hold cannot go wrong: there are no merged cells, formulas, filters,
/// hidden rows, pictures, headers or footers, and no text below a table. What a value can get
/// wrong is listed by `problems()`. `bytes()` gives a file that opens without repair either way.
///
/// Source: ISO/IEC 29500-1, clause 18 (transitional); the accessibility choices follow the UK
/// Analysis Function, "Making spreadsheets accessible: checklist of the basics".
public struct Workbook: Sendable, Equatable {
  /// The document's title, subject, program and language.
  public var properties: DocumentProperties
  /// The first sheet, the one that opens, with the cursor in A1.
  public var cover: Sheet
  /// The sheets after the cover, in order.
  public var sheets: [Sheet]

  /// A workbook of a cover and any number of further sheets.
  public init(properties: DocumentProperties, cover: Sheet, sheets: [Sheet] = []) {
    self.properties = properties
    self.cover = cover
    self.sheets = sheets
  }

  /// The cover and the sheets after it.
  public var allSheets: [Sheet] { [cover] + sheets }

  /// The `.xlsx` file; the same value gives the same bytes for every number of threads.
  public func bytes(threads: Int = 1) -> [UInt8] {
    WorkbookWriter(self).archive().bytes(threads: threads)
  }
}
