import OfficeFiles

/// The workbook and the document that the tests look at, and that outside programs are shown.
enum Samples {
  static let workbook = Workbook(
    properties: DocumentProperties(
      title: "Trygghetsundersökning 2024: tabeller", subject: "Andel otrygga per område"),
    cover: Workbook.Sheet(
      name: "Innehåll", title: "Trygghetsundersökning 2024 i Påhittad kommun",
      lines: [
        .text("Arbetsboken har två tabeller. Varje tabell står på ett eget blad."),
        .text("Tecknet .. betyder att värdet inte visas. Skälet står i kolumnen Status."),
        .heading("Källa"),
        .link(
          "Brottsförebyggande rådets nationella undersökning",
          to: .web("https://bra.se/ntu?a=1&b=2")),
        .heading("Tabeller"),
      ],
      table: Workbook.Table(
        name: "Innehåll", description: "Arbetsbokens blad och vad de visar.",
        columns: [.init("Blad", .text), .init("Innehåll", .text, width: 60)],
        rows: [
          [.link("Andelar", to: .sheet("Andelar")), .text("Andel otrygga per område och år")],
          [
            .link("Förändringar", to: .sheet("Förändringar")),
            .text("Skillnad mot föregående undersökning"),
          ],
        ]),
      orientation: .portrait),
    sheets: [
      Workbook.Sheet(
        name: "Andelar", title: "Andel som känner sig otrygga utomhus sent på kvällen",
        lines: [
          .text("Andelar i procent av de svarande i åldern 16–84 år."),
          .text(
            "Osäkerhetsintervallen täcker det sanna värdet i 95 fall av 100. De bygger på viktade "
              + "svar, och de tar hänsyn till att urvalet är stratifierat efter område. Områden med "
              + "färre än 30 svar i basen visas inte."),
        ],
        table: Workbook.Table(
          name: "Andelar", description: "Andel otrygga per område och år, med osäkerhetsintervall.",
          columns: [
            .init("Område", .text), .init("År", .year), .init("Antal svar", .whole),
            .init("Andel otrygga", .percent), .init("Intervall, nedre gräns", .percent),
            .init("Intervall, övre gräns", .percent), .init("Medelfel", .decimal(3)),
            .init("Status", .text),
          ],
          rows: [
            [
              .text("Alla"), .number(2024), .number(2581), .number(0.2794), .number(0.2617),
              .number(0.2976), .number(0.0091), .text("Visas"),
            ],
            [
              .text("=Sätila & <byn>"), .number(2024), .number(12), .hidden, .hidden, .hidden,
              .hidden, .text("För få svar"),
            ],
            [
              .text("Östra Långgatan, Å-parken och området kring järnvägsstationen"), .number(2024),
              .number(1_204_567), .number(1), .number(0), .number(1), .number(0), .text("Visas"),
            ],
          ])),
      Workbook.Sheet(
        name: "Förändringar", title: "Skillnad mellan 2023 och 2024",
        table: Workbook.Table(
          name: "Förändringar",
          columns: [
            .init("Område", .text), .init("Skillnad, procentenheter", .signedDecimal(1)),
            .init("p-värde", .pValue), .init("Slutsats", .text),
          ],
          rows: [
            [.text("Alla"), .number(-1.91), .number(0.0004), .text("Minskning")],
            [.text("Berga/Funkabo"), .number(2.04), .number(0.041), .text("Ökning")],
            [
              .text("Smedby"), .number(-0.04), .number(0.97), .text("Ingen säkerställd förändring"),
            ],
          ])),
    ])

  static let ink = Drawing.Color(0x1A1A1A)

  static let drawing = Drawing(
    width: 440, height: 150, title: "Andel otrygga per område",
    description: "Alla 28 procent, Berga 34 procent, Smedby visas inte.",
    shapes: [
      .rectangle(at: .init(0, 0), width: 440, height: 150, fill: .init(0xFFFFFF), nil),
      .line(from: .init(120, 130), to: .init(420, 130), .init(ink, width: 0.75)),
      .line(from: .init(204, 10), to: .init(204, 130), .init(ink, width: 0.75, pattern: .dashed)),
      .text("Kommunen 28 %", at: .init(204, 10), anchor: .middle, role: .small),
      .text("Berga & Funkabo", at: .init(112, 43), anchor: .end),
      .line(from: .init(190, 40), to: .init(255, 40), .init(ink, width: 1.5)),
      .circle(center: .init(222, 40), radius: 4, fill: .init(0x0B4FA0), nil),
      .text("34 %", at: .init(262, 43), role: .strong),
      .text("Smedby", at: .init(112, 83), anchor: .end),
      .circle(center: .init(130, 80), radius: 4, fill: nil, .init(ink, width: 1)),
      .text("visas inte: för få svar", at: .init(140, 83)),
      .line(from: .init(300, 110), to: .init(340, 70), .init(ink, width: 1, pattern: .dotted)),
      .text("0", at: .init(120, 144), anchor: .middle, role: .small),
      .text("100 %", at: .init(420, 144), anchor: .end, role: .small),
    ])

  static let document = WordDocument(
    properties: DocumentProperties(title: "Mötesunderlag: trygghetsundersökning 2024"),
    blocks: [
      .title("Trygghetsundersökning 2024"),
      .heading(1, "Resultat"),
      .paragraph([
        .init("28 procent", isStrong: true),
        .init(" av invånarna i åldern 16–84 år känner sig otrygga utomhus sent på kvällen."),
      ]),
      .bullets(["Otryggheten har minskat & <inte> ökat.", "Svarsfrekvensen var 44 procent."]),
      .box(
        heading: "Det här har ändrats i metoden",
        ["Enkäten hade tidigare en öppen länk.", "Tidigare år kan därför inte jämföras."]),
      .heading(2, "Områden"),
      .caption("Tabell 1. Andel otrygga per område 2024"),
      .table(
        WordDocument.Table(
          title: "Andel otrygga per område", description: "En rad per område: svar och andel.",
          columns: [
            .init("Område", weight: 2), .init("Antal svar", isNumeric: true),
            .init("Andel otrygga", isNumeric: true),
          ],
          rows: [["Alla", "2\u{A0}581", "27,9\u{A0}%"], ["Sätila", "12", ".."]]
            + (1...40).map { ["Område \($0)", "\(30 + $0)", "\($0),0\u{A0}%"] })),
      .caption("Figur 1. Berga ligger över kommunen"),
      .drawing(drawing),
      .heading(3, "Så läser du figuren"),
      .paragraph("Punkten är andelen och strecket är osäkerhetsintervallet."),
    ])
}
