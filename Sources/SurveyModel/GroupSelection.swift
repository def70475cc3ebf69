/// Which respondents of a place: all, or those with certain codes of background variables.
public struct GroupSelection: Sendable, Hashable {
  /// One variable and its code.
  public struct Term: Sendable, Hashable {
    /// The variable's name, for example `kön`.
    public let variable: String
    /// Its code, for example `kvinna`.
    public let code: String

    /// Makes a term.
    public init(variable: String, code: String) {
      self.variable = variable
      self.code = code
    }
  }

  /// The crossed terms; empty for all.
  public let terms: [Term]
  /// The hash of the terms, made once: selections are looked up far more often than made.
  private let hash: Int

  /// Makes a selection; no terms select everybody.
  public init(_ terms: [Term] = []) {
    self.terms = terms
    hash = terms.hashValue
  }

  /// Whether two selections have the same terms in the same order.
  public static func == (left: GroupSelection, right: GroupSelection) -> Bool {
    left.hash == right.hash && left.terms == right.terms
  }

  /// Hashes the terms.
  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// Everybody.
  public static let all = GroupSelection()

  /// Reads `kön=kvinna*ålder=16–19`, or `alla` or a blank for everybody; nil when it is neither.
  public init?(_ text: String) {
    if text.isEmpty || text == "alla" {
      self.init()
      return
    }
    var terms: [Term] = []
    for part in text.split(separator: "*", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else { return nil }
      terms.append(Term(variable: String(sides[0]), code: String(sides[1])))
    }
    self.init(terms)
  }

  /// Whether everybody is selected.
  public var isAll: Bool { terms.isEmpty }
}

extension GroupSelection: CustomStringConvertible {
  /// `alla`, or `kön=kvinna` with crossed terms joined by `*`, as the output tables write it.
  public var description: String {
    if isAll { return "alla" }
    return terms.map { "\($0.variable)=\($0.code)" }.joined(separator: "*")
  }
}
