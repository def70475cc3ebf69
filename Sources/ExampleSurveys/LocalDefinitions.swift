/// The definition files of the local survey.
enum LocalDefinitions {
  static let settings = [
    ["nyckel", "värde"],
    ["titel", "Trygghetsundersökning i Åbydals kommun (påhittat exempel)"],
    ["typ", "lokal"],
    ["metod", "urval"],
    ["kommun", "Åbydals kommun"],
    ["råd", "Åbydals brottsförebyggande råd"],
    ["population", "invånare 16–84 år"],
    ["platsord", "område"],
    ["stratifiering", "plats"],
    ["kalibrering", "plats, kön*ålder"],
    ["jämför_med", "ntu"],
  ]

  /// The codebook that every wave inherits.
  static var codebook: [[String]] {
    let dontKnow = [("Vet inte", "utanför"), ("Vet ej", "utanför")]
    let worry = ["Mycket ofta", "Ganska ofta", "Ganska sällan", "Mycket sällan", "Aldrig"]
    let extent = [
      ("I stor utsträckning", "stor"), ("I viss utsträckning", "viss"),
      ("I liten utsträckning", "liten"), ("Inte alls", "inte_alls"),
    ]
    var book = CodebookRows()
    func add(
      _ question: LocalQuestion, _ role: String, _ name: String,
      _ answers: [(String, String)] = []
    ) {
      book.add(question.header, role: role, name: name, answers: answers)
    }
    add(.number, "id", "löpnummer")
    add(.answeredAt, "tid", "svarsdatum")
    add(.email, "hoppa_över", "e-post")
    add(.place, "plats", "plats")
    add(.sex, "grupp", "kön", [("Kvinna", "kvinna"), ("Man", "man"), ("Annat", "annat")])
    add(.birthYear, "födelseår", "ålder", Answers.ageRanges)
    add(
      .housing, "grupp", "boendeform",
      [
        ("Hyresrätt", "hyresrätt"), ("Bostadsrätt", "bostadsrätt"),
        ("Äganderätt (villa, radhus)", "äganderätt"), ("Annat", "annat"),
      ])
    add(
      .evening, "fråga", "otrygg_kvall",
      Answers.safety + [("Går inte ut på kvällen", "=skal_hemma")] + dontKnow)
    add(
      .stayInReason, "fråga", "skal_hemma",
      [
        ("Otrygghet", "går_ej_ut"), ("Annat skäl, till exempel hälsa eller ork", "utanför"),
      ])
    add(.daytime, "fråga", "otrygg_dag", Answers.safety + dontKnow)
    add(.worry, "fråga", "oro_brott", worry.map { ($0, code($0)) } + dontKnow)
    add(.litter, "fråga", "nedskrapning", extent + dontKnow)
    add(.vandalism, "fråga", "skadegorelse", extent + dontKnow)
    add(.traffic, "fråga", "buskorning", extent + dontKnow)
    add(
      .exposed, "fråga", "utsatt",
      [("Ja", "ja"), ("Nej", "nej"), ("Vill inte svara", "utanför")])
    add(.causes, "flerval", "orsaker", Answers.causes)
    add(.comment, "fritext", "kommentar")
    return book.rows
  }

  /// What a wave's questionnaire has otherwise; nil when nothing.
  static func waveCodebook(_ year: Int) -> [[String]]? {
    var book = CodebookRows()
    switch year {
    case 2019:
      book.add(LocalQuestion.exposed.header, role: "saknas", name: "utsatt")
    case 2021:
      book.add(LocalQuestion.evening.header(in: year), role: "fråga", name: "otrygg_kvall")
      book.add(answersTo: "skal_hemma", [("Pandemin", "utanför")])
    default: return nil
    }
    return book.rows
  }

  static let indicators = [
    ["indikator", "titel", "fråga", "räknas", "bas", "mening", "riktning", "par", "tid"],
    [
      Headline.name, Headline.title, "otrygg_kvall", Answers.unsafeCodes, Answers.eveningBase,
      Headline.phrase, "lägre", "", "sent på kvällen",
    ],
    [
      "otrygg_dag", "Otrygghet dagtid i det egna bostadsområdet", "otrygg_dag",
      "ganska_otrygg|mycket_otrygg", "", "känner sig otrygga ute på dagen", "lägre",
      Headline.name, "dagtid",
    ],
    [
      "oro_brott", "Oro för att utsättas för brott", "oro_brott", "mycket_ofta|ganska_ofta", "",
      "ofta oroar sig för att utsättas för brott", "lägre", "", "",
    ],
    [
      "nedskrapning", "Nedskräpning som problem i bostadsområdet", "nedskrapning", "stor", "",
      "tycker att nedskräpning är ett stort problem där de bor", "lägre", "", "",
    ],
    [
      "skadegorelse", "Skadegörelse som problem i bostadsområdet", "skadegorelse", "stor", "",
      "tycker att skadegörelse är ett stort problem där de bor", "lägre", "", "",
    ],
    [
      "buskorning", "Buskörning som problem i bostadsområdet", "buskorning", "stor", "",
      "tycker att buskörning är ett stort problem där de bor", "lägre", "", "",
    ],
    [
      "utsatt", "Utsatthet för brott de senaste tolv månaderna", "utsatt", "ja", "",
      "har utsatts för brott under de senaste tolv månaderna", "lägre", "", "",
    ],
  ]

  /// An answer as a code: lower case, blanks as `_`.
  private static func code(_ answer: String) -> String {
    String(answer.lowercased().map { $0 == " " ? "_" : $0 })
  }
}
