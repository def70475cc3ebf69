import TestSupport
import Testing

/// What the reports of the examples say for planning: the same facts in words, tables and charts.
@Suite struct PlanningReportTests {
  private let local = CommittedReport("lokal/2023")
  private let open = CommittedReport("oppen/2021")

  /// A share as people read it, from the machine table's.
  private func percent(_ text: String?) throws -> String {
    let value = try #require(text.flatMap(Double.init))
    let tenths = Int((value * 1000).rounded())
    return "\(tenths / 10),\(tenths % 10)\u{A0}%"
  }

  @Test func thePageShowsTheRowsOfThePlanningBasis() throws {
    let rows = try local.rows("planeringsunderlag").prefix(12)
    let shown = try local.pageTable("tabell-planeringsunderlag")
    #expect(shown.count == 12)
    for (row, cells) in zip(rows, shown) {
      #expect(cells.first == row["plats"])
      #expect(cells.contains(try percent(row["andel"])))
      #expect(cells.contains(row["belagg"] ?? ""))
      if let first = row["rang_nedre"], !first.isEmpty {
        #expect(cells.contains("\(first)–\(row["rang_ovre"] ?? "") av \(row["rangordnade"] ?? "")"))
        #expect(cells.contains(try percent(row["modellerad_andel"])))
      }
    }
  }

  @Test(
    arguments: [
      "Vad de svarande nämner", "Planeringsunderlag", "Löften", "Trygghetsvandring",
      "Nästa undersökning", "Vid sidan av enkäten",
    ])
  func everySectionStandsInTheSummaryAndOnThePage(heading: String) throws {
    #expect(try local.text("sammanfattning.md").contains("## \(heading)\n"))
    #expect(try local.text("rapport.html").contains(">\(heading)</h2>"))
  }

  @Test func chartsOfPlanningAreFilesAndStandOnThePage() throws {
    let page = try local.text("rapport.html")
    let names = ["planering-otrygg_kvall", "namnt-1-orsaker", "namnt-2-kommentar", "loften"]
    for name in names {
      let picture = try local.text("diagram/\(name).svg")
      #expect(picture.contains("<title") && picture.contains("<desc"), "\(name)")
      #expect(page.contains("\(name)-wide"), "\(name)")
      #expect(page.contains("\(name)-narrow"), "\(name)")
    }
    #expect(try local.text("diagram/planering-otrygg_kvall.svg").contains("modellerad andel"))
  }

  @Test func reportedCrimeStandsWithItsCaveatWhereverItStands() throws {
    for path in ["sammanfattning.txt", "rapport.html", "medborgarlofte.md"] {
      #expect(
        try local.text(path).contains("hur benägna människor är att anmäla"), "\(path)")
    }
  }

  @Test func smallCountsOfIncidentsAndCrimesAreNotShown() throws {
    let incidents = try local.rows(
      "handelser", where: ["plats": "Ytterö", "typ": "samtliga"])
    #expect(incidents.map { $0["antal"] } == ["", ""])
    #expect(incidents.allSatisfy { $0["status"] == "dold" })
    for table in ["handelser", "brott"] {
      for row in try local.rows(table) {
        if let count = row["antal"].flatMap(Int.init) { #expect(count >= 5) }
      }
    }
  }

  @Test func themesAreTestedInTheMethodNote() throws {
    let text = try local.text("sammanfattning.txt")
    #expect(text.contains("prövade på 20 texter"))
    #expect(text.contains("Temat ”trafik och mopeder”: 75 procent hör dit och 100 procent hittas."))
  }

  @Test func dayAndEveningAreComparedAmongTheSamePersons() throws {
    let rows = try local.rows(
      "jamforelser",
      where: [
        "indikator": "otrygg_dag", "mot": "indikator:otrygg_kvall", "omgang": "2023",
        "plats": "alla", "grupp": "alla",
      ])
    #expect(rows.count == 1)
    #expect(rows.first?["slutsats"] == "lagre")
    // Paired: the covariance makes the error smaller than that of two independent shares.
    let shares = try ["otrygg_dag", "otrygg_kvall"].map { name in
      try #require(
        try local.rows(
          "andelar",
          where: ["indikator": name, "omgang": "2023", "plats": "alla", "grupp": "alla"]
        ).first?["medelfel"].flatMap(Double.init))
    }
    let error = try #require(rows.first?["medelfel"].flatMap(Double.init))
    #expect(error < (shares[0] * shares[0] + shares[1] * shares[1]).squareRoot())
    #expect(
      try local.text("sammanfattning.txt").contains(
        "Bland samma personer är andelen för ”Otrygghet dagtid i det egna bostadsområdet” lägre än")
    )
  }

  @Test func anOpenLinkHasSharesAndCausesOnly() throws {
    for table in ["planeringsunderlag", "nasta_omgang", "andelar_och_brott"] {
      #expect(try open.table(table) == nil, "\(table)")
    }
    let promises = try open.rows("loften")
    #expect(!promises.isEmpty)
    #expect(promises.allSatisfy { $0["bedomning"] == "oppen_enkat" && $0["andel_fore"] == "" })
    let causes = try open.rows("orsaker", where: ["plats": "alla", "grupp": "alla"])
    #expect(causes.contains { $0["andel"] != "" })
    #expect(causes.allSatisfy { $0["ki_nedre"] == "" && $0["medelfel"] == "" })
    let page = try open.text("rapport.html")
    #expect(page.contains(">Vad de svarande nämner</h2>"))
    for word in ["Planeringsunderlag</h2>", "Nästa undersökning</h2>", "Modellerad", "rang "] {
      #expect(!page.contains(word), "\(word)")
    }
    let files = try open.files()
    #expect(!files.contains { $0.contains("planering") || $0.hasSuffix("loften.svg") })
  }
}
