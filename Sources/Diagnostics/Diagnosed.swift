/// A value together with the diagnostics that came up while it was made.
///
/// A value and what is doubtful about it travel together, so that no stage can drop the doubts.
public struct Diagnosed<Value> {
  /// The value; as much of it as could be made when there are errors.
  public var value: Value
  /// What came up, in the order it was found.
  public var diagnostics: [Diagnostic]

  /// Makes a value with its diagnostics.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Whether any diagnostic is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Applies a function to the value and keeps the diagnostics.
  public func map<Other>(_ transform: (Value) -> Other) -> Diagnosed<Other> {
    Diagnosed<Other>(transform(value), diagnostics)
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
