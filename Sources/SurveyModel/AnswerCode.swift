/// The small integers that answers are stored as.
///
/// 0 is no answer (*partiellt bortfall*), 1 is an answer outside every base (`utanför`), and 2 and
/// up are the variable's categories in their order.
public enum AnswerCode {
  /// No answer.
  public static let missing: UInt8 = 0
  /// Answered, but in no base.
  public static let outside: UInt8 = 1
  /// The code of the first category.
  public static let firstCategory: UInt8 = 2
  /// The most categories a variable can have.
  public static let mostCategories = 254

  /// The stored code of a category, by its place among the variable's categories.
  public static func category(_ index: Int) -> UInt8 { UInt8(index) + firstCategory }
}

/// The answers of all respondents to one single-choice question or background variable.
public struct AnswerColumn: Sendable, Equatable {
  /// The variable's name.
  public let name: String
  /// Its categories; `values` points into them by `AnswerCode`.
  public let categories: [String]
  /// One code per row.
  public var values: [UInt8]

  /// Makes a column.
  public init(name: String, categories: [String], values: [UInt8] = []) {
    self.name = name
    self.categories = categories
    self.values = values
  }

  /// The stored code of a category's name; nil when the variable has no such category.
  public func code(of category: String) -> UInt8? {
    categories.firstIndex(of: category).map(AnswerCode.category)
  }

  /// How many rows have no answer, an answer outside every base, and an answer of a category.
  public func counts() -> (missing: Int, outside: Int, valid: Int) {
    let missing = values.count(of: AnswerCode.missing)
    let outside = values.count(of: AnswerCode.outside)
    return (missing, outside, values.count - missing - outside)
  }
}

/// The answers of all respondents to one multiple-choice question.
public struct MultipleChoiceColumn: Sendable, Equatable {
  /// The variable's name.
  public let name: String
  /// The options in order, at most 63.
  public let options: [String]
  /// One set of bits per row: bit k is option k ticked; bit 63 says that the question was answered.
  public var values: [UInt64]

  /// The bit that says that the question was answered at all.
  public static let answeredBit: UInt64 = 1 << 63

  /// Makes a column.
  public init(name: String, options: [String], values: [UInt64] = []) {
    self.name = name
    self.options = options
    self.values = values
  }
}
