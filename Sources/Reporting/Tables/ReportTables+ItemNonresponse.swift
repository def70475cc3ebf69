internal import Disclosure

extension ReportTables {
  /// `partiellt_bortfall`: how many skipped each question.
  static func itemNonresponse(_ report: PublishableReport, _ labels: TableLabels) -> ReportTable {
    TableDefinition<PublishableItemResponse>(
      id: "partiellt_bortfall", title: "Partiellt bortfall",
      description: "Hur många svarande som hoppade över varje fråga.",
      columns: [
        .init("undersokning", "Undersökning", .label, "Undersökningens mapp.") { _ in
          labels.survey
        },
        .init("omgang", "Omgång", .wave, "Omgången.") { .wave($0.wave) },
        .init("fraga", "Fråga", .label, "Frågans namn i kodboken.") { .label($0.variable) },
        .init("svarande", "Svarande", .count, "Svarande som kunde besvara frågan.") {
          .init($0.counts?.respondents)
        },
        .init("giltiga", "Giltiga svar", .count, "Svarande med ett giltigt svar.") {
          .init($0.counts?.valid)
        },
        .init("utanfor", "Utanför basen", .count, "Svar som inte ingår i någon bas, som vet ej.") {
          .init($0.counts?.outside)
        },
        .init("utan_svar", "Utan svar", .count, "Svarande som inte svarade på frågan.") {
          .init($0.counts?.missing)
        },
        .init("andel_utan_svar", "Andel utan svar", .share, "Andelen utan svar, oviktad.") {
          guard let counts = $0.counts, counts.respondents > 0 else { return .empty }
          return .number(Double(counts.missing) / Double(counts.respondents))
        },
        statusColumn(labels, \.status),
      ]
    ).table(report.itemResponses)
  }
}

extension PublishableItemResponse {
  /// Hidden or shown.
  fileprivate var status: PublicationStatus { counts == nil ? .hidden : .ok }
}
