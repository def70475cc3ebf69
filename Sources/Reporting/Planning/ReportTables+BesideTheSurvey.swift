internal import Disclosure
internal import Planning
internal import SurveyModel

extension ReportTables {
  /// `brott`: reported crimes beside the survey.
  static func crimes(_ plan: PublishablePlan, _ labels: TableLabels) -> ReportTable {
    TableDefinition<PublishableCrime>(
      id: "brott", title: "Anmälda brott",
      description: "Anmälda brott per plats och år; antalet beror också på viljan att anmäla.",
      columns: [
        .init("ar", "År", .wave, "Året.") { .wave(WaveIdentifier(year: $0.year)) },
        .init("plats", "Plats", .label, "Platsen; alla för samtliga platser.") {
          labels.place($0.place)
        },
        .init("brottstyp", "Brottstyp", .label, "Brottstypen; samtliga för alla.") {
          .label($0.kind ?? "samtliga")
        },
        .init("antal", "Antal", .count, "Antal anmälda brott.") { .init($0.count) },
        .init("per_1000", "Per 1 000", .number, "Anmälda brott per 1 000 invånare.") {
          .init($0.ratePerThousand)
        },
        .init(
          "mot_ovriga_kommunen", "Mot övriga platser", .code,
          "Hur antalet per invånare står mot övriga platser.", codes: PlanningCodes.standings
        ) { .init($0.standing.map(PlanningCodes.standing)) },
        statusColumn(labels, \.status),
      ]
    ).table(plan.crimes)
  }

  /// `handelser`: incidents beside the survey.
  static func incidents(_ plan: PublishablePlan, _ labels: TableLabels) -> ReportTable {
    TableDefinition<PublishableIncident>(
      id: "handelser", title: "Händelser",
      description: "Noterade händelser per plats och år (lägesbild).",
      columns: [
        .init("ar", "År", .wave, "Året.") { .wave(WaveIdentifier(year: $0.year)) },
        .init("plats", "Plats", .label, "Platsen; alla för samtliga platser.") {
          labels.place($0.place)
        },
        .init("typ", "Typ", .label, "Typen; samtliga för alla.") { .label($0.kind ?? "samtliga") },
        .init("antal", "Antal", .count, "Antal noterade händelser.") { .init($0.count) },
        statusColumn(labels, \.status),
      ]
    ).table(plan.incidents)
  }

  /// `andelar_och_brott`: what people say beside what is reported.
  static func sharesBesideCrime(_ plan: PublishablePlan, _ labels: TableLabels) -> ReportTable {
    TableDefinition<PublishableShareBesideCrime>(
      id: "andelar_och_brott", title: "Andelar och anmälda brott",
      description:
        "Huvudmåttet och anmälda brott sida vid sida, utan att det ena förklarar det andra.",
      columns: [
        .init("plats", "Plats", .label, "Platsen.") { labels.place($0.share.place) },
        .init("indikator", "Indikator", .label, "Måttets namn.") { .label($0.indicator.name) },
        .init("omgang", "Omgång", .wave, "Omgången.") { .wave($0.share.wave) },
        .init("ar", "År", .wave, "Året som brotten gäller.") {
          .wave(WaveIdentifier(year: $0.crime.year))
        },
        .init("andel", "Andel", .share, "Andelen.") { .init($0.share.share) },
        .init("antal", "Antal", .count, "Antal anmälda brott.") { .init($0.crime.count) },
        .init("per_1000", "Per 1 000", .number, "Anmälda brott per 1 000 invånare.") {
          .init($0.crime.ratePerThousand)
        },
        .init("monster", "Mönster", .code, "Hur de två står.", codes: PlanningCodes.patterns) {
          .init(PlanningCodes.pattern($0.pattern))
        },
      ]
    ).table(plan.sharesBesideCrime)
  }

  /// The tables of a plan that have rows.
  static func planning(_ report: PublishableReport, _ labels: TableLabels) -> [ReportTable] {
    guard let plan = report.plan else { return [] }
    return [
      causes(plan, labels, survey: labels.survey),
      shortlist(report, plan, labels),
      promises(report, plan, labels),
      sampleSizes(report, plan, labels),
      crimes(plan, labels),
      incidents(plan, labels),
      sharesBesideCrime(plan, labels),
      themes(plan, labels),
    ].filter { !$0.rows.isEmpty }
  }
}
