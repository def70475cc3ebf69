import Testing

@Suite struct DefectTests {
  @Test(arguments: try DefectFixture.all)
  func isReportedWordForWord(_ fixture: DefectFixture) throws {
    #expect(!fixture.expected.isEmpty)
    #expect(try fixture.surveys.problems() == fixture.expected)
  }
}
