public import SurveyModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The checksum of one input file, for the manifest.
public struct InputChecksum: Sendable, Equatable {
  /// The path relative to the surveys folder.
  public let path: String
  /// The size in bytes.
  public let size: Int
  /// The name of the checksum: `sha256`, or `xxh3_128_256k` (`PieceChecksum`) for a file above
  /// 64 MB.
  public let algorithm: String
  /// The checksum in hexadecimal digits.
  public let digest: String

  /// Files above this size have the faster checksum.
  static let largestForSHA256 = 64 * 1_048_576

  /// Reads the files in pieces and computes their checksums, in the order given.
  ///
  /// Compute them once for a run: several surveys share inputs.
  public static func checksums(
    of inputs: [InputFile]
  ) throws(ReportWritingError) -> [InputChecksum] {
    var result: [InputChecksum] = []
    for input in inputs { result.append(try checksum(of: input)) }
    return result
  }

  /// The size of a file in bytes; 0 when it cannot be told.
  static func size(of input: InputFile) -> Int {
    var information = stat()
    return unsafe stat(input.fullPath, &information) == 0 ? Int(information.st_size) : 0
  }

  /// Reads a file and computes its checksum; of a large one only the pieces that are not known.
  static func checksum(
    of input: InputFile, known pieces: PieceChecksum = .init(),
    largestForSHA256 limit: Int = largestForSHA256
  ) throws(ReportWritingError) -> InputChecksum {
    let file = unsafe open(input.fullPath, O_RDONLY)
    guard file >= 0 else {
      throw ReportWritingError(.readFile, path: input.path, code: errno)
    }
    defer { _ = close(file) }
    var information = stat()
    let size = unsafe fstat(file, &information) == 0 ? Int(information.st_size) : 0
    var buffer = [UInt8](
      repeating: 0, count: min(PieceChecksum.pieceSize, max(1 << 12, size + 1)))
    if size > limit {
      var checksum = pieces
      for piece in 0..<PieceChecksum.count(ofSize: size) where !checksum.knows(piece) {
        let offset = piece * PieceChecksum.pieceSize
        let got = try read(file, of: input, at: offset, into: &buffer)
        checksum.enter(PieceChecksum.digests(of: buffer.span.extracting(0..<got), at: offset))
      }
      return InputChecksum(
        path: input.path, size: size, algorithm: PieceChecksum.algorithm,
        digest: checksum.text(size: size))
    }
    var (sha, offset) = (SHA256(), 0)
    while true {
      let got = try read(file, of: input, at: offset, into: &buffer)
      if got == 0 { break }
      sha.update(buffer.span.extracting(0..<got))
      offset += got
    }
    return InputChecksum(
      path: input.path, size: offset, algorithm: "sha256", digest: sha.finish())
  }

  /// Fills a buffer from an offset; fewer bytes at the end of the file.
  private static func read(
    _ file: Int32, of input: InputFile, at offset: Int, into buffer: inout [UInt8]
  ) throws(ReportWritingError) -> Int {
    var done = 0
    while done < buffer.count {
      let got = unsafe buffer.withUnsafeMutableBytes { target in
        unsafe pread(
          file, target.baseAddress?.advanced(by: done), target.count - done, off_t(offset + done))
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw ReportWritingError(.readFile, path: input.path, code: errno)
      }
      if got == 0 { break }
      done += got
    }
    return done
  }
}
