import Diagnostics
import Testing

@testable import DelimitedText

@Suite struct FixtureTests {
  private func check(_ fixture: Fixture) {
    let read = DelimitedFile.readTable(bytes: fixture.bytes, displayName: "f.csv")
    #expect(read.value.header == fixture.expectedHeader)
    #expect(read.value.records.map(\.fields) == fixture.expectedRows)
    #expect(Set(read.diagnostics.map(\.code)) == Set(fixture.codes))
    #expect(!read.hasErrors)
    #expect(read.value.ledger.isBalanced)
  }

  @Test(arguments: Fixture.dialects)
  func everyDialect(fixture: Fixture) { check(fixture) }

  @Test(arguments: Fixture.pairs)
  func everyPairOfFeatures(fixture: Fixture) { check(fixture) }

  @Test(arguments: Fixture.quoted)
  func everyWayOfQuoting(fixture: Fixture) { check(fixture) }

  @Test func thereAreEnoughOfThem() {
    #expect(Fixture.dialects.count + Fixture.pairs.count + Fixture.quoted.count > 500)
  }
}
