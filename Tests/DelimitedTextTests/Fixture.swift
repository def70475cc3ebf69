@testable import DelimitedText

/// One way to write the base table to a file; the expected reading is always the base table.
struct Fixture: Sendable, CustomStringConvertible {
  var name = "plain"
  var delimiter = ";"
  var lineEnd = "\n"
  var encoding = TextEncoding.utf8
  var mark: [UInt8] = []
  var quotes = (open: "\"", close: "\"")
  var quotesAll = false
  var backslash = false
  var separatorLine = false
  var titles: [String] = []
  var comments: [String] = []
  var footer: [String] = []
  var trailingEmpty = 0
  var finalLineEnd = true
  var controlZ = false
  var blankLines = false
  var padding = ""
  var decomposed = false
  var encodedTwice = false
  var twoRows = false
  /// The codes of the diagnostics that the way of writing gives, in order.
  var codes: [String] = []

  var description: String { name }

  static let header = ["nr", "plats", "ålder", "svar", "vikt", "kommentar"]
  static let rows = [
    ["1", "Sätila", "16–29", "Ganska otrygg", "1,25", "Mörkt; ofta, och \"tomt\" | tyst"],
    ["2", "Öxnevalla", "30–49", "Mycket trygg", "0,75", ""],
    ["3", "Kinna", "50–64", "", "1", "Två\nrader"],
    ["4", "Örby", "", "Går ej ut", "1 234,5", "é"],
    ["5", "Fritsla", "65–84", "Vet ej", "1,5", "slut"],
  ]

  /// The header as it is to be read.
  var expectedHeader: [String] {
    twoRows ? ["nr", "plats", "Om dig | ålder", "Om dig | svar", "vikt", "kommentar"] : Self.header
  }

  /// The rows as they are to be read; a line break inside a field is the file's own.
  var expectedRows: [[String]] {
    Self.rows.map { $0.map { $0.split(separator: "\n").joined(separator: lineEnd) } }
  }

  private func written(_ cell: String) -> String {
    var text = cell.split(separator: "\n").joined(separator: lineEnd)
    let needsQuotes =
      quotesAll || text.contains(lineEnd) || text.contains(quotes.open)
      || text.contains(quotes.close) || text.contains("\"") || text.contains(delimiter)
    if needsQuotes {
      if backslash {
        text = text.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\\\"")
      } else if quotes.open == quotes.close || quotes.open != "\"" {
        let doubled = quotes.open == "\"" || quotes.open == "'" ? quotes.open : ""
        if !doubled.isEmpty {
          text = text.split(separator: Character(doubled), omittingEmptySubsequences: false)
            .joined(separator: doubled + doubled)
        }
      }
      text = quotes.open + text + quotes.close
    }
    return padding + text + padding
  }

  private func line(_ cells: [String]) -> String {
    (cells.map(written) + Array(repeating: "", count: trailingEmpty))
      .joined(separator: delimiter)
  }

  /// The text of the file.
  var text: String {
    var lines: [String] = []
    if separatorLine { lines.append("sep=\(delimiter)") }
    lines += titles + comments
    if twoRows {
      lines.append(line(["nr", "plats", "Om dig", "", "vikt", "kommentar"]))
      lines.append(line(["", "", "ålder", "svar", "", ""]))
    } else {
      lines.append(line(Self.header))
    }
    for row in Self.rows {
      lines.append(line(row))
      if blankLines { lines.append("") }
    }
    lines += footer
    var text = lines.joined(separator: lineEnd) + (finalLineEnd ? lineEnd : "")
    if controlZ { text += "\u{1A}" }
    if decomposed { text = text.decomposedSwedish }
    if encodedTwice {
      text = String(
        String.UnicodeScalarView(text.utf8.map { EightBitEncoding.windows1252.scalar($0) }))
    }
    return text
  }

  /// The bytes of the file.
  var bytes: [UInt8] { mark + encoded(text, encoding) }
}

extension String {
  /// The text with å, ä, ö and é as letter and mark.
  var decomposedSwedish: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "å": result.append(contentsOf: "a\u{30A}".unicodeScalars)
      case "ä": result.append(contentsOf: "a\u{308}".unicodeScalars)
      case "ö": result.append(contentsOf: "o\u{308}".unicodeScalars)
      case "Ö": result.append(contentsOf: "O\u{308}".unicodeScalars)
      case "é": result.append(contentsOf: "e\u{301}".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
