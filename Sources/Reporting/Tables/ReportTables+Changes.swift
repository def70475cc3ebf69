internal import Disclosure

extension ReportTables {
  /// `forandringar`: every change between waves.
  static func changes(_ report: PublishableReport, _ labels: TableLabels) -> ReportTable {
    TableDefinition<PublishableContrast>(
      id: "forandringar", title: "Förändringar",
      description: "Skillnaden mellan två omgångar: till minus från.",
      columns: [
        .init("undersokning", "Undersökning", .label, "Undersökningens mapp.") { _ in
          labels.survey
        },
        .init("indikator", "Indikator", .label, "Måttets namn.") { .label($0.indicator) },
        .init("plats", "Plats", .label, "Platsen; alla för hela undersökningen.") {
          labels.place($0.place)
        },
        .init("grupp", "Grupp", .label, "Gruppen; alla för samtliga.") { labels.group($0.group) },
        .init("fran", "Från", .wave, "Den tidigare omgången.") { labels.counterpartWave($0) },
        .init("till", "Till", .wave, "Den senare omgången.") { .wave($0.wave) },
      ] + testColumns(labels) + [
        .init("slutsats", "Slutsats", .code, "Vad prövningen visar.", codes: TableCodes.changes) {
          .init(($0.test?.verdict).map(TableCodes.change))
        }
      ] + closingColumns(labels)
    ).table(report.changes)
  }

  /// The columns of figures that changes and comparisons share.
  static func testColumns(
    _ labels: TableLabels
  ) -> [TableDefinition<PublishableContrast>.Column] {
    [
      .init("skillnad", "Skillnad", .difference, "Skillnaden mellan andelarna.") {
        .init($0.difference)
      },
      .init("medelfel", "Medelfel", .differenceError, "Skillnadens medelfel.") {
        .init($0.test?.standardError)
      },
      .init("ki_nedre", "KI nedre", .difference, "Konfidensintervallets nedre gräns.") {
        .init($0.test?.lower)
      },
      .init("ki_ovre", "KI övre", .difference, "Konfidensintervallets övre gräns.") {
        .init($0.test?.upper)
      },
      .init("p", "p", .probability, "p-värdet.") { .init($0.test?.pValue) },
      .init(
        "p_justerat", "p, justerat", .probability, "p-värdet, justerat för antalet jämförelser."
      ) { .init($0.test?.adjustedPValue) },
    ]
  }

  /// The p-value of the cautious test, which a verdict needs as well: the last column of a table of
  /// tests.
  static func cautionColumn<Row>(
    _ value: @escaping (Row) -> Double?
  ) -> TableDefinition<Row>.Column {
    .init(
      "p_forsiktigt", "p, försiktigt", .probability,
      "Den försiktiga prövningens p-värde, justerat på samma sätt där p är det. En slutsats kräver "
        + "att båda är små."
    ) { .init(value($0)) }
  }

  /// The columns that end the rows of changes and comparisons.
  static func closingColumns(
    _ labels: TableLabels, _ others: TableDefinition<PublishableContrast>.Column...
  ) -> [TableDefinition<PublishableContrast>.Column] {
    [
      .init(
        "storlek", "Storlek", .code, "Om skillnaden är stor eller liten i praktiken.",
        codes: TableCodes.sizes
      ) { .init(($0.test?.size).map(TableCodes.size)) },
      statusColumn(labels, \.status),
      cautionColumn { $0.test?.cautiousPValue },
    ] + others
  }
}
