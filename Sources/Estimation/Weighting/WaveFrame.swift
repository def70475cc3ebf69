import Diagnostics
import SurveyModel

/// Where a survey's definition files stand, for messages.
struct SurveyFiles {
  /// The survey's folder name.
  let survey: String
  /// The paths that were read.
  let paths: Set<String>

  /// The paths of a collection, for one survey.
  init(survey: String, inputs: [InputFile]) {
    self.survey = survey
    paths = Set(inputs.map(\.path))
  }

  /// `urval.csv` of a wave.
  func sample(_ wave: WaveIdentifier, line: Int? = nil) -> SourceLocation {
    SourceLocation(
      file: found(["\(survey)/\(wave)/urval.csv", "\(survey)/urval.csv"]), line: line)
  }

  /// `befolkning.csv` that holds for the survey.
  func population(line: Int? = nil) -> SourceLocation {
    SourceLocation(file: found(["\(survey)/befolkning.csv", "befolkning.csv"]), line: line)
  }

  /// `undersokning.csv` of a wave, or of the survey.
  func settings(_ wave: WaveIdentifier) -> SourceLocation {
    SourceLocation(
      file: found(["\(survey)/\(wave)/undersokning.csv", "\(survey)/undersokning.csv"]))
  }

  /// `publicerat.csv`.
  func published(line: Int?) -> SourceLocation {
    SourceLocation(file: "\(survey)/publicerat.csv", line: line)
  }

  private func found(_ candidates: [String]) -> String {
    candidates.first(where: paths.contains) ?? candidates[candidates.count - 1]
  }
}

/// How many sampled cases without usable answers there are, by what became of them.
struct NonresponseCounts: Equatable {
  /// Broken off.
  var breakOffs = 0
  /// Refused, not reached or other nonresponse.
  var others = 0
  /// Of unknown eligibility.
  var unknownEligibility = 0
  /// Not eligible by the status that the export gives.
  var notEligibleByStatus = 0
  /// Answered, but found outside the population by age or another background variable.
  var foundOutsidePopulation = 0

  /// All of them.
  var total: Int {
    breakOffs + others + unknownEligibility + notEligibleByStatus + foundOutsidePopulation
  }

  /// Overcoverage when so much was declared: what the export's status says may be the same cases,
  /// so the larger counts; those found outside the population were not known when it was declared.
  func notEligible(declared: Double?) -> Double {
    max(declared ?? 0, Double(notEligibleByStatus)) + Double(foundOutsidePopulation)
  }

  /// Unknown eligibility when so much was declared: the larger of the two.
  func unknown(declared: Double?) -> Double { max(declared ?? 0, Double(unknownEligibility)) }
}

extension Wave {
  /// The number of nonrespondents of each kind among those that are selected by their row.
  ///
  /// Without a column of role `status` a case that is not eligible was found so by its answers, and
  /// likewise when the accounts of the files say that no status did it.
  func nonresponseCounts(where isSelected: (Int) -> Bool = { _ in true }) -> NonresponseCounts {
    let byStatus = files.reduce(0) { $0 + ($1.leftOut[.notEligible]?.count ?? 0) }
    let hasStatus =
      !codebook.variables(of: .status).isEmpty && (files.isEmpty || byStatus > 0)
    var counts = NonresponseCounts()
    for (row, disposition) in nonrespondents.dispositions.enumerated() where isSelected(row) {
      switch disposition {
      case .complete, .partial: continue
      case .breakOff: counts.breakOffs += 1
      case .refusal, .nonContact, .otherNonresponse: counts.others += 1
      case .unknownEligibility: counts.unknownEligibility += 1
      case .notEligible where hasStatus: counts.notEligibleByStatus += 1
      case .notEligible: counts.foundOutsidePopulation += 1
      }
    }
    return counts
  }
}
