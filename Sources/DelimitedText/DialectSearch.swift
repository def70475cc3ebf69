/// Finds how the head of a file is divided: delimiter, quote and escape.
struct DialectSearch {
  /// What the search came to.
  enum Outcome {
    /// One reading is the best; the runner-up, if any other makes sense.
    case found(FormCandidate, runnerUp: FormCandidate?)
    /// Two readings are equally good.
    case ambiguous(FormCandidate, FormCandidate)
    /// The header is divided, and the records below it are too, though no two alike.
    case uneven(FormCandidate)
    /// The head holds no record.
    case nothing
  }

  let head: [UInt8]
  let isWhole: Bool
  let fieldText: FieldText
  let expected: Set<String>

  /// A reading this much weaker than the best is no rival.
  static let rivalry = 0.85
  /// Below this the file is one column of text.
  static let weakest = 0.26

  /// Weighs every dialect that the head speaks for.
  ///
  /// A delimiter that is known, from a `sep=` line or the caller, is the only one tried.
  func search(from start: Int, line: Int, delimiter: UInt8?) -> Outcome {
    let delimiters = delimiter.map { [$0] } ?? Dialect.delimiters
    let all = delimiters.flatMap { delimiter in
      dialects(delimiter).map {
        candidate($0, from: start, line: line, limit: HeadRecord.comparedLimit)
      }
    }
    let candidates = all.filter { form in !all.contains(where: form.isOutnumbered) }
    guard var best = candidates.first else { return .nothing }
    for candidate in candidates.dropFirst() where candidate.score > best.score { best = candidate }
    if best.records.isEmpty { return .nothing }
    let others = candidates.filter { $0.dialect.delimiter != best.dialect.delimiter }
    var rival: FormCandidate?
    for other in others where other.score >= Self.weakest && other.score > rival?.score ?? 0 {
      rival = other
    }
    // Matched headers settle it: ten points each leave no other reading near.
    if let found = rival, found.score > best.score * Self.rivalry {
      // A tab hardly stands in a text.
      if found.isSureTab(beside: best.dialect.delimiter ?? 0) { (best, rival) = (found, best) }
      if !best.isSureTab(beside: rival?.dialect.delimiter ?? 0) {
        guard found.givesSameTable(as: best) else { return .ambiguous(best, found) }
        // One column whichever it is: no delimiter at all, so that none can divide a later line.
        if best.width <= 1, delimiter == nil {
          return .found(wholeLines(from: start, line: line), runnerUp: nil)
        }
        rival = nil
      }
    }
    if best.matches == 0, delimiter == nil {
      if best.score < Self.weakest {
        return weakOutcome(candidates, best: best, from: start, line: line)
      }
      if best.isOneColumnOfSentences {
        return .found(wholeLines(from: start, line: line), runnerUp: best)
      }
      if best.mayBeOneColumn { return .ambiguous(wholeLines(from: start, line: line), best) }
    }
    let whole = candidate(best.dialect, from: start, line: line, limit: HeadRecord.limit)
    return .found(whole.withoutPreface(expected: expected) ?? whole, runnerUp: rival)
  }

  /// What the head is when no delimiter gives most records one width.
  private func weakOutcome(
    _ candidates: [FormCandidate], best: FormCandidate, from start: Int, line: Int
  ) -> Outcome {
    for form in candidates {
      guard let width = form.widthOfOmittedFields else { continue }
      let whole = candidate(form.dialect, from: start, line: line, limit: HeadRecord.limit)
      return .found(
        FormCandidate(
          dialect: whole.dialect, records: whole.records, expected: expected, width: width),
        runnerUp: nil)
    }
    if let form = formBelowPreface(candidates, from: start, line: line) {
      return .found(form, runnerUp: nil)
    }
    if let form = candidates.first(where: \.isUneven) { return .uneven(form) }
    if let form = candidates.first(where: \.isOneColumn) {
      return .found(
        candidate(form.dialect, from: start, line: line, limit: HeadRecord.limit), runnerUp: nil)
    }
    return .found(wholeLines(from: start, line: line), runnerUp: best.score > 0 ? best : nil)
  }

  /// The form of a table that begins below all the records that dialects are compared by; nil unless
  /// one delimiter alone makes one.
  private func formBelowPreface(
    _ candidates: [FormCandidate], from start: Int, line: Int
  ) -> FormCandidate? {
    let forms = candidates.lazy.filter { form in
      form.records.count >= HeadRecord.comparedLimit && form.dialect.quote != nil
        && form.records.allSatisfy { $0.cells.count == 1 }
    }.compactMap { form in
      candidate(form.dialect, from: start, line: line, limit: HeadRecord.limit)
        .withoutPreface(expected: expected)
    }
    let found = Array(forms)
    return Set(found.map(\.dialect.delimiter)).count == 1 ? found.first : nil
  }

  /// The reading that a delimiter which was named is contradicted by; nil when none is much better.
  func contradiction(of named: FormCandidate, from start: Int, line: Int) -> FormCandidate? {
    guard named.score < Self.rivalry else { return nil }
    switch search(from: start, line: line, delimiter: nil) {
    case .found(let form, _), .ambiguous(let form, _):
      let isOther =
        form.dialect.delimiter != nil
        && form.dialect.delimiter != named.dialect.delimiter
      return isOther && named.score < form.score * Self.rivalry ? form : nil
    case .nothing, .uneven: return nil
    }
  }

  /// The head as one column; other quotes than the usual ones when they stand around every line.
  private func wholeLines(from start: Int, line: Int) -> FormCandidate {
    let candidates = dialects(nil).map {
      candidate($0, from: start, line: line, limit: HeadRecord.limit)
    }
    let isQuoted = { (form: FormCandidate) in
      form.records.allSatisfy { $0.quotedCells == 1 && !$0.isRepaired }
    }
    return candidates.last(where: isQuoted) ?? candidates[0]
  }

  private func candidate(
    _ dialect: Dialect, from start: Int, line: Int, limit: Int
  ) -> FormCandidate {
    func records(width: Int?) -> [HeadRecord] {
      HeadRecord.records(
        of: head, from: start, line: line, isWhole: isWhole, dialect: dialect,
        fieldText: fieldText, width: width, limit: limit)
    }
    var found = records(width: nil)
    // Which reading of misplaced quotes is right can be told when the width is known.
    if found.contains(where: \.isRepaired) {
      let again = records(width: FormCandidate.commonWidth(found))
      if again.count(where: \.isRepaired) <= found.count(where: \.isRepaired) { found = again }
    }
    return FormCandidate(dialect: dialect, records: found, expected: expected)
  }
}
