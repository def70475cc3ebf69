/// The definition files of the open-link survey, and the headers of its export.
enum OpenLinkDefinitions {
  /// As Microsoft Forms has them: whole questions, one of them with a stray no-break space.
  static let headers = [
    "ID", "Starttid", "Slutförandetid", "E-post", "Namn", "Omgång",
    "Vilket område bor du i?\u{A0}", "Är du", "Hur gammal är du?",
    "Hur trygg eller otrygg känner du dig om du går ut ensam sent på kvällen där du bor?",
    "Varför går du inte ut på kvällen?",
    "Hur trygg eller otrygg känner du dig om du går ut ensam på dagen där du bor?",
    "Hur ofta oroar du dig för att utsättas för brott?", "Vad gör dig otrygg? Välj ett eller flera",
    "Något mer du vill berätta?",
  ]
  /// Where the age stands among the headers.
  static let ageColumn = 8

  static let settings = [
    ["nyckel", "värde"],
    ["titel", "Öppen trygghetsenkät i Åbydals kommun (påhittat exempel)"],
    ["typ", "lokal"],
    ["metod", "öppen"],
    ["kommun", "Åbydals kommun"],
    ["råd", "Åbydals brottsförebyggande råd"],
    ["population", "invånare 16–84 år"],
    ["jämför_med", "ntu"],
  ]

  static var codebook: [[String]] {
    let dontKnow = [("Vet inte", "utanför")]
    let ages = AgeGroup.all.map { group in
      ("\(group.ages.lowerBound)-\(group.ages.upperBound) år", group.name)
    }
    var book = CodebookRows()
    func add(
      _ column: Int, _ role: String, _ name: String, _ answers: [(String, String)] = []
    ) {
      let header = headers[column].split(separator: "\u{A0}").joined()
      book.add(header, role: role, name: name, answers: answers)
    }
    add(0, "id", "id")
    add(1, "tid", "starttid")
    add(2, "hoppa_över", "slutförandetid")
    add(3, "hoppa_över", "e-post")
    add(4, "hoppa_över", "namn")
    add(5, "omgång", "omgång")
    add(6, "plats", "plats")
    add(
      7, "grupp", "kön",
      [("Kvinna", "kvinna"), ("Man", "man"), ("Annat eller vill inte svara", "annat")])
    add(ageColumn, "grupp", "ålder", [("Under 16 år", "utanför")] + ages)
    add(
      9, "fråga", "otrygg_kvall",
      Answers.safety + [("Går inte ut på kvällen", "=skal_hemma")] + dontKnow)
    add(10, "fråga", "skal_hemma", [("Otrygghet", "går_ej_ut"), ("Annat skäl", "utanför")])
    add(11, "fråga", "otrygg_dag", Answers.safety + dontKnow)
    add(
      12, "fråga", "oro_brott",
      [
        ("Mycket ofta", "mycket_ofta"), ("Ganska ofta", "ganska_ofta"),
        ("Ganska sällan", "ganska_sällan"), ("Mycket sällan", "mycket_sällan"),
        ("Aldrig", "aldrig"),
      ])
    add(13, "flerval", "orsaker", Answers.causes)
    add(14, "fritext", "kommentar")
    return book.rows
  }

  /// The local survey's first indicators; the names are the same, so that they can stand together.
  static var indicators: [[String]] { Array(LocalDefinitions.indicators.prefix(4)) }
}
