/// A column of the local survey's export.
enum LocalQuestion: CaseIterable, Sendable {
  case number, answeredAt, email, place, sex, birthYear, housing
  case evening, stayInReason, daytime, worry, litter, vandalism, traffic, exposed, causes, comment

  /// The questions that everybody meets, in the order of the questionnaire.
  static let asked: [LocalQuestion] = [
    .evening, .daytime, .worry, .litter, .vandalism, .traffic, .exposed, .causes,
  ]

  /// The header, as most waves have it.
  var header: String {
    switch self {
    case .number: "Löpnummer"
    case .answeredAt: "Svarsdatum"
    case .email: "E-post (för utlottning)"
    case .place: "Bostadsområde"
    case .sex: "Kön"
    case .birthYear: "Vilket år är du född?"
    case .housing: "Hur bor du?"
    case .evening:
      "Hur trygg eller otrygg känner du dig när du går ut ensam sent på kvällen i ditt "
        + "bostadsområde?"
    case .stayInReason: "Om du inte går ut på kvällen, vilket är det främsta skälet?"
    case .daytime:
      "Hur trygg eller otrygg känner du dig när du går ut ensam på dagen i ditt bostadsområde?"
    case .worry: "Hur ofta oroar du dig för att utsättas för brott?"
    case .litter: "Hur stort problem är följande där du bor? [Nedskräpning]"
    case .vandalism: "Hur stort problem är följande där du bor? [Skadegörelse]"
    case .traffic: "Hur stort problem är följande där du bor? [Buskörning]"
    case .exposed: "Har du utsatts för något brott under de senaste tolv månaderna?"
    case .causes: "Vad gör dig otrygg där du bor? Du kan välja flera svar."
    case .comment: "Vill du lägga till något?"
    }
  }

  /// The header of a year: one question was worded otherwise in 2021.
  func header(in year: Int) -> String {
    guard self == .evening && year == 2021 else { return header }
    return "Om du går ut ensam sent på kvällen i ditt bostadsområde, känner du dig då …"
  }

  /// The columns of a year's export, in its order.
  static func columns(in year: Int) -> [LocalQuestion] {
    let leading: [LocalQuestion] = year == 2020 ? [.number, .place, .answeredAt] : []
    return leading
      + allCases.filter { column in
        !leading.contains(column) && !(column == .exposed && year == 2019)
      }
  }
}
