import SurveyModel
import Testing

/// Groups as tables and publicerat.csv write them.
@Suite struct GroupSelectionTests {
  @Test(arguments: ["kön=kvinna", "kön=kvinna*ålder=16–19", "svar=a=b"])
  func aGroupIsReadAndWrittenBack(text: String) {
    let group = GroupSelection(text)
    #expect(group?.description == text && group?.isAll == false)
  }

  @Test(arguments: ["", "alla"])
  func everybody(text: String) {
    #expect(GroupSelection(text) == .all)
    #expect(GroupSelection.all.isAll && GroupSelection.all.description == "alla")
  }

  @Test(arguments: [
    "kvinna", "kön=", "=kvinna", "kön=kvinna*", "*kön=kvinna", "kön=kvinna**ålder=1",
  ])
  func anythingElseIsNoGroup(text: String) {
    #expect(GroupSelection(text) == nil)
  }

  @Test func aCodeMayHoldTheSignOfEquality() {
    #expect(GroupSelection("svar=a=b")?.terms == [.init(variable: "svar", code: "a=b")])
  }

  /// The order of crossed terms is theirs: a margin that is written the other way is another one.
  @Test func crossedTermsKeepTheirOrder() {
    #expect(GroupSelection("kön=k*ålder=1") != GroupSelection("ålder=1*kön=k"))
  }
}
