internal import Concurrency
public import SurveyModel
internal import Synchronization

/// The checksums of a run's inputs, made beside the other work: those of large files while the files
/// are being read.
public final class InputChecksums {
  /// Smaller files are left until all are read: a thread for each would cost more than it saves.
  private static let smallestInBackground = 1 << 20

  private typealias Outcome = Result<InputChecksum, ReportWritingError>

  /// The pieces of large files that were shown, by path below the surveys folder.
  private final class Pieces: Sendable {
    private let known = Mutex<[String: PieceChecksum]>([:])

    /// Begins to take the pieces of a file.
    func follow(_ path: String) { known.withLock { $0[path] = PieceChecksum() } }

    func show(_ path: String, _ offset: Int, _ bytes: Span<UInt8>) {
      guard known.withLock({ $0[path] != nil }) else { return }
      let digests = PieceChecksum.digests(of: bytes, at: offset)
      known.withLock { $0[path]?.enter(digests) }
    }

    func pieces(of path: String) -> PieceChecksum {
      known.withLock { $0[path] } ?? PieceChecksum()
    }
  }

  /// By path below the surveys folder.
  private var begun: [String: Background<Outcome>] = [:]
  private var rest: Background<[String: Outcome]>?
  private let pieces = Pieces()
  private var told: Set<String> = []

  /// Checksums of which none is begun.
  public init() {}

  /// Begins the checksum of a file if that pays; of a large one, pieces that are shown are taken.
  public func begin(_ input: InputFile) {
    // It is told of a file again for every block that is read.
    guard told.insert(input.path).inserted else { return }
    let size = InputChecksum.size(of: input)
    if size > InputChecksum.largestForSHA256 {
      pieces.follow(input.path)
    } else if size >= Self.smallestInBackground {
      begun[input.path] = Background { Self.outcome(input, .init()) }
    }
  }

  /// Begins the checksums of those inputs whose own are not begun, when all have been read.
  public func beginRest(of inputs: [InputFile]) {
    let left = inputs.filter { begun[$0.path] == nil }
    let pieces = pieces
    rest = Background {
      Dictionary(
        left.map { ($0.path, Self.outcome($0, pieces.pieces(of: $0.path))) }
      ) { first, _ in first }
    }
  }

  /// Takes pieces of files that are being read, from any thread: the path, the offset, the bytes.
  ///
  /// An offset is a multiple of 256 KiB, and a piece ends with such a multiple or with the file.
  public var show: @Sendable (String, Int, Span<UInt8>) -> Void {
    let pieces = pieces
    return { pieces.show($0, $1, $2) }
  }

  /// The checksums of inputs in the order given; what was begun is waited for.
  public func checksums(of inputs: [InputFile]) throws(ReportWritingError) -> [InputChecksum] {
    var result: [InputChecksum] = []
    let others = rest?.value() ?? [:]
    rest = nil
    for input in inputs {
      let outcome =
        begun.removeValue(forKey: input.path)?.value() ?? others[input.path]
        ?? Self.outcome(input, pieces.pieces(of: input.path))
      result.append(try outcome.get())
    }
    return result
  }

  private static func outcome(_ input: InputFile, _ pieces: PieceChecksum) -> Outcome {
    do throws(ReportWritingError) {
      return .success(try InputChecksum.checksum(of: input, known: pieces))
    } catch {
      return .failure(error)
    }
  }
}
