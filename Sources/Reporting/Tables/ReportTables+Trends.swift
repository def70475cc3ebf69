internal import Disclosure

extension ReportTables {
  /// `trender`: the line through three or more comparable waves.
  static func trends(_ report: PublishableReport, _ labels: TableLabels) -> ReportTable {
    TableDefinition<PublishableTrend>(
      id: "trender", title: "Trender",
      description: "Den genomsnittliga förändringen per år över minst tre jämförbara omgångar.",
      columns: [
        .init("undersokning", "Undersökning", .label, "Undersökningens mapp.") { _ in
          labels.survey
        },
        .init("indikator", "Indikator", .label, "Måttets namn.") { .label($0.indicator) },
        .init("plats", "Plats", .label, "Platsen; alla för hela undersökningen.") {
          labels.place($0.place)
        },
        .init("grupp", "Grupp", .label, "Gruppen; alla för samtliga.") { labels.group($0.group) },
        .init("fran", "Från", .wave, "Den första omgången på linjen.") {
          $0.waves.first.map { .wave($0) } ?? .empty
        },
        .init("till", "Till", .wave, "Den sista omgången på linjen.") {
          $0.waves.last.map { .wave($0) } ?? .empty
        },
        .init("omgangar", "Omgångar", .count, "Hur många omgångar linjen går genom.") {
          .count($0.waves.count)
        },
        .init(
          "per_ar", "Förändring per år", .difference, "Linjens lutning: andelens ändring per år."
        ) { .init($0.line?.slope) },
        .init("medelfel", "Medelfel", .differenceError, "Lutningens medelfel.") {
          .init($0.line?.standardError)
        },
        .init("ki_nedre", "KI nedre", .difference, "Konfidensintervallets nedre gräns.") {
          .init($0.line?.lower)
        },
        .init("ki_ovre", "KI övre", .difference, "Konfidensintervallets övre gräns.") {
          .init($0.line?.upper)
        },
        .init("p", "p", .probability, "p-värdet för att andelen inte ändras.") {
          .init($0.line?.pValue)
        },
        .init(
          "p_justerat", "p, justerat", .probability, "p-värdet, justerat för antalet linjer."
        ) { .init($0.line?.adjustedPValue) },
        .init("slutsats", "Slutsats", .code, "Vad prövningen visar.", codes: TableCodes.trends) {
          .init(($0.line?.verdict).map(TableCodes.trend))
        },
        .init(
          "p_passning", "p, passning", .probability,
          "Litet när en rät linje inte beskriver serien (χ² på avvikelserna)."
        ) { .init($0.line?.fitPValue) },
        statusColumn(labels, \.status),
        cautionColumn { $0.line?.cautiousPValue },
      ]
    ).table(report.trends)
  }
}
