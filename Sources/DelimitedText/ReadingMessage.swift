import Diagnostics

/// The sentences about the form of a file, made in one place.
struct ReadingMessage {
  let file: String

  func say(
    _ severity: Diagnostic.Severity, _ code: String, line: Int? = nil, column: Int? = nil,
    _ text: String, _ remedy: String = ""
  ) -> Diagnostic {
    Diagnostic(
      severity, code: code, at: SourceLocation(file: file, line: line, column: column),
      text: text, remedy: remedy)
  }

  func say(
    _ severity: Diagnostic.Severity, _ code: String, at place: TextPlace, _ text: String,
    _ remedy: String = ""
  ) -> Diagnostic {
    Diagnostic(
      severity, code: code,
      at: SourceLocation(
        file: file, line: place.line, column: place.column, byte: place.byte), text: text,
      remedy: remedy)
  }

  func knownFormat(_ format: KnownFormat) -> Diagnostic {
    say(
      .error, "inte-csv", "Filen är \(format.swedishName), inte CSV.", format.swedishRemedy)
  }

  /// A message when the head holds what no text has; nil when it may be text.
  ///
  /// NUL bytes before a delimiter or a line end fill up a field, unless most bytes are such.
  func binary(_ head: [UInt8]) -> Diagnostic? {
    var (controls, fillers) = (0, 0)
    var fillsField = false
    for byte in head.reversed() {
      if byte == 0, fillsField {
        fillers += 1
        continue
      }
      if byte < 0x09 || (0x0E..<0x20).contains(byte) { controls += 1 }
      fillsField = byte == 0x0A || byte == 0x0D || byte == 0x22 || Dialect.delimiters.contains(byte)
    }
    guard controls * 10 > head.count || fillers * 2 > head.count else { return nil }
    return say(
      .error, "inte-csv", "Filen är inte text: var tionde byte eller fler är styrtecken.",
      "Exportera svaren som CSV från enkätverktyget.")
  }

  func emptyFile() -> Diagnostic {
    say(.error, "tom-fil", "Filen är tom.", "Exportera filen på nytt.")
  }

  func noRecord() -> Diagnostic {
    say(
      .error, "ingen-rubrik", "Filens början är en enda rad som aldrig tar slut.",
      "Exportera filen på nytt, med en rad per svarande.")
  }

  func noRecords() -> Diagnostic {
    say(
      .warning, "bara-rubrik", "Filen har en rubrikrad men inga rader under den.",
      "Kontrollera att exporten är hel.")
  }

  func controlZ() -> Diagnostic {
    say(.note, "slutmärke", "Ett Ctrl-Z sist i filen togs bort.")
  }

  func endsWithNUL() -> Diagnostic {
    say(
      .warning, "nolltecken", "Filen slutar med nolltecken (NUL); de togs bort.",
      "Kontrollera att exporten är hel.")
  }

  func ambiguous(_ one: FormCandidate, _ other: FormCandidate) -> Diagnostic {
    say(
      .error, "tvetydig-uppdelning",
      "Filen kan läsas på två sätt som är lika rimliga: \(describe(one)), eller \(describe(other)).",
      "Ange skiljetecknet: ”fältavgränsare” i undersokning.csv, ”--avgränsare” för trygg read, eller "
        + "en första rad i filen, till exempel sep=;"
        + (one.dialect.delimiter == nil ? " \(Self.oneColumnRemedy)" : ""))
  }

  /// A reading in words: delimiter, columns and the first cells of its header.
  ///
  /// The cells are shown only where the header is the file's first record; further down it could be
  /// an answer.
  func describe(_ form: FormCandidate) -> String {
    let index = HeaderSearch.headerIndex(in: form.records, width: form.width, expected: [])
    guard index == 0, let cells = form.records.first?.cells else { return form.swedishName }
    let shown = cells.prefix(4).map { "”\($0.prefix(24))”" }.joined(separator: " ")
    return "\(form.swedishName) (\(shown)\(cells.count > 4 ? " …" : ""))"
  }

  func contradictedSeparator(_ named: FormCandidate, _ other: FormCandidate) -> Diagnostic {
    let name = Recognition.name(ofDelimiter: named.dialect.delimiter)
    return say(
      .error, "motsagd-sep-rad", line: 1,
      "Första raden säger att fälten skiljs av \(name), men filen ser ut att ha "
        + "\(other.swedishName).",
      "Rätta eller ta bort raden som börjar med sep=.")
  }

  func unquotedDecimals(line: Int) -> Diagnostic {
    say(
      .error, "decimalkomma-utan-citattecken", line: line,
      "Filen har komma både mellan fälten och i decimaltalen, så kolumnerna går inte att skilja åt.",
      "Exportera med semikolon mellan fälten, eller med decimalpunkt.")
  }

  func unevenLines(_ form: FormCandidate) -> Diagnostic {
    let first = form.records.first
    return say(
      .error, "ojämna-rader", line: first?.line,
      "Rubrikraden har \(first?.cells.count ?? 0) fält skilda av "
        + "\(Recognition.name(ofDelimiter: form.dialect.delimiter)), men raderna under den olika "
        + "många.",
      "Sätt citattecken om fält som innehåller skiljetecknet, eller exportera filen på nytt.")
  }

  func fixedWidth(line: Int) -> Diagnostic {
    say(
      .error, "fast-bredd", line: line,
      "Kolumnerna har fast bredd och fylls ut med blanksteg; inget skiljetecken står mellan dem.",
      "Exportera filen som CSV, med semikolon mellan fälten. \(Self.oneColumnRemedy)")
  }

  func typographicQuotes() -> Diagnostic {
    say(
      .note, "typografiska-citattecken",
      "Fälten omges av typografiska citattecken; de lästes som raka.")
  }

  func dropsTrailingFields() -> Diagnostic {
    say(
      .note, "tomma-fält-sist-utelämnade",
      "Filen utelämnar tomma fält sist på raderna; de lästes som tomma.")
  }
}
