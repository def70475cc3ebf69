import Loading
import SurveyModel
import Testing

/// Every feature of the codebook's grammar, seen in the table that comes out.
@Suite struct CodebookGrammarTests {
  /// A survey of one codebook and one export without places.
  static func surveys(_ codebook: String, _ responses: String, _ more: [String: String] = [:])
    -> TemporarySurveys
  {
    TemporarySurveys(
      [
        "lokal/kodbok.csv": "kolumn;roll;namn;svar;kod\n" + codebook,
        "lokal/2021/svar.csv": responses,
        "lokal/indikatorer.csv": "indikator;titel;fråga;räknas;bas\na;A;q;ja;",
        "lokal/undersokning.csv": "nyckel;värde\ntitel;T\ngräns_delvis;0\ngräns_fullständig;0",
      ].merging(more) { $1 })
  }

  static func question(
    _ codebook: String, _ responses: String, _ more: [String: String] = [:]
  ) throws -> AnswerColumn {
    let wave = try surveys(codebook, responses, more).wave()
    return try #require(wave.respondents.question("q"))
  }

  @Test func exactTextWinsOverRangeAndAnyOther() throws {
    let column = try question(
      """
      Q;fråga;q;;
      ;;q;*;annat
      ;;q;0..10;lågt
      ;;q;11..;högt
      ;;q;7;ja
      ;;q;vet ej;utanför
      ;;q;-;bortfall
      O;fråga;o;x;ja
      """, "Q;O\n7;x\n8;x\n12;x\nhej;x\nvet ej;x\n-;x\n;x\n10,0;x")
    #expect(column.categories == ["annat", "lågt", "högt", "ja"])
    #expect(column.values == [5, 3, 4, 2, 1, 0, 0, 3])
  }

  @Test func openRangesAndNegativeNumbers() throws {
    let column = try question(
      "Q;fråga;q;..-1;minus\n;;q;0..0;ja\n;;q;1..;plus", "Q;nr\n-5;1\n0;2\n7;3\n−2;4")
    #expect(column.values == [2, 3, 4, 2])
  }

  @Test func aBlankCanHaveACode() throws {
    let column = try question(
      "Q;fråga;q;(tom);nej\n;;q;X;ja\nO;fråga;o;x;y", "Q;O\n;x\nX;x\n;")
    #expect(column.values == [2, 3])
  }

  @Test func referencesAreFollowedRowByRow() throws {
    let column = try question(
      """
      Q;fråga;q;;
      ;;q;Nej;nej
      ;;q;Går ej ut;=skal
      Skäl;fråga;skal;;
      ;;skal;Oro;ja
      ;;skal;Annat;=annat
      ;;skal;Vet ej;utanför
      Annat;fråga;annat;;
      ;;annat;Hälsa;hälsa
      ;;annat;*;utanför
      """,
      "Q;Skäl;Annat\nNej;Oro;\nGår ej ut;Oro;\nGår ej ut;Annat;Hälsa\nGår ej ut;Annat;bio\n"
        + "Går ej ut;Vet ej;\nGår ej ut;;\nGår ej ut;Annat;")
    #expect(column.categories == ["nej", "ja", "hälsa"])
    #expect(column.values == [2, 3, 4, 1, 1, 0, 0])
  }

  @Test func aReferenceToAQuestionNotAskedIsMissing() throws {
    let column = try question(
      "Q;fråga;q;Nej;nej\n;;q;Går ej ut;=skal\nSkäl;fråga;skal;Oro;ja",
      "Q;nr\nNej;1\nGår ej ut;2",
      [
        "lokal/2021/kodbok.csv": "kolumn;roll;namn;svar;kod\n;saknas;skal;;"
      ])
    #expect(column.categories == ["nej", "ja"])
    #expect(column.values == [2, 0])
  }

  @Test func columnsByPositionNumberAndTwoHeaders() throws {
    let wave = try Self.surveys(
      """
      #3;fråga;q;ja;ja
      Fråga;fråga;a;1;x
      Fråga #2;fråga;b;2;y
      fråga ett;fråga;c;3;z
      """, "Fråga;Fråga;Övrigt;FRÅGA_ETT\n1;2;ja;3"
    ).wave()
    #expect(wave.respondents.question("q")?.values == [2])
    #expect(wave.respondents.question("a")?.values == [2])
    #expect(wave.respondents.question("b")?.values == [2])
    #expect(wave.respondents.question("c")?.values == [2])
  }

  @Test func namesRolesAndColumnsAreMatchedFolded() throws {
    let wave = try Self.surveys(
      "Fodd;FODELSEAR;Ålder;..15;utanfor\n;;alder;16..;vuxen\nq;Fraga;q;ja;ja\nx;hoppa over;;;",
      "FÖDD;q;x\n1990;ja;1\n2010;ja;2"
    ).wave()
    #expect(wave.respondents.group("Ålder")?.values == [2])
    #expect(wave.files.first?.leftOut == [.outsidePopulation: [3]])
    #expect(wave.nonrespondents.dispositions == [.notEligible])
  }

  @Test func birthYearsBecomeAgesInTheWavesYear() throws {
    let surveys = Self.surveys(
      """
      f;födelseår;;16..29;ung
      ;;ålder;30..;äldre
      ;;ålder;Vill ej svara;bortfall
      q;fråga;q;ja;ja
      """, "f;q\n2005;ja\n1992-05-01;ja\n19911231;ja\nVill ej svara;ja\n;ja")
    #expect(try surveys.wave().respondents.group("ålder")?.values == [2, 2, 3, 0, 0])
  }

  @Test func aRoleMayStandOnEveryRowOfAnswers() throws {
    let column = try question("Q;fråga;q;ja;ja\nQ;fråga;q;nej;nej", "Q;nr\nnej;1\nja;2")
    #expect(column.values == [3, 2])
  }

  @Test func aWavesCodebookMergesByName() throws {
    let wave = try Self.surveys(
      "Q;fråga;q;ja;ja\n;;q;nej;nej\nD;fråga;dag;ja;ja\nG;grupp;kön;m;man",
      "Ny Q;G;Extra\nJa;m;5\nnej;m;6\nkanske;m;5",
      [
        "lokal/2021/kodbok.csv": """
        kolumn;roll;namn;svar;kod
        Ny Q;;q;;
        ;;q;Ja;ja
        ;;q;kanske;utanför
        D;saknas;;;
        Extra;fråga;extra;5;fem
        Extra;fråga;extra;6;sex
        """
      ]
    ).wave()
    #expect(wave.respondents.question("q")?.categories == ["ja", "nej"])
    #expect(wave.respondents.question("q")?.values == [2, 3, 1])
    #expect(wave.respondents.question("dag") == nil)
    #expect(wave.respondents.question("extra")?.values == [2, 3, 2])
    #expect(wave.codebook.variable("dag")?.usualRole == .question)
  }

  @Test func aPlaceCanHaveACodeOrNone() throws {
    let wave = try Self.surveys(
      "Var;plats;;Byn;Sätila\n;;plats;Annan kommun;utanför\n;;plats;Vet ej;bortfall\nq;fråga;q;ja;ja",
      "Var;q\nByn;ja\nAnnan kommun;ja\nVet ej;ja\nKinna tätort;ja\nMarks kommun;ja"
    ).wave()
    #expect(wave.respondents.places == [1, 0, 0, 2, 3])
  }

  private func question(
    _ codebook: String, _ responses: String, _ more: [String: String] = [:]
  ) throws -> AnswerColumn {
    try Self.question(codebook, responses, more)
  }
}
