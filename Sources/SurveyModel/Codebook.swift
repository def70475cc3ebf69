/// What the columns and answers of an export mean: `kodbok.csv`, for one wave.
public struct Codebook: Sendable, Equatable {
  /// The variables in the order of the file.
  public let variables: [Variable]

  /// Makes a codebook.
  public init(_ variables: [Variable]) { self.variables = variables }

  /// The variable of a name (`namn`), compared exactly; nil when there is none.
  public func variable(_ name: String) -> Variable? { variables.first { $0.name == name } }

  /// The variables of a role, in order.
  public func variables(of role: Role) -> [Variable] { variables.filter { $0.role == role } }

  /// The names of the variables that only those asked because of another answer met.
  ///
  /// They are the targets of `=NAMN` and do not count when the share of answered questions is
  /// judged.
  public var followUpQuestions: Set<String> {
    var names: Set<String> = []
    for variable in variables {
      for answer in variable.answers {
        if case .codeOf(let name) = answer.outcome { names.insert(name) }
      }
    }
    return names
  }
}

/// The role of a column in the survey.
public enum Role: String, Sendable, Hashable, CaseIterable {
  case identifier = "id"
  case wave = "omgång"
  case time = "tid"
  case status = "status"
  case place = "plats"
  case stratum = "stratum"
  case cluster = "kluster"
  case weight = "vikt"
  case group = "grupp"
  case birthYear = "födelseår"
  case question = "fråga"
  case multipleChoice = "flerval"
  case indicatedPlace = "utpekad_plats"
  case freeText = "fritext"
  case skipped = "hoppa_över"
  case notAsked = "saknas"
}

/// One variable of a questionnaire: where it stands in the export and what its answers mean.
public struct Variable: Sendable, Equatable {
  /// A column of the export, and the option it stands for when a question has one per option.
  public struct Column: Sendable, Equatable {
    /// The column as the codebook names it: a header, `header #2`, or `#7`.
    public let reference: String
    /// The code of the option (`flerval` with a column per option); nil otherwise.
    public let optionCode: String?

    /// Makes a column.
    public init(reference: String, optionCode: String? = nil) {
      self.reference = reference
      self.optionCode = optionCode
    }
  }

  /// `namn`; the role's own name for roles that need none.
  public let name: String
  /// `roll` this wave.
  public let role: Role
  /// The role the variable has when it is asked; differs from `role` only where that is `saknas`.
  public let usualRole: Role
  /// Its columns in the export.
  public let columns: [Column]
  /// Its answers in the order of the file.
  public let answers: [AnswerRule]

  /// Makes a variable.
  public init(
    name: String, role: Role, usualRole: Role? = nil, columns: [Column],
    answers: [AnswerRule] = []
  ) {
    self.name = name
    self.role = role
    self.usualRole = usualRole ?? role
    self.columns = columns
    self.answers = answers
  }

  /// The distinct codes of its answers in the order of the file, options of columns included.
  public var categories: [String] {
    var seen: [String] = []
    for code in columns.compactMap(\.optionCode) where !seen.contains(code) { seen.append(code) }
    for answer in answers {
      if case .code(let code) = answer.outcome, !seen.contains(code) { seen.append(code) }
    }
    return seen
  }
}

/// What one answer text means.
public struct AnswerRule: Sendable, Equatable {
  /// Which texts the rule is for.
  public enum Match: Sendable, Equatable {
    /// Exactly this text.
    case text(String)
    /// A whole number in the range, ends included; nil is open.
    case range(lower: Int?, upper: Int?)
    /// A blank: `(tom)`.
    case blank
    /// Any other text: `*`.
    case anyOther
  }

  /// What the answer becomes.
  public enum Outcome: Sendable, Equatable {
    /// A valid answer with this code.
    case code(String)
    /// `utanför`: answered but in no base; for a group, outside the population.
    case outside
    /// `bortfall`: a mark that stands for no answer.
    case missing
    /// `=NAMN`: the code of another question is used instead.
    case codeOf(String)
  }

  /// Which texts the rule is for.
  public let match: Match
  /// What such an answer becomes.
  public let outcome: Outcome

  /// Makes a rule.
  public init(match: Match, outcome: Outcome) {
    self.match = match
    self.outcome = outcome
  }
}
