import Synchronization

extension Array where Element: Sendable {
  /// The transformed elements in their order, made by several threads.
  ///
  /// The result is that of `map` for every number of threads: elements are taken one by one, and
  /// each is transformed on its own. With one thread, or fewer than two elements, no other is
  /// started. An empty array gives an empty one.
  ///
  /// - Parameters:
  ///   - threads: how many threads at most, the caller's included.
  ///   - weight: about how much work an element is; the heaviest is taken first, so that no thread
  ///     is left alone with it at the end.
  ///   - transform: makes a value of an element; must not depend on the order of the calls.
  /// - Returns: The values in the order of the elements.
  public func parallelMap<Value: Sendable>(
    threads: Int, weight: (Element) -> Int = { _ in 1 },
    _ transform: @escaping @Sendable (Element) -> Value
  ) -> [Value] {
    let workers = Swift.min(threads, count)
    guard workers > 1 else { return map(transform) }
    let next = SharedCounter()
    let elements = self
    let weights = map(weight)
    let order = indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
    let share: @Sendable () -> [(index: Int, value: Value)] = {
      var made: [(index: Int, value: Value)] = []
      while true {
        let place = next.take()
        guard place < order.count else { return made }
        made.append((order[place], transform(elements[order[place]])))
      }
    }
    let others = (1..<workers).map { _ in Background(share) }
    var all = share()
    for other in others { all += other.value() }
    all.sort { $0.index < $1.index }
    return all.map(\.value)
  }
}

/// Numbers from 0 up, each taken by one thread.
private final class SharedCounter: Sendable {
  private let next = Atomic<Int>(0)

  func take() -> Int { next.wrappingAdd(1, ordering: .relaxed).oldValue }
}
