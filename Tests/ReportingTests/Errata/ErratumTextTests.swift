import Testing

@testable import Reporting

struct ErratumTextTests {
  private static let unchanged = Erratum.Inputs(changed: [], added: [], removed: [])

  private static func text(
    inputs: Erratum.Inputs = unchanged, sentences: [Erratum.SentenceChange] = [],
    tables: [Erratum.TableChange] = [], after earlier: String? = nil
  ) -> String {
    ErratumText.appending(
      Erratum(inputs: inputs, sentences: sentences, tables: tables), to: earlier,
      title: "Liten", wave: "2024")
  }

  private static func rows(_ count: Int) -> Erratum.TableChange {
    Erratum.TableChange(
      title: "Andelar", keys: ["Plats"],
      kind: .rows(
        (0..<count).map { row in
          Erratum.RowChange(
            keys: ["Plats \(row)"],
            kind: .changed([Erratum.Cell(header: "Andel", earlier: "1,0 %", now: "2,0 %")]))
        }))
  }

  @Test func `the opening says which files differ`() {
    let inputs = Erratum.Inputs(changed: ["a.csv", "b.csv"], added: ["c.csv"], removed: ["d.csv"])
    #expect(
      Self.text(inputs: inputs).contains(
        """
        Underlaget har ändrats: a.csv och b.csv. Nytt i underlaget: c.csv. Inte längre med i \
        underlaget: d.csv. Ingen slutsats har ändrats på de rader som fanns förut. Uppgifterna nedan
        """))
    #expect(
      Self.text().contains("Underlaget är detsamma; programmet eller dess version har ändrats."))
  }

  @Test func `the opening says how many verdicts have changed`() {
    func table(_ title: String, _ verdicts: Int) -> Erratum.TableChange {
      let row = Erratum.RowChange(
        keys: ["Alla"],
        kind: .changed([
          .init(header: "Andel", earlier: "1,0 %", now: "2,0 %"),
          .init(header: "Slutsats", earlier: "ökning", now: "visas inte längre", isVerdict: true),
        ]))
      let other = Erratum.RowChange(keys: ["Norr"], kind: .added)
      return Erratum.TableChange(
        title: title, keys: ["Plats"],
        kind: .rows(Array(repeating: row, count: verdicts) + [other]))
    }
    #expect(
      Self.text(tables: [table("Förändringar", 2), table("Andelar", 0), table("Trender", 1)])
        .contains(
          """
          Slutsatsen har ändrats på 2 rader i tabellen ”Förändringar” och 1 rad i tabellen ”Trender”.
          """))
  }

  @Test func `a sentence is told as it was, unless it holds what is no longer shown`() {
    let changes: [Erratum.SentenceChange] = [
      .init(section: "Kort", earlier: .quoted("Ett."), now: "Två."),
      .init(section: "Kort", earlier: .withheld, now: "Tre."),
      .init(section: "Kort", earlier: .absent, now: "Fyra."),
      .init(section: "Slut", earlier: .quoted("Fem."), now: nil),
      .init(section: "Slut", earlier: .withheld, now: nil),
    ]
    let withheld =
      "Den tidigare lydelsen återges inte, eftersom den innehåller en uppgift som inte längre visas."
    let text = Self.text(sentences: changes)
    let lines = text.split(separator: "\n").dropFirst(3).map(String.init)
    #expect(
      lines == [
        "Sammanfattningen, avsnittet ”Kort”:", "- Stod: Ett.", "- Ska stå: Två.", "- \(withheld)",
        "- Ska stå: Tre.", "- Tillkommer: Fyra.", "Sammanfattningen, avsnittet ”Slut”:",
        "- Utgår: Fem.", "- En mening utgår. \(withheld)",
      ])
  }

  @Test func `tables that are new, gone or built anew are told in words`() {
    let kinds: [Erratum.TableChange.Kind] = [.added, .removed, .rebuilt]
    let text = Self.text(
      tables: kinds.map { Erratum.TableChange(title: "Trender", keys: [], kind: $0) })
    #expect(text.contains("Tabellen ”Trender” är ny."))
    #expect(text.contains("Tabellen ”Trender” finns inte längre."))
    #expect(text.contains("Tabellen ”Trender” har fått andra rader och ersätts i sin helhet."))
  }

  @Test func `the rows beyond forty are counted`() {
    let all = Self.text(tables: [Self.rows(40)])
    #expect(all.contains("| Plats 39 | Andel: 1,0 % | Andel: 2,0 % |"))
    #expect(!all.contains("…"))
    let some = Self.text(tables: [Self.rows(41)])
    #expect(!some.contains("| Plats 40 |"))
    #expect(some.contains("… och 1 rad till. Alla rader finns i rapportens tabell."))
  }

  @Test func `what is there is kept and the next number follows`() {
    let first = Self.text(tables: [Self.rows(1)])
    let second = Self.text(tables: [Self.rows(1)], after: first)
    #expect(second.hasPrefix(first + "## Rättelse 2\n\n"))
    #expect(second.split(separator: "\n").count { $0.hasPrefix("# ") } == 1)
    #expect(Self.text(after: second).contains("## Rättelse 3\n"))
  }

  @Test(arguments: [
    ("0.2684", "andel", "26,8\u{A0}%"), ("-0.048", "skillnad", "−4,8 procentenheter"),
    ("0.021", "fel", "2,1 procentenheter"), ("0.0004", "sannolikhet", "mindre än 0,001"),
    ("0.0123", "sannolikhet", "0,012"), ("1765", "antal", "1\u{A0}765"),
    ("1674.8234", "tal", "1\u{A0}674,82"), ("79.00000000000001", "tal", "79"), ("", "andel", ""),
    ("2024", "omgång", "2024"),
  ])
  func `figures are printed as in the report`(machine: String, kind: String, printed: String) {
    #expect(PrintedFigure.text(machine, kind: kind) == printed)
  }
}
