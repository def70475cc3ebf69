/// The 128-bit checksum of an input above 64 MB, made of its pieces in any order.
///
/// The file is cut into pieces of 256 KiB, the last one filled up with zeros. The checksum is
/// XXH3-128 of the 16 bytes of each piece's own XXH3-128, one after another, the file's size in
/// eight bytes, the least significant first, and zeros up to a whole KiB.
struct PieceChecksum: Sendable {
  /// The bytes of a piece.
  static let pieceSize = 1 << 18
  /// The name of the checksum in the manifest.
  static let algorithm = "xxh3_128_256k"

  /// The checksum of each piece that is known, by its place in the file.
  private var digests: [Int: XXH3.Digest] = [:]

  /// Makes the checksum of nothing.
  init() {}

  /// The pieces of a stretch of the file that begins where a piece begins, by their places.
  static func digests(of bytes: Span<UInt8>, at offset: Int) -> [Int: XXH3.Digest] {
    var found: [Int: XXH3.Digest] = [:]
    for position in stride(from: 0, to: bytes.count, by: pieceSize) {
      let piece = bytes.extracting(position..<min(bytes.count, position + pieceSize))
      let place = (offset + position) / pieceSize
      if piece.count == pieceSize {
        found[place] = XXH3.digest(piece)
      } else {
        let rest = piece.indices.map { piece[$0] }
        found[place] = XXH3.digest(filled(rest, to: pieceSize).span)
      }
    }
    return found
  }

  /// Enters pieces.
  mutating func enter(_ pieces: [Int: XXH3.Digest]) {
    digests.merge(pieces) { first, _ in first }
  }

  /// Whether a piece is known.
  func knows(_ piece: Int) -> Bool { digests[piece] != nil }

  /// The checksum of a file of so many bytes, all its pieces known, as 32 hexadecimal digits.
  func text(size: Int) -> String {
    var listed: [UInt8] = []
    for piece in 0..<Self.count(ofSize: size) { listed += digests[piece]?.bytes ?? [] }
    listed += (0..<8).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) }
    return XXH3.digest(Self.filled(listed, to: 1 << 10).span).text
  }

  /// The number of pieces of a file of so many bytes.
  static func count(ofSize size: Int) -> Int { (size + pieceSize - 1) / pieceSize }

  /// Bytes with zeros after them up to a multiple of a length.
  private static func filled(_ bytes: [UInt8], to length: Int) -> [UInt8] {
    let missing = (length - bytes.count % length) % length
    return bytes + [UInt8](repeating: 0, count: missing)
  }
}
