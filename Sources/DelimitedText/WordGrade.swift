/// How well a word is written in the encoding that it is read in.
enum WordGrade: Sendable, Comparable {
  /// With what no text has: a control character, a capital behind a small letter.
  case impossible
  /// With a sign where none stands: "†r", "H””r".
  case strange
  /// As words are, foreign ones and ones with signs included: "Šmid", "TACK…".
  case possible
  /// As a Swedish word is, with å, ä and ö beside consonants: "MALMÖ".
  case natural

  /// Grades the characters of a word; `closesQuotations` says that the file has marks which close
  /// what „ opens.
  init(_ word: [Unicode.Scalar], closesQuotations: Bool) {
    var grade = WordGrade.natural
    for index in word.indices where !word[index].isASCII {
      let (before, after) = (word[..<index], word[(index + 1)...])
      grade = min(
        grade,
        Self.isLetter(word[index])
          ? Self.gradeOfLetter(word[index], before, after)
          : Self.gradeOfSign(
            word[index], before.contains(where: Self.isLetter),
            after.contains(where: Self.isLetter),
            closesQuotations))
    }
    // "€" may be "Ä", but no word is of that letter alone.
    self = word.contains(where: \.isASCII) ? grade : min(grade, .possible)
  }

  private typealias Part = ArraySlice<Unicode.Scalar>

  /// A capital stands first or among capitals, a small letter last or among small ones.
  private static func gradeOfLetter(
    _ letter: Unicode.Scalar, _ before: Part, _ after: Part
  ) -> WordGrade {
    let isLast = after.first.map { !isLetter($0) } ?? true
    if isCapital(letter) {
      guard let last = before.last, isLetter(last) else {
        return gradeOfVowel(letter, before, after)
      }
      if !isCapital(last) { return .impossible }
      if let next = after.first, !isLast, !isCapital(next) { return .impossible }
    } else {
      if let next = after.first, !isLast, isCapital(next) { return .impossible }
      if before.count > 1, before.suffix(2).allSatisfy({ isLetter($0) && isCapital($0) }) {
        return .impossible
      }
    }
    return gradeOfVowel(letter, before, after)
  }

  private static func gradeOfVowel(
    _ letter: Unicode.Scalar, _ before: Part, _ after: Part
  ) -> WordGrade {
    // "kafé", "Linné".
    let isLastE = letter == "é" && after.isEmpty && !before.isEmpty
    guard isLastE || "åäöÅÄÖ".unicodeScalars.contains(letter) else { return .possible }
    let isVowelBeside = [before.last, after.first].contains { beside in
      guard let beside, beside.properties.lowercaseMapping != letter.properties.lowercaseMapping
      else { return false }
      return !beside.isASCII && isLetter(beside) || "aeiouyAEIOUY".unicodeScalars.contains(beside)
    }
    return isVowelBeside ? .possible : .natural
  }

  private static func gradeOfSign(
    _ sign: Unicode.Scalar, _ followsLetter: Bool, _ precedesLetter: Bool, _ closesQuotations: Bool
  ) -> WordGrade {
    let (isFirst, isLast) = (!followsLetter, !precedesLetter)
    return switch sign {
    case "\u{A0}", "…", "–", "—", "’", "·": .possible
    case "“", "”", "‘", "«", "»", "‹", "›", "€", "£", "§": isFirst || isLast ? .possible : .strange
    case "„", "‚": isFirst && (closesQuotations || isLast) ? .possible : .strange
    case "™", "®", "©", "ª", "º", "²", "³", "¹": isLast ? .possible : .strange
    case "°", "µ": isFirst ? .possible : .strange
    case "†", "‡": isFirst && isLast ? .possible : .strange
    case "•", "¡", "¿", "±", "¼", "½", "¾", "¨", "´", "¢", "¥", "‰", "¬", "¦", "¶", "÷", "×":
      isFirst && isLast ? .possible : .impossible
    default: .impossible
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF: true
    case 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E: true
    default: false
    }
  }

  private static func isCapital(_ letter: Unicode.Scalar) -> Bool { letter.properties.isUppercase }
}
