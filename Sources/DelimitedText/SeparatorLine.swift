/// The line `sep=;` that some programs begin a file with, to name its delimiter.
struct SeparatorLine: Sendable, Hashable {
  let delimiter: UInt8
  /// The position after its line end.
  let end: Int

  /// Finds it at the beginning of a head; nil when there is none.
  init?(in head: [UInt8]) {
    guard let line = PhysicalLine(in: head.span, from: 0, isLast: true), line.hasEnd else {
      return nil
    }
    var content = head[..<line.contentEnd]
    if content.count >= 2, content.first == UInt8(ascii: "\""), content.last == content.first {
      content = content.dropFirst().dropLast()
    }
    // Excel saves the line it was given with delimiters of its own at the end: "sep=;;;;".
    guard content.count >= 5,
      String(decoding: content.prefix(4), as: UTF8.self).lowercased() == "sep=",
      let named = content.dropFirst(4).first, Dialect.delimiters.contains(named),
      content.dropFirst(5).allSatisfy({ $0 == named || $0 == 0x20 })
    else { return nil }
    delimiter = named
    end = line.end
  }

  /// The sign that a line `sep=` names, when the reader takes it for no delimiter; nil otherwise.
  static func unknownDelimiter(_ head: [UInt8]) -> String? {
    guard let line = PhysicalLine(in: head.span, from: 0, isLast: true), line.hasEnd else {
      return nil
    }
    let text = String(decoding: head[..<line.contentEnd], as: UTF8.self)
    guard text.lowercased().hasPrefix("sep="), text.count == 5, SeparatorLine(in: head) == nil
    else { return nil }
    return String(text.suffix(1))
  }

  /// The position after the line `#TYPE …` that PowerShell begins an export with; 0 without one.
  static func endOfTypeLine(_ head: [UInt8]) -> Int {
    guard head.starts(with: "#TYPE ".utf8),
      let line = PhysicalLine(in: head.span, from: 0, isLast: true), line.hasEnd
    else { return 0 }
    return line.end
  }
}

extension LineEnding {
  /// The line ending of a head, quotes or not.
  static func common(in head: [UInt8]) -> LineEnding {
    var found: Set<LineEnding> = []
    var position = 0
    while position < head.count,
      let line = PhysicalLine(in: head.span, from: position, isLast: true), line.hasEnd
    {
      switch line.end - line.contentEnd {
      case 3: found.insert(.crcrlf)
      case 2: found.insert(.crlf)
      default: found.insert(head[line.contentEnd] == 0x0A ? .lf : .cr)
      }
      position = line.end
    }
    return found.count > 1 ? .mixed : found.first ?? .none
  }
}
