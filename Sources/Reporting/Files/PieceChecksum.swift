/// The 128-bit checksum of an input above 64 MB, made of its pieces in any order.
///
/// The file is cut into pieces of 256 KiB, the last one shorter. The checksum is MurmurHash3 x64 128
/// of the 16 bytes of each piece's own MurmurHash3 x64 128, one after another.
struct PieceChecksum: Sendable {
  /// The bytes of a piece.
  static let pieceSize = 1 << 18
  /// The name of the checksum in the manifest.
  static let algorithm = "murmur3_128_256k"

  /// The checksum of each piece that is known, by its place in the file.
  private var digests: [Int: Murmur3.Digest] = [:]

  /// Makes the checksum of nothing.
  init() {}

  /// The pieces of a stretch of the file that begins where a piece begins, by their places.
  static func digests(of bytes: Span<UInt8>, at offset: Int) -> [Int: Murmur3.Digest] {
    var found: [Int: Murmur3.Digest] = [:]
    var position = 0
    while position < bytes.count {
      let place = (offset + position) / pieceSize
      if position + 4 * pieceSize <= bytes.count {
        let four = bytes.extracting(position..<position + 4 * pieceSize)
        for (k, digest) in Murmur3.finish(four: four).enumerated() { found[place + k] = digest }
        position += 4 * pieceSize
      } else {
        let end = min(bytes.count, position + pieceSize)
        var murmur = Murmur3()
        murmur.update(bytes.extracting(position..<end))
        found[place] = murmur.finish()
        position = end
      }
    }
    return found
  }

  /// Enters pieces.
  mutating func enter(_ pieces: [Int: Murmur3.Digest]) {
    digests.merge(pieces) { first, _ in first }
  }

  /// Whether a piece is known.
  func knows(_ piece: Int) -> Bool { digests[piece] != nil }

  /// The checksum of a file of so many pieces, all of them known, as 32 hexadecimal digits.
  func text(pieces: Int) -> String {
    var murmur = Murmur3()
    for piece in 0..<pieces { murmur.update(digests[piece]?.bytes ?? []) }
    return murmur.finish().text
  }
}
