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
  /// The name of the checksum: `sha256`, or `murmur3_128` for a file above 64 MB.
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

  static func checksum(
    of input: InputFile, largestForSHA256 limit: Int = largestForSHA256
  ) throws(ReportWritingError) -> InputChecksum {
    let file = unsafe open(input.fullPath, O_RDONLY)
    guard file >= 0 else {
      throw ReportWritingError(.readFile, path: input.path, code: errno)
    }
    defer { _ = close(file) }
    var information = stat()
    let known = unsafe fstat(file, &information) == 0 ? Int(information.st_size) : 0
    let isLarge = known > limit
    var sha = SHA256()
    var murmur = Murmur3()
    var size = 0
    var piece = [UInt8](repeating: 0, count: min(1 << 18, max(1 << 12, known + 1)))
    while true {
      let got = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe read(file, buffer.baseAddress, buffer.count)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw ReportWritingError(.readFile, path: input.path, code: errno)
      }
      if got == 0 { break }
      size += got
      let bytes = piece.span.extracting(0..<got)
      if isLarge { murmur.update(bytes) } else { sha.update(bytes) }
    }
    return InputChecksum(
      path: input.path, size: size, algorithm: isLarge ? "murmur3_128" : "sha256",
      digest: isLarge ? murmur.finish() : sha.finish())
  }
}
