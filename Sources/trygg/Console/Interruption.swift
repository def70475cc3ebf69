import Glibc
import Synchronization

/// The user's wish to stop (Ctrl-C), thrown at the next safe point.
struct Interruption: Error {
  private static let wanted = Atomic<Bool>(false)

  /// Listens for Ctrl-C; a second one ends the process at once.
  static func install() {
    _ = signal(SIGINT) { _ in
      if Interruption.wanted.exchange(true, ordering: .relaxed) { _exit(130) }
    }
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Throws when the user wants to stop.
  static func check() throws {
    if wanted.load(ordering: .relaxed) { throw Interruption() }
  }
}
