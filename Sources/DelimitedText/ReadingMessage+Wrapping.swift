import Diagnostics

/// The sentences about what other programs did to the lines of a file.
extension ReadingMessage {
  func wrappedLines(isTailed: Bool) -> Diagnostic {
    say(
      .note, "rader-inom-citattecken",
      isTailed
        ? "Raderna står inom citattecken som ett enda fält var, med tomma fält efter; citattecknen "
          + "och skiljetecknen efter dem togs bort."
        : "Raderna står inom citattecken som ett enda fält var; citattecknen togs bort.")
  }

  func citedLines() -> Diagnostic {
    say(
      .note, "citerade-rader",
      "Raderna börjar med > som i ett citerat brev; tecknet togs bort.")
  }

  func addedCommas() -> Diagnostic {
    say(
      .warning, "tillagda-komman",
      "Rader slutar med komman som ett kalkylprogram lagt till, där det tog decimalkomman för "
        + "skiljetecken; de togs bort.",
      "Exportera filen på nytt från enkätverktyget, och spara inte om den i kalkylprogrammet.")
  }

  func commaAtEnd(line: Int) -> Diagnostic {
    say(
      .warning, "komma-sist", line: line,
      "Rubrikraden slutar med ett komma; ett kalkylprogram kan ha lagt till det där och efter svar.",
      "Ta bort kommatecken sist på raderna, eller exportera filen på nytt från enkätverktyget.")
  }

  func blankDelimiters() -> Diagnostic {
    say(
      .note, "blanksteg-mellan-fälten",
      "Blanksteg skiljer fälten, och texterna står inom citattecken; blankstegen lästes som tabbar."
    )
  }
}
