/// Two values that do not need each other, made at the same time by two threads.
///
/// With one thread the first is made before the second.
///
/// - Parameters:
///   - threads: how many threads at most, the caller's included.
///   - first: makes the first value, in the caller's thread.
///   - second: makes the second value.
/// - Returns: Both values, the same for every number of threads.
public func concurrently<First, Second: Sendable>(
  threads: Int, _ first: () -> First, _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
  guard threads > 1 else { return (first(), second()) }
  let other = Background(second)
  let own = first()
  return (own, other.value())
}
