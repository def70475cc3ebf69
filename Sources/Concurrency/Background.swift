import Synchronization

/// A value that a thread of its own makes while the caller goes on.
public final class Background<Value: Sendable>: Sendable {
  private final class Result: Sendable {
    let value = Mutex<Value?>(nil)
  }
  private let body: @Sendable () -> Value
  private let result = Result()
  private let thread: WorkerThread?

  /// Starts making the value; where the system gives no thread it is made when asked for.
  public init(_ body: @escaping @Sendable () -> Value) {
    self.body = body
    let result = result
    thread = WorkerThread {
      let made = body()
      result.value.withLock { $0 = made }
    }
  }

  /// Waits for the value; to be called once, and always.
  public func value() -> Value {
    thread?.join()
    return result.value.withLock { $0 } ?? body()
  }
}
