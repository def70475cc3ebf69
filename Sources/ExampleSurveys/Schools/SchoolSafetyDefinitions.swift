/// The definition files of the school safety measurement.
enum SchoolSafetyDefinitions {
  /// The headline, which is better when it is higher.
  static let headline = "trygg_skola"
  static let headlineTitle = "Trygghet i skolan"
  static let headlinePhrase = "känner sig trygga i skolan"

  static let settings = [
    ["nyckel", "värde"],
    ["titel", "Trygghetsmätning i grundskolan i Åbydals kommun (påhittat exempel)"],
    ["typ", "lokal"],
    ["metod", "totalundersökning"],
    ["kommun", "Åbydals kommun"],
    ["råd", "Åbydals brottsförebyggande råd"],
    ["population", "elever och anställda i grundskolan"],
    ["platsord", "skola"],
    ["stratifiering", "plats"],
    ["jämför_med", "skoltrygghet-nationellt"],
    ["jämför_våg", "samma_månad"],
  ]

  /// Where pupils and staff feel unsafe; the first option has a comma of its own.
  static let places = [
    ("Korridorer, trapphus och kapprum", "korridor"), ("Toaletter", "toalett"),
    ("Omklädningsrum", "omklädningsrum"), ("Matsal", "matsal"), ("Skolgård", "skolgård"),
    ("Nej, ingenstans", "ingenstans"),
  ]

  static var codebook: [[String]] {
    let dontKnow = [("Vet inte", "utanför")]
    var book = CodebookRows()
    func add(
      _ question: SchoolSafetyQuestion, _ role: String, _ name: String,
      _ answers: [(String, String)] = []
    ) {
      book.add(question.header, role: role, name: name, answers: answers)
    }
    add(.number, "id", "svars_id")
    add(.answeredAt, "tid", "inskickat")
    add(.role, "grupp", "svarsgrupp", [("Elev", "elev"), ("Anställd", "personal")])
    add(.school, "plats", "skola")
    add(.safety, "fråga", "trygg_skola", Answers.safety + dontKnow)
    add(.onTheWay, "fråga", "trygg_vag", Answers.safety + dontKnow)
    add(
      .insulted, "fråga", "krankt",
      [
        ("Ja, flera gånger", "flera"), ("Ja, någon gång", "någon"), ("Nej", "nej"),
        ("Vill inte svara", "utanför"),
      ])
    add(
      .adults, "fråga", "vuxna_ingriper",
      [
        ("Instämmer helt", "helt"), ("Instämmer delvis", "delvis"),
        ("Instämmer inte", "inte"),
      ] + dontKnow)
    add(.places, "flerval", "otrygg_var", places)
    return book.rows
  }

  static let indicators = [
    ["indikator", "titel", "fråga", "räknas", "bas", "mening", "riktning", "par", "tid"],
    [
      headline, headlineTitle, "trygg_skola", "mycket_trygg|ganska_trygg", "", headlinePhrase,
      "högre", "", "under skoldagen",
    ],
    [
      "trygg_vag", "Trygghet på väg till och från skolan", "trygg_vag",
      "mycket_trygg|ganska_trygg", "", "känner sig trygga på väg till och från skolan", "högre",
      headline, "på väg till och från skolan",
    ],
    [
      "krankt", "Kränkta i skolan under terminen", "krankt", "flera|någon", "",
      "har blivit kränkta i skolan under terminen", "lägre", "", "",
    ],
    [
      "vuxna_ingriper", "Vuxna ingriper när någon blir illa behandlad", "vuxna_ingriper",
      "helt|delvis", "", "tycker att vuxna ingriper när någon blir illa behandlad", "högre", "",
      "",
    ],
  ]
}
