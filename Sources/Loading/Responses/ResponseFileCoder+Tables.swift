import SurveyModel

extension ResponseFileCoder {
  /// Appends what is stored of the chosen rows of a block to a table.
  func append(
    _ chosen: Chosen, to table: inout ResponseTable, _ raw: [[UInt16]], _ bits: [[UInt64]],
    _ places: [UInt16]?, _ weights: [Double]?, hasAnswers: Bool
  ) {
    let indices = chosen.indices
    if indices.isEmpty { return }
    table.count += indices.count
    table.dispositions += chosen.dispositions
    table.places.append(
      contentsOf: places.map(chosen.values) ?? Array(repeating: 0, count: indices.count))
    if stratum != nil { table.strata += chosen.strata }
    for (g, coder) in groupCoders.enumerated() {
      appendStored(coder, raw, indices, to: &table.groups[g].values)
    }
    guard hasAnswers else { return }
    if cluster != nil { table.clusters += chosen.clusters }
    if let weights { table.weights.append(contentsOf: chosen.values(weights)) }
    for (q, coder) in questionCoders.enumerated() {
      appendStored(coder, raw, indices, to: &table.questions[q].values)
    }
    for (m, coder) in multipleCoders.enumerated() {
      table.multipleChoices[m].values +=
        coder.map { chosen.values(bits[$0]) } ?? Array(repeating: 0, count: indices.count)
    }
  }

  /// Appends the values of rows, all of them below 256; the indices rise, so that as many of them
  /// as there are values are all rows in order.
  private static func append(
    _ values: Span<UInt16>, of indices: Span<Int>, to stored: inout [UInt8]
  ) {
    stored.append(addingCapacity: indices.count) { stored in
      if indices.count == values.count {
        for place in values.indices { stored.append(UInt8(truncatingIfNeeded: values[place])) }
      } else {
        for place in indices.indices {
          stored.append(UInt8(truncatingIfNeeded: values[indices[place]]))
        }
      }
    }
  }

  /// Appends the codes of a single choice as they are stored, references followed; missing
  /// throughout when its column was not found.
  private func appendStored(
    _ coder: Int?, _ raw: [[UInt16]], _ indices: [Int], to stored: inout [UInt8]
  ) {
    guard let k = coder else {
      stored += repeatElement(AnswerCode.missing, count: indices.count)
      return
    }
    let (values, translation) = (raw[k], translations[k])
    if translation.isEmpty {
      Self.append(values.span, of: indices.span, to: &stored)
      return
    }
    stored += indices.lazy.map { index in
      var (variable, value) = (k, values[index])
      var steps = 0
      while value >= RawCode.firstReference, value < RawCode.answeredMissing,
        steps < singles.count
      {
        variable = Int(value - RawCode.firstReference)
        value = raw[variable][index]
        steps += 1
      }
      guard value < RawCode.firstReference else { return AnswerCode.missing }
      return variable == k ? UInt8(value) : translation[variable][Int(value)]
    }
  }
}
