internal import Disclosure
internal import SurveyModel

extension ReportTables {
  /// A group of an account of evenness, or the whole of it.
  private struct EvennessRow {
    let evenness: PublishableEvenness
    let group: PublishableEvenness.Group?
  }

  /// `representativitet`: how evenly groups answered.
  static func evenness(_ report: PublishableReport, _ labels: TableLabels) -> ReportTable {
    let rows = report.evenness.flatMap { evenness in
      [EvennessRow(evenness: evenness, group: nil)]
        + evenness.groups.map { EvennessRow(evenness: evenness, group: $0) }
    }
    return TableDefinition<EvennessRow>(
      id: "representativitet", title: "Representativitet",
      description: "Hur jämnt olika grupper har svarat; raden alla gäller grupperna tillsammans.",
      columns: [
        .init("undersokning", "Undersökning", .label, "Undersökningens mapp.") { _ in
          labels.survey
        },
        .init("omgang", "Omgång", .wave, "Omgången.") { .wave($0.evenness.wave) },
        .init("variabler", "Variabler", .label, "Bakgrundsvariablerna, korsade med *.") {
          .label($0.evenness.variables.joined(separator: "*"))
        },
        .init("grupp", "Grupp", .label, "Gruppen; alla för grupperna tillsammans.") {
          labels.group($0.group?.selection ?? .all)
        },
        .init(
          "jamfors_med", "Jämförs med", .code,
          "urval: de tillfrågade; befolkning: urvalet är inte känt per grupp, så slumpen i vilka "
            + "som drogs ingår.",
          codes: TableCodes.evennessBases
        ) { .init(TableCodes.evennessBasis($0.evenness.basis)) },
        .init("svarande", "Svarande", .count, "Svarande i gruppen.") {
          .init($0.group?.respondents)
        },
        .init(
          "andel_forvantad", "Andel av dem det jämförs med", .share,
          "Gruppens andel av urvalet eller befolkningen."
        ) { .init($0.group?.expectedShare) },
        .init(
          "andel_svarande", "Andel av de svarande", .share,
          "Gruppens andel av de svarande; tom där en grupp bredvid är dold."
        ) { .init($0.group?.respondentShare) },
        .init(
          "svarsbenagenhet", "Svarsbenägenhet", .share,
          "Hur stor del av gruppen som svarade; beräknad när det jämförs med befolkningen."
        ) { .init($0.group?.propensity) },
        .init(
          "r_indikator", "R-indikator", .share,
          "1 − 2 S(ρ): 1 när alla grupper svarar lika ofta (Schouten m.fl. 2009)."
        ) { $0.group == nil ? .number($0.evenness.indicator) : .empty },
        .init(
          "partiell_r", "Partiell R-indikator", .difference,
          "Gruppens del i ojämnheten, under 0 när den svarar för sällan; på raden alla hela "
            + "variabelns (Schouten m.fl. 2011)."
        ) { row in
          guard let group = row.group else { return .number(row.evenness.partialIndicator) }
          return .init(group.partialIndicator)
        },
        statusColumn(labels) { $0.group?.status ?? .ok },
      ]
    ).table(rows)
  }
}
