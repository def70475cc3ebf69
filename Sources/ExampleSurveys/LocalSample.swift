/// What became of one wave's sample: the rows of the export and the counts of `urval.csv`.
struct LocalSample: Sendable {
  /// The counts of one place of the frame.
  struct PlaceCount: Sendable {
    let name: String
    var population = 0
    var sampled = 0
    var notEligible = 0
    var unknown = 0
  }

  let wave: LocalWave
  /// The rows in the order in which the answers came.
  private(set) var rows: [LocalRespondent] = []
  private(set) var counts: [PlaceCount]
  private var random: RandomSource

  /// Draws the sample of a wave.
  init(_ wave: LocalWave) {
    self.wave = wave
    random = RandomSource(seed: 0x00AD_7DA1 &+ UInt64(wave.year))
    counts = LocalPlace.frameNames(in: wave.year).map { PlaceCount(name: $0) }
    var number = 10_000
    for place in LocalPlace.all { draw(place, number: &number) }
    addRowsToLeaveOut(number: number)
    rows = random.shuffled(rows)
    addTimes()
  }

  private mutating func draw(_ place: LocalPlace, number: inout Int) {
    let population = place.population(in: wave.year)
    let cells = PopulationGroup.spread(population).map(Double.init)
    let name = place.frameName(in: wave.year)
    guard let index = counts.firstIndex(where: { $0.name == name }) else { return }
    counts[index].population += population
    counts[index].sampled += place.sampled
    var responses = 0
    for _ in 0..<place.sampled {
      number += 1
      var group = PopulationGroup.all[random.index(weights: cells)]
      let fate = random.unit()
      let answers = random.chance(group.responseProbability * wave.responseFactor)
      if let fixed = place.fixedResponses {
        guard responses < fixed else { continue }
        group = PopulationGroup(sex: responses == 1 ? .man : .woman, age: group.age)
      } else if fate < 0.022 {
        counts[index].notEligible += 1
        continue
      } else if fate < 0.036 {
        counts[index].unknown += 1
        continue
      } else if !answers {
        continue
      }
      responses += 1
      add(place, group, number: number)
    }
  }

  private mutating func add(_ place: LocalPlace, _ group: PopulationGroup, number: Int) {
    var answers = LocalAnswers(wave: wave, place: place, group: group, random: random)
    var respondent = answers.draw(number: number)
    random = answers.random
    let stops = random.unit()
    if place.fixedResponses == nil {
      if stops < 0.012 {
        respondent.breakOff(after: random.number(in: 1...2), of: wave.asked)
      } else if stops < 0.035 {
        respondent.breakOff(after: wave.asked.count == 8 ? 5 : 4, of: wave.asked)
      }
    }
    rows.append(respondent)
  }

  /// Rows that are to be left out: outside the population, without any answer, blank, repeated.
  private mutating func addRowsToLeaveOut(number: Int) {
    let ages = [13, 14, 15, 15, 12, 87, 91]
    for (offset, age) in ages.enumerated() {
      let place = LocalPlace.all[offset % 7]
      var answers = LocalAnswers(
        wave: wave, place: place, group: PopulationGroup.all[offset * 2], random: random)
      var respondent = answers.draw(number: number + 1 + offset)
      random = answers.random
      respondent.cells[.birthYear] = String(wave.year - age)
      rows.append(respondent)
    }
    for offset in 1...3 {
      rows.append(LocalRespondent(cells: [.number: String(number + ages.count + offset)]))
    }
    for _ in 1...2 { rows.append(LocalRespondent(cells: [:])) }
    let complete = rows.filter { respondent in
      wave.asked.allSatisfy { respondent.cells[$0] != nil }
    }
    for offset in 0..<5 {
      var copy = complete[complete.count / 6 * (offset + 1)]
      if wave.year == 2023 { copy.isOnPaper.toggle() }
      rows.append(copy)
    }
  }

  /// Answers come through October; a blank row has no time.
  private mutating func addTimes() {
    for index in rows.indices where rows[index].cells[.number] != nil {
      let day = 2 + index * 27 / rows.count
      let hour = random.number(in: 7...22)
      let minute = random.number(in: 0...59)
      rows[index].cells[.answeredAt] =
        "\(wave.year)-10-\(day.twoDigits) \(hour.twoDigits):\(minute.twoDigits)"
    }
  }
}
