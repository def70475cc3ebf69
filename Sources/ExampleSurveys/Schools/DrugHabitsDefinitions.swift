/// The definition files of the survey of drug habits.
enum DrugHabitsDefinitions {
  static let settings = [
    ["nyckel", "värde"],
    ["titel", "Drogvaneundersökning i Åbydals kommun (påhittat exempel)"],
    ["typ", "lokal"],
    ["metod", "totalundersökning"],
    ["kommun", "Åbydals kommun"],
    ["råd", "Åbydals brottsförebyggande råd"],
    ["population", "elever i årskurs 7–9"],
    ["platsord", "skola"],
    ["jämför_med", "drogvanor-nationellt"],
  ]

  static var codebook: [[String]] {
    let habit = [
      ("Nej, aldrig", "aldrig"), ("Ja, men jag har slutat", "slutat"), ("Ja, ibland", "ibland"),
      ("Ja, varje dag", "dagligen"),
    ]
    let exposure = [("Ja", "ja"), ("Nej", "nej"), ("Vet inte", "utanför")]
    var book = CodebookRows()
    func add(
      _ question: DrugHabitsQuestion, _ role: String, _ name: String,
      _ answers: [(String, String)] = [], code: String = ""
    ) {
      book.add(question.header, role: role, name: name, answers: answers, code: code)
    }
    add(.number, "id", "svar_id")
    add(.school, "plats", "skola")
    add(.schoolClass, "kluster", "klass")
    add(.grade, "grupp", "årskurs", School.grades.map { ("Årskurs \($0)", String($0)) })
    add(.stratum, "stratum", "stratum")
    add(
      .sex, "grupp", "kön",
      [("Flicka", "flicka"), ("Pojke", "pojke"), ("Annat eller vill inte svara", "bortfall")])
    add(.alcohol, "fråga", "alkohol", exposure)
    add(.smoking, "fråga", "rökning", habit)
    add(.snus, "fråga", "vitt_snus", habit)
    add(.offered, "fråga", "narkotika_erbjuden", exposure)
    let codes = ["kompisar", "föräldrar", "hemifrån", "säljare", "annan"]
    for (source, code) in zip(DrugHabitsQuestion.sources, codes) {
      add(source, "flerval", "alkoholens_källa", code: code)
    }
    return book.rows
  }

  static let indicators = [
    ["indikator", "titel", "fråga", "räknas", "bas", "mening", "riktning"],
    [
      "alkohol", "Alkohol de senaste tolv månaderna", "alkohol", "ja", "",
      "har druckit alkohol under de senaste tolv månaderna", "lägre",
    ],
    [
      "rokt", "Har rökt cigaretter", "rökning", "slutat|ibland|dagligen", "",
      "har rökt cigaretter någon gång", "lägre",
    ],
    [
      "vitt_snus", "Har snusat vitt snus", "vitt_snus", "slutat|ibland|dagligen", "",
      "har snusat vitt snus någon gång", "lägre",
    ],
    [
      "narkotika_erbjuden", "Erbjuden narkotika de senaste tolv månaderna", "narkotika_erbjuden",
      "ja", "", "har blivit erbjudna narkotika under de senaste tolv månaderna", "lägre",
    ],
  ]
}
