extension Workbook {
  /// What the values of a column are, which decides how numbers are shown; they keep full precision.
  public enum ColumnKind: Sendable, Hashable {
    /// Words.
    case text
    /// A number of things, with a separator between thousands.
    case whole
    /// A year, or another number that names something: no separator.
    case year
    /// A number with a fixed number of decimals, 0–9.
    case decimal(Int)
    /// A difference, with `+` or U+2212 in front and 0–9 decimals.
    case signedDecimal(Int)
    /// A share 0–1, shown as percent with one decimal.
    case percent
    /// A p-value: three decimals, and `<0,001` below that.
    case pValue
  }
}

extension Workbook.ColumnKind {
  /// The format code of a spreadsheet, in which `.` and `,` stand for the reader's own signs.
  ///
  /// The second section is for negative numbers, with U+2212. A number that is shown as zero
  /// without being it takes the code without a sign.
  /// Source: ISO/IEC 29500-1, section 18.8.31.
  func formatCode(showsSign: Bool) -> String? {
    switch self {
    case .text: nil
    case .year: "0"
    case .whole: Self.sections("#,##0", showsSign: showsSign)
    case .decimal(let places):
      Self.sections("#,##0" + Self.decimals(places), showsSign: showsSign)
    case .signedDecimal(let places):
      Self.sections("#,##0" + Self.decimals(places), plus: "+", showsSign: showsSign)
    case .percent: Self.sections("0.0\"\u{A0}\"%", showsSign: showsSign)
    case .pValue: "[<0.001]\"<0,001\";0.000"
    }
  }

  /// Sections for positive, negative and zero.
  private static func sections(_ code: String, plus: String = "", showsSign: Bool) -> String {
    showsSign ? "\(plus)\(code);\"\u{2212}\"\(code);\(code)" : "\(code);\(code);\(code)"
  }

  private static func decimals(_ places: Int) -> String {
    let places = max(0, min(9, places))
    return places == 0 ? "" : "." + String(repeating: "0", count: places)
  }

  /// The decimals shown of the number itself, so that a share in percent has three.
  var shownPlaces: Int {
    switch self {
    case .text, .whole, .year: 0
    case .decimal(let places), .signedDecimal(let places): max(0, min(9, places))
    case .percent, .pValue: 3
    }
  }
}
