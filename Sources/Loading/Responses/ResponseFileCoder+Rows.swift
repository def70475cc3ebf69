import DelimitedText
import SurveyModel

extension ResponseFileCoder {
  /// The rows of a block that go into a table.
  struct Chosen {
    /// Places among the rows that were handed over.
    var indices: [Int] = []
    var dispositions: [Disposition] = []
    var strata: [UInt32] = []
    var clusters: [UInt32] = []

    mutating func reserve(_ count: Int) {
      indices.reserveCapacity(count)
      dispositions.reserveCapacity(count)
    }

    /// The values of the rows, out of those of all that were handed over.
    func values<Value>(_ all: [Value]) -> [Value] {
      indices.count == all.count ? all : indices.map { all[$0] }
    }
  }

  /// Codes rows of a block into the tables of their wave and settles what becomes of each.
  mutating func code(
    _ block: borrowing RecordBlock, _ rows: [Int], into wave: inout WaveAccumulator,
    _ findings: inout FileFindings
  ) {
    var states = RowStates(count: rows.count)
    var raw: [[UInt16]] = []
    for k in singles.indices {
      raw.append(singles[k].code(block, rows, &states, &findings.unknown))
    }
    var bits: [[UInt64]] = []
    for k in multiples.indices {
      bits.append(multiples[k].code(block, rows, &states, &findings.unknown))
    }
    var coded = CodedTexts()
    for k in themes.indices { coded.themes.append(themes[k].code(block, rows)) }
    for k in indicatedPlaces.indices {
      coded.places.append(indicatedPlaces[k].code(block, rows, &states, &findings.unknown))
    }
    let places = place?.code(block, rows, &states, &findings.unknown)
    let statuses = status?.code(block, rows, &states, &findings.unknown)
    let weights = weight?.values(block, rows)
    stratum?.extend(block)
    cluster?.extend(block)
    sharedIdentifier?.extend(block)

    var (used, held) = (Chosen(), Chosen())
    var usedPersons: [UInt32] = []
    used.reserve(rows.count)
    let isPlain = stratum == nil && cluster == nil && identifier == nil
    let (judgement, hasWeights, weightOfRow) = (judgement, weights != nil, weights ?? [])
    for index in rows.indices {
      let row = rows[index]
      let marks = states.marks[index]
      let fate =
        !marks.contains(.touched) && block.isBlank(row)
        ? .leftOut(.empty)
        : judgement.fate(
          marks, answered: states.answered[index], status: statuses?[index] ?? nil)
      if isPlain, case .used(let disposition) = fate, !hasWeights || weightOfRow[index] > 0 {
        used.indices.append(index)
        used.dispositions.append(disposition)
        continue
      }
      let line = block.line(row)
      if case .leftOut(let reason) = fate {
        if reason == .invalid, repeatedHeader.stands(at: row, block) {
          findings.unknown.noteHeader(line: line)
        }
        wave.leaveOut(line, of: file, reason)
        continue
      }
      guard let stratum = stratumNumber(row, block, &wave, &findings) else {
        wave.leaveOut(line, of: file, .invalid)
        continue
      }
      let (number, symbol) = person(row, block, &wave)
      switch fate {
      case .leftOut: break
      case .held(let disposition, let reason):
        held.indices.append(index)
        held.dispositions.append(disposition)
        held.strata.append(stratum)
        wave.heldRows.append(
          WaveAccumulator.HeldRow(file: file, line: line, reason: reason, person: number))
      case .used(let disposition):
        if let weights, !(weights[index] > 0) {
          weight?.note(weights[index], row: row, block)
          wave.leaveOut(line, of: file, .invalid)
          continue
        }
        guard
          let clusterNumber = clusterNumber(row, block, stratum, places?[index], &wave, &findings)
        else {
          wave.leaveOut(line, of: file, .invalid)
          continue
        }
        guard number == 0 || wave.use(person: number) else {
          noteRounded(symbol, block, line, &findings)
          wave.leaveOut(line, of: file, .duplicate)
          continue
        }
        used.indices.append(index)
        used.dispositions.append(disposition)
        if self.stratum != nil { used.strata.append(stratum) }
        if cluster != nil { used.clusters.append(clusterNumber) }
        if identifier != nil { usedPersons.append(symbol) }
      }
    }
    wave.rowsUsed[file, default: 0] += used.indices.count
    append(used, to: &wave.respondents, raw, bits, places, weights, hasAnswers: true)
    append(held, to: &wave.nonrespondents, raw, bits, places, nil, hasAnswers: false)
    append(used.indices, coded, to: &wave.respondents)
    if definition.settings.isPanel, let identifier {
      wave.respondents.persons += usedPersons.map { block.text($0, column: identifier) }
    }
  }

  /// The number of a row's stratum, 0 without strata; nil with an error when it has none.
  private mutating func stratumNumber(
    _ row: Int, _ block: borrowing RecordBlock, _ wave: inout WaveAccumulator,
    _ findings: inout FileFindings
  ) -> UInt32? {
    guard let column = stratum?.column, let header = stratum?.headerColumn else { return 0 }
    let symbol = block.symbols(column)[row]
    if let number = stratum?.number(symbol, block, { wave.stratum($0) }) { return number }
    findings.note(.noStratum, line: block.line(row), column: header)
    return nil
  }

  /// The number of a row's cluster, 0 without clusters; nil with an error when it has none.
  private mutating func clusterNumber(
    _ row: Int, _ block: borrowing RecordBlock, _ stratum: UInt32, _ place: UInt16?,
    _ wave: inout WaveAccumulator, _ findings: inout FileFindings
  ) -> UInt32? {
    guard let column = cluster?.column, let header = cluster?.headerColumn else { return 0 }
    let symbol = block.symbols(column)[row]
    if let text = cluster?.number(symbol, block, { wave.clusterText($0) }) {
      return wave.cluster(text, stratum: stratumOfCluster(stratum, place))
    }
    findings.note(.noCluster, line: block.line(row), column: header)
    return nil
  }

  /// What a cluster is nested in: the stratum, or the place where places are the strata.
  private func stratumOfCluster(_ stratum: UInt32, _ place: UInt16?) -> UInt32 {
    guard self.stratum == nil, definition.settings.stratification == .places else {
      return stratum
    }
    return UInt32(place ?? 0)
  }

  /// Notes an identifier that is there already because a spreadsheet has rounded it.
  private func noteRounded(
    _ symbol: UInt32, _ block: borrowing RecordBlock, _ line: Int, _ findings: inout FileFindings
  ) {
    guard let identifier, let identifierHeader,
      RoundedNumber.isOne(block.text(symbol, column: identifier))
    else { return }
    findings.note(.roundedIdentifier, line: line, column: identifierHeader)
  }

  /// The number and the symbol of a row's identifier; 0 for a blank or none.
  private mutating func person(
    _ row: Int, _ block: borrowing RecordBlock, _ wave: inout WaveAccumulator
  ) -> (number: UInt32, symbol: UInt32) {
    guard let identifier else { return (0, 0) }
    let symbol = block.symbols(identifier)[row]
    guard sharedIdentifier != nil else { return (symbol, symbol) }
    return (sharedIdentifier?.number(symbol, block) { wave.person($0) } ?? 0, symbol)
  }
}
