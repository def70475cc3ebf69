/// One thing the user should know about the input: what is wrong, where, and how to mend it.
public struct Diagnostic: Sendable, Hashable {
  /// How grave a diagnostic is; only an error stops the run.
  public enum Severity: Int, Sendable, Hashable, Comparable, CaseIterable {
    case error
    case warning
    case note

    /// Orders the gravest first.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }

    /// The Swedish word that users see.
    public var word: String {
      switch self {
      case .error: "fel"
      case .warning: "varning"
      case .note: "upplysning"
      }
    }
  }

  /// A stable kebab-case name of the kind of problem, for example `okänd-plats`.
  public let code: String
  /// How grave it is.
  public let severity: Severity
  /// Where it was found; nil when it concerns the run as a whole.
  public let location: SourceLocation?
  /// A whole Swedish sentence that says what is wrong; never a respondent's words.
  public let text: String
  /// A whole Swedish sentence that says how to mend it; empty when nothing needs to be done.
  public let remedy: String

  /// Makes a diagnostic of its five parts.
  public init(
    _ severity: Severity, code: String, at location: SourceLocation?, text: String,
    remedy: String = ""
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.text = text
    self.remedy = remedy
  }
}
