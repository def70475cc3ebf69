import Diagnostics
import Loading
import SurveyModel
import Testing

/// What the files beside the surveys' own definitions become when nothing is wrong with them.
@Suite struct SharedFileTests {
  @Test func aColumnOfAnotherSurveyIsAddedUp() throws {
    var files = TemporarySurveys().files
    for (path, text) in files where path.hasPrefix("lokal/") {
      files["annan/\(path.dropFirst("lokal/".count))"] = text
    }
    files["annan/kodbok.csv", default: ""] += "\nTyp;grupp;boende;Hus;hus\n;;boende;Hyra;hyra"
    files["annan/2021/svar.csv"] = "nr;Område;Kön;Q1;Typ\n1;Sätila;Man;Trygg;Hus"
    files["befolkning.csv"] = """
      plats;boende;antal
      Sätila;Hus;10
      Sätila;Hyra;20
      Kinna;;99
      Kinna;Hus;1
      """
    let survey = try TemporarySurveys.survey(files)
    #expect(survey.population.map(\.count) == [30, 99])
    #expect(survey.population.map(\.place) == [0, 1])
  }

  @Test func publishedSharesAreReadAsTheyArePrinted() throws {
    let survey = try TemporarySurveys.survey([
      "lokal/publicerat.csv": """
      indikator;omgång;plats;grupp;andel;ki_nedre;ki_övre;svarande;designeffekt
      otrygg;2020;;;29,85;29,4;30,27;73 813;
      otrygg;2020;Kinna;kön=kvinna*ålder=16–19;28;27;29;1200;1,5
      otrygg;2021-03;alla;alla;..;.;..;..;
      otrygg;2021;Sätila;;-;;;40;
      otrygg;2022;;;28,0;27,0;29,0;;
      """
    ])
    let published = survey.published
    #expect(published.map(\.share) == [0.2985, 0.28, nil, 0, 0.28])
    #expect(published.map(\.lower) == [0.294, 0.27, nil, nil, 0.27])
    #expect(published.map(\.respondents) == [73813, 1200, nil, 40, nil])
    #expect(published.map(\.designEffect) == [nil, 1.5, nil, nil, nil])
    #expect(published.map(\.limitsAreWholePercents) == [false, true, false, false, false])
    #expect(published.map(\.place) == [nil, 1, nil, 0, nil])
    #expect(
      published.map(\.group.description) == [
        "alla", "kön=kvinna*ålder=16–19", "alla", "alla", "alla",
      ])
    #expect(published[2].wave == WaveIdentifier(year: 2021, month: 3))
  }

  @Test func placesAreJoinedFromSeveralRows() throws {
    let loaded = try TemporarySurveys([
      "platser.csv": """
      plats;ingår i;alias
      Sätila;Norra | Kommunen;Sätla|Sätila by
      Norra;Kommunen;
      Kommunen;;
      Kinna;;Kinna C
      Sätila;;Sätilla
      """
    ]).load()
    #expect(loaded.diagnostics.map(\.line) == [])
    let places = loaded.value.places
    #expect(places.places.map(\.name) == ["Sätila", "Norra", "Kommunen", "Kinna"])
    #expect(places.places[0].aliases == ["Sätla", "Sätila by", "Sätilla"])
    #expect(places.ancestors(of: 0) == [1, 2])
    #expect(places.index(of: "Sätilla") == 0)
  }
}
