import Diagnostics

/// The sentences about the records of a file.
extension ReadingMessage {
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

  func brokenLine(line: Int) -> Diagnostic {
    say(
      .error, "bruten-rad", line: line,
      "Raden och raden före ser ut att vara en enda rad, bruten mitt i ett fält.",
      "Sätt citattecken om fältet med radbrytningen.")
  }

  func suspicious(line: Int) -> Diagnostic {
    say(
      .warning, "misstänkt-citattecken", line: line,
      "Ett fält inom citattecken rymmer en rad som ser ut som en egen post.",
      "Kontrollera att citattecknet på raden ska stå där.")
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

  func footer(line: Int, lines: Int) -> Diagnostic {
    say(
      .note, "rader-efter-tabellen", line: line,
      lines == 1
        ? "1 rad efter tabellen hoppades över." : "\(lines) rader efter tabellen hoppades över.")
  }

  func comment(line: Int) -> Diagnostic {
    say(.note, "kommentarsrad", line: line, "Raden är en kommentar och hoppades över.")
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
