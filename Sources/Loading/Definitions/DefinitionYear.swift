import DelimitedText
import Diagnostics

/// Reads the years of definition files.
enum DefinitionYear {
  /// A year from 1900 to 2200; nil for anything else.
  static func parse(_ text: String) -> Int? {
    guard let year = DecimalNumber.parseInteger(text), (1900...2200).contains(year) else {
      return nil
    }
    return year
  }
}
