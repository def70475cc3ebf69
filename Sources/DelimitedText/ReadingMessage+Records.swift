import Diagnostics

/// The sentences about the records of a file.
extension ReadingMessage {
  func rejected(
    _ reason: Rejection, at place: TextPlace, fields: Int, columns: Int,
    as severity: Diagnostic.Severity
  ) -> Diagnostic {
    let (text, remedy) =
      switch reason {
      case .unterminatedQuote:
        (
          "Ett citattecken saknar slut; raden kan inte läsas och hoppades över.",
          "Rätta citattecknen på raden."
        )
      case .lostAfterQuote:
        (
          "Raden följer på ett citattecken utan slut och passar inte; den hoppades över.",
          "Rätta citattecknet ovanför."
        )
      case .tooManyFields:
        (
          "Raden har \(fields) fält men rubriken \(columns); den hoppades över.",
          "Sätt citattecken om fält som innehåller skiljetecknet."
        )
      case .tooFewFields:
        (
          "Raden har \(fields) fält men rubriken \(columns); den hoppades över.",
          "Sätt citattecken om fält som innehåller radbrytning, eller fyll ut raden."
        )
      case .cutLastLine:
        (
          fields == 0
            ? "Sista raden är avbruten inom citattecken, så fler rader kan saknas."
            : "Sista raden är avbruten, så fler rader kan saknas: den har \(fields) fält av "
              + "\(columns) och inget radslut.",
          "Exportera filen på nytt. Saknas bara slutet av raden, ta bort den."
        )
      }
    return say(severity, reason.code, at: place, text, remedy)
  }

  func tooManyRejected(_ ledger: FileLedger) -> Diagnostic {
    let all = ledger.records + ledger.rejectedRecords
    let reasons = ledger.rejected.map { "\($0.reason.swedishName) \($0.records)" }
    return say(
      .error, "för-många-felaktiga-rader", line: ledger.rejected.first?.lines.first,
      "\(ledger.rejectedRecords) av \(all) rader kan inte läsas (\(reasons.joined(separator: ", "))).",
      "Rätta raderna eller exportera filen på nytt."
        + (ledger.records == 0 ? "" : " Högst fem rader, eller en av hundra, får vara felaktiga."))
  }

  func tooManySwallowed(_ ledger: FileLedger) -> Diagnostic {
    say(
      .error, "slukade-rader",
      "Minst \(ledger.swallowedRows) rader inom citattecken ser ut som egna poster; filen kan inte läsas "
        + "säkert.",
      "Rätta citattecknen på de rader som varningarna nämner, eller exportera filen på nytt med "
        + "citattecken om alla texter.")
  }

  func padded(at place: TextPlace, fields: Int, columns: Int) -> Diagnostic {
    say(
      .warning, Rejection.tooFewFields.code, at: place,
      "Raden har \(fields) fält men rubriken \(columns); resten lästes som tomma.",
      "Fyll ut raden med skiljetecken.")
  }

  func headerAgain(at place: TextPlace) -> Diagnostic {
    say(
      .warning, "rubrikrad-igen", at: place,
      "Raden är rubrikraden en gång till, som där två exporter lagts under varandra.",
      "Ta bort raden, och kontrollera att inga svar är med två gånger.")
  }

  func perhapsCut(at place: TextPlace, fields: Int, columns: Int) -> Diagnostic {
    say(
      .warning, Rejection.cutLastLine.code, at: place,
      "Sista raden har \(fields) fält av \(columns) och inget radslut; den kan vara avbruten, och "
        + "fler rader kan saknas.",
      "Kontrollera att exporten är hel.")
  }

  func brokenLine(at place: TextPlace) -> Diagnostic {
    say(
      .error, "bruten-rad", at: place,
      "Raden och raden före ser ut att vara en enda rad, bruten mitt i ett fält.",
      "Sätt citattecken om fältet med radbrytningen.")
  }

  func suspicious(at place: TextPlace) -> Diagnostic {
    say(
      .warning, "misstänkt-citattecken", at: place,
      "Ett fält inom citattecken rymmer en rad som ser ut som en egen post.",
      "Kontrollera att citattecknet på raden ska stå där.")
  }

  func repaired(at place: TextPlace) -> Diagnostic {
    say(
      .warning, "citattecken-i-fält", at: place,
      "Raden har citattecken inuti ett fält som inte är dubblerade; de lästes som text.",
      "Dubblera citattecken inuti fält.")
  }

  func unopenedQuote(at place: TextPlace) -> Diagnostic {
    say(
      .warning, "citattecken-i-fält", at: place,
      "Ett fält på raden slutar med ett citattecken men börjar inte med något; det togs bort.",
      "Sätt ett citattecken även i början av fältet.")
  }

  func oddity(_ oddity: FieldText.Oddities, at place: TextPlace) -> Diagnostic? {
    switch oddity {
    case .encodedTwice:
      say(
        .warning, "dubbelkodad-text", at: place,
        "Kolumnen har text som kodats två gånger (Ã¥ i stället för å); den rättades.",
        "Exportera filen på nytt som UTF-8.")
    case .nul:
      say(
        .warning, "nolltecken", at: place,
        "Kolumnen har nolltecken (NUL); de togs bort.", "Exportera filen på nytt.")
    case .lost:
      say(
        .warning, "okänt-tecken", at: place,
        "Kolumnen har tecken som gått förlorade (\u{FFFD}).", "Exportera filen på nytt.")
    default: nil
    }
  }

  func footer(at place: TextPlace, lines: Int, isDoubtful: Bool) -> Diagnostic {
    let skipped =
      lines == 1
      ? "1 rad efter tabellen hoppades över" : "\(lines) rader efter tabellen hoppades över"
    guard isDoubtful else { return say(.note, "rader-efter-tabellen", at: place, "\(skipped).") }
    return say(
      .warning, "rader-efter-tabellen", at: place,
      "\(skipped), fast inget ord som ”Källa” säger att där inte står svar.",
      "Kontrollera vad som står där. Är det en del av ett svar, sätt citattecken om svaret.")
  }

  func innerMark(at place: TextPlace) -> Diagnostic {
    say(
      .note, "inre-bom", at: place,
      "Ett byteordningsmärke (BOM) som inte står först i filen hoppades över.")
  }

  func comment(at place: TextPlace) -> Diagnostic {
    say(.note, "kommentarsrad", at: place, "Raden är en kommentar och hoppades över.")
  }

  func blankRecords(_ count: Int, line: Int) -> Diagnostic {
    say(
      .note, "tomma-rader", line: line,
      count == 1
        ? "1 rad med bara tomma fält hoppades över."
        : "\(count) rader med bara tomma fält hoppades över.")
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
