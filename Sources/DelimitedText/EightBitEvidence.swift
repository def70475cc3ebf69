/// What the bytes of a file that are no UTF-8 say of the eight-bit encoding that they are in.
///
/// Each byte is asked whether it makes sense where it stands, as a letter or a sign of one encoding,
/// and none as those of the others: "ö" comes after a consonant, capitals are not found inside words
/// of small letters, "…" and "™" end words, "€" stands by digits. What may be either counts nothing.
struct EightBitEvidence: Sendable, Hashable {
  private var windows1252 = 0
  private var macRoman = 0
  /// What speaks for Mac Roman, but may well be Windows-1252.
  private var thinMacRoman = 0
  private var cp850 = 0
  /// What of it may well be a mark of Windows-1252 that closes a quotation which a cut took.
  private var thinCP850 = 0
  /// Whether lines end with CRLF; nil before it was looked for.
  private var hasCRLF: Bool?

  /// The encoding that most speaks for; Windows-1252 when they are even.
  var likeliest: EightBitEncoding {
    // Old Macs end lines with CR and newer ones with LF.
    let mac = macRoman + (hasCRLF == true ? 0 : thinMacRoman)
    if cp850 > max(windows1252, mac) { return .cp850 }
    return mac > windows1252 ? .macRoman : .windows1252
  }

  /// Whether anything speaks for the likeliest that could not well be another.
  var isSure: Bool {
    switch likeliest {
    case .windows1252: windows1252 > 0
    case .macRoman: macRoman > windows1252
    case .cp850: cp850 > 1 || thinCP850 == 0
    }
  }

  /// Whether the likeliest is so only because of what may well be another.
  var isThin: Bool { likeliest != .windows1252 && !isSure }

  /// Adds what a byte says.
  mutating func weigh(_ bytes: Span<UInt8>, _ position: Int) {
    let byte = bytes[position]
    let place = LetterContext(bytes, position)
    if hasCRLF == nil { hasCRLF = Self.firstLineEndIsCRLF(bytes) }
    let isClosed = byte == 0x94 && Self.closesQuotation(bytes, position)
    if Self.isWindows1252(byte, place) || isClosed { windows1252 += 1 }
    if byte == 0x94, place.endsWord, place.followsConsonant, !Self.followsMark(bytes, position) {
      (cp850, thinCP850) = (cp850 + 1, thinCP850 + 1)
    }
    if Self.isMacRoman(byte, place) { macRoman += 1 }
    if Self.mayBeMacRoman(byte, place) { thinMacRoman += 1 }
    if Self.isCP850(byte, place) { cp850 += 1 }
  }

  private static func isWindows1252(_ byte: UInt8, _ place: LetterContext) -> Bool {
    switch byte {
    // å, ä, ö, Å, Ä, Ö and é.
    case 0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6, 0xE9: place.touchesLetter
    case 0x80: place.touchesDigit
    // "Vet ej…", "ja…men", "…och", "…Men".
    case 0x85:
      place.followsSmallLetter || place.followsVowel
        || place.beginsWord && (place.precedesVowel || place.precedesCapitalisedWord)
    // "Šarić", "MILOŠEVIĆ"; "Željko", "BOŽO"; "Miloš", "Saša".
    case 0x8A:
      place.beginsWord && place.precedesVowel || place.followsCapital && place.precedesCapital
    case 0x8E:
      place.beginsWord && place.precedesVowel || place.followsVowel && place.precedesCapital
    case 0x9A:
      place.followsVowel && !place.precedesCapital || place.beginsWord && place.precedesVowel
    case 0x99: place.endsWord
    // The en dash of "16–29", and as a sentence has it; the no-break blank of "1 250".
    case 0x96: place.isBetweenDigits || place.isBetweenBlanks
    case 0xA0: place.isBetweenDigits
    default: false
    }
  }

  private static func isMacRoman(_ byte: UInt8, _ place: LetterContext) -> Bool {
    switch byte {
    // å, ä and ö; Œ, Š and š in Windows-1252.
    case 0x8C:
      place.followsSmallLetter || place.followsCapital && !place.precedesCapital
        || place.beginsWord && place.precedesSmallLetter && !place.precedesVowel
    case 0x8A:
      place.followsSmallLetter || place.followsCapital && place.precedesSmallLetter
        || mayBeginSwedishWord(place) && place.precedesNoVowelInTwo
    case 0x9A:
      place.followsConsonant && !place.precedesCapital
        || place.beginsWord && place.precedesSmallLetter && !place.precedesVowel
    // Å, which Windows-1252 does not have there; ü in code page 850.
    case 0x81:
      place.beginsWord && !place.precedesVowel
        || place.followsCapital && !place.precedesSmallLetter
    // Ä and Ö; "€" and "…" in Windows-1252.
    case 0x80:
      place.beginsWord && !place.precedesVowel || place.followsCapital && place.precedesCapital
    case 0x85:
      place.beginsWord && !place.precedesVowel && !place.precedesCapitalisedWord
        && !seldomFollows(place)
        || place.followsCapital && place.followsConsonant && place.precedesCapital
    // é, è, ê and ô.
    case 0x8E: place.followsSmallLetter && !place.precedesCapital
    case 0x8F, 0x90, 0x99: place.followsSmallLetter && place.precedesSmallLetter
    // The signs: "–", the no-break blank, "”", "…" and "’", of which the last three are capitals
    // otherwise.
    case 0xD0: place.isBetweenDigits || place.isBetweenBlanks
    case 0xCA: place.isBetweenDigits
    case 0xD3: place.endsField
    case 0xC9: place.endsWord
    case 0xD5: place.followsSmallLetter
    default: false
    }
  }

  /// Whether a letter comes after that words seldom have after "Ö", but that begins "…men", "…fast",
  /// "…trots" and the like; "Önskar" and "Ömsint" have two consonants.
  private static func seldomFollows(_ place: LetterContext) -> Bool {
    place.precedes("f", "t", "h", "j", "c")
      || place.precedes("m", "n") && !place.precedesNoVowelInTwo
  }

  /// Whether what is "Š" in Windows-1252 may begin a word with "ä"; "äk" and "ät" are rarer than
  /// "Škoda" and "Štefan".
  private static func mayBeginSwedishWord(_ place: LetterContext) -> Bool {
    place.beginsWord && place.precedesSmallLetter && !place.precedesVowel
      && !place.precedes("k", "t")
  }

  private static func mayBeMacRoman(_ byte: UInt8, _ place: LetterContext) -> Bool {
    switch byte {
    // "även", or "Šmid"; "är", "än" and "äldre" are surer.
    case 0x8A: mayBeginSwedishWord(place) && !place.precedesNoVowelInTwo
    // "Ömar", or "…men"; "MALMÖ", or "TACK…".
    case 0x85:
      place.beginsWord && !place.precedesCapitalisedWord && seldomFollows(place)
        || place.followsCapital && place.followsConsonant && !place.precedesLetter
    // "Séverin".
    case 0x8E: place.followsCapital && place.precedesSmallLetter
    default: false
    }
  }

  private static func isCP850(_ byte: UInt8, _ place: LetterContext) -> Bool {
    switch byte {
    // å, ä, ö and é inside words; "†", "„", "”" and "‚" in Windows-1252.
    case 0x84, 0x94, 0x82: place.followsConsonant && place.precedesSmallLetter
    case 0x86: (place.followsSmallLetter || place.followsCapital) && place.precedesSmallLetter
    // Å and ü, which Windows-1252 does not have there.
    case 0x8F:
      place.beginsWord && !place.precedesVowel || place.followsCapital && !place.precedesSmallLetter
    case 0x81: (place.followsSmallLetter || place.followsCapital) && place.precedesSmallLetter
    // Ä among capitals, and Ö, which is "™" in Windows-1252.
    case 0x8E: place.followsCapital && place.followsConsonant && place.precedesCapital
    case 0x99:
      place.beginsWord && !place.precedesVowel
        || place.followsCapital && place.followsConsonant && place.precedesCapital
    default: false
    }
  }

  /// Whether the byte that is "”" in Windows-1252 closes a quotation; it is "ö" in code page 850.
  private static func closesQuotation(_ bytes: Span<UInt8>, _ position: Int) -> Bool {
    let place = LetterContext(bytes, position)
    if place.precedesLetter { return false }
    if place.endsField, !place.followsSmallLetter, !place.followsCapital { return true }
    var isSameField = true
    for index in stride(from: position - 1, through: max(0, position - 256), by: -1) {
      switch bytes[index] {
      case 0x0A, 0x0D: return false
      case 0x84, 0x93, 0x94:
        let opening = LetterContext(bytes, index)
        // A blank may have been forgotten before “ and ”, but "ö" stands inside words too.
        if opening.opensQuotation || isSameField && bytes[index] != 0x84 && opening.precedesLetter {
          return true
        }
      case let byte where Dialect.delimiters.contains(byte): isSameField = false
      default: break
      }
    }
    return false
  }

  /// Whether a mark that may open a quotation stands before a position on its line; without one, what
  /// ends "Malmö" is no mark that closes one.
  private static func followsMark(_ bytes: Span<UInt8>, _ position: Int) -> Bool {
    for index in stride(from: position - 1, through: max(0, position - 256), by: -1) {
      switch bytes[index] {
      case 0x0A, 0x0D: return false
      case 0x84, 0x93, 0x94, 0x22: return true
      default: break
      }
    }
    return false
  }

  private static func firstLineEndIsCRLF(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] == 0x0D || bytes[index] == 0x0A {
      return bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    }
    return false
  }
}
