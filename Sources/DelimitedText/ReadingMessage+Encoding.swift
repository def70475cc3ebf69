import Diagnostics

/// The sentences about the encoding of a file.
extension ReadingMessage {
  func malformedUTF16() -> Diagnostic {
    say(
      .warning, "okänt-tecken", "Filen är UTF-16 med ofullständiga tecken; de visas som \u{FFFD}.",
      "Exportera filen på nytt.")
  }

  func contradictedMark(_ mark: TextEncoding) -> Diagnostic {
    let name = mark == .utf8WithBOM ? TextEncoding.utf8.name : mark.name
    return say(
      .error, "motsagd-bom",
      "Filen börjar med byteordningsmärket (BOM) för \(name), men texten efter det är inte kodad så.",
      "Exportera filen på nytt som UTF-8.")
  }

  func mixedEncoding(at place: TextPlace, _ eightBit: EightBitEncoding) -> Diagnostic {
    say(
      .warning, "blandat-teckenval", at: place,
      "Filen blandar UTF-8 och \(eightBit.textEncoding.name); varje fält lästes för sig.",
      "Spara alla delar av filen som UTF-8.")
  }

  func uncertainEncoding(
    _ doubt: EncodingVerdict.Doubt, _ own: EightBitEncoding, at place: TextPlace
  ) -> Diagnostic {
    func shown(_ encoding: EightBitEncoding) -> String {
      Self.shown(doubt.word.bytes.map(encoding.scalar), doubt.word)
    }
    let (name, other) = (own.textEncoding.name, doubt.other.textEncoding.name)
    guard !doubt.isMixed else {
      return say(
        .warning, "blandat-teckenval", at: place,
        "Filen lästes som \(name) men ser ut att blanda den med \(other): ”\(shown(own))” är där "
          + "”\(shown(doubt.other))”.", "Spara alla delar av filen som UTF-8.")
    }
    return say(
      .warning, "osäker-teckenkodning", at: place,
      "Teckenkodningen är osäker: ”\(shown(own))” lästes som \(name), men \(other) ger "
        + "”\(shown(doubt.other))”.",
      "Är det andra rätt, ange det: ”teckenkodning” i undersokning.csv eller ”--teckenkodning” för "
        + "trygg read.")
  }

  func cutCharacter() -> Diagnostic {
    say(
      .error, "avbruten-sista-rad", "Filen slutar mitt i ett tecken, så fler rader kan saknas.",
      "Exportera filen på nytt. Saknas bara slutet av raden, ta bort den.")
  }

  func garbledText(_ text: GarbledText, at place: TextPlace) -> Diagnostic {
    let written = String(decoding: text.word.bytes, as: UTF8.self)
    let shown = Self.shown(Array(written.unicodeScalars), text.word)
    let meant = Self.shown(Array(text.restored.unicodeScalars), text.word)
    let (original, mistaken) = (text.garbling.original, text.garbling.mistaken.textEncoding)
    let remedy = "Exportera filen på nytt som UTF-8."
    guard text.isCertain else {
      return say(
        .warning, "förvanskade-bokstäver", at: place,
        "Bokstäver ser förvanskade ut: ”\(shown)” är nog ”\(meant)”, \(original.name) som lästs som "
          + "\(mistaken.name). Texten lästes som den står.", remedy)
    }
    return say(
      .warning, "dubbelkodad-text", at: place,
      "Texten är \(original.name) som lästs som \(mistaken.name) och kodats en gång till "
        + "(\(shown) i stället för \(meant)); den rättades.", remedy)
  }

  /// A word where it may be shown, otherwise only its characters beyond ASCII.
  private static func shown(_ text: [Unicode.Scalar], _ word: NonASCIIWord) -> String {
    let scalars = word.mayBeShown ? text : text.filter { !$0.isASCII }
    return String(
      String.UnicodeScalarView(
        scalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
  }
}
