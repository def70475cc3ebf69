internal import Disclosure
internal import Planning
internal import SurveyModel

extension ReportTables {
  /// `nasta_omgang`: what next year's survey could find, and what it takes.
  static func sampleSizes(
    _ report: PublishableReport, _ plan: PublishablePlan, _ labels: TableLabels
  ) -> ReportTable {
    let names = [("praktisk", "praktisk_skillnad"), ("fem", "5 procentenheter")]
    return TableDefinition<PublishableSampleSize>(
      id: "nasta_omgang", title: "Nästa omgång",
      description: "Hur stora skillnader nästa omgång kan upptäcka och hur många svar det kräver.",
      columns: [
        .init("undersokning", "Undersökning", .label, "Undersökningens mapp.") { _ in
          labels.survey
        },
        .init("omgang", "Omgång", .wave, "Omgången.") { .wave($0.share.wave) },
        .init("plats", "Plats", .label, "Platsen; alla för hela undersökningen.") {
          labels.place($0.share.place)
        },
        .init("indikator", "Indikator", .label, "Måttets namn.") { .label($0.indicator.name) },
        .init("bas", "Bas", .count, "Svar i basen denna omgång.") { .init($0.share.base) },
        .init("designeffekt", "Designeffekt", .number, "Svar per effektivt svar.") {
          .number($0.designEffect)
        },
        .init(
          "minsta_forbattring", "Minsta förbättring", .difference,
          "Minsta förbättring som upptäcks i åtta fall av tio med lika många svar."
        ) { .init($0.detectableImprovement) },
        .init(
          "minsta_forsamring", "Minsta försämring", .difference,
          "Minsta försämring som upptäcks i åtta fall av tio med lika många svar."
        ) { .init($0.detectableWorsening) },
      ]
        + names.enumerated().flatMap {
          index, name -> [TableDefinition<PublishableSampleSize>.Column] in
          [
            .init(
              "svar_\(name.0)", "Svar, \(name.1)", .count,
              "Svar per omgång för att upptäcka \(name.1) i åtta fall av tio."
            ) { .init(index < $0.needs.count ? $0.needs[index].answersPerWave : nil) },
            .init(
              "utskick_\(name.0)", "Utskick, \(name.1)", .count,
              "Så många måste tillfrågas, med denna omgångs svar per tillfrågad."
            ) { .init(index < $0.needs.count ? $0.needs[index].invitations : nil) },
          ]
        }
    ).table(plan.sampleSizes)
  }
}
