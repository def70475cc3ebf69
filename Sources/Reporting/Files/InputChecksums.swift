internal import Concurrency
public import SurveyModel

/// The checksums of a run's inputs, those of large files made while the files are being read.
public final class InputChecksums {
  /// Smaller files are left until they are asked for: a thread would cost more than it saves.
  private static let smallestInBackground = 1 << 20

  private typealias Outcome = Result<InputChecksum, ReportWritingError>
  /// By path below the surveys folder.
  private var begun: [String: Background<Outcome>] = [:]

  /// Checksums of which none is begun.
  public init() {}

  /// Begins the checksum of a file if that pays.
  public func begin(_ input: InputFile) {
    guard begun[input.path] == nil, InputChecksum.size(of: input) >= Self.smallestInBackground
    else { return }
    begun[input.path] = Background { Self.outcome(input) }
  }

  /// The checksums of inputs in the order given; what was begun is waited for.
  public func checksums(of inputs: [InputFile]) throws(ReportWritingError) -> [InputChecksum] {
    var result: [InputChecksum] = []
    for input in inputs {
      let outcome = begun.removeValue(forKey: input.path)?.value() ?? Self.outcome(input)
      result.append(try outcome.get())
    }
    return result
  }

  private static func outcome(_ input: InputFile) -> Outcome {
    do throws(ReportWritingError) {
      return .success(try InputChecksum.checksum(of: input))
    } catch {
      return .failure(error)
    }
  }
}
