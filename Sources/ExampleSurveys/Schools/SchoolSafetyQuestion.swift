/// A column of the export of the school safety measurement.
enum SchoolSafetyQuestion: CaseIterable, Sendable {
  case number, answeredAt, role, school, safety, onTheWay, insulted, adults, places

  /// The header.
  var header: String {
    switch self {
    case .number: "Svars-id"
    case .answeredAt: "Skickades in"
    case .role: "Jag är"
    case .school: "Vilken skola?"
    case .safety: "Hur trygg eller otrygg känner du dig i skolan?"
    case .onTheWay: "Hur trygg eller otrygg känner du dig på väg till och från skolan?"
    case .insulted: "Har du blivit kränkt i skolan under terminen?"
    case .adults: "Vuxna på skolan ingriper när någon blir illa behandlad."
    case .places: "Finns det någon plats i skolan där du känner dig otrygg? Välj en eller flera."
    }
  }
}
