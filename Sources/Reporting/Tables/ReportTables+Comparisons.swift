internal import Disclosure

extension ReportTables {
  /// `jamforelser`: every comparison within a wave and with other surveys.
  static func comparisons(_ report: PublishableReport, _ labels: TableLabels) -> ReportTable {
    TableDefinition<PublishableContrast>(
      id: "jamforelser", title: "Jämförelser",
      description: "Skillnaden mot en annan undersökning, plats, grupp eller ett annat mått.",
      columns: [
        .init("undersokning", "Undersökning", .label, "Undersökningens mapp.") { _ in
          labels.survey
        },
        .init("indikator", "Indikator", .label, "Måttets namn.") { .label($0.indicator) },
        .init("omgang", "Omgång", .wave, "Omgången.") { .wave($0.wave) },
        .init("plats", "Plats", .label, "Platsen; alla för hela undersökningen.") {
          labels.place($0.place)
        },
        .init("grupp", "Grupp", .label, "Gruppen; alla för samtliga.") { labels.group($0.group) },
        .init("mot", "Mot", .code, "Vad raden jämförs med.") { labels.counterpart($0.counterpart) },
        .init("mot_omgang", "Mot omgång", .wave, "Omgången som raden jämförs med.") {
          labels.counterpartWave($0)
        },
      ] + testColumns(labels) + [
        .init(
          "slutsats", "Slutsats", .code, "Vad prövningen visar.", codes: TableCodes.comparisons
        ) { .init(($0.test?.verdict).map(TableCodes.comparison)) }
      ] + closingColumns(labels, otherShare)
    ).table(report.comparisons)
  }

  /// The share that a row is held against; its own stands in `andelar`.
  private static var otherShare: TableDefinition<PublishableContrast>.Column {
    .init("andel_mot", "Andel som raden jämförs med", .share, "Andelen som raden jämförs med.") {
      .init($0.otherShare)
    }
  }
}
