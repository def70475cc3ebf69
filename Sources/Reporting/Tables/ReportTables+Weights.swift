internal import Disclosure

extension ReportTables {
  /// `vikter`: what weighting did to each wave.
  static func weights(_ report: PublishableReport, _ labels: TableLabels) -> ReportTable {
    TableDefinition<PublishableWeighting>(
      id: "vikter", title: "Vikter",
      description: "Vad viktningen gjorde i varje omgång.",
      columns: [
        .init("undersokning", "Undersökning", .label, "Undersökningens mapp.") { _ in
          labels.survey
        },
        .init("omgang", "Omgång", .wave, "Omgången.") { .wave($0.wave) },
        .init("bortfallsklasser", "Bortfallsklasser", .count, "Antal klasser; tomt utan.") {
          .init($0.responseClasses)
        },
        .init(
          "storsta_bortfallsfaktor", "Största bortfallsfaktor", .number,
          "Hur många i sin klass en svarande som mest står för."
        ) { .init($0.largestResponseFactor) },
        .init("varv", "Varv", .count, "Kalibreringens varv; tomt utan kalibrering.") {
          .init($0.rounds)
        },
        .init(
          "minsta_g", "Minsta g-vikt", .number,
          "Minsta kvoten mellan vikten efter och före kalibreringen."
        ) { .init($0.smallestAdjustment) },
        .init(
          "storsta_g", "Största g-vikt", .number,
          "Största kvoten mellan vikten efter och före kalibreringen."
        ) { .init($0.largestAdjustment) },
        .init(
          "kish_effekt", "Kish-effekt", .number,
          "Hur mycket större variansen blir av att vikterna är olika; 1 när alla väger lika."
        ) { .init($0.kishDesignEffect) },
        .init("viktkvot", "Största mot minsta vikt", .number, "Största vikten delad med minsta.") {
          .init($0.weightRatio)
        },
        .init(
          "andel_trimmad", "Andel trimmad", .share,
          "Andelen svarande vars vikt sänktes; tomt utan trimning."
        ) { .init($0.trimmedShare) },
        .init(
          "huvudmatt_fore", "Huvudmåttet före trimning", .share,
          "Huvudmåttets andel för alla före trimningen."
        ) { .init($0.headlineBefore) },
        .init(
          "huvudmatt_efter", "Huvudmåttet efter trimning", .share,
          "Huvudmåttets andel för alla efter trimningen."
        ) { .init($0.headlineAfter) },
        statusColumn(labels, \.status),
        .init(
          "andel_forlorad", "Andel förlorad", .share,
          "Så stor del av svaren motsvarar det att vikterna är olika: 1 − 1/Kish-effekt."
        ) { .init($0.lostShare?.value) },
      ]
    ).table(report.weighting)
  }

  /// `urval_mot_befolkning`: the sample against the population before calibration.
  static func marginCategories(_ report: PublishableReport, _ labels: TableLabels) -> ReportTable {
    TableDefinition<PublishableMarginCategory>(
      id: "urval_mot_befolkning", title: "Urval mot befolkning",
      description: "De svarande mot befolkningen, per kategori som vikterna är kalibrerade till.",
      columns: [
        .init("undersokning", "Undersökning", .label, "Undersökningens mapp.") { _ in
          labels.survey
        },
        .init("omgang", "Omgång", .wave, "Omgången.") { .wave($0.wave) },
        .init("marginal", "Marginal", .label, "Indelningen som vikterna är kalibrerade till.") {
          .label($0.margin)
        },
        .init("plats", "Plats", .label, "Platsen; alla när indelningen inte skiljer på platser.") {
          labels.place($0.place)
        },
        .init("grupp", "Grupp", .label, "Gruppen; uppgift saknas för dem som inte kan delas in.") {
          $0.group.map(labels.group) ?? .label("uppgift saknas")
        },
        .init("svarande", "Svarande", .count, "Svarande i kategorin.") { .init($0.respondents) },
        .init(
          "andel_urval", "Andel av de svarande", .share,
          "Kategorins andel av de svarande i någon kategori, vägd efter hur de drogs; avrundad "
            + "där något är dolt."
        ) { .init($0.designShare) },
        .init("andel_befolkning", "Andel av befolkningen", .share, "Kategorins andel, 0–1.") {
          .init($0.populationShare)
        },
        .init("skillnad", "Skillnad", .difference, "Andelen av de svarande minus befolkningens.") {
          row in
          guard let own = row.designShare, let other = row.populationShare else { return .empty }
          return .number(own - other)
        },
        statusColumn(labels, \.status),
      ]
    ).table(report.marginCategories)
  }
}
