import Diagnostics

/// The sentences about how a file is read, made in one place.
struct ReadingMessage {
  let file: String

  private func say(
    _ severity: Diagnostic.Severity, _ code: String, line: Int? = nil, column: Int? = nil,
    _ text: String, _ remedy: String = ""
  ) -> Diagnostic {
    Diagnostic(
      severity, code: code, at: SourceLocation(file: file, line: line, column: column),
      text: text, remedy: remedy)
  }

  func knownFormat(_ format: KnownFormat) -> Diagnostic {
    say(
      .error, "inte-csv", "Filen är \(format.swedishName), inte CSV.", format.swedishRemedy)
  }

  /// A message when the head holds what no text has; nil when it may be text.
  func binary(_ head: [UInt8]) -> Diagnostic? {
    var controls = 0
    for byte in head where byte < 0x09 || (0x0E..<0x20).contains(byte) { controls += 1 }
    guard controls * 10 > head.count else { return nil }
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

  func linesBeforeHeader(_ count: Int, header: Int) -> Diagnostic {
    let lines = count == 1 ? "1 rad" : "\(count) rader"
    return say(
      .note, "rader-före-rubriken", line: header,
      "\(lines) före rubrikraden hoppades över.")
  }

  func headerOddities(_ header: [String], line: Int) -> [Diagnostic] {
    var result: [Diagnostic] = []
    var firsts: [String: Int] = [:]
    for (index, cell) in header.enumerated() {
      if cell.isEmpty {
        result.append(
          say(
            .note, "tom-rubrik", line: line, column: index + 1,
            "Kolumn \(index + 1) saknar rubrik.",
            "Ange den som #\(index + 1) om den ska användas."))
      } else if let first = firsts[cell] {
        result.append(
          say(
            .note, "dubblerad-rubrik", line: line, column: index + 1,
            "Kolumn \(index + 1) har samma rubrik som kolumn \(first): \(cell.prefix(40)).",
            "Skilj dem åt genom läget, till exempel #\(index + 1)."))
      } else {
        firsts[cell] = index + 1
      }
    }
    return result
  }

  func controlZ() -> Diagnostic {
    say(.note, "slutmärke", "Ett Ctrl-Z sist i filen togs bort.")
  }

  func malformedUTF16() -> Diagnostic {
    say(
      .warning, "okänt-tecken", "Filen är UTF-16 med ofullständiga tecken; de visas som \u{FFFD}.",
      "Exportera filen på nytt.")
  }

  func rejected(_ reason: Rejection, line: Int, fields: Int, columns: Int) -> Diagnostic {
    switch reason {
    case .unterminatedQuote:
      say(
        .error, reason.code, line: line,
        "Ett citattecken saknar slut; raden kan inte läsas och hoppades över.",
        "Rätta citattecknen på raden.")
    case .lostAfterQuote:
      say(
        .error, reason.code, line: line,
        "Raden följer på ett citattecken utan slut och passar inte; den hoppades över.",
        "Rätta citattecknet ovanför.")
    case .tooManyFields:
      say(
        .error, reason.code, line: line, column: columns + 1,
        "Raden har \(fields) fält men rubriken \(columns).",
        "Sätt citattecken om fält som innehåller skiljetecknet.")
    case .tooFewFields:
      say(
        .error, reason.code, line: line, column: fields,
        "Raden har \(fields) fält men rubriken \(columns).",
        "Sätt citattecken om fält som innehåller radbrytning, eller fyll ut raden.")
    case .cutLastLine:
      say(
        .error, reason.code, line: line, column: fields,
        "Sista raden är avbruten: den har \(fields) fält av \(columns) och inget radslut.",
        "Exportera filen på nytt.")
    }
  }

  func padded(line: Int, fields: Int, columns: Int) -> Diagnostic {
    say(
      .warning, Rejection.tooFewFields.code, line: line, column: fields,
      "Raden har \(fields) fält men rubriken \(columns); resten lästes som tomma.",
      "Fyll ut raden med skiljetecken.")
  }

  func repaired(line: Int) -> Diagnostic {
    say(
      .warning, "citattecken-i-fält", line: line,
      "Raden har citattecken inuti ett fält som inte är dubblerade; de lästes som text.",
      "Dubblera citattecken inuti fält.")
  }

  func oddity(_ oddity: FieldText.Oddities, line: Int, column: Int) -> Diagnostic? {
    switch oddity {
    case .encodedTwice:
      say(
        .warning, "dubbelkodad-text", line: line, column: column,
        "Kolumnen har text som kodats två gånger (Ã¥ i stället för å); den rättades.",
        "Exportera filen på nytt som UTF-8.")
    case .nul:
      say(
        .warning, "nolltecken", line: line, column: column,
        "Kolumnen har nolltecken (NUL); de togs bort.", "Exportera filen på nytt.")
    case .lost:
      say(
        .warning, "okänt-tecken", line: line, column: column,
        "Kolumnen har tecken som gått förlorade (\u{FFFD}).", "Exportera filen på nytt.")
    default: nil
    }
  }

  func mixedEncoding(line: Int) -> Diagnostic {
    say(
      .warning, "blandat-teckenval", line: line,
      "Filen blandar UTF-8 och Windows-1252; varje fält lästes för sig.",
      "Spara alla delar av filen som UTF-8.")
  }

  func more(_ count: Int, code: String) -> Diagnostic {
    say(
      .note, "fler-likadana", "Ytterligare \(count) meddelanden av slaget \(code) visas inte.")
  }

  func unbalanced() -> Diagnostic {
    say(
      .error, "räkningen-går-inte-ihop",
      "Alla rader i filen kan inte redovisas; det är ett fel i programmet.",
      "Anmäl felet och använd inte resultatet.")
  }
}
