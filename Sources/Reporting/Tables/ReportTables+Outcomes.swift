internal import Disclosure

extension ReportTables {
  /// `utfallskoder`: what became of everybody who was asked, and every response rate from it.
  static func outcomes(_ report: PublishableReport, _ labels: TableLabels) -> ReportTable {
    TableDefinition<PublishableResponseRate>(
      id: "utfallskoder", title: "Utfallskoder",
      description: "Vad som hände med alla tillfrågade, och svarsfrekvenserna RR1–RR6 (AAPOR).",
      columns: [
        .init("undersokning", "Undersökning", .label, "Undersökningens mapp.") { _ in
          labels.survey
        },
        .init("omgang", "Omgång", .wave, "Omgången.") { .wave($0.wave) },
        .init("plats", "Plats", .label, "Platsen; alla för hela undersökningen.") {
          labels.place($0.place)
        },
        .init("fullstandiga", "Fullständiga (I)", .number, "Fullständiga svar.") {
          .init($0.answers?.outcomes?.complete)
        },
        .init("delvis_besvarade", "Delvis besvarade (P)", .number, "Delvis besvarade enkäter.") {
          .init($0.answers?.outcomes?.partial)
        },
        .init("vagran", "Vägran och avbrutna (R)", .number, "De som avböjde eller avbröt.") {
          .init($0.answers?.outcomes?.refusal)
        },
        .init("ej_kontakt", "Ej kontakt (NC)", .number, "De som inte gick att nå.") {
          .init($0.answers?.outcomes?.nonContact)
        },
        .init(
          "annat_bortfall", "Annat bortfall (O)", .number,
          "Övrigt objektsbortfall, också de som det inte är känt varför de inte svarade."
        ) { .init($0.answers?.outcomes?.other) },
        .init("okand", "Okänd (U)", .number, "Tillfrågade där målgruppstillhörigheten är okänd.") {
          .init($0.unknownEligibility)
        },
        .init("overtackning", "Övertäckning", .number, "Tillfrågade utanför målgruppen.") {
          .init($0.notEligible)
        },
      ] + rates + weightedRates + [
        statusColumn(labels, \.status)
      ]
    ).table(report.responseRates)
  }

  private static var rates: [TableDefinition<PublishableResponseRate>.Column] {
    let names: [(header: String, description: String)] = [
      ("Lägsta, bara fullständiga (RR1)", "I/(k + U): alla okända räknas till målgruppen."),
      ("Lägsta svarsfrekvens (RR2)", "(I + P)/(k + U): alla okända räknas till målgruppen."),
      ("Bara fullständiga (RR3)", "I/(k + eU): så stor del e av de okända som av de kända."),
      ("Svarsfrekvens (RR4)", "(I + P)/(k + eU): så stor del e av de okända som av de kända."),
      ("Högsta, bara fullständiga (RR5)", "I/k: ingen av de okända räknas till målgruppen."),
      ("Högsta svarsfrekvens (RR6)", "(I + P)/k: ingen av de okända räknas till målgruppen."),
    ]
    return names.enumerated().map { index, name in
      .init("rr\(index + 1)", name.header, .share, name.description) {
        .init($0.answers?.outcomes?.rates[index] ?? nil)
      }
    }
  }

  private static var weightedRates: [TableDefinition<PublishableResponseRate>.Column] {
    let note = "tom där alla delar tillfrågades i lika hög grad, eller där den röjer dolda svar."
    return [
      .init(
        "rr4_viktad", "Viktad svarsfrekvens (RR4)", .share, "RR4 viktad efter befolkning; \(note)"
      ) {
        .init($0.answers?.weightedRate?.estimate)
      },
      .init("rr2_viktad", "Viktad, lägsta (RR2)", .share, "RR2 viktad efter befolkning; \(note)") {
        .init($0.answers?.weightedRate?.lower)
      },
      .init("rr6_viktad", "Viktad, högsta (RR6)", .share, "RR6 viktad efter befolkning; \(note)") {
        .init($0.answers?.weightedRate?.upper)
      },
    ]
  }
}
