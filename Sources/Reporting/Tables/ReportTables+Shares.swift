internal import Disclosure

extension ReportTables {
  /// `andelar`: every share with its precision, by indicator, wave, place and group.
  static func shares(_ report: PublishableReport, _ labels: TableLabels) -> ReportTable {
    TableDefinition<PublishableShare>(
      id: "andelar", title: "Andelar",
      description: "Andelen för varje mått, omgång, plats och grupp, med osäkerhet.",
      columns: [
        .init("undersokning", "Undersökning", .label, "Undersökningens mapp.") { _ in
          labels.survey
        },
        .init("omgang", "Omgång", .wave, "Omgången.") { .wave($0.wave) },
        .init("plats", "Plats", .label, "Platsen; alla för hela undersökningen.") {
          labels.place($0.place)
        },
        .init("grupp", "Grupp", .label, "Gruppen; alla för samtliga.") { labels.group($0.group) },
        .init("indikator", "Indikator", .label, "Måttets namn.") { .label($0.indicator) },
        .init("svarande", "Svarande", .count, "Svarande på platsen och i gruppen.") {
          .init($0.respondents)
        },
        .init("bas", "Bas", .count, "Svarande med ett svar som ingår i basen.") { .init($0.base) },
        .init(
          "effektiv_bas", "Effektiv bas", .number,
          "Hur stort ett enkelt urval med samma säkerhet vore, högst basen."
        ) { .init($0.precision?.effectiveBase) },
        .init("andel", "Andel", .share, "Andelen.") { .init($0.share) },
        .init("medelfel", "Medelfel", .share, "Andelens medelfel.") {
          .init($0.precision?.standardError)
        },
        .init("ki_nedre", "KI nedre", .share, "Konfidensintervallets nedre gräns.") {
          .init($0.precision?.lower)
        },
        .init("ki_ovre", "KI övre", .share, "Konfidensintervallets övre gräns.") {
          .init($0.precision?.upper)
        },
        .init("frihetsgrader", "Frihetsgrader", .count, "Frihetsgrader; tomt för normalfördelning.")
        { .init($0.precision?.degreesOfFreedom) },
        statusColumn(labels, \.status),
      ]
    ).table(report.shares)
  }
}
