import SurveyModel
import Testing

/// Places, their other spellings, and what lies in what.
@Suite struct PlaceRegisterTests {
  /// Sätila in Väst in the municipality; a combined place that two others belong to.
  private let register = PlaceRegister([
    .init(name: "Kommunen"), .init(name: "Väst", partOf: [0]),
    .init(name: "Sätila", aliases: ["Sätilla", "Sätla"], partOf: [1]),
    .init(name: "Berga/Funkabo"), .init(name: "Berga", partOf: [3, 1]),
    .init(name: "Funkabo", partOf: [3]),
  ])

  @Test func spellingsLeadToOnePlace() {
    for label in ["Sätila", "Sätilla", "Sätla"] { #expect(register.index(of: label) == 2) }
    for label in ["sätila", "Sätila ", "", "Satila"] { #expect(register.index(of: label) == nil) }
  }

  @Test func aCanonicalNameGoesBeforeAnAlias() {
    let register = PlaceRegister([.init(name: "A", aliases: ["B"]), .init(name: "B")])
    #expect(register.index(of: "B") == 1)
  }

  @Test func aPlaceLiesInEverythingAboveIt() {
    #expect(register.ancestors(of: 2) == [0, 1])
    #expect(register.ancestors(of: 4) == [0, 1, 3])
    #expect(register.ancestors(of: 0).isEmpty && register.ancestors(of: 99).isEmpty)
    #expect(register.isPlace(2, within: 0) && register.isPlace(2, within: 2))
    #expect(!register.isPlace(0, within: 2) && !register.isPlace(2, within: 3))
    #expect(register.combinedPlaces == [0, 1, 3])
  }

  @Test func aCircleEnds() {
    let circle = PlaceRegister([
      .init(name: "A", partOf: [1]), .init(name: "B", partOf: [2]), .init(name: "C", partOf: [0]),
    ])
    for place in 0..<3 { #expect(circle.ancestors(of: place).count == 2) }
  }
}
