import Diagnostics
import Loading
import SurveyModel
import TestSupport
import Testing

/// The files beside `platser.csv` and the themes of a survey, as they are loaded.
@Suite struct PlanningFilesTests {
  private static let places = "plats;ingår_i;alias\nBerga;;Bärga\nFunkabo;;\nNorrliden;;\n"

  /// A small survey with comments and pointed-out places, and what a test adds to it.
  private func load(_ files: [String: String]) throws -> Diagnosed<SurveyCollection> {
    let folder = try TemporaryFolder()
    var all = [
      "platser.csv": Self.places,
      "lokal/undersokning.csv": "nyckel;värde\ntitel;Prov\nmetod;urval\n",
      "lokal/kodbok.csv":
        "kolumn;roll;namn;svar;kod\nOmråde;plats;;;\nTrygg?;fråga;otrygg;;\n;;otrygg;Ja;nej\n"
        + ";;otrygg;Nej;ja\nFler?;fritext;kommentar;;\nVar?;utpekad_plats;var;;\n;;var;*;utanför\n",
      "lokal/indikatorer.csv":
        "indikator;titel;fråga;räknas;bas;riktning;tid\notrygg;Otrygga;otrygg;ja;;lägre;kväll\n",
      "lokal/2021/svar.csv":
        "Område;Trygg?;Fler?;Var?\nBerga;Nej;För mörkt vid torget;Bärga\n"
        + "Funkabo;Ja;Inte mörkt alls;Torget\nNorrliden;Ja;;\n",
    ]
    for (name, text) in files { all[name] = text }
    for name in all.keys.sorted() { try folder.write(all[name] ?? "", to: name) }
    return try SurveyLoader.load(folder: folder.path)
  }

  private func only(_ diagnosed: Diagnosed<SurveyCollection>) -> [String] {
    diagnosed.diagnostics.filter { $0.severity != .note }.map {
      "\($0.location?.description ?? "-"): \($0.text) \($0.remedy)"
    }
  }

  @Test func themesAndPointedOutPlaces() throws {
    let loaded = try load(["lokal/teman.csv": "tema;ord\nmörker;mörk|+belys\n"])
    #expect(only(loaded) == [])
    let wave = try #require(loaded.value.surveys.first?.waves.first)
    let comments = try #require(wave.respondents.theme("kommentar"))
    let answered = MultipleChoiceColumn.answeredBit
    #expect(comments.options == ["mörker"])
    #expect(comments.values == [answered | 1, answered, 0])
    let pointed = try #require(wave.respondents.indicatedPlace("var"))
    #expect(
      pointed.values == [
        IndicatedPlaceColumn.firstPlace, IndicatedPlaceColumn.outside,
        IndicatedPlaceColumn.missing,
      ])
    #expect(loaded.value.surveys.first?.indicators.first?.timeOfDay == "kväll")
  }

  @Test func commentsAreNotReadWithoutThemes() throws {
    let loaded = try load([:])
    #expect(only(loaded) == [])
    #expect(loaded.value.surveys.first?.waves.first?.respondents.themes == [])
  }

  @Test func labelledSample() throws {
    let loaded = try load([
      "lokal/teman.csv": "tema;ord\nmörker;mörk\nbråk;bråk\n",
      "lokal/teman_prov.csv":
        "text;teman\nDet är mörkt;mörker\nLyset är trasigt;mörker\nSlagsmål och bråk;bråk\n"
        + "Bråkig trafik;\nAllt är bra;\n",
    ])
    #expect(only(loaded) == [])
    let accuracy = try #require(loaded.value.surveys.first).themeAccuracy
    #expect(
      accuracy == [
        ThemeAccuracy(theme: "mörker", texts: 5, both: 1, codedOnly: 0, labelledOnly: 1),
        ThemeAccuracy(theme: "bråk", texts: 5, both: 1, codedOnly: 1, labelledOnly: 0),
      ])
    #expect(accuracy.map(\.precision) == [1, 0.5])
    #expect(accuracy.map(\.recall) == [0.5, 1])
  }

  @Test func promises() throws {
    let loaded = try load([
      "lokal/2020/svar.csv": "Område;Trygg?;Fler?;Var?\nBerga;Nej;;\n",
      "loften.csv":
        "löfte;år;platser;indikator;riktning;från;till;åtgärd\n"
        + "Ljusare;2021;Berga/Funkabo, Norrliden;otrygg;lägre;2020;2021;Ny belysning\n"
        + "Synligare;2022;Bärga;otrygg;;;;\n",
    ])
    #expect(only(loaded) == [])
    #expect(
      loaded.value.promises == [
        Promise(
          title: "Ljusare", year: 2021, places: [0, 1, 2], indicator: "otrygg",
          direction: .lowerIsBetter, from: WaveIdentifier(year: 2020),
          to: WaveIdentifier(year: 2021), measure: "Ny belysning", line: 2),
        Promise(title: "Synligare", year: 2022, places: [0], indicator: "otrygg", line: 3),
      ])
    #expect(loaded.value.inputs.map(\.path).contains("loften.csv"))
  }

  @Test func wrongPromises() throws {
    let loaded = try load([
      "loften.csv":
        "löfte;år;platser;indikator;riktning;från;till\n;i år;Berja;otryg;bättre;2021;2020\n"
    ])
    #expect(
      only(loaded) == [
        "loften.csv:2:1: Ett löfte saknar namn. Skriv i kolumnen ”löfte” vad som lovades, med "
          + "några ord.",
        "loften.csv:2:2: ”i år” är inget år. Skriv året med fyra siffror, till exempel ”2021”.",
        "loften.csv:2:3: Platsen ”Berja” finns inte i platser.csv. Menas Berga? Lägg då till raden "
          + "”Berga;;Berja” i platser.csv. Är det en egen plats? Lägg då till raden ”Berja;;”.",
        "loften.csv:2:4: Indikatorn ”otryg” finns inte i någon undersökning. Menas ”otrygg”?",
        "loften.csv:2:5: ”bättre” är ingen riktning. Skriv ”lägre” eller ”högre”.",
        "loften.csv:2:7: Löftet ska mätas från omgång 2021 till omgång 2020, som inte är senare. "
          + "Skriv mätningen före i ”från” och mätningen efter i ”till”.",
      ])
  }

  @Test func incidentsAndCrimes() throws {
    let loaded = try load([
      "handelser.csv":
        "datum;plats;typ\n2021-02-28;Bärga;klotter\n2020-02-29 22:15;;\n2021-02-29;Berga;bråk\n"
        + "2021-03-01;Berja;bråk\n2021-03-02;Berja;bråk\n",
      "brott.csv":
        "år;plats;brottstyp;antal\n2021;Berga;skadegörelse;1 200\n2021;Berga;skadegörelse;3\n"
        + "2021;Berga;rån;två\n2021;;samtliga;9\n",
    ])
    #expect(
      only(loaded) == [
        "handelser.csv:4:1: ”2021-02-29” är inget datum. Skriv datumet som ”2021-03-15”.",
        "handelser.csv:5:2: Platsen ”Berja” finns inte i platser.csv (2 rader). Menas Berga? Lägg "
          + "då till raden ”Berga;;Berja” i platser.csv. Är det en egen plats? Lägg då till raden "
          + "”Berja;;”.",
        "brott.csv:3: Raden gäller samma år, plats och brottstyp som rad 2. Ta bort den ena raden, "
          + "eller lägg ihop antalen.",
        "brott.csv:4:4: ”två” är inget helt antal som är noll eller större. Skriv antalet med "
          + "siffror, till exempel ”12”.",
      ])
    #expect(loaded.value.incidents.map(\.kind) == ["klotter", "övrigt"])
    #expect(loaded.value.incidents.map(\.place) == [0, nil])
    #expect(
      loaded.value.crimes == [
        ReportedCrime(year: 2021, place: 0, kind: "skadegörelse", count: 1200),
        ReportedCrime(year: 2021, place: nil, kind: "samtliga", count: 9),
      ])
  }

  @Test func wrongThemes() throws {
    let loaded = try load([
      "lokal/teman.csv": "tema;ord\n;mörk\nbråk;\nljus;a|belys\n",
      "lokal/teman_prov.csv": "text;teman\nDet är mörkt;mörker\n",
    ])
    #expect(
      only(loaded) == [
        "lokal/teman.csv:2:1: Ett tema saknar namn. Skriv temats namn i kolumnen ”tema”.",
        "lokal/teman.csv:3:2: Temat har inga ord. Skriv ordens början i kolumnen ”ord” med | "
          + "emellan, till exempel ”mörk|+belys”.",
        "lokal/teman.csv:4:2: ”a” går inte att söka efter. Skriv minst 3 bokstäver av ordets "
          + "början, eller ett helt ord med likhetstecken före, till exempel ”=id”.",
        "lokal/teman_prov.csv:2:2: Temat ”mörker” finns inte i teman.csv. Temana är bråk och ljus.",
      ])
  }

  /// A respondent's words must not reach a message, whatever is wrong with them.
  @Test func pointedOutPlaceIsNotQuoted() throws {
    let loaded = try load([
      "lokal/kodbok.csv":
        "kolumn;roll;namn;svar;kod\nOmråde;plats;;;\nTrygg?;fråga;otrygg;;\n;;otrygg;Ja;nej\n"
        + ";;otrygg;Nej;ja\nFler?;fritext;kommentar;;\nVar?;utpekad_plats;var;;\n"
    ])
    let messages = only(loaded)
    #expect(messages.count == 1)
    #expect(!messages.joined().contains("Torget"))
  }
}
