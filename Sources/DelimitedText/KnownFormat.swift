/// File formats that are refused by name, told from their first bytes.
enum KnownFormat: Sendable, Hashable, CaseIterable {
  case xlsx, xls, zip, gzip, pdf, html, xml, sqlite, json, rtf, spss, stata, parquet, bzip2, xz, px,
    sql

  /// The format of a file that begins so; nil when it may be text in columns.
  init?(head: [UInt8]) {
    func begins(_ bytes: [UInt8]) -> Bool { head.starts(with: bytes) }
    func beginsText(_ text: String) -> Bool { head.starts(with: text.utf8) }
    if begins([0x50, 0x4B, 0x03, 0x04]) || begins([0x50, 0x4B, 0x05, 0x06]) {
      self = Self.contains(head, "xl/") || Self.contains(head, "[Content_Types].xml") ? .xlsx : .zip
    } else if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .xls
    } else if begins([0x1F, 0x8B]) {
      self = .gzip
    } else if beginsText("BZh"), head.count > 4, head[4...].starts(with: [0x31, 0x41, 0x59, 0x26]) {
      self = .bzip2
    } else if begins([0xFD, 0x37, 0x7A, 0x58, 0x5A]) {
      self = .xz
    } else if beginsText("%PDF-") {
      self = .pdf
    } else if beginsText("SQLite format 3\0") {
      self = .sqlite
    } else if beginsText("{\\rtf") {
      self = .rtf
    } else if beginsText("$FL2") || beginsText("$FL3") {
      self = .spss
    } else if beginsText("<stata_dta>") {
      self = .stata
    } else if beginsText("PAR1") {
      self = .parquet
    } else if beginsText("CHARSET=\"") || beginsText("AXIS-VERSION=\"") {
      self = .px
    } else if beginsText("INSERT INTO ") || beginsText("CREATE TABLE ") {
      self = .sql
    } else {
      switch Self.markup(head) {
      case .some(let found): self = found
      case nil: return nil
      }
    }
  }

  /// What users call it.
  var swedishName: String {
    switch self {
    case .xlsx: "en Excelarbetsbok (xlsx)"
    case .xls: "en äldre Excelarbetsbok (xls)"
    case .zip: "ett zip-arkiv"
    case .gzip: "en gzip-komprimerad fil"
    case .bzip2: "en bzip2-komprimerad fil"
    case .xz: "en xz-komprimerad fil"
    case .pdf: "en PDF"
    case .html: "en webbsida (HTML)"
    case .xml: "en XML-fil"
    case .sqlite: "en SQLite-databas"
    case .json: "en JSON-fil"
    case .rtf: "ett RTF-dokument"
    case .spss: "en SPSS-fil"
    case .stata: "en Stata-fil"
    case .parquet: "en Parquet-fil"
    case .px: "en PX-fil från statistikdatabasen"
    case .sql: "en fil med SQL-satser"
    }
  }

  /// What the user can do.
  var swedishRemedy: String {
    switch self {
    case .xlsx, .xls: "Öppna den i Excel och spara som CSV UTF-8 (kommaavgränsad)."
    case .zip, .gzip, .bzip2, .xz: "Packa upp den och använd filen inuti."
    case .px: "Hämta tabellen som CSV (semikolonavgränsad) i stället."
    default: "Exportera svaren som CSV från enkätverktyget."
    }
  }

  private static func markup(_ head: [UInt8]) -> KnownFormat? {
    var start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < head.count, [0x20, 0x09, 0x0A, 0x0D].contains(head[start]) { start += 1 }
    let opening = String(decoding: head[start...].prefix(512), as: UTF8.self).lowercased()
    if opening.hasPrefix("<!doctype html") || opening.hasPrefix("<html")
      || opening.hasPrefix("<table") || opening.hasPrefix("<head")
    {
      return .html
    }
    if opening.hasPrefix("<?xml") { return opening.contains("<html") ? .html : .xml }
    let squeezed = opening.filter { !$0.isWhitespace }
    return squeezed.hasPrefix("{\"") || squeezed.hasPrefix("[{\"") ? .json : nil
  }

  private static func contains(_ head: [UInt8], _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard head.count >= wanted.count else { return false }
    return (0...head.count - wanted.count).contains { head[$0...].starts(with: wanted) }
  }
}
