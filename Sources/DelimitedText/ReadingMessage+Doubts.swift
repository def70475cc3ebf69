import Diagnostics

/// The sentences about rows that may be something else than what they were read as.
extension ReadingMessage {
  func twoHeaderRows(line: Int, _ ground: TwoRowHeader.Ground) -> Diagnostic {
    let joined = "Rubriken är på två rader; de lästes som ”första | andra”."
    return switch ground {
    case .rowsComplete: say(.note, "två-rubrikrader", line: line, joined)
    case .kindOfAnswer:
      say(
        .note, "två-rubrikrader", line: line,
        "Rubriken är på två rader; den andra säger bara vilket slags svar det är, och den första "
          + "lästes.")
    case .questionTexts:
      say(
        .warning, "två-rubrikrader", line: line,
        "Raden under rubriken upprepar den första rubriken och lästes som frågornas texter, inte som "
          + "ett svar; rubriken är den första av de två.",
        "Ta bort den ena av raderna.")
    case .standsAboveQuantities:
      say(
        .warning, "två-rubrikrader", line: line, joined,
        "Kontrollera att den andra raden hör till rubriken och inte är ett svar.")
    }
  }

  func wordsAboveQuantities(line: Int) -> Diagnostic {
    say(
      .warning, "ord-ovanför-tal", line: line,
      "Raden under rubriken har ord där alla rader under den har tal; den kan höra till rubriken.",
      "Kontrollera att rätt rad lästes som rubrik.")
  }

  func namesRepeatedAbove(line: Int) -> Diagnostic {
    say(
      .warning, "rad-under-rubriken", line: line,
      "Rubrikraden upprepar sina rubriker och raden under den är olika i varje kolumn; den lästes "
        + "som ett svar men kan höra till rubriken.",
      "Gör en enda rubrikrad av de två, om båda är rubriker.")
  }

  func fillsBlankNames(line: Int) -> Diagnostic {
    say(
      .warning, "rad-under-rubriken", line: line,
      "Raden har text under en tom rubrik; den lästes som ett svar men kan höra till rubriken.",
      "Ge varje kolumn en rubrik, på en enda rad.")
  }

  func columnLettersAsHeader(line: Int) -> Diagnostic {
    say(
      .warning, "kolumnbokstäver", line: line,
      "Raden lästes som rubrik, men kan vara kalkylarkets kolumnbokstäver; i så fall lästes den "
        + "riktiga rubriken som ett svar.",
      "Spara tabellen utan kalkylarkets bokstäver och radnummer, eller ge kolumnerna andra rubriker."
    )
  }

  func commentAmongAnswers(line: Int) -> Diagnostic {
    say(
      .warning, "kommentar-bland-svaren", line: line,
      "Raden börjar med # som en kommentar, men lästes som ett svar eftersom den har skiljetecken.",
      "Ta bort raden om den är en kommentar.")
  }

  func headerLikeComment(line: Int) -> Diagnostic {
    say(
      .warning, "rubrik-som-kommentar", line: line,
      "Rubriken börjar med # som en kommentar; är den det lästes den riktiga rubriken som ett svar.",
      "Ta bort raden om den är en kommentar.")
  }

  func wordsFirstInColumn(line: Int) -> Diagnostic {
    say(
      .warning, "ord-ovanför-tal", line: line,
      "Filen är en enda kolumn. Raden har ord där alla rader under den har tal; den lästes som ett "
        + "svar men kan vara rubriken, med titlar ovanför.",
      "Ta bort raderna ovanför rubriken, om de är titlar.")
  }

  func commaAtEnds(line: Int) -> Diagnostic {
    say(
      .warning, "skiljetecken-sist", line: line,
      "Alla rader under rubriken slutar med komma; de lästes som en enda kolumn, med kommat som en "
        + "del av texten.",
      "Är kommat ett skiljetecken, ange komma som skiljetecken, eller ta bort det sist på raderna.")
  }

  func sourceKept() -> Diagnostic {
    say(
      .warning, "sidfot-som-svar",
      "En av de sista raderna, efter en tom rad, börjar som en källhänvisning; den lästes som ett svar.",
      "Ta bort raden om den inte är ett svar.")
  }

  func rowsBelowBlank(_ rows: Int) -> Diagnostic {
    say(
      .warning, "rader-efter-tom-rad",
      rows == 1
        ? "Den sista raden står efter en tom rad; den lästes som ett svar."
        : "De sista \(rows) raderna står efter en tom rad; de lästes som svar.",
      "Ta bort det som inte är svar, annars den tomma raden.")
  }

  func lacksIdentifier(line: Int) -> Diagnostic {
    say(
      .warning, "rad-under-rubriken", line: line,
      "Raden saknar den beteckning som alla rader under den har först; den lästes som ett svar men kan "
        + "höra till rubriken.",
      "Gör en enda rubrikrad av de två, om båda är rubriker.")
  }

  func headerFarDown(line: Int) -> Diagnostic {
    say(
      .warning, "rubrik-långt-ner", line: line,
      "Fler rader hoppades över före rubrikraden än det står under den.",
      "Kontrollera att rätt rad lästes som rubrik.")
  }
}
