import Glibc

/// The memory that the program has freed and the system's allocator keeps.
enum FreedMemory {
  /// Gives it back to the system, so that the next stage of a run does not add to the peak of the
  /// one before.
  ///
  /// The threads that read have allocated from heaps of their own, which keep what is freed until
  /// another thread takes them over. Nothing happens where the system's library knows no such call.
  /// Source: malloc_trim(3).
  static func giveBack() {
    // Swift's view of glibc leaves out this call.
    typealias Trim = @convention(c) (Int) -> Int32
    guard let symbol = unsafe dlsym(nil, "malloc_trim") else { return }
    let trim = unsafe unsafeBitCast(symbol, to: Trim.self)
    _ = trim(0)
  }
}
