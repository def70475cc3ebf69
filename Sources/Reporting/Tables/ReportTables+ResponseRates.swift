internal import Disclosure

extension ReportTables {
  /// `svarsfrekvens`: how many answered, by wave and place.
  static func responseRates(_ report: PublishableReport, _ labels: TableLabels) -> ReportTable {
    TableDefinition<PublishableResponseRate>(
      id: "svarsfrekvens", title: "Svarsfrekvens",
      description: "Hur många som tillfrågades och svarade, per omgång och plats.",
      columns: [
        .init("undersokning", "Undersökning", .label, "Undersökningens mapp.") { _ in
          labels.survey
        },
        .init("omgang", "Omgång", .wave, "Omgången.") { .wave($0.wave) },
        .init("plats", "Plats", .label, "Platsen; alla för hela undersökningen.") {
          labels.place($0.place)
        },
        .init("population", "Population", .number, "Antal personer i målgruppen.") {
          .init($0.population)
        },
        .init("urval", "Urval", .number, "Antal tillfrågade.") { .init($0.sampled) },
        .init("overtackning", "Övertäckning", .number, "Tillfrågade utanför målgruppen.") {
          .init($0.notEligible)
        },
        .init("okand", "Okänd", .number, "Tillfrågade där målgruppstillhörigheten är okänd.") {
          .init($0.unknownEligibility)
        },
        .init("svar", "Svar", .count, "Fullständiga och delvis besvarade enkäter.") {
          .init($0.answers?.responses)
        },
        .init("delvis_besvarade", "Delvis besvarade", .count, "Därav delvis besvarade.") {
          .init($0.answers?.partial)
        },
        .init("avbrutna", "Avbrutna", .count, "Påbörjade enkäter med för få svar; används inte.") {
          .init($0.answers?.breakOffs)
        },
        .init("svarsfrekvens", "Svarsfrekvens", .share, "Svarsfrekvens (AAPOR RR4).") {
          .init($0.answers?.rate?.estimate)
        },
        .init(
          "svarsfrekvens_nedre", "Svarsfrekvens, nedre", .share,
          "Alla okända räknas till målgruppen (RR2)."
        ) { .init($0.answers?.rate?.lower) },
        .init(
          "svarsfrekvens_ovre", "Svarsfrekvens, övre", .share,
          "Ingen av de okända räknas till målgruppen (RR6)."
        ) { .init($0.answers?.rate?.upper) },
        .init(
          "svar_per_1000", "Svar per 1 000", .number,
          "Antal svar per 1 000 personer i målgruppen."
        ) {
          .init($0.answers?.perThousand)
        },
        statusColumn(labels, \.status),
      ]
    ).table(report.responseRates)
  }
}
