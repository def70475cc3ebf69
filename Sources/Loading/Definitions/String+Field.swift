extension String {
  /// The text without blanks at the ends; no-break and thin spaces are blanks too.
  var trimmed: String {
    guard let first, let last, first.isWhitespace || last.isWhitespace else { return self }
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }

  /// At most 40 characters of the text on one line, for a message.
  var excerpt: String { excerpt(atMost: 40) }

  /// At most 250 characters of a column's header on one line: it is to be told from another that
  /// begins alike, and copied.
  var headerExcerpt: String { excerpt(atMost: 250) }

  private func excerpt(atMost limit: Int) -> String {
    let line = String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return line.count <= limit ? line : "\(line.prefix(limit - 1))…"
  }

  /// A code that the text of an answer suggests: small letters, `_` for blanks; `ja` for a long one.
  var asCode: String {
    count <= 30 && !contains(where: { "|*=".contains($0) })
      ? lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "_") : "ja"
  }

  /// The parts between separators without blanks at the ends; empty parts are dropped.
  func parts(_ separator: Character) -> [String] {
    split(separator: separator).map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

/// Writes the row of a definition file that a remedy asks the user to paste.
enum DefinitionLine {
  /// The fields with `;` between, in quotes where they must be.
  static func text(_ fields: [String]) -> String {
    fields.map { field in
      guard field.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else {
        return field
      }
      return
        "\"\(field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    }.joined(separator: ";")
  }
}
