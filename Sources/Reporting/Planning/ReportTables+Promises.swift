internal import Disclosure
internal import Planning
internal import SurveyModel

extension ReportTables {
  /// `loften`: what became of each promise.
  static func promises(
    _ report: PublishableReport, _ plan: PublishablePlan, _ labels: TableLabels
  ) -> ReportTable {
    TableDefinition<PublishablePromise>(
      id: "loften", title: "Löften",
      description: "Uppföljningen av varje löfte: före, efter och mot övriga platser.",
      columns: [
        .init("undersokning", "Undersökning", .label, "Undersökningens mapp.") { _ in
          labels.survey
        },
        .init("lofte", "Löfte", .label, "Löftets namn.") { .label($0.promise.title) },
        .init("ar", "År", .wave, "Året löftet gäller.") {
          .wave(WaveIdentifier(year: $0.promise.year))
        },
        .init("platser", "Platser", .label, "Platserna löftet gäller.") {
          labels.places($0.promise.places)
        },
        .init("indikator", "Indikator", .label, "Måttets namn.") { .label($0.promise.indicator) },
        .init("riktning", "Riktning", .label, "Åt vilket håll löftet ska ändra andelen.") {
          .label($0.direction.rawValue)
        },
        .init("fran", "Från", .wave, "Mätningen före.", isOptional: true) { .init($0.before) },
        .init("till", "Till", .wave, "Mätningen efter.", isOptional: true) { .init($0.after) },
      ] + promiseFigures() + [
        .init(
          "bedomning", "Bedömning", .code, "Vad som kan sägas om löftet.",
          codes: PlanningCodes.outcomes
        ) { promise in
          .init(
            promise.result.map { PlanningCodes.verdict($0.test.verdict) }
              ?? promise.absence.map(PlanningCodes.absence))
        }
      ]
    ).table(plan.promises)
  }

  private static func promiseFigures() -> [TableDefinition<PublishablePromise>.Column] {
    [
      .init("bas_fore", "Bas före", .count, "Svar från platserna före.") {
        .init($0.result?.before.base)
      },
      .init("andel_fore", "Andel före", .share, "Andelen före.") { .init($0.result?.before.share) },
      .init("bas_efter", "Bas efter", .count, "Svar från platserna efter.") {
        .init($0.result?.after.base)
      },
      .init("andel_efter", "Andel efter", .share, "Andelen efter.") {
        .init($0.result?.after.share)
      },
      .init("forandring", "Förändring", .difference, "Efter minus före.") {
        .init($0.result?.test.change.value)
      },
      .init("forandring_nedre", "Förändring nedre", .difference, "Intervallets nedre gräns.") {
        .init($0.result?.test.change.lower)
      },
      .init("forandring_ovre", "Förändring övre", .difference, "Intervallets övre gräns.") {
        .init($0.result?.test.change.upper)
      },
      .init(
        "utover_ovriga", "Utöver övriga", .difference,
        "Förändringen minus den på övriga platser."
      ) { .init($0.result?.test.againstRest?.value) },
      .init("utover_ovriga_nedre", "Utöver övriga nedre", .difference, "Intervallets nedre gräns.")
      { .init($0.result?.test.againstRest?.lower) },
      .init("utover_ovriga_ovre", "Utöver övriga övre", .difference, "Intervallets övre gräns.") {
        .init($0.result?.test.againstRest?.upper)
      },
      .init(
        "utover_jamford", "Utöver jämförd", .difference,
        "Förändringen minus den i jämförd undersökning."
      ) { .init($0.result?.national.first?.difference.value) },
      .init(
        "utover_jamford_nedre", "Utöver jämförd nedre", .difference, "Intervallets nedre gräns."
      ) { .init($0.result?.national.first?.difference.lower) },
      .init("utover_jamford_ovre", "Utöver jämförd övre", .difference, "Intervallets övre gräns.") {
        .init($0.result?.national.first?.difference.upper)
      },
      .init(
        "p", "p", .probability,
        "Sannolikheten för en så stor förbättring av slumpen, med hänsyn till valet av plats."
      ) { .init($0.result?.test.improvementPValue) },
      .init(
        "basta_rang_fore", "Rang före", .count,
        "Platsens rang när löftet gavs; 1 är sämst, vid flera platser den sämst ställda."
      ) { .init($0.result?.choice.ranks.first) },
      .init(
        "vantad_atergang", "Väntad återgång", .difference,
        "Så mycket väntas andelen ändras av sig själv; modellberäknat."
      ) { .init($0.result?.expectedReturn) },
      .init(
        "svar_som_hade_avgjort", "Svar som hade avgjort", .count,
        "Svar per omgång som hade avgjort en så stor skillnad med 80 procents styrka."
      ) { .init($0.result?.answersNeeded) },
    ]
  }
}
