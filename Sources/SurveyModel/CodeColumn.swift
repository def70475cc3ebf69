/// Whole numbers from 0 up, one per case, held in one byte each while all of them fit, else in two
/// or in four.
public struct CodeColumn: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
  /// The numbers as they are held.
  public enum Storage: Sendable {
    case bytes([UInt8])
    case words([UInt16])
    case longs([UInt32])
  }
  /// The numbers as they are held: whoever goes through millions of them takes them from here.
  public private(set) var storage = Storage.bytes([])

  /// Makes an empty column.
  public init() {}

  /// Makes a column of numbers as they are held.
  public init(_ storage: Storage) { self.storage = storage }

  /// Makes a column of numbers.
  public init(_ numbers: [UInt32]) { append(contentsOf: numbers) }

  /// Makes a column of numbers.
  public init(_ numbers: [UInt16]) { append(contentsOf: numbers) }

  /// Makes a column of zeros.
  public init(zeros count: Int) { storage = .bytes([UInt8](repeating: 0, count: count)) }

  /// Makes a column of some numbers.
  public init(arrayLiteral elements: UInt32...) { append(contentsOf: elements) }

  /// The first place, 0.
  @inlinable public var startIndex: Int { 0 }

  /// The number of cases.
  @inlinable public var endIndex: Int {
    switch storage {
    case .bytes(let numbers): numbers.count
    case .words(let numbers): numbers.count
    case .longs(let numbers): numbers.count
    }
  }

  /// The number of a case.
  @inlinable public subscript(position: Int) -> Int {
    switch storage {
    case .bytes(let numbers): Int(numbers[position])
    case .words(let numbers): Int(numbers[position])
    case .longs(let numbers): Int(numbers[position])
    }
  }

  /// How many cases have the number 0.
  public var zeroCount: Int {
    switch storage {
    case .bytes(let numbers): numbers.count(of: 0)
    case .words(let numbers): numbers.count { $0 == 0 }
    case .longs(let numbers): numbers.count { $0 == 0 }
    }
  }

  /// How many cases have each number, from 0 to the largest that is met; none without cases.
  public func counts() -> [Int] {
    switch storage {
    case .bytes(let numbers): Self.counts(numbers)
    case .words(let numbers): Self.counts(numbers)
    case .longs(let numbers): Self.counts(numbers)
    }
  }

  private static func counts(_ numbers: [UInt8]) -> [Int] {
    var counts = [Int](repeating: 0, count: 256)
    for number in numbers { counts[Int(number)] &+= 1 }
    return Array(counts.prefix((counts.lastIndex { $0 > 0 } ?? -1) + 1))
  }

  private static func counts<Number: UnsignedInteger & FixedWidthInteger>(
    _ numbers: [Number]
  ) -> [Int] {
    guard let largest = numbers.max() else { return [] }
    var counts = [Int](repeating: 0, count: Int(largest) + 1)
    for number in numbers { counts[Int(number)] &+= 1 }
    return counts
  }

  /// Adds cases at the end.
  public mutating func append(contentsOf numbers: [UInt16]) { add(numbers) }

  /// Adds cases at the end.
  public mutating func append(contentsOf numbers: [UInt32]) { add(numbers) }

  private mutating func add<Number: UnsignedInteger & FixedWidthInteger>(_ numbers: [Number]) {
    widen(for: UInt32(numbers.max() ?? 0))
    // Taken out while it grows: nobody else holds it, and nothing is copied.
    let held = storage
    storage = .bytes([])
    switch consume held {
    case .bytes(var held):
      held += numbers.lazy.map { UInt8(truncatingIfNeeded: $0) }
      storage = .bytes(held)
    case .words(var held):
      held += numbers.lazy.map { UInt16(truncatingIfNeeded: $0) }
      storage = .words(held)
    case .longs(var held):
      held += numbers.lazy.map { UInt32(truncatingIfNeeded: $0) }
      storage = .longs(held)
    }
  }

  /// Makes room for so many cases, so that growing copies nothing.
  public mutating func reserveCapacity(_ cases: Int) {
    let held = storage
    storage = .bytes([])
    switch consume held {
    case .bytes(var held):
      held.reserveCapacity(cases)
      storage = .bytes(held)
    case .words(var held):
      held.reserveCapacity(cases)
      storage = .words(held)
    case .longs(var held):
      held.reserveCapacity(cases)
      storage = .longs(held)
    }
  }

  /// Makes every number wide enough for a larger one.
  private mutating func widen(for largest: UInt32) {
    switch storage {
    case .bytes(let numbers) where largest > UInt16.max:
      storage = .longs(numbers.map(UInt32.init))
    case .bytes(let numbers) where largest > UInt8.max:
      storage = .words(numbers.map(UInt16.init))
    case .words(let numbers) where largest > UInt16.max:
      storage = .longs(numbers.map(UInt32.init))
    default: break
    }
  }
}

extension CodeColumn: Equatable {
  /// Whether two columns hold the same numbers, however they hold them.
  public static func == (left: CodeColumn, right: CodeColumn) -> Bool {
    left.elementsEqual(right)
  }
}
