/// Literals and matches that share their codes.
struct DeflateBlock {
  /// A literal has no distance, and its byte as the length.
  private struct Token {
    let length: UInt16
    let distance: UInt16
  }

  private static let most = 1 << 15
  private static let endOfBlock = 256
  private static let fixedLiterals = HuffmanCode(
    lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  private static let fixedDistances = HuffmanCode(lengths: [UInt8](repeating: 5, count: 30))
  /// The codes of lengths by length, those below 3 unused.
  private static let lengthCodes = (0...MatchFinder.longest).map { Deflate.lengthCode(max(3, $0)) }

  private var tokens: [Token] = []
  private let lengthCodes = DeflateBlock.lengthCodes

  /// Whether it is time to write it and begin another.
  var isFull: Bool { tokens.count >= Self.most }

  /// Adds a byte.
  mutating func append(literal: UInt8) {
    tokens.append(Token(length: UInt16(literal), distance: 0))
  }

  /// Adds a repetition.
  mutating func append(_ match: MatchFinder.Match) {
    tokens.append(
      Token(
        length: UInt16(truncatingIfNeeded: match.length),
        distance: UInt16(truncatingIfNeeded: match.distance)))
  }

  /// Writes the block in the codes that make it smallest, and empties it.
  mutating func write(to writer: inout BitWriter, isLast: Bool) {
    let (literals, distances) = frequencies()
    let literalCode = HuffmanCode(frequencies: literals, longest: 15)
    let distanceCode = HuffmanCode(frequencies: distances, longest: 15)
    let header = DeflateHeader(literals: literalCode, distances: distanceCode)
    let own = header.size + literalCode.size(literals) + distanceCode.size(distances)
    let fixed = Self.fixedLiterals.size(literals) + Self.fixedDistances.size(distances)
    writer.append(isLast ? 1 : 0, width: 1)
    if fixed <= own {
      writer.append(0b01, width: 2)
      writeTokens(to: &writer, Self.fixedLiterals, Self.fixedDistances)
    } else {
      writer.append(0b10, width: 2)
      header.write(to: &writer)
      writeTokens(to: &writer, literalCode, distanceCode)
    }
    tokens.removeAll(keepingCapacity: true)
  }

  /// How often each symbol occurs, the end of the block included.
  private func frequencies() -> (literals: [UInt32], distances: [UInt32]) {
    var literals = [UInt32](repeating: 0, count: 286)
    var distances = [UInt32](repeating: 0, count: 30)
    literals[Self.endOfBlock] = 1
    var literalCounts = literals.mutableSpan
    var distanceCounts = distances.mutableSpan
    for token in tokens {
      let length = Int(token.length)
      if token.distance == 0 {
        literalCounts[length] &+= 1
      } else {
        literalCounts[lengthCodes[length].symbol] &+= 1
        distanceCounts[Deflate.distanceCode(Int(token.distance)).symbol] &+= 1
      }
    }
    return (literals, distances)
  }

  private func writeTokens(
    to writer: inout BitWriter, _ literalCode: HuffmanCode, _ distanceCode: HuffmanCode
  ) {
    let (literalWords, distanceWords) = (literalCode.words, distanceCode.words)
    // The code of a length together with its extra bits.
    let lengthWords = lengthCodes.map { code in
      literalWords[code.symbol].followed(by: code.extra, width: code.width)
    }
    for token in tokens {
      let length = Int(token.length)
      // The greatest distance, 32 768, fits the sixteen bits.
      let distance = Int(token.distance)
      if distance == 0 {
        writer.append(literalWords[length])
      } else {
        writer.append(lengthWords[length])
        let code = Deflate.distanceCode(distance)
        writer.append(
          distanceWords[code.symbol].followed(by: code.extra, width: code.width))
      }
    }
    writer.append(literalWords[Self.endOfBlock])
  }
}
