import Diagnostics
import Statistics
import SurveyModel

/// Response classes (`bortfallsklasser`): groups of the frame within which those who answered
/// stand for those who did not.
///
/// Source: `Statistics.NonresponseAdjustment`. R has no function with its variance: `survey` takes
/// the adjusted weights for fixed.
struct NonresponseClasses {
  /// The adjusted design.
  struct Adjusted {
    /// The weight that every sampled person starts from, per respondent.
    let designWeights: [Double]
    /// The response class of each respondent.
    let classOfRespondent: [Int]
    /// Those who did not answer.
    let silent: [NonrespondentGroup]
    /// The strata with all sampled in their n_h.
    let strata: [DesignStratum]
    /// The number of classes.
    let classCount: Int
  }

  let wave: Wave
  let strata: Stratification
  let files: SurveyFiles

  /// The adjustment; nil without `bortfallsklasser`, and where an error says why it cannot be made.
  ///
  /// `urval.csv` must give population and sampled by stratum and class. d_h = N_h over all sampled
  /// in the stratum; overcoverage leaves both. f_h is that of the respondents, as for response
  /// groups: the finite population correction does not hold for the step of answering.
  func adjusted() -> Diagnosed<Adjusted?> {
    let names = wave.settings.nonresponseClasses
    guard !names.isEmpty, wave.settings.method != .openLink else { return Diagnosed(nil) }
    let columns = names.compactMap { name in
      wave.respondents.groups.first { FoldedKey($0.name) == FoldedKey(name) }
    }
    guard columns.count == names.count else { return Diagnosed(nil, [problem(.unknownVariable)]) }
    guard wave.respondents.weights.isEmpty, wave.respondents.clusters.isEmpty else {
      return Diagnosed(nil, [problem(.otherWeights)])
    }
    let rows = wave.sample.filter {
      Set($0.group.terms.map(\.variable)) == Set(columns.map(\.name))
    }
    let classes = rows.map { codes($0.group, columns) }.grouped { $0 }.compactMap(\.first)
    var classOf: [[String]: Int] = [:]
    for (index, codes) in classes.enumerated() { classOf[codes] = index }
    var responded = [[Int]](
      repeating: Array(repeating: 0, count: classes.count), count: strata.names.count)
    var classOfRespondent: [Int] = []
    for row in 0..<wave.respondents.count {
      guard let found = codes(of: row, columns).flatMap({ classOf[$0] }) else {
        return Diagnosed(nil, [problem(.classMissing)])
      }
      responded[strata.stratumOfRespondent[row]][found] += 1
      classOfRespondent.append(found)
    }
    var silent: [NonrespondentGroup] = []
    var weightOfStratum: [Double] = []
    var design: [DesignStratum] = []
    for stratum in strata.names.indices {
      let here = rows.filter { belongs($0, to: stratum) }
      guard let population = strata.frames[stratum]?.population, !here.isEmpty,
        here.allSatisfy({ $0.sampled != nil })
      else { return Diagnosed(nil, [problem(.stratumMissing(strata.names[stratum]))]) }
      var sampled = [Int](repeating: 0, count: classes.count)
      for row in here {
        let eligible = (row.sampled ?? 0) - (row.notEligible ?? 0)
        sampled[classOf[codes(row.group, columns)] ?? 0] += Int(eligible.rounded())
      }
      let all = zip(sampled, responded[stratum]).map(max).reduce(0, +)
      let answered = responded[stratum].reduce(0, +)
      let weight = population / Double(max(1, all))
      weightOfStratum.append(weight)
      design.append(
        DesignStratum(
          sampledPSUs: all, samplingFraction: min(1, Double(answered) / population)))
      for (index, count) in sampled.enumerated() where count > responded[stratum][index] {
        silent.append(
          NonrespondentGroup(
            stratum: stratum, responseClass: index, count: count - responded[stratum][index],
            designWeight: weight))
      }
    }
    let answered = Set(classOfRespondent)
    if let empty = silent.first(where: { !answered.contains($0.responseClass) }) {
      let name = zip(columns, classes[empty.responseClass]).map { "\($0.name)=\($1)" }
      return Diagnosed(nil, [problem(.classSilent(name.joined(separator: "*")))])
    }
    return Diagnosed(
      Adjusted(
        designWeights: strata.stratumOfRespondent.map { weightOfStratum[$0] },
        classOfRespondent: classOfRespondent, silent: silent, strata: design,
        classCount: classes.count))
  }

  private func belongs(_ row: SampleRow, to stratum: Int) -> Bool {
    switch strata.kind {
    case .none: true
    case .column: row.stratum == strata.names[stratum]
    case .places: row.place != nil && row.place == strata.places[stratum]
    }
  }

  private func codes(_ group: GroupSelection, _ columns: [AnswerColumn]) -> [String] {
    columns.map { column in group.terms.first { $0.variable == column.name }?.code ?? "" }
  }

  private func codes(of row: Int, _ columns: [AnswerColumn]) -> [String]? {
    var codes: [String] = []
    for column in columns {
      guard row < column.values.count, column.values[row] >= AnswerCode.firstCategory else {
        return nil
      }
      codes.append(column.categories[Int(column.values[row] - AnswerCode.firstCategory)])
    }
    return codes
  }

  private enum Problem {
    case unknownVariable
    case otherWeights
    case classMissing
    case stratumMissing(String)
    case classSilent(String)
  }

  private func problem(_ problem: Problem) -> Diagnostic {
    let wanted = wave.settings.nonresponseClasses.joined(separator: "*")
    let reason: String
    var remedy = "Skriv population och urval per stratum och klass i urval.csv."
    switch problem {
    case .unknownVariable:
      reason = "kodboken saknar någon av bakgrundsvariablerna"
      remedy = "Rätta bortfallsklasser i undersokning.csv."
    case .otherWeights:
      reason = "undersökningen har levererade vikter eller kluster"
      remedy = "Ta bort bortfallsklasser, eller kolumnen med rollen vikt."
    case .classMissing:
      reason =
        "en del svarande saknar uppgift om klassen, eller har en klass som inte finns i "
        + "urval.csv"
    case .stratumMissing(let name): reason = "urval.csv saknar klasserna i \(name)"
    case .classSilent(let name):
      reason = "ingen svarade i klassen \(name)"
      remedy = "Slå ihop klassen med en annan."
    }
    return Diagnostic(
      .error, code: "bortfallsklasser-gick-inte", at: files.sample(wave.identifier),
      text: "Bortfallsklasserna \(wanted) går inte att använda i omgång \(wave.identifier): "
        + "\(reason).", remedy: remedy)
  }
}
