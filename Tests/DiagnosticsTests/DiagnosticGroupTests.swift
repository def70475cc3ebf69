import Diagnostics
import Testing

@Suite struct DiagnosticGroupTests {
  @Test func alikeDiagnosticsBecomeOneGroupWithEveryLocation() {
    let at = { (line: Int) in SourceLocation(file: "svar.csv", line: line, column: 3) }
    let say = { (line: Int) in
      Diagnostic(.error, code: "okänd-plats", at: at(line), text: "Okänd plats.", remedy: "Rätta.")
    }
    let other = Diagnostic(.warning, code: "dubblett", at: at(2), text: "Dubblett.")
    let groups = DiagnosticGroup.grouping([other, say(9), say(4), say(9)])
    #expect(groups.count == 2)
    #expect(groups.first?.first.code == "okänd-plats")
    #expect(groups.first?.locations == [at(4), at(9)])
    #expect(groups.first?.first.location?.description == "svar.csv:4:3")
  }

  @Test func noDiagnosticsGiveNoGroups() {
    #expect(DiagnosticGroup.grouping([]).isEmpty)
  }
}

@Suite struct NearestNamesTests {
  @Test func aBeginningIsLikelyWhereNothingIsNear() {
    let places = ["Skåne län", "Dalarnas län", "Dal"]
    #expect(NearestNames.likely(for: "Dalarna", among: places) == ["Dalarnas län"])
    #expect(NearestNames.likely(for: "Skåne lan", among: places) == ["Skåne län"])
    #expect(NearestNames.likely(for: "Dal", among: ["Dalarnas län"]) == [])
    #expect(NearestNames.likely(for: "", among: places) == [])
  }

  @Test(arguments: [
    ("Sätilla", ["Kinna", "Sätila", "Skene"], ["Sätila"]),
    ("kalibering", ["kalibrering", "kommun"], ["kalibrering"]),
    ("xyz", ["Kinna", "Skene"], []),
    ("", ["Kinna"], []),
  ])
  func suggestsOnlyWhatIsNear(name: String, candidates: [String], expected: [String]) {
    #expect(NearestNames.nearest(to: name, among: candidates) == expected)
  }
}
