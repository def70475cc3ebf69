import Statistics
import SurveyModel

/// What the sample says of one domain: who is in it, and the share with its influence.
struct DomainSample {
  /// Respondents in the domain, whatever they answered.
  var respondents: Int
  /// The share; nil when nobody is in the base.
  var share: DomainShare?
}

/// Finds the rows of every domain and estimates shares in them.
///
/// Nobody is dropped from the design: those outside a domain have influence 0 and count in n_h.
/// R: `svymean(~y, subset(design, domain & !is.na(y)))`.
struct DomainSampling {
  /// The rows.
  let rows: DomainRows
  /// The domains.
  let plan: DomainPlan
  private let estimator: ShareEstimator
  /// The rows of each place of the plan, larger places included.
  private let rowsOfPlace: [[Int]]
  /// The rows that have any place.
  private let rowsWithPlace: [Int]
  /// The group slot of each row, per variable; −1 for a respondent without a code.
  private let slotOfRow: [[Int32]]

  /// Sorts the rows of a wave into the places of a plan.
  init(_ rows: DomainRows, plan: DomainPlan, table: ResponseTable, register: PlaceRegister) {
    self.rows = rows
    self.plan = plan
    estimator = ShareEstimator(rows.variance)
    var slotsOfPlace = [[Int]](repeating: [], count: register.places.count)
    for place in slotsOfPlace.indices {
      slotsOfPlace[place] = plan.places.indices.filter {
        register.isPlace(place, within: plan.places[$0])
      }
    }
    var rowsOfPlace = [[Int]](repeating: [], count: plan.places.count)
    var rowsWithPlace: [Int] = []
    if table.places.count == table.count {
      for row in 0..<rows.count {
        let code = table.places[rows.respondent(row)]
        guard code > 0, code <= slotsOfPlace.count else { continue }
        rowsWithPlace.append(row)
        for slot in slotsOfPlace[code - 1] { rowsOfPlace[slot].append(row) }
      }
    }
    self.rowsOfPlace = rowsOfPlace
    self.rowsWithPlace = rowsWithPlace
    slotOfRow = plan.variables.map { variable in
      let values = table.group(variable.name)?.values ?? []
      return (0..<rows.count).map { row in
        let code = values[rows.respondent(row)]
        return code < AnswerCode.firstCategory
          ? -1 : Int32(variable.firstSlot) + Int32(code - AnswerCode.firstCategory)
      }
    }
  }

  /// The samples of all domains, in the plan's order, for one of the rows' questions.
  func samples(question: Int = 0) -> [DomainSample] {
    var result: [DomainSample] = []
    result.reserveCapacity(plan.count)
    result += samples(in: 0..<rows.count, question: question)
    for place in rowsOfPlace { result += samples(in: place, question: question) }
    return result
  }

  /// The sample of everybody with a place outside a place of the plan; nil when there is nobody.
  func rest(ofPlace slot: Int, question: Int = 0) -> DomainSample? {
    var isInside = [Bool](repeating: false, count: rows.count)
    for row in rowsOfPlace[slot] { isInside[row] = true }
    let outside = rowsWithPlace.filter { !isInside[$0] }
    if outside.isEmpty { return nil }
    var bucket = Bucket()
    for row in outside { bucket.add(row, rows.states[question][row], rows.persons(row)) }
    return bucket.sample(estimator)
  }

  /// The covariance of two shares of the wave.
  func covariance(_ first: DomainShare, _ second: DomainShare) -> Double {
    estimator.covariance(first, second)
  }

  /// Whether some groups of a variable differ at all, among everybody; nil where it cannot be told.
  func test(variable index: Int, slots: [Int], question: Int = 0) -> RaoScottResult? {
    var isIncluded = [Bool](repeating: false, count: plan.groups.count)
    for slot in slots { isIncluded[slot] = true }
    var units: [Int] = []
    var groups: [Int] = []
    var counted: [Int] = []
    for row in 0..<rows.count {
      let state = rows.states[question][row]
      let slot = Int(slotOfRow[index][row])
      guard state != AnswerCoding.State.outsideBase, slot >= 0, isIncluded[slot] else { continue }
      units.append(row)
      groups.append(slot)
      counted.append(state == AnswerCoding.State.counted ? 1 : 0)
    }
    return RaoScottTest.test(
      variance: rows.variance, units: units, row: groups, column: counted)
  }

  private func samples(in members: some Sequence<Int>, question: Int) -> [DomainSample] {
    var buckets = [Bucket](repeating: Bucket(), count: plan.groups.count)
    let states = rows.states[question]
    for row in members {
      let state = states[row]
      let persons = rows.persons(row)
      buckets[0].add(row, state, persons)
      for slots in slotOfRow where slots[row] >= 0 {
        buckets[Int(slots[row])].add(row, state, persons)
      }
    }
    return buckets.map { $0.sample(estimator) }
  }

  /// The rows of one domain as they come, in ascending order.
  private struct Bucket {
    var respondents = 0
    var units: [Int] = []
    var positive: [Bool] = []

    mutating func add(_ row: Int, _ state: UInt8, _ persons: Int) {
      respondents += persons
      guard state != AnswerCoding.State.outsideBase else { return }
      units.append(row)
      positive.append(state == AnswerCoding.State.counted)
    }

    func sample(_ estimator: ShareEstimator) -> DomainSample {
      DomainSample(
        respondents: respondents,
        share: units.isEmpty ? nil : estimator.estimate(units: units, positive: positive))
    }
  }
}
