/// Draws what a person of a place answers.
struct LocalAnswers {
  let wave: LocalWave
  let place: LocalPlace
  let group: PopulationGroup
  var random: RandomSource

  /// The answers of one person, with don't-knows and now and then a skipped question.
  mutating func draw(number: Int) -> LocalRespondent {
    var cells: [LocalQuestion: String] = [:]
    cells[.number] = String(number)
    cells[.place] = spelledPlace()
    cells[.sex] = sexAnswer()
    if !random.chance(0.012) {
      cells[.birthYear] = String(wave.year - random.number(in: group.age.ages))
    }
    cells[.housing] = random.choice([
      ("Hyresrätt", 0.36), ("Bostadsrätt", 0.22), ("Äganderätt (villa, radhus)", 0.38),
      ("Annat", 0.025), ("", 0.015),
    ])
    let isInsecure = random.chance(insecurity)
    evening(&cells, isInsecure: isInsecure)
    cells[.daytime] = random.choice(
      isInsecure
        ? [
          ("Mycket trygg", 0.33), ("Ganska trygg", 0.44), ("Ganska otrygg", 0.17),
          ("Mycket otrygg", 0.05), (wave.dontKnow, 0.01),
        ]
        : [
          ("Mycket trygg", 0.72), ("Ganska trygg", 0.26), ("Ganska otrygg", 0.01),
          (wave.dontKnow, 0.01),
        ])
    cells[.worry] = random.choice(
      isInsecure
        ? [
          ("Mycket ofta", 0.14), ("Ganska ofta", 0.30), ("Ganska sällan", 0.34),
          ("Mycket sällan", 0.16), ("Aldrig", 0.04), (wave.dontKnow, 0.02),
        ]
        : [
          ("Mycket ofta", 0.02), ("Ganska ofta", 0.10), ("Ganska sällan", 0.31),
          ("Mycket sällan", 0.35), ("Aldrig", 0.20), (wave.dontKnow, 0.02),
        ])
    problems(&cells)
    causes(&cells, isInsecure: isInsecure)
    if random.chance(0.12) { cells[.comment] = Comments.all[random.below(Comments.all.count)] }
    if random.chance(0.2) { cells[.email] = "deltagare\(number)@example.com" }
    if random.chance(0.06) { cells[wave.asked[random.below(wave.asked.count)]] = nil }
    if cells[.evening] == nil { cells[.stayInReason] = nil }
    return LocalRespondent(
      cells: cells,
      isOnPaper: random.chance(group.age.ages.lowerBound >= 65 ? 0.55 : 0.08))
  }

  /// The true probability that the person is insecure.
  private var insecurity: Double {
    min(0.92, place.insecurity[wave.index] * group.insecurityFactor)
  }

  private mutating func spelledPlace() -> String {
    let name = place.frameName(in: wave.year)
    guard let spelling = wave.spellings[name], random.chance(0.05) else { return name }
    return spelling
  }

  private mutating func sexAnswer() -> String {
    let other = random.chance(0.007)
    let blank = random.chance(0.008)
    if other && place.fixedResponses == nil { return "Annat" }
    if blank && place.fixedResponses == nil { return "" }
    return group.sex == .woman ? "Kvinna" : "Man"
  }

  /// The evening question and its follow-up.
  private mutating func evening(
    _ cells: inout [LocalQuestion: String], isInsecure: Bool
  ) {
    let answersInBase = !random.chance(group.age.ages.lowerBound >= 75 ? 0.08 : 0.035)
    let staysIn = "Går inte ut på kvällen"
    let answer: String
    if !answersInBase {
      answer = random.choice([(staysIn, 0.6), (wave.dontKnow, 0.4)])
    } else if isInsecure {
      answer = random.choice([("Ganska otrygg", 0.56), ("Mycket otrygg", 0.22), (staysIn, 0.22)])
    } else {
      answer = random.choice([("Mycket trygg", 0.38), ("Ganska trygg", 0.62)])
    }
    cells[.evening] = answer
    guard answer == staysIn else { return }
    let unanswered = random.chance(0.03)
    let pandemic = wave.year == 2021 && random.chance(0.35)
    if unanswered { return }
    cells[.stayInReason] =
      answersInBase
      ? "Otrygghet" : pandemic ? "Pandemin" : "Annat skäl, till exempel hälsa eller ork"
  }

  private mutating func problems(_ cells: inout [LocalQuestion: String]) {
    let placeFactor = 0.4 + 0.6 * place.insecurity[0] / 0.3
    let shares: [(LocalQuestion, Double)] = [
      (.litter, 0.15), (.vandalism, wave.vandalism), (.traffic, 0.24),
    ]
    for (question, share) in shares {
      let large = min(0.8, share * placeFactor)
      cells[question] = random.choice([
        ("I stor utsträckning", large * 0.965), ("I viss utsträckning", (1 - large) * 0.34),
        ("I liten utsträckning", (1 - large) * 0.36), ("Inte alls", (1 - large) * 0.265),
        (wave.dontKnow, 0.035),
      ])
    }
    let exposed = random.choice([("Ja", 0.13), ("Nej", 0.85), ("Vill inte svara", 0.02)])
    if wave.asked.contains(.exposed) { cells[.exposed] = exposed }
  }

  private mutating func causes(_ cells: inout [LocalQuestion: String], isInsecure: Bool) {
    let shares =
      isInsecure ? [0.46, 0.34, 0.22, 0.25, 0.16, 0.38] : [0.2, 0.09, 0.05, 0.09, 0.06, 0.1]
    var chosen: [String] = []
    for (cause, share) in zip(Answers.causes, shares) where random.chance(share) {
      chosen.append(cause.0)
    }
    if chosen.isEmpty, let none = Answers.causes.last { chosen = [none.0] }
    cells[.causes] = chosen.joined(separator: wave.causeSeparator)
  }
}
