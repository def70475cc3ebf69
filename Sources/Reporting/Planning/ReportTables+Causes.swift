internal import Disclosure
internal import Planning
internal import SurveyModel

extension ReportTables {
  /// `orsaker`: the options, themes and pointed-out places, by wave, place and group.
  static func causes(
    _ plan: PublishablePlan, _ labels: TableLabels, survey: ReportTable.Cell
  ) -> ReportTable {
    TableDefinition<(cause: ImpliedIndicator, share: PublishableShare)>(
      id: "orsaker", title: "Vad de svarande nämner",
      description: "Hur många som nämner varje svarsalternativ, tema eller plats.",
      columns: [
        .init("undersokning", "Undersökning", .label, "Undersökningens mapp.") { _ in survey },
        .init("omgang", "Omgång", .wave, "Omgången.") { .wave($0.share.wave) },
        .init("plats", "Plats", .label, "De svarandes plats; alla för samtliga.") {
          labels.place($0.share.place)
        },
        .init("grupp", "Grupp", .label, "Gruppen; alla för samtliga.") {
          labels.group($0.share.group)
        },
        .init("fraga", "Fråga", .label, "Frågans namn i kodboken.") { .label($0.cause.question) },
        .init("orsak", "Orsak", .code, "Svarsalternativet, temat eller den utpekade platsen.") {
          .code($0.cause.code, words: $0.cause.indicator.title)
        },
        .init("typ", "Typ", .code, "Vad orsaken är.", codes: PlanningCodes.kinds) {
          .init(PlanningCodes.kind($0.cause.kind))
        },
        .init("svarande", "Svarande", .count, "Svarande på platsen och i gruppen.") {
          .init($0.share.respondents)
        },
        .init("bas", "Bas", .count, "De som svarade på frågan, skrev något eller pekade ut.") {
          .init($0.share.base)
        },
        .init("andel", "Andel", .share, "Andelen av basen som nämner orsaken.") {
          .init($0.share.share)
        },
        .init("medelfel", "Medelfel", .share, "Andelens medelfel.") {
          .init($0.share.precision?.standardError)
        },
        .init("ki_nedre", "KI nedre", .share, "Konfidensintervallets nedre gräns.") {
          .init($0.share.precision?.lower)
        },
        .init("ki_ovre", "KI övre", .share, "Konfidensintervallets övre gräns.") {
          .init($0.share.precision?.upper)
        },
        statusColumn(labels, \.share.status),
      ]
    ).table(
      plan.causeShares.compactMap { share in plan.cause(share.indicator).map { ($0, share) } })
  }
}
