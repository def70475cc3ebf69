/// A place of the invented municipality and the truth that its answers are drawn from.
struct LocalPlace: Sendable {
  let name: String
  /// Inhabitants 16–84 years in the first wave.
  let population: Int
  /// How many are asked each wave.
  let sampled: Int
  /// The true share of insecure inhabitants in each wave.
  let insecurity: [Double]
  /// Exactly this many answer, where it matters to the example.
  var fixedResponses: Int?

  /// Two places that the first wave did not tell apart.
  static let combinedName = "Norrgärdet/Sjövik"

  /// Stationsstaden lies above the rest throughout; Kvarnängen improves in the last wave;
  /// Björnåsen has too few answers for a share and Ytterö too few to show anything.
  static let all = [
    LocalPlace(
      name: "Åby centrum", population: 5200, sampled: 600, insecurity: [0.32, 0.33, 0.32, 0.29]),
    LocalPlace(
      name: "Stationsstaden", population: 3400, sampled: 600,
      insecurity: [0.45, 0.46, 0.45, 0.44]),
    LocalPlace(
      name: "Kvarnängen", population: 3900, sampled: 640, insecurity: [0.36, 0.37, 0.38, 0.23]),
    LocalPlace(
      name: "Norrgärdet", population: 2300, sampled: 560, insecurity: [0.27, 0.27, 0.27, 0.25]),
    LocalPlace(
      name: "Sjövik", population: 1700, sampled: 520, insecurity: [0.18, 0.19, 0.18, 0.17]),
    LocalPlace(
      name: "Hammarbäck", population: 1900, sampled: 540, insecurity: [0.21, 0.22, 0.22, 0.20]),
    LocalPlace(
      name: "Lillsäter", population: 1600, sampled: 500, insecurity: [0.22, 0.23, 0.22, 0.21]),
    LocalPlace(
      name: "Björnåsen", population: 260, sampled: 46, insecurity: [0.20, 0.20, 0.20, 0.20]),
    LocalPlace(
      name: "Ytterö", population: 38, sampled: 8, insecurity: [0.30, 0.30, 0.30, 0.30],
      fixedResponses: 3),
  ]

  /// Inhabitants 16–84 years in a year; the larger places grow by four per thousand a year.
  func population(in year: Int) -> Int {
    population < 1000 ? population : population * (1000 + 4 * (year - 2019)) / 1000
  }

  /// The place as a wave's frame has it.
  func frameName(in year: Int) -> String {
    let isPart = name == "Norrgärdet" || name == "Sjövik"
    return year == 2019 && isPart ? Self.combinedName : name
  }

  /// The names of a wave's frame, in order.
  static func frameNames(in year: Int) -> [String] {
    var names: [String] = []
    for place in all where !names.contains(place.frameName(in: year)) {
      names.append(place.frameName(in: year))
    }
    return names
  }
}
