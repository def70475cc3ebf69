import DelimitedText
import Diagnostics
import SurveyModel

/// The reading of one file of answers: which rows belong to which wave, and what is wrong.
struct ResponseFileReading {
  /// What the text in the column of waves says.
  private enum Route {
    case slot(Int)
    case none(FileFindings.Flaw)
  }

  /// The columns of the export that are read.
  let columns: [Int]
  /// Those that are read as weights.
  let weightColumns: [Int]
  private let file: ResponseFile
  private let header: [String]
  private let headerLine: Int
  /// The columns that some codebook names.
  private let named: Set<Int>
  /// The column of waves in the export, and among those read.
  private let waveHeader: Int?
  private let waveColumn: Int?
  private let waveMatcher: AnswerMatcher
  private var routes: [Route]
  /// A coder for each wave that has come up, with the wave's place among the tables.
  private var coders: [ResponseFileCoder] = []
  private var waveOfCoder: [Int] = []
  private var findings = FileFindings()
  private var problems: [Diagnostic] = []

  init(_ file: ResponseFile, header: [String], line: Int) {
    self.file = file
    self.header = header
    headerLine = line
    var (asked, named, weights): (Set<Int>, Set<Int>, Set<Int>) = ([], [], [])
    for codebook in file.codebooks {
      let resolved = ResolvedColumns(
        codebook, codebookFile: file.codebookFile, header: header, file: file.file.path,
        headerLine: line)
      named.formUnion(resolved.found)
      asked.formUnion(
        ResponseFileCoder.readColumns(
          codebook, resolved, hasThemes: !file.survey.themes.isEmpty))
      weights.formUnion(ResponseFileCoder.weightColumns(codebook, resolved))
    }
    columns = asked.sorted()
    weightColumns = weights.sorted()
    self.named = named
    let variable = file.mainCodebook.variables(of: .wave).first
    waveMatcher = AnswerMatcher(variable?.answers ?? [])
    let references = ColumnReferences(header: header, codebook: file.mainCodebook)
    if let reference = variable?.columns.first?.reference,
      case .column(let index) = references.find(reference)
    {
      waveHeader = index
      waveColumn = columns.firstIndex(of: index)
    } else {
      (waveHeader, waveColumn) = (nil, nil)
    }
    // A blank says nothing against the folder that the file stands in.
    routes = [file.folder == nil ? .none(.noWave) : .slot(0)]
  }

  /// The coder of a wave, made when the wave first comes up.
  mutating func slot(_ identifier: WaveIdentifier, _ waves: inout [WaveAccumulator]) -> Int {
    if let known = coders.firstIndex(where: { $0.definition.identifier == identifier }) {
      return known
    }
    if !waves.contains(where: { $0.definition.identifier == identifier }) {
      waves.append(WaveAccumulator(file.survey.wave(identifier)))
    }
    let wave = waves.firstIndex { $0.definition.identifier == identifier } ?? 0
    let definition = waves[wave].definition
    let resolved = ResolvedColumns(
      definition.codebook, codebookFile: definition.codebookFile, header: header,
      file: file.file.path, headerLine: headerLine,
      waveCodebookFile: { [file] in file.waveCodebookFile($0) })
    problems += resolved.diagnostics.filter { !problems.contains($0) }
    waves[wave].files.insert(file.number)
    coders.append(
      ResponseFileCoder(
        definition, file: file.number, resolved: resolved, asked: columns, weights: weightColumns,
        header: header,
        register: file.register, isAlone: file.isAlone))
    waveOfCoder.append(wave)
    return coders.count - 1
  }

  /// Reads a block into the tables of its waves.
  mutating func read(
    _ block: borrowing RecordBlock, into waves: inout [WaveAccumulator],
    _ totals: inout ResponseFile.Totals
  ) {
    guard let waveColumn, let waveHeader else {
      if file.folder != nil {
        let wave = waveOfCoder[0]
        coders[0].code(block, Array(0..<block.count), into: &waves[wave], &findings)
      } else {
        // The column is missing, which is told elsewhere.
        totals.leftOut[.invalid, default: []] += (0..<block.count).map(block.line)
      }
      return
    }
    extendRoutes(block, waveColumn, &waves)
    let symbols = block.symbols(waveColumn)
    let rows = rowsBySlot(symbols)
    for slot in coders.indices where !rows[slot].isEmpty {
      let wave = waveOfCoder[slot]
      coders[slot].code(block, rows[slot], into: &waves[wave], &findings)
    }
    for row in rows[coders.count] {
      guard case .none(let flaw) = routes[Int(symbols[row])] else { continue }
      let line = block.line(row)
      if !block.isBlank(row) { findings.note(flaw, line: line, column: waveHeader) }
      totals.leftOut[block.isBlank(row) ? .empty : .invalid, default: []].append(line)
    }
  }

  /// The rows of a block by coder, and last those that belong to no wave.
  private func rowsBySlot(_ symbols: [UInt32]) -> [[Int]] {
    let slots = routes.map { route in
      if case .slot(let slot) = route { slot } else { coders.count }
    }
    var ends = [Int](repeating: 0, count: coders.count + 2)
    var sorted = [Int](repeating: 0, count: symbols.count)
    Self.sort(symbols.span, slots.span, &ends, &sorted)
    return (0...coders.count).map { Array(sorted[ends[$0]..<ends[$0 + 1]]) }
  }

  /// Puts the rows of each slot side by side, and after each slot's number where its rows end.
  private static func sort(
    _ symbols: Span<UInt32>, _ slots: Span<Int>, _ ends: inout [Int], _ sorted: inout [Int]
  ) {
    var ends = ends.mutableSpan
    var sorted = sorted.mutableSpan
    for row in symbols.indices { ends[slots[Int(symbols[row])] + 1] &+= 1 }
    for slot in ends.indices.dropFirst() { ends[slot] += ends[slot - 1] }
    // Each slot's first place moves on to its end, which is the first of the next.
    for row in symbols.indices {
      let slot = slots[Int(symbols[row])]
      sorted[ends[slot]] = row
      ends[slot] &+= 1
    }
    for slot in ends.indices.dropFirst().reversed() { ends[slot] = ends[slot - 1] }
    ends[0] = 0
  }

  private mutating func extendRoutes(
    _ block: borrowing RecordBlock, _ column: Int, _ waves: inout [WaveAccumulator]
  ) {
    while routes.count < block.symbolCount(column: column) {
      let text = block.text(UInt32(routes.count), column: column)
      var wave = WaveIdentifier(text)
      if case .code(let code)? = waveMatcher.outcome(of: text) { wave = WaveIdentifier(code) }
      if let wave, file.folder == nil || file.folder == wave {
        routes.append(.slot(slot(wave, &waves)))
      } else {
        routes.append(.none(wave == nil ? .unknownWave : .otherWave))
      }
    }
  }

  /// Everything that is wrong with the file's columns and rows.
  func diagnostics() -> [Diagnostic] {
    let path = file.file.path
    var found = problems
    found += findings.diagnostics(file: path, header: header, folder: file.folder)
    found += findings.unknown.diagnostics(
      file: path, header: header, codebookFile: file.codebookFile, places: file.register,
      namedCodes: file.survey.namedCodes)
    found += coders.flatMap { $0.weight?.diagnostics(file: path, header: header) ?? [] }
    if file.folder == nil, waveColumn == nil, coders.isEmpty {
      let resolved = ResolvedColumns(
        file.mainCodebook, codebookFile: file.codebookFile, header: header, file: path,
        headerLine: headerLine)
      found += resolved.diagnostics
    }
    let unread = header.indices.filter { !named.contains($0) && !header[$0].isEmpty }
    if !unread.isEmpty, problems.isEmpty {
      found.append(
        .unreadColumns(
          unread.map { header[$0] }, at: SourceLocation(file: path, line: headerLine)))
    }
    return found
  }
}
