/// The delivered weights of respondents, held as whole ten-thousandths of four bytes each where all
/// of them are that, else as they are.
///
/// Nothing is rounded: a weight is held as ten-thousandths only where dividing them gives it back.
public struct WeightColumn: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
  /// The weights as they are held.
  @usableFromInline enum Storage: Sendable {
    case tenThousandths([UInt32])
    case exact([Double])
  }
  @usableFromInline private(set) var storage = Storage.tenThousandths([])
  @usableFromInline static let scale = 10_000.0

  /// Makes an empty column.
  public init() {}

  /// Makes a column of weights that are at hand already, and leaves them as they are.
  public init(_ weights: [Double]) { storage = .exact(weights) }

  /// Makes a column of some weights.
  public init(arrayLiteral elements: Double...) { append(contentsOf: elements) }

  /// The first place, 0.
  @inlinable public var startIndex: Int { 0 }

  /// The number of respondents.
  @inlinable public var endIndex: Int {
    switch storage {
    case .tenThousandths(let held): held.count
    case .exact(let held): held.count
    }
  }

  /// The weight of a respondent.
  @inlinable public subscript(position: Int) -> Double {
    switch storage {
    case .tenThousandths(let held): Double(held[position]) / Self.scale
    case .exact(let held): held[position]
    }
  }

  /// The smallest and the largest weight; nil without respondents, or where one is no number.
  public var range: ClosedRange<Double>? {
    switch storage {
    case .tenThousandths(let held):
      Self.range(held).map {
        Double($0.lowerBound) / Self.scale...Double($0.upperBound) / Self.scale
      }
    case .exact(let held): Self.range(held)
    }
  }

  private static func range<Value: Comparable>(_ held: [Value]) -> ClosedRange<Value>? {
    guard var smallest = held.first else { return nil }
    var largest = smallest
    for value in held {
      smallest = Swift.min(smallest, value)
      largest = Swift.max(largest, value)
    }
    return smallest <= largest ? smallest...largest : nil
  }

  /// Adds respondents at the end.
  public mutating func append(contentsOf weights: [Double]) {
    // Taken out while it grows: nobody else holds it, and nothing is copied.
    let held = storage
    storage = .exact([])
    switch consume held {
    case .exact(var held):
      held += weights
      storage = .exact(held)
    case .tenThousandths(var held):
      if Self.append(weights.span, to: &held) {
        storage = .tenThousandths(held)
      } else {
        storage = .exact(held.map { Double($0) / Self.scale } + weights)
      }
    }
  }

  /// Adds weights as ten-thousandths; adds none and gives false when one of them cannot be.
  private static func append(_ weights: Span<Double>, to held: inout [UInt32]) -> Bool {
    let first = held.count
    held.append(contentsOf: repeatElement(0, count: weights.count))
    var isWhole = true
    var units = held.mutableSpan
    for index in weights.indices {
      let scaled = weights[index] * scale + 0.5
      // What is no number, or too large, becomes 0 and differs.
      let unit = scaled >= 0 && scaled <= Double(UInt32.max) ? UInt32(scaled) : 0
      units[first + index] = unit
      isWhole = isWhole && Double(unit) / scale == weights[index]
    }
    if !isWhole { held.removeLast(weights.count) }
    return isWhole
  }

  /// Makes room for so many respondents, so that growing copies nothing.
  public mutating func reserveCapacity(_ respondents: Int) {
    let held = storage
    storage = .exact([])
    switch consume held {
    case .exact(var held):
      held.reserveCapacity(respondents)
      storage = .exact(held)
    case .tenThousandths(var held):
      held.reserveCapacity(respondents)
      storage = .tenThousandths(held)
    }
  }

  /// Calls a closure with all the weights in order, a stretch at a time with the place of its first.
  public func forEachStretch(_ body: (_ first: Int, _ weights: Span<Double>) -> Void) {
    switch storage {
    case .exact(let held): body(0, held.span)
    case .tenThousandths(let held):
      var stretch = [Double](repeating: 0, count: Swift.min(held.count, 2048))
      var first = 0
      while first < held.count {
        let count = Swift.min(stretch.count, held.count - first)
        Self.divide(held.span.extracting(first..<first + count), into: &stretch)
        body(first, stretch.span.extracting(0..<count))
        first += count
      }
    }
  }

  private static func divide(_ units: Span<UInt32>, into weights: inout [Double]) {
    var weights = weights.mutableSpan
    for index in units.indices { weights[index] = Double(units[index]) / scale }
  }
}

extension WeightColumn: Equatable {
  /// Whether two columns hold the same weights, however they hold them.
  public static func == (left: WeightColumn, right: WeightColumn) -> Bool {
    left.elementsEqual(right)
  }
}
