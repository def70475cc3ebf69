import SurveyModel

/// What a wave is, before its answers are read.
struct WaveDefinition {
  let identifier: WaveIdentifier
  let settings: SurveySettings
  let codebook: Codebook
  /// The codebook that a remedy should name, relative to the surveys folder.
  let codebookFile: String
  /// What free text is coded to; without themes it is not read.
  let themes: [Theme]
  /// The canonical names of the register's places, which pointed-out places are stored by.
  let placeNames: [String]
}

/// The tables of one wave while its files are read.
struct WaveAccumulator {
  /// A row that is kept among the nonrespondents, unless its person turns out to have answered.
  struct HeldRow {
    let file: Int
    let line: Int
    let reason: FileAccount.Reason
    /// The person's number; 0 where there is none.
    let person: UInt32
  }

  let definition: WaveDefinition
  var respondents = ResponseTable()
  var nonrespondents = ResponseTable()
  var heldRows: [HeldRow] = []
  /// The numbers of the files that have rows of the wave.
  var files: Set<Int> = []
  /// The rows used of each file.
  var rowsUsed: [Int: Int] = [:]
  /// The lines of the rows left out of each file.
  var leftOut: [Int: [FileAccount.Reason: [Int]]] = [:]
  /// Whether a person has a usable row, by number.
  private(set) var isUsed: [Bool] = [false]
  private var persons: [String: UInt32] = [:]
  private var strata: [String: UInt32] = [:]
  private var clusterTexts: [String: UInt32] = [:]
  private var clusters: [UInt64: UInt32] = [:]
  private(set) var stratumNames: [String] = []

  init(_ definition: WaveDefinition) {
    self.definition = definition
    let codebook = definition.codebook
    func column(_ variable: Variable) -> AnswerColumn {
      AnswerColumn(name: variable.name, categories: codebook.categories(of: variable))
    }
    for variable in codebook.variables {
      switch variable.role {
      case .group, .birthYear:
        respondents.groups.append(column(variable))
        nonrespondents.groups.append(column(variable))
      case .question: respondents.questions.append(column(variable))
      case .multipleChoice:
        respondents.multipleChoices.append(
          MultipleChoiceColumn(name: variable.name, options: variable.categories))
      case .freeText where !definition.themes.isEmpty:
        respondents.themes.append(
          MultipleChoiceColumn(name: variable.name, options: definition.themes.map(\.name)))
      case .indicatedPlace:
        respondents.indicatedPlaces.append(
          IndicatedPlaceColumn(name: variable.name, placeNames: definition.placeNames))
      default: break
      }
    }
  }

  /// Marks a person as having a usable row; false when there was one before.
  mutating func use(person: UInt32) -> Bool {
    let index = Int(person)
    if index >= isUsed.count {
      isUsed += repeatElement(false, count: max(index + 1, isUsed.count * 2) - isUsed.count)
    }
    if isUsed[index] { return false }
    isUsed[index] = true
    return true
  }

  /// The number of an identifier that several files may hold.
  mutating func person(_ text: String) -> UInt32 {
    if let number = persons[text] { return number }
    let number = UInt32(persons.count + 1)
    persons[text] = number
    return number
  }

  /// The number of a stratum, a new one when the name is new.
  mutating func stratum(_ name: String) -> UInt32 {
    if let number = strata[name] { return number }
    let number = UInt32(stratumNames.count)
    strata[name] = number
    stratumNames.append(name)
    return number
  }

  /// The number of a cluster's name, whatever its stratum.
  mutating func clusterText(_ name: String) -> UInt32 {
    if let number = clusterTexts[name] { return number }
    let number = UInt32(clusterTexts.count)
    clusterTexts[name] = number
    return number
  }

  /// The number of a cluster, which belongs to its stratum alone.
  mutating func cluster(_ text: UInt32, stratum: UInt32) -> UInt32 {
    let key = UInt64(stratum) << 32 | UInt64(text)
    if let number = clusters[key] { return number }
    let number = UInt32(clusters.count)
    clusters[key] = number
    return number
  }

  /// Counts a row of a file as left out.
  mutating func leaveOut(_ line: Int, of file: Int, _ reason: FileAccount.Reason) {
    leftOut[file, default: [:]][reason, default: []].append(line)
  }

  /// Settles which of the held rows are the same person as another, and names the strata.
  ///
  /// Of a person with a usable row, every other row is a duplicate; of one without, every row but
  /// the first.
  mutating func finish() {
    var held: Set<UInt32> = []
    var isKept = [Bool](repeating: true, count: heldRows.count)
    for (index, row) in heldRows.enumerated() {
      if row.person != 0 {
        let answered = isUsed.indices.contains(Int(row.person)) && isUsed[Int(row.person)]
        isKept[index] = !answered && held.insert(row.person).inserted
      }
      leaveOut(row.line, of: row.file, isKept[index] ? row.reason : .duplicate)
    }
    if isKept.contains(false) { nonrespondents = nonrespondents.rows(isKept) }
    heldRows = []
    respondents.stratumNames = stratumNames
    nonrespondents.stratumNames = stratumNames
  }
}

extension ResponseTable {
  /// The table of the rows that are kept.
  fileprivate func rows(_ isKept: [Bool]) -> ResponseTable {
    func kept<Value>(_ values: [Value]) -> [Value] {
      values.isEmpty ? [] : zip(values, isKept).compactMap { $1 ? $0 : nil }
    }
    var table = self
    table.count = isKept.reduce(0) { $0 + ($1 ? 1 : 0) }
    table.dispositions = kept(dispositions)
    table.places = CodeColumn(kept(places.map { UInt32($0) }))
    table.strata = kept(strata)
    table.groups = groups.map {
      AnswerColumn(name: $0.name, categories: $0.categories, values: kept($0.values))
    }
    return table
  }
}
