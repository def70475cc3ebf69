/// The ways of quoting that are tried.
extension DialectSearch {
  /// The ways of quoting that the head has signs of, the usual one first.
  func dialects(_ delimiter: UInt8?) -> [Dialect] {
    var result = [Dialect(delimiter: delimiter)]
    if hasBackslashedQuote {
      result.append(Dialect(delimiter: delimiter, escapesWithBackslash: true))
    }
    if wrapsFields(UInt8(ascii: "'"), delimiter), !wrapsFields(UInt8(ascii: "\""), delimiter) {
      result.append(Dialect(delimiter: delimiter, quote: UInt8(ascii: "'")))
    }
    return result
  }

  private var hasBackslashedQuote: Bool {
    var position = 0
    while let found = head.span.firstPosition(of: UInt8(ascii: "\\"), from: position) {
      if found + 1 < head.count, head[found + 1] == UInt8(ascii: "\"") { return true }
      position = found + 1
    }
    return false
  }

  /// Whether at least two fields begin with a quote and at least two end with it, or one does both
  /// and has it doubled inside.
  private func wrapsFields(_ quote: UInt8, _ delimiter: UInt8?) -> Bool {
    func isEdge(_ index: Int, step: Int) -> Bool {
      var index = index
      while head.indices.contains(index), head[index] == 0x20 { index += step }
      guard head.indices.contains(index) else { return true }
      return head[index] == delimiter || head[index] == 0x0A || head[index] == 0x0D
    }
    func holdsDoubled(from start: Int) -> Bool {
      var (index, isDoubled) = (start, false)
      while index < head.count, head[index] != 0x0A, head[index] != 0x0D {
        if head[index] != quote {
          index += 1
        } else if index + 1 < head.count, head[index + 1] == quote {
          isDoubled = true
          index += 2
        } else {
          return isDoubled && isEdge(index + 1, step: 1)
        }
      }
      return false
    }
    var (opens, closes) = (0, 0)
    var position = 0
    while let index = head.span.firstPosition(of: quote, from: position) {
      position = index + 1
      if isEdge(index - 1, step: -1) {
        opens += 1
        if holdsDoubled(from: position) { return true }
      }
      if isEdge(index + 1, step: 1) { closes += 1 }
      if opens >= 2, closes >= 2 { return true }
    }
    return false
  }
}
