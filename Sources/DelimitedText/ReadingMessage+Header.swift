import Diagnostics

/// The sentences about the header of a file and the lines around it.
extension ReadingMessage {
  func linesBeforeHeader(_ count: Int, header: Int) -> Diagnostic {
    let lines = count == 1 ? "1 rad" : "\(count) rader"
    let skipped = "\(lines) före rubrikraden hoppades över."
    guard count > HeaderSearch.deepest else {
      return say(.note, "rader-före-rubriken", line: header, skipped)
    }
    return say(
      .warning, "rader-före-rubriken", line: header, skipped,
      "Kontrollera att tabellen börjar där, och ta gärna bort raderna före den.")
  }

  /// What is said of the lines above a header; nil where nothing but titles was passed over.
  func aboveHeader(_ finding: LinesAboveHeader.Finding) -> Diagnostic? {
    switch finding {
    case .titles: nil
    case .fields(let lines):
      say(
        .warning, "fält-före-rubriken", line: lines.first,
        lines.count == 1
          ? "En rad före rubrikraden har text i mer än första fältet och hoppades över."
          : "\(lines.count) rader före rubrikraden har text i mer än första fältet och hoppades över.",
        "Kontrollera att det är titlar, och att rätt rad lästes som rubrik.")
    case .anotherTable(let line):
      say(
        .error, "flera-tabeller", line: line,
        "Filen rymmer mer än en tabell: raden har samma namn som en rubrik längre ner.",
        "Lägg varje tabell i en egen fil.")
    case .record(let line):
      say(
        .error, "rad-före-rubriken", line: line,
        "Raden står före den rad som ser ut som rubrik, men har nästan lika många fält.",
        "Ta bort raden om den är en titel, eller rätta rubrikraden så att den har lika många fält "
          + "som raderna under den.")
    case .brokenQuotes(let line):
      say(
        .error, "oavslutat-citattecken", line: line,
        "Ett citattecken saknar slut på en rad som kan vara rubriken; raden kan inte läsas.",
        "Rätta citattecknen på raden.")
    case .anotherDelimiter(let line, let delimiter):
      say(
        .error, "annat-skiljetecken", line: line,
        "Raden är delad med \(Recognition.name(ofDelimiter: delimiter)), men tabellen under den "
          + "med ett annat skiljetecken.",
        "Rätta raden, eller exportera filen på nytt.")
    }
  }

  /// What to do where the lines are text after all.
  static let oneColumnRemedy =
    "Är filen en enda kolumn text, ange tabb som skiljetecken."

  func headerLikeNumbers(line: Int) -> Diagnostic {
    say(
      .warning, "rubrik-som-svar", line: line,
      "Rubrikraden ser ut som svar: den har tal bland sina rubriker.",
      "Kontrollera att filen har en rubrikrad, och att det är den som lästes som rubrik.")
  }

  func headerBeforeBlankLine(line: Int) -> Diagnostic {
    say(
      .warning, "rubrik-som-titel", line: line,
      "En tom rad står under rubriken eller de första svaren, så de kan vara titlar.",
      "Ta bort raderna ovanför den tomma om de är titlar, annars den tomma raden.")
  }

  func headerBehindBlankLine(line: Int) -> Diagnostic {
    say(
      .warning, "rubrik-efter-tom-rad", line: line,
      "Efter en tom rad följer en rad som ser ut som en rubrik.",
      "Kontrollera att filen har en enda tabell, och att rätt rad lästes som rubrik.")
  }

  func unknownDelimiter(_ name: String, line: Int) -> Diagnostic {
    say(
      .error, "okänt-skiljetecken", line: line,
      "Fälten ser ut att skiljas av \(name), som programmet inte läser.",
      "Exportera filen med semikolon, komma, tabb eller lodstreck mellan fälten. "
        + Self.oneColumnRemedy)
  }

  func delimitersAtEnd(_ delimiter: UInt8, line: Int) -> Diagnostic {
    say(
      .error, "skiljetecken-sist", line: line,
      "Alla rader slutar med \(Recognition.name(ofDelimiter: delimiter)), fast fälten skiljs av ett "
        + "annat tecken: filen har sparats om med fel skiljetecken.",
      "Exportera filen på nytt från enkätverktyget och lägg in den utan att spara om den i Excel.")
  }

  func oneColumnUnder(_ delimiter: UInt8, line: Int) -> Diagnostic {
    say(
      .warning, "skiljetecken-i-rubrik", line: line,
      "Filen lästes som en enda kolumn, men rubriken innehåller "
        + "\(Recognition.name(ofDelimiter: delimiter)).",
      "Kontrollera raderna, eller ange skiljetecknet.")
  }

  func dividedHeader(line: Int, fields: Int, widest: Int) -> Diagnostic {
    say(
      .error, "skiljetecken-i-rubrik", line: line,
      "Rubrikraden har \(fields) fält men raderna under den bara \(widest): en rubrik innehåller "
        + "skiljetecknet utan citattecken.",
      "Sätt citattecken om rubriken, eller ta bort skiljetecknet ur den.")
  }

  func unreachedHeader(line: Int, fields: Int, widest: Int) -> Diagnostic {
    say(
      .warning, "skiljetecken-i-rubrik", line: line,
      "Rubrikraden har \(fields) fält men raderna under den bara \(widest); resten lästes som "
        + "tomma.",
      "Kontrollera att ingen rubrik innehåller skiljetecknet utan citattecken.")
  }

  func sparselyUnnamed(_ records: [HeadRecord], column: Int) -> Diagnostic {
    say(
      .warning, "kolumn-utan-rubrik", line: records.first?.line, column: column,
      records.count == 1
        ? "Raden har ett värde efter den sista rubriken, som de flesta rader inte har."
        : "\(records.count) rader har ett värde efter den sista rubriken, som de flesta rader inte "
          + "har.",
      "Kontrollera att inget fält på raden innehåller skiljetecknet utan citattecken.")
  }

  func ruleRow(line: Int) -> Diagnostic {
    say(.note, "streckrad", line: line, "Raden med streck under rubriken hoppades över.")
  }

  func headerLikeAnswers(line: Int) -> Diagnostic {
    say(
      .warning, "rubrik-som-svar", line: line,
      "Rubrikraden ser ut som svar: samma texter står längre ner i samma kolumner.",
      "Kontrollera att filen har en rubrikrad, och att det är den som lästes som rubrik.")
  }

  func headerLikeRespondent(line: Int) -> Diagnostic {
    say(
      .warning, "rubrik-som-svar", line: line,
      "Rubrikraden ser ut som ett av svaren, och det som står ovanför den hoppades över.",
      "Kontrollera att det är rubrikraden som lästes som rubrik, och att alla kolumner har en rubrik."
    )
  }

  /// What is odd about a header; `byte` gives the offset of a field, counted from 0.
  func headerOddities(_ header: [String], line: Int, byte: (Int) -> Int?) -> [Diagnostic] {
    var result: [Diagnostic] = []
    var firsts: [String: Int] = [:]
    for (index, cell) in header.enumerated() {
      let first = firsts[cell]
      guard cell.isEmpty || first != nil else {
        firsts[cell] = index + 1
        continue
      }
      let place = TextPlace(line: line, column: index + 1, byte: byte(index))
      if let first, !cell.isEmpty {
        result.append(
          say(
            .note, "dubblerad-rubrik", at: place,
            "Kolumn \(index + 1) har samma rubrik som kolumn \(first): \(cell.prefix(40)).",
            "Skilj dem åt genom läget, till exempel #\(index + 1)."))
      } else {
        result.append(
          say(
            .note, "tom-rubrik", at: place, "Kolumn \(index + 1) saknar rubrik.",
            "Ange den som #\(index + 1) om den ska användas."))
      }
    }
    return result
  }

  func importRow(line: Int, rows: Int) -> Diagnostic {
    say(
      .note, "importrad", line: line,
      rows == 1
        ? "Raden med ImportId under rubriken hoppades över."
        : "Två rader under rubriken hoppades över: frågornas texter och ImportId.")
  }
}
