import Estimation
import SurveyModel
import Testing

@testable import Reporting

/// The tables byte for byte.
struct TableBytesTests {
  private func file(_ path: String, _ fixture: ReportFixture) throws -> String {
    let files = ReportWriter.files(of: fixture.report, inputs: [], version: "1")
    let file = try #require(files.first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private var fixture: ReportFixture {
    var fixture = ReportFixture(waves: [2020, 2021])
    fixture.places = PlaceRegister([
      PlaceRegister.Place(name: "Åby, norra"), PlaceRegister.Place(name: "=SUM(A1)"),
    ])
    fixture.shares = [
      ReportFixture.share(2021, share: 0.25, base: 400, respondents: 436),
      ReportFixture.share(2021, place: 0, share: 0.5, base: 12),
    ]
    fixture.changes = [
      ReportFixture.change(
        before: 0.5, now: 0.25,
        outcome: ReportFixture.test(-0.25, lower: -0.5, upper: -0.125, verdict: .lower)),
      ReportFixture.change(before: 0.5, now: 0.25, place: 1, outcome: .notComparable(.newSeries)),
    ]
    fixture.shares.append(ReportFixture.share(2020, share: 0.5, base: 400))
    return fixture
  }

  @Test func `shares for machines`() throws {
    #expect(
      try file("tabeller/andelar.csv", fixture) == """
        undersokning,omgang,plats,grupp,indikator,svarande,bas,effektiv_bas,andel,medelfel,\
        ki_nedre,ki_ovre,frihetsgrader,status
        lokal,2021,alla,alla,otrygg,436,400,400,0.25,0.02,0.21,0.29,399,ok
        lokal,2021,"Åby, norra",alla,otrygg,12,12,,,,,,,for_liten_bas
        lokal,2020,alla,alla,otrygg,400,400,400,0.5,0.02,0.46,0.54,399,ok

        """)
  }

  @Test func `changes for machines, a formula made harmless`() throws {
    #expect(
      try file("tabeller/forandringar.csv", fixture) == """
        undersokning,indikator,plats,grupp,fran,till,skillnad,medelfel,ki_nedre,ki_ovre,p,\
        p_justerat,slutsats,storlek,status,p_forsiktigt
        lokal,otrygg,alla,alla,2020,2021,-0.25,0.01,-0.5,-0.125,0.01,0.01,minskning,stor,ok,0.01
        lokal,otrygg,'=SUM(A1),alla,2020,2021,,,,,,,,,ej_jamforbar,

        """)
  }

  @Test func `shares for Excel`() throws {
    #expect(
      try file("tabeller-excel/andelar.csv", fixture)
        == "\u{FEFF}Undersökning;Omgång;Plats;Grupp;Indikator;Svarande;Bas;Effektiv bas;Andel;"
        + "Medelfel;KI nedre;KI övre;Frihetsgrader;Status\r\n"
        + "lokal;2021;alla;alla;otrygg;436;400;400;0,25;0,02;0,21;0,29;399;visas\r\n"
        + "lokal;2021;Åby, norra;alla;otrygg;12;12;..;..;..;..;..;..;för liten bas\r\n"
        + "lokal;2020;alla;alla;otrygg;400;400;400;0,5;0,02;0,46;0,54;399;visas\r\n")
  }

  @Test func `the columns are those of the contract, in order`() {
    let tables = ReportTables.all(of: ReportFixture.rich().report)
    let columns = Dictionary(
      uniqueKeysWithValues: tables.map { ($0.id, $0.columns.map(\.name).joined(separator: ", ")) })
    #expect(
      columns["svarsfrekvens"] == """
        undersokning, omgang, plats, population, urval, overtackning, okand, svar, \
        delvis_besvarade, avbrutna, svarsfrekvens, svarsfrekvens_nedre, svarsfrekvens_ovre, \
        svar_per_1000, status
        """)
    #expect(
      columns["jamforelser"] == """
        undersokning, indikator, omgang, plats, grupp, mot, mot_omgang, skillnad, medelfel, \
        ki_nedre, ki_ovre, p, p_justerat, slutsats, storlek, status, p_forsiktigt, andel_mot
        """)
    for table in tables {
      #expect(table.columns.allSatisfy { $0.name.utf8.allSatisfy { $0 < 128 } })
      #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    }
  }

  @Test(arguments: [
    ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), (" a", "\" a\""),
    ("a,b", "a,b"),
  ])
  func `fields are quoted only where they must be`(field: String, expected: String) {
    let record = DelimitedRecord(delimiter: ";", lineEnd: "\r\n")
    #expect(record.line([field, "x"]) == expected + ";x\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x"])
  func `no label runs as a formula`(label: String) {
    #expect(DelimitedRecord.harmless(label) == "'" + label)
  }

  @Test func `waves within a year do not turn into dates in Excel`() {
    let table = ReportTable(
      id: "t", title: "t", description: "t",
      columns: [.init(name: "o", header: "O", kind: .wave, description: "o")],
      rows: [[.wave(WaveIdentifier(year: 2020, month: 3))]])
    #expect(MachineTableFormat.bytes(table) == Array("o\n2020-03\n".utf8))
    #expect(ExcelTableFormat.bytes(table) == Array("\u{FEFF}O\r\n2020–03\r\n".utf8))
  }

  @Test func `markup in a name is shown as it is`() {
    #expect(MarkdownWriter.escaped("<b>*a*|b_c</b>") == "\\<b\\>\\*a\\*\\|b\\_c\\</b\\>")
  }
}
