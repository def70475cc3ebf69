internal import Disclosure
internal import SurveyModel

extension ReportTables {
  /// `provningar`: how many comparisons were tested, and how many of them found a difference.
  static func testCounts(_ report: PublishableReport, _ labels: TableLabels) -> ReportTable {
    // Counted in percent, so that a level of 0.95 gives 5 and not 5.000000000000004.
    let byChance = 100 - 100 * report.settings.confidenceLevel
    return TableDefinition<TestCounts.Row>(
      id: "provningar", title: "Prövningar",
      description: "Hur många skillnader rapporten prövar, och hur många som är säkerställda.",
      columns: [
        .init("undersokning", "Undersökning", .label, "Undersökningens mapp.") { _ in
          labels.survey
        },
        .init("omgang", "Omgång", .wave, "Omgången.") { .wave($0.wave) },
        .init(
          "jamforelse", "Jämförelse", .code, "Vad som prövas mot vad.", codes: TableCodes.testKinds
        ) {
          .init($0.kind.code)
        },
        .init(
          "omfattning", "Omfattning", .code, "Vilka delar som jämförs.",
          codes: TableCodes.testScopes
        ) {
          .init($0.scope.code)
        },
        .init("provade", "Prövade", .count, "Antal prövningar som visas.") { .count($0.tested) },
        .init("sakerstallda", "Säkerställda", .count, "Antal som visar en säkerställd skillnad.") {
          .count($0.established)
        },
        .init(
          "vantade_av_slump", "Väntade av en slump", .number,
          "Så många skulle se säkra ut utan justering om ingenting skilde sig."
        ) { .number(Double($0.tested) * byChance / 100) },
      ]
    ).table(TestCounts(report).rows)
  }
}
