import DelimitedText
import SurveyModel

/// Codes the rows of one file that belong to one wave, block by block.
struct ResponseFileCoder {
  let definition: WaveDefinition
  let file: Int
  var singles: [SingleChoiceCoder] = []
  var multiples: [MultipleChoiceCoder] = []
  var themes: [ThemeCoder] = []
  var indicatedPlaces: [IndicatedPlaceCoder] = []
  var place: PlaceCoder?
  var status: StatusCoder?
  var stratum: NameCoder?
  var cluster: NameCoder?
  var weight: WeightCoder?
  /// The column of identifiers among those asked for.
  var identifier: Int?
  /// The same column in the export.
  var identifierHeader: Int?
  /// The identifiers of a wave of several files, which must be compared by text.
  var sharedIdentifier: NameCoder?
  /// What becomes of rows.
  let judgement: RowJudgement
  /// The header where it stands among the rows.
  let repeatedHeader: RepeatedHeader
  /// The single-choice coder of each group column of the table; nil where the file has no column.
  let groupCoders: [Int?]
  /// The single-choice coder of each question of the table.
  let questionCoders: [Int?]
  /// The coder of each multiple-choice question of the table.
  let multipleCoders: [Int?]
  /// For each reference from one single choice to another, the code there as the code here.
  let translations: [[[UInt8]]]

  /// Makes the coder of a file for a wave.
  ///
  /// `resolved` says where the codebook's columns stand in the export, `asked` which columns of it
  /// are read, in that order, `weights` those that are read as weights, and `isAlone` whether the wave has no other file.
  init(
    _ definition: WaveDefinition, file: Int, resolved: ResolvedColumns, asked: [Int],
    weights: [Int], header: [String], register: PlaceRegister, isAlone: Bool
  ) {
    self.definition = definition
    self.file = file
    let codebook = definition.codebook
    let places = Dictionary(uniqueKeysWithValues: asked.enumerated().map { ($1, $0) })
    let followUps = codebook.followUpQuestions
    var targets: [String: UInt16] = [:]
    var asks = 0
    for (variable, columns) in zip(codebook.variables, resolved.columns)
    where [.group, .birthYear, .question].contains(variable.role) && columns.first ?? nil != nil {
      targets[variable.name] = UInt16(targets.count)
    }
    for (variable, columns) in zip(codebook.variables, resolved.columns) {
      if variable.role == .multipleChoice {
        asks += 1
        multiples.append(
          MultipleChoiceCoder(
            variable,
            found: columns.map { index in
              guard let index, let column = places[index] else { return nil }
              return (column, index, header[index])
            }))
        continue
      }
      guard let index = columns.first ?? nil else { continue }
      if variable.role == .weight {
        weight = weights.firstIndex(of: index).map { WeightCoder(column: $0, headerColumn: index) }
        continue
      }
      guard let column = places[index] else { continue }
      switch variable.role {
      case .group, .birthYear, .question:
        let counts = variable.role == .question && !followUps.contains(variable.name)
        if counts { asks += 1 }
        singles.append(
          SingleChoiceCoder(
            variable, codebook: codebook, wave: definition.identifier, column: column,
            headerColumn: index, targets: targets, countsAsAsked: counts))
      case .place:
        place = PlaceCoder(variable, column: column, headerColumn: index, register: register)
      case .status: status = StatusCoder(variable, column: column, headerColumn: index)
      case .stratum: stratum = NameCoder(variable, column: column, headerColumn: index)
      case .cluster: cluster = NameCoder(variable, column: column, headerColumn: index)
      case .identifier:
        (identifier, identifierHeader) = (column, index)
        if !isAlone {
          sharedIdentifier = NameCoder(variable, column: column, headerColumn: index)
        }
      case .freeText:
        themes.append(ThemeCoder(variable, column: column, themes: definition.themes))
      case .indicatedPlace:
        indicatedPlaces.append(
          IndicatedPlaceCoder(variable, column: column, headerColumn: index, register: register))
      case .wave, .weight, .time, .skipped, .notAsked, .multipleChoice: break
      }
    }
    judgement = RowJudgement(asked: asks, settings: definition.settings)
    repeatedHeader = RepeatedHeader(asked.map { header[$0] })
    translations = Self.translations(singles)
    let found = singles
    let single = { (variable: Variable) in found.firstIndex { $0.variable.name == variable.name } }
    groupCoders = codebook.variables.filter { [.group, .birthYear].contains($0.role) }.map(single)
    questionCoders = codebook.variables(of: .question).map(single)
    let several = multiples
    multipleCoders = codebook.variables(of: .multipleChoice).map { variable in
      several.firstIndex { $0.variable.name == variable.name }
    }
  }

  /// The columns of the export that hold a wave's weights.
  static func weightColumns(_ codebook: Codebook, _ resolved: ResolvedColumns) -> [Int] {
    zip(codebook.variables, resolved.columns).flatMap { variable, found in
      variable.role == .weight ? found.compactMap(\.self) : []
    }
  }

  /// The columns of the export that a wave's roles read, weights apart; free text only where
  /// themes are coded.
  static func readColumns(
    _ codebook: Codebook, _ resolved: ResolvedColumns, hasThemes: Bool
  ) -> Set<Int> {
    var columns: Set<Int> = []
    for (variable, found) in zip(codebook.variables, resolved.columns) {
      switch variable.role {
      case .identifier, .wave, .status, .place, .stratum, .cluster, .group, .birthYear, .question,
        .multipleChoice, .indicatedPlace:
        columns.formUnion(found.compactMap(\.self))
      case .freeText: if hasThemes { columns.formUnion(found.compactMap(\.self)) }
      case .weight, .time, .skipped, .notAsked: break
      }
    }
    return columns
  }

  /// For each pair of single choices, the stored code of the second as one of the first.
  private static func translations(_ singles: [SingleChoiceCoder]) -> [[[UInt8]]] {
    singles.map { source in
      let refers = source.variable.answers.contains {
        if case .codeOf = $0.outcome { true } else { false }
      }
      guard refers else { return [] }
      return singles.map { target in
        [AnswerCode.missing, AnswerCode.outside]
          + target.categories.map { source.storedCode(of: $0) ?? AnswerCode.missing }
      }
    }
  }
}
