import SurveyModel

/// How many sampled cases without usable answers there are, by what became of them.
struct NonresponseCounts: Equatable {
  /// Broken off.
  var breakOffs = 0
  /// Refused.
  var refusals = 0
  /// Not reached.
  var nonContacts = 0
  /// Other nonresponse.
  var others = 0
  /// Of unknown eligibility.
  var unknownEligibility = 0
  /// Not eligible by the status that the export gives.
  var notEligibleByStatus = 0
  /// Answered, but found outside the population by age or another background variable.
  var foundOutsidePopulation = 0

  /// All of them.
  var total: Int {
    breakOffs + refusals + nonContacts + others + unknownEligibility + notEligibleByStatus
      + foundOutsidePopulation
  }

  /// Overcoverage when so much was declared: what the export's status says may be the same cases,
  /// so the larger counts; those found outside the population were not known when it was declared.
  func notEligible(declared: Double?) -> Double {
    max(declared ?? 0, Double(notEligibleByStatus)) + Double(foundOutsidePopulation)
  }

  /// Adds what another part of the sample counts.
  mutating func add(_ other: NonresponseCounts) {
    breakOffs += other.breakOffs
    refusals += other.refusals
    nonContacts += other.nonContacts
    others += other.others
    unknownEligibility += other.unknownEligibility
    notEligibleByStatus += other.notEligibleByStatus
    foundOutsidePopulation += other.foundOutsidePopulation
  }

  /// Unknown eligibility when so much was declared: the larger of the two.
  func unknown(declared: Double?) -> Double { max(declared ?? 0, Double(unknownEligibility)) }
}

extension Wave {
  /// Whether the export holds everybody who was asked, not only those who opened the questionnaire.
  ///
  /// Only a list of the sample can say that somebody refused, was not reached or may not be
  /// eligible; break-offs and blank rows come from any web survey.
  var listsWholeSample: Bool {
    !codebook.variables(of: .status).isEmpty
      && nonrespondents.dispositions.contains { disposition in
        switch disposition {
        case .refusal, .nonContact, .otherNonresponse, .unknownEligibility: true
        case .complete, .partial, .breakOff, .notEligible: false
        }
      }
  }

  /// Whether the rows of the export say how many were asked: it holds them all, and `urval.csv` gives
  /// no number of its own.
  var isCountedByExport: Bool { listsWholeSample && sample.allSatisfy { $0.sampled == nil } }

  /// The nonrespondents of each kind, by a part of the sample 0 ..< `parts`; those in no part are
  /// left out.
  ///
  /// Without a column of role `status` a case that is not eligible was found so by its answers, and
  /// likewise when the accounts of the files say that no status did it.
  func nonresponseCounts(parts: Int, part: (_ row: Int) -> Int?) -> [NonresponseCounts] {
    let byStatus = files.reduce(0) { $0 + ($1.leftOut[.notEligible]?.count ?? 0) }
    let hasStatus =
      !codebook.variables(of: .status).isEmpty && (files.isEmpty || byStatus > 0)
    var counts = [NonresponseCounts](repeating: NonresponseCounts(), count: parts)
    for (row, disposition) in nonrespondents.dispositions.enumerated() {
      guard let part = part(row) else { continue }
      switch disposition {
      case .complete, .partial: continue
      case .breakOff: counts[part].breakOffs += 1
      case .refusal: counts[part].refusals += 1
      case .nonContact: counts[part].nonContacts += 1
      case .otherNonresponse: counts[part].others += 1
      case .unknownEligibility: counts[part].unknownEligibility += 1
      case .notEligible where hasStatus: counts[part].notEligibleByStatus += 1
      case .notEligible: counts[part].foundOutsidePopulation += 1
      }
    }
    return counts
  }
}
