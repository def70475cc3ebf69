internal import Disclosure
internal import Planning
internal import SurveyModel

extension ReportTables {
  /// The columns of the planning basis, for its table and for `medborgarlofte.csv`.
  static func shortlistColumns(
    _ report: PublishableReport, _ labels: TableLabels
  ) -> [TableDefinition<PublishableShortlistRow>.Column] {
    [
      .init("undersokning", "Undersökning", .label, "Undersökningens mapp.") { _ in
        labels.survey
      },
      .init("omgang", "Omgång", .wave, "Omgången.") { .wave($0.share.wave) },
      .init("plats", "Plats", .label, "Platsen.") { labels.place($0.share.place) },
      .init("indikator", "Indikator", .code, "Måttets namn.") {
        .code($0.indicator.name, words: $0.indicator.title)
      },
      .init("tid", "Tid", .label, "Tiden på dygnet som frågan gäller.", isOptional: true) {
        .label($0.indicator.timeOfDay ?? "")
      },
      .init("grupp", "Grupp", .label, "Gruppen; alla för samtliga.") {
        labels.group($0.share.group)
      },
      .init("bas", "Bas", .count, "Svarande med ett svar som ingår i basen.") {
        .init($0.share.base)
      },
      .init("andel", "Andel", .share, "Andelen.") { .init($0.share.share) },
      .init("ki_nedre", "KI nedre", .share, "Konfidensintervallets nedre gräns.") {
        .init($0.share.precision?.lower)
      },
      .init("ki_ovre", "KI övre", .share, "Konfidensintervallets övre gräns.") {
        .init($0.share.precision?.upper)
      },
    ] + differenceColumns() + evidenceColumns()
  }

  private static func differenceColumns() -> [TableDefinition<PublishableShortlistRow>.Column] {
    [
      .init("forandring", "Förändring", .difference, "Förändringen sedan förra omgången.") {
        .init($0.change?.difference)
      },
      .init(
        "forandring_slutsats", "Förändring, slutsats", .code, "Vad prövningen visar.",
        codes: TableCodes.changes
      ) { .init(($0.change?.test?.verdict).map(TableCodes.change)) },
      .init(
        "mot_ovriga_kommunen", "Mot övriga platser", .difference,
        "Skillnaden mot övriga platser."
      ) { .init($0.againstRest?.difference) },
      .init(
        "mot_ovriga_kommunen_slutsats", "Mot övriga platser, slutsats", .code,
        "Vad prövningen visar.", codes: TableCodes.comparisons
      ) { .init(($0.againstRest?.test?.verdict).map(TableCodes.comparison)) },
      .init(
        "mot_jamford", "Mot jämförd undersökning", .difference,
        "Skillnaden mot den första undersökningen som jämförs."
      ) { .init($0.againstSurvey?.difference) },
      .init(
        "mot_jamford_slutsats", "Mot jämförd undersökning, slutsats", .code,
        "Vad prövningen visar.",
        codes: TableCodes.comparisons
      ) { .init(($0.againstSurvey?.test?.verdict).map(TableCodes.comparison)) },
    ]
  }

  private static func evidenceColumns() -> [TableDefinition<PublishableShortlistRow>.Column] {
    [
      .init("rang_nedre", "Rang, från", .count, "Bästa rang platsen kan ha; 1 är sämst.") {
        .init($0.ranks?.lowerBound)
      },
      .init("rang_ovre", "Rang, till", .count, "Sista rang platsen kan ha, samtidigt för alla.") {
        .init($0.ranks?.upperBound)
      },
      .init("rangordnade", "Rangordnade", .count, "Hur många platser som rangordnas.") {
        $0.ranks == nil ? .empty : .count($0.rankedPlaces)
      },
      .init(
        "modellerad_andel", "Modellerad andel", .share,
        "Andelen dragen mot platsernas gemensamma nivå; bara för ordningen."
      ) { .init($0.steadied?.share) },
      .init("modellerat_medelfel", "Modellerat medelfel", .share, "Den modellerade andelens fel.") {
        .init($0.steadied?.standardError)
      },
      .init(
        "samre_i_rad", "Sämre i rad", .count,
        "Omgångar i rad med ett sämre värde än övriga platser."
      ) { .count($0.wavesWorseInARow) },
      .init("sakerstalld_i_rad", "Säkerställd i rad", .count, "Av dem säkerställda i rad.") {
        .count($0.wavesEstablishedInARow)
      },
      .init(
        "belagg", "Belägg", .code, "Hur starkt underlaget är.", codes: PlanningCodes.strengths
      ) { .init(PlanningCodes.strength($0.strength)) },
    ]
  }

  /// `planeringsunderlag`: which problems, where, when and for whom, on what evidence.
  static func shortlist(
    _ report: PublishableReport, _ plan: PublishablePlan, _ labels: TableLabels
  ) -> ReportTable {
    TableDefinition<PublishableShortlistRow>(
      id: "planeringsunderlag", title: "Planeringsunderlag",
      description: "Problem per plats, tid och grupp, med hur starkt underlaget är.",
      columns: shortlistColumns(report, labels) + [statusColumn(labels, \.share.status)]
    ).table(plan.shortlist)
  }

  /// `medborgarlofte.csv`: the same with columns to fill in at the meeting.
  static func promiseBasis(_ report: PublishableReport, _ plan: PublishablePlan) -> ReportTable {
    let blanks = [
      ("agare", "Ägare"), ("aktivitet", "Aktivitet"), ("period", "Period"), ("matt", "Mått"),
    ]
    return TableDefinition<PublishableShortlistRow>(
      id: "medborgarlofte", title: "Underlag för medborgarlöfte",
      description: "Planeringsunderlaget med tomma kolumner att fylla i.",
      columns: shortlistColumns(report, TableLabels(report))
        + blanks.map { name, header in
          .init(name, header, .label, "Fylls i på mötet.") { _ in .label("") }
        }
    ).table(plan.shortlist)
  }
}
