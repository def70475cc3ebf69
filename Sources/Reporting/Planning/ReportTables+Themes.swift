internal import Disclosure
internal import SurveyModel

extension ReportTables {
  /// `temakodning`: how well free text is coded, theme by theme.
  static func themes(
    _ plan: PublishablePlan, _ labels: TableLabels
  ) -> ReportTable {
    TableDefinition<ThemeAccuracy>(
      id: "temakodning", title: "Temakodning",
      description: "Hur väl kodningen av fritext hittar varje tema, i ett prov kodat för hand.",
      columns: [
        .init("undersokning", "Undersökning", .label, "Undersökningens mapp.") { _ in
          labels.survey
        },
        .init("tema", "Tema", .label, "Temat.") { .label($0.theme) },
        .init("texter", "Texter", .count, "Texter i provet.") { .count($0.texts) },
        .init(
          "traffsakerhet", "Träffsäkerhet", .share, "Andelen av texterna som kodades dit som hör dit."
        ) { .init($0.precision) },
        .init("tackning", "Täckning", .share, "Andelen av texterna som hör dit som hittades.") {
          .init($0.recall)
        },
      ]
    ).table(plan.themeAccuracy)
  }
}
