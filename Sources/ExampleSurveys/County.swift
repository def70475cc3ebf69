/// A county of the invented national sample.
struct County: Sendable {
  /// Its letter, which names the stratum.
  let letter: String
  let name: String
  /// Inhabitants 16–84 years in round thousands, near the truth but no statistic.
  let thousands: Int
  /// Respondents a wave: in proportion to the 0.7th power of the inhabitants.
  let respondents: Int

  /// Inhabitants.
  var population: Int { thousands * 1000 }

  static let all = [
    County("AB", "Stockholms län", 1880, 1900), County("C", "Uppsala län", 310, 530),
    County("D", "Södermanlands län", 232, 440), County("E", "Östergötlands län", 372, 610),
    County("F", "Jönköpings län", 286, 500), County("G", "Kronobergs län", 158, 340),
    County("H", "Kalmar län", 194, 390), County("I", "Gotlands län", 49, 150),
    County("K", "Blekinge län", 123, 280), County("M", "Skåne län", 1090, 1300),
    County("N", "Hallands län", 262, 470), County("O", "Västra Götalands län", 1360, 1510),
    County("S", "Värmlands län", 223, 430), County("T", "Örebro län", 240, 450),
    County("U", "Västmanlands län", 218, 420), County("W", "Dalarnas län", 226, 430),
    County("X", "Gävleborgs län", 225, 430), County("Y", "Västernorrlands län", 190, 380),
    County("Z", "Jämtlands län", 103, 250), County("AC", "Västerbottens län", 216, 420),
    County("BD", "Norrbottens län", 194, 390),
  ]

  private init(_ letter: String, _ name: String, _ thousands: Int, _ respondents: Int) {
    self.letter = letter
    self.name = name
    self.thousands = thousands
    self.respondents = respondents
  }
}
