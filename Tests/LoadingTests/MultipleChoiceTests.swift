import SurveyModel
import Testing

@Suite struct MultipleChoiceTests {
  private let answered = MultipleChoiceColumn.answeredBit

  private func column(_ codebook: String, _ responses: String) throws -> MultipleChoiceColumn {
    let wave = try CodebookGrammarTests.surveys(
      codebook + "\nq;fråga;q;ja;ja", responses
    ).wave()
    return try #require(wave.respondents.multipleChoice("orsak"))
  }

  @Test func oneColumnIsMatchedLongestFirst() throws {
    let column = try column(
      """
      V;flerval;orsak;;
      ;;orsak;Mörkt;morkt
      ;;orsak;Mörkt, ödsligt;odsligt
      ;;orsak;Ungdomar;unga
      ;;orsak;Inget;utanför
      """,
      "V;q\nMörkt;ja\n\"Mörkt, ödsligt\";ja\n\"Mörkt, Ungdomar\";ja\n\"Ungdomar;Mörkt;\";ja\nInget;ja\n;ja\n"
    )
    #expect(column.options == ["morkt", "odsligt", "unga"])
    #expect(
      column.values == [
        answered | 1, answered | 2, answered | 5, answered | 5, answered, 0,
      ])
  }

  @Test func anyOtherTextCanHaveACode() throws {
    let column = try column(
      "V;flerval;orsak;Mörkt;morkt\n;;orsak;*;annat",
      "V;q\nMörkt;ja\n\"bilar, bullret\";ja\n\"Mörkt;en granne\";ja")
    #expect(column.options == ["morkt", "annat"])
    #expect(column.values == [answered | 1, answered | 2, answered | 3])
  }

  @Test func aColumnPerOptionKnowsTheUsualTicks() throws {
    let column = try column(
      """
      V1;flerval;orsak;;morkt
      V2;flerval;orsak;;unga
      ;;orsak;Det är mörkt;morkt
      V3;flerval;orsak;;bilar
      """,
      "V1;V2;V3;q\n1;0;;ja\nJa;Nej;X;ja\nDet är mörkt;y;N;ja\n;;;ja\n0;0;0;ja\nV1;unga;x;ja")
    #expect(column.options == ["morkt", "unga", "bilar"])
    #expect(
      column.values == [
        answered | 1, answered | 5, answered | 3, 0, answered, answered | 7,
      ])
  }

  @Test func aWaveGivesOneOptionAnotherColumn() throws {
    let wave = try CodebookGrammarTests.surveys(
      "V1;flerval;orsak;;a\nV2;flerval;orsak;;b\nq;fråga;q;ja;ja", "Ny;V2;q\n1;0;ja\n0;1;ja",
      ["lokal/2021/kodbok.csv": "kolumn;roll;namn;svar;kod\nNy;;orsak;;a"]
    ).wave()
    let column = try #require(wave.respondents.multipleChoice("orsak"))
    #expect(column.values == [answered | 1, answered | 2])
  }

  @Test func aTickIsTheOptionsTextInAHeaderOfTwoRows() throws {
    let column = try column(
      "Varför? | Mörkt;flerval;orsak;;m\nVarför? | Gäng, stök;flerval;orsak;;g",
      "q,Varför?,\n,Mörkt,\"Gäng, stök\"\nja,Mörkt,\nja,,\"Gäng, stök\"\nja,,\nja,1,Nej")
    #expect(column.options == ["m", "g"])
    #expect(column.values == [answered | 1, answered | 2, 0, answered | 1])
  }

  @Test func aTickIsTheOptionsTextInBrackets() throws {
    let column = try column(
      "Varför? [Mörkt];flerval;orsak;;m\nVarför? [Gäng];flerval;orsak;;g",
      "q;Varför? [Mörkt];Varför? [Gäng]\nja;Mörkt;\nja;Varför? [Mörkt];Gäng\nja;Nej;Ja")
    #expect(column.values == [answered | 1, answered | 3, answered | 2])
  }

  @Test(arguments: [("nej", UInt64(2)), ("utanför", 0)])
  func theCodebookSaysWhatNoMeansForTheOptionNo(code: String, tick: UInt64) throws {
    let column = try column(
      """
      Utsatt? [Hotad];flerval;orsak;;hotad
      Utsatt? [Nej];flerval;orsak;;nej
      ;;orsak;Nej;\(code)
      """,
      "q;Utsatt? [Hotad];Utsatt? [Nej]\nja;Hotad;\nja;;Nej\nja;;")
    #expect(column.values == [answered | 1, answered | tick, 0])
  }

  @Test func aCodeThatIsAWordForNotTickedIsNoTick() throws {
    let column = try column(
      "V1;flerval;orsak;;0\nV2;flerval;orsak;;1", "q;V1;V2\nja;0;1\nja;1;0")
    #expect(column.values == [answered | 2, answered | 1])
  }
}
