import FoundationEssentials
import TestSupport

/// The survey of drug habits computed by itself from the committed answers: Hájek shares with N/n
/// by grade, and the variance between classes within grades (Särndal, Swensson & Wretman 1992,
/// section 5.7 with ultimate clusters), without anything of the program's own.
struct ClassSurvey {
  let share: Double
  let standardError: Double
  let degreesOfFreedom: Int
  let base: Int
  /// The answers by school.
  let respondents: [String: Int]

  /// The share with `counted` among those with `counted` or `other`.
  init(year: Int, question: String, counted: Set<String>, other: Set<String>) throws {
    let folder = "\(Reference.projectFolder)/surveys/drogvanor/\(year)"
    let answers = try PlainCSV(contentsOf: "\(folder)/svar.csv").rows
    let lists = try PlainCSV(contentsOf: "\(folder)/urval.csv").rows
    var population: [String: Double] = [:]
    for row in lists {
      population[row["stratum"] ?? "", default: 0] += Double(row["urval"] ?? "") ?? 0
    }
    var size: [String: Double] = [:]
    var schools: [String: Int] = [:]
    for row in answers {
      size[row["Stratum"] ?? "", default: 0] += 1
      schools[row["Skola"] ?? "", default: 0] += 1
    }
    respondents = schools
    let weight = { (stratum: String) in (population[stratum] ?? 0) / (size[stratum] ?? 1) }
    let inBase = answers.filter { counted.union(other).contains($0[question] ?? "") }
    base = inBase.count
    var (total, hits) = (0.0, 0.0)
    for row in inBase {
      let own = weight(row["Stratum"] ?? "")
      total += own
      if counted.contains(row[question] ?? "") { hits += own }
    }
    share = hits / total
    // The sum of weighted residuals of every class, those without anybody in the base included.
    var classes: [String: [String: Double]] = [:]
    for row in answers {
      let stratum = row["Stratum"] ?? ""
      var residual = 0.0
      if counted.union(other).contains(row[question] ?? "") {
        let hit = counted.contains(row[question] ?? "") ? 1.0 : 0.0
        residual = weight(stratum) * (hit - share) / total
      }
      classes[stratum, default: [:]][row["Klass"] ?? "", default: 0] += residual
    }
    var variance = 0.0
    for (_, sums) in classes {
      let mean = sums.values.reduce(0, +) / Double(sums.count)
      let squares = sums.values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      variance += Double(sums.count) / Double(sums.count - 1) * squares
    }
    standardError = variance.squareRoot()
    let taking = Set(inBase.map { "\($0["Stratum"] ?? "")|\($0["Klass"] ?? "")" })
    degreesOfFreedom = taking.count - Set(inBase.map { $0["Stratum"] ?? "" }).count
  }
}
