internal import Disclosure

extension ReportTables {
  /// `gruppskillnader`: whether the groups of each background variable differ at all.
  static func groupTests(_ report: PublishableReport, _ labels: TableLabels) -> ReportTable {
    TableDefinition<PublishableGroupTest>(
      id: "gruppskillnader", title: "Gruppskillnader",
      description: "Om andelen skiljer sig mellan grupperna sammantaget (Rao–Scott).",
      columns: [
        .init("undersokning", "Undersökning", .label, "Undersökningens mapp.") { _ in
          labels.survey
        },
        .init("indikator", "Indikator", .label, "Måttets namn.") { .label($0.indicator) },
        .init("omgang", "Omgång", .wave, "Omgången.") { .wave($0.wave) },
        .init("variabel", "Variabel", .label, "Bakgrundsvariabeln.") { .label($0.variable) },
        .init("grupper", "Grupper", .count, "Hur många grupper som har tillräckligt underlag.") {
          .count($0.groupCount)
        },
        .init("f", "F", .number, "Rao–Scotts statistika av andra ordningen på F-skalan.") {
          .init($0.test?.statistic)
        },
        .init("frihetsgrader_1", "Frihetsgrader, täljare", .number, "Täljarens frihetsgrader.") {
          .init($0.test?.numeratorDegreesOfFreedom)
        },
        .init("frihetsgrader_2", "Frihetsgrader, nämnare", .number, "Nämnarens frihetsgrader.") {
          .init($0.test?.denominatorDegreesOfFreedom)
        },
        .init("p", "p", .probability, "p-värdet för att ingen grupp skiljer sig.") {
          .init($0.test?.pValue)
        },
        .init(
          "slutsats", "Slutsats", .code, "Vad prövningen visar.", codes: TableCodes.groupTests
        ) { .init(($0.test?.isEstablished).map(TableCodes.groupTest)) },
        statusColumn(labels, \.status),
        cautionColumn { $0.test?.cautiousPValue },
      ]
    ).table(report.groupTests)
  }
}
