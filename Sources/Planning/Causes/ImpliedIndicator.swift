public import SurveyModel

/// An indicator that no row of `indikatorer.csv` names: an option of a multiple choice, a theme of
/// free text, or a place that respondents point out.
public struct ImpliedIndicator: Sendable, Equatable {
  /// What the indicator stands for.
  public enum Kind: Sendable, Equatable {
    /// An option of a multiple-choice question; the base is those who answered it.
    case option
    /// A theme of free text; the base is those who wrote something.
    case theme
    /// A place that is pointed out; the base is those who pointed out a known place.
    case indicatedPlace
  }

  /// What it stands for.
  public let kind: Kind
  /// The variable's name.
  public let question: String
  /// The question as the questionnaire has it; the variable's name where only a position is known.
  public let questionText: String
  /// The option's code, the theme's name, or the place's name.
  public let code: String
  /// Whether nobody chose it together with another option, as *inget särskilt*: no cause then.
  public let standsAlone: Bool
  /// As the estimator knows it; its name is `fråga=kod`, its title what users read.
  public let indicator: Indicator

  /// Makes one that counts some codes of a question.
  init(
    kind: Kind, question: String, questionText: String, code: String, title: String,
    counted: [String]? = nil, standsAlone: Bool = false
  ) {
    self.kind = kind
    self.question = question
    self.questionText = questionText
    self.code = code
    self.standsAlone = standsAlone
    indicator = Indicator(
      name: "\(question)=\(code)", title: title, question: question,
      countedCodes: counted ?? [code])
  }
}

extension Survey {
  /// The implied indicators of a survey's waves up to one, by question in the order of the
  /// codebooks, each option once.
  ///
  /// Of places that are pointed out those that somebody named, and the larger places around them.
  public func impliedIndicators(
    through wave: WaveIdentifier, places: PlaceRegister
  ) -> [ImpliedIndicator] {
    let waves = waves.filter { $0.identifier <= wave }
    var found: [ImpliedIndicator] = []
    func add(_ implied: ImpliedIndicator) {
      if !found.contains(where: { $0.indicator.name == implied.indicator.name }) {
        found.append(implied)
      }
    }
    var names: [String] = []
    for variable in waves.flatMap(\.codebook.variables) where !names.contains(variable.name) {
      names.append(variable.name)
    }
    for name in names {
      let text =
        waves.reversed().lazy.compactMap { $0.codebook.variable(name)?.questionText }.first ?? name
      for wave in waves {
        for code in wave.respondents.multipleChoice(name)?.options ?? [] {
          let title = wave.codebook.variable(name)?.answerText(of: code) ?? code
          add(
            ImpliedIndicator(
              kind: .option, question: name, questionText: text, code: code, title: title,
              standsAlone: standsAlone(code, of: name, in: waves)))
        }
        for theme in wave.respondents.theme(name)?.options ?? [] {
          add(
            ImpliedIndicator(
              kind: .theme, question: name, questionText: text, code: theme, title: theme))
        }
      }
      for place in indicatedPlaces(name, waves, places) {
        let parts = places.places.indices.filter { places.isPlace($0, within: place) }
        add(
          ImpliedIndicator(
            kind: .indicatedPlace, question: name, questionText: text,
            code: places.places[place].name,
            title: places.places[place].name, counted: parts.map { places.places[$0].name }))
      }
    }
    return found
  }

  /// The fewest who must have chosen an option before it is said to stand alone.
  private static let fewestAlone = 30

  /// Whether an option was chosen often enough and never together with another, where others were
  /// chosen together.
  private func standsAlone(_ code: String, of question: String, in waves: [Wave]) -> Bool {
    var (chosen, othersAreCombined) = (0, false)
    for wave in waves {
      guard let column = wave.respondents.multipleChoice(question),
        let option = column.options.firstIndex(of: code)
      else { continue }
      let own = UInt64(1) << UInt64(option) | MultipleChoiceColumn.answeredBit
      for value in column.values {
        if value & own == own {
          if value != own { return false }
          chosen += 1
        } else if (value & ~MultipleChoiceColumn.answeredBit).nonzeroBitCount > 1 {
          othersAreCombined = true
        }
      }
    }
    return othersAreCombined && chosen >= Self.fewestAlone
  }

  /// The places that anybody pointed out in a question, and the larger ones, in register order.
  private func indicatedPlaces(
    _ name: String, _ waves: [Wave], _ places: PlaceRegister
  ) -> [Int] {
    var isNamed = [Bool](repeating: false, count: places.places.count)
    for wave in waves {
      for value in wave.respondents.indicatedPlace(name)?.values ?? []
      where value >= IndicatedPlaceColumn.firstPlace {
        let place = Int(value - IndicatedPlaceColumn.firstPlace)
        isNamed[place] = true
        for larger in places.ancestors(of: place) { isNamed[larger] = true }
      }
    }
    return isNamed.indices.filter { isNamed[$0] }
  }
}

extension Variable {
  /// The text of the answer that a code stands for; nil when the code has none.
  fileprivate func answerText(of code: String) -> String? {
    for answer in answers {
      if case .text(let text) = answer.match, answer.outcome == .code(code) { return text }
    }
    return columns.first { $0.optionCode == code }.map { OptionHeader($0.reference).option }
  }

  /// The question in the header of its first column; nil when it is not asked or the codebook has
  /// a position instead of a header.
  fileprivate var questionText: String? {
    guard role != .notAsked, let header = columns.first?.reference, header.first != "#" else {
      return nil
    }
    return OptionHeader(header).question
  }
}
