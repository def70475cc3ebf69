/// Recognises numbers as people and programs write them in tables.
///
/// Decimal comma or point; thousands set apart by a blank, a no-break or thin blank or an
/// apostrophe, in groups of three; `-` or U+2212 as sign; an exponent as R writes it (`1e+05`);
/// the spreadsheet's `="00123"`. Words such as `inf`, `nan` and hexadecimal are no numbers.
public enum DecimalNumber {
  /// The number, correctly rounded; nil when the text is not one.
  ///
  /// A text that is blank gives nil. A value too large for a `Double` gives nil.
  public static func parse(_ text: String) -> Double? {
    var text = text
    if let value = text.withUTF8({ unsafe plainValue(Span(_unsafeElements: $0)) }) { return value }
    guard let ascii = normalized(text), let value = Double(ascii), value.isFinite else {
      return nil
    }
    return value
  }

  /// The whole number; nil when the text is not one, has decimals other than zeros, or is too
  /// large.
  public static func parseInteger(_ text: String) -> Int? {
    guard let ascii = normalized(text) else { return nil }
    if let value = Int(ascii) { return value }
    if let point = ascii.firstIndex(of: "."), !ascii.contains("e") {
      let decimals = ascii[ascii.index(after: point)...]
      return decimals.allSatisfy { $0 == "0" } ? Int(ascii[..<point]) : nil
    }
    return Double(ascii).flatMap { Int(exactly: $0) }
  }

  /// The number written with nothing but digits and at most one decimal comma or point; nil for
  /// any other text, and for one of more than 15 digits.
  ///
  /// Exact: fifteen digits and ten to the power of fifteen are whole numbers that a `Double` holds,
  /// and one division rounds once. Source: Clinger (1990), How to read floating point numbers
  /// accurately, PLDI, section 3.
  @inline(__always)
  static func plainValue(_ bytes: Span<UInt8>) -> Double? {
    let count = bytes.count
    guard count > 0, count <= 16 else { return nil }
    var digits: UInt64 = 0
    var point = -1
    for index in 0..<count {
      let digit = bytes[index] &- 0x30
      if digit <= 9 {
        digits = digits &* 10 &+ UInt64(digit)
      } else if point < 0, bytes[index] == 0x2C || bytes[index] == 0x2E {
        point = index
      } else {
        return nil
      }
    }
    if point < 0 { return count <= 15 ? Double(digits) : nil }
    let decimals = count - point - 1
    return decimals > 0 ? Double(digits) / powersOfTen[decimals] : nil
  }

  /// The same as `plainValue` of one to eight bytes, the first the lowest of `word`.
  ///
  /// Eight digits are added up two, four and eight at a time. Source: D. Lemire (2022), Number
  /// parsing at a gigabyte per second, Software: Practice and Experience 51, section 5.
  @inline(__always)
  static func shortValue(_ word: UInt64, count: Int) -> Double? {
    let zeros: UInt64 = 0x3030_3030_3030_3030
    let spare = UInt64(8 * (8 - count))
    // Zeros before the number make it eight bytes long.
    var digits = word &<< spare | zeros & ~(~0 &<< spare)
    // A comma becomes a point; the lowest byte that is one has its highest bit set.
    let points = (digits | 0x0202_0202_0202_0202) ^ 0x2E2E_2E2E_2E2E_2E2E
    let found = (points &- 0x0101_0101_0101_0101) & ~points & 0x8080_8080_8080_8080
    var decimals = 0
    if found != 0 {
      let place = UInt64(found.trailingZeroBitCount & ~7)
      decimals = 7 - Int(place / 8)
      if decimals == 0 { return nil }
      let before: UInt64 = (1 &<< place) &- 1
      digits = (digits & before) &<< 8 | digits & ~(before &<< 8 | 0xFF) | 0x30
    }
    let tens = digits ^ zeros
    guard (tens | (tens &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else { return nil }
    let pairs = (tens &* 10 &+ tens &>> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
    let all = (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF
    return decimals == 0 ? Double(all) : Double(all) / powersOfTen[decimals]
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// The number in plain ASCII: sign, digits, point, digits, exponent; nil when it is none.
  static func normalized(_ text: String) -> String? {
    var scalars = Array(text.unicodeScalars)
    trim(&scalars)
    if scalars.count >= 3, scalars[0] == "=", scalars[1] == "\"", scalars.last == "\"" {
      scalars = Array(scalars.dropFirst(2).dropLast())
      trim(&scalars)
    }
    var result = ""
    var index = 0
    if index < scalars.count, isMinus(scalars[index]) || scalars[index] == "+" {
      if isMinus(scalars[index]) { result.append("-") }
      index += 1
      while index < scalars.count, isBlank(scalars[index]) { index += 1 }
    }
    guard let whole = wholePart(scalars, &index) else { return nil }
    var decimals = ""
    if index < scalars.count, scalars[index] == "," || scalars[index] == "." {
      index += 1
      while index < scalars.count, isDigit(scalars[index]) {
        decimals.unicodeScalars.append(scalars[index])
        index += 1
      }
      if decimals.isEmpty { return nil }
    } else if whole.isEmpty {
      return nil
    }
    result += whole.isEmpty ? "0" : whole
    if !decimals.isEmpty { result += "." + decimals }
    if index < scalars.count {
      guard let exponent = exponentPart(scalars, &index) else { return nil }
      result += exponent
    }
    return index == scalars.count ? result : nil
  }

  /// The digits before the decimals, without the marks between thousands.
  private static func wholePart(_ scalars: [Unicode.Scalar], _ index: inout Int) -> String? {
    var digits = ""
    var separator: Unicode.Scalar?
    var group = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if isDigit(scalar) {
        digits.unicodeScalars.append(scalar)
        group += 1
      } else if isBlank(scalar) || isApostrophe(scalar) {
        // A mark stands after one to three digits the first time, after three from then on.
        guard group >= 1, group <= 3, separator == nil || (separator == scalar && group == 3) else {
          return nil
        }
        separator = scalar
        group = 0
      } else {
        break
      }
      index += 1
    }
    if separator != nil, group != 3 { return nil }
    return digits
  }

  private static func exponentPart(_ scalars: [Unicode.Scalar], _ index: inout Int) -> String? {
    guard scalars[index] == "e" || scalars[index] == "E" else { return nil }
    index += 1
    var result = "e"
    if index < scalars.count, isMinus(scalars[index]) || scalars[index] == "+" {
      if isMinus(scalars[index]) { result.append("-") }
      index += 1
    }
    let first = index
    while index < scalars.count, isDigit(scalars[index]) {
      result.unicodeScalars.append(scalars[index])
      index += 1
    }
    return index > first && index - first <= 3 ? result : nil
  }

  private static func trim(_ scalars: inout [Unicode.Scalar]) {
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    if let first = scalars.firstIndex(where: { !isBlank($0) }) { scalars.removeFirst(first) }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private static func isMinus(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2212}"
  }
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.isBlank }
  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }
}
