import Synchronization

@testable import trygg

/// One run of the program in this process, with what it wrote.
struct CapturedRun {
  let code: ExitCode
  let output: String
  let error: String

  init(_ arguments: String...) { self.init(arguments) }

  init(_ arguments: [String]) {
    let output = Transcript()
    let error = Transcript()
    let console = Console(
      output: { output.append($0) }, error: { error.append($0 + "\n") }, progress: { _ in })
    code = Trygg.run(arguments, console: console)
    self.output = output.text
    self.error = error.text
  }
}

/// Text that several closures write to.
private final class Transcript: Sendable {
  private let content = Mutex("")

  func append(_ text: String) { content.withLock { $0 += text } }

  var text: String { content.withLock { $0 } }
}
