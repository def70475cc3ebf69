import OfficeFiles

/// As much as a large municipality has: thirty places and five waves.
enum LargeSamples {
  private static let waves = [2020, 2021, 2022, 2023, 2024]

  private static let columns: [Workbook.Column] = [
    .init("Undersökning", .text), .init("Omgång", .text), .init("År", .year),
    .init("Plats", .text), .init("Grupp", .text), .init("Svarande", .whole), .init("Bas", .whole),
    .init("Effektiv bas", .decimal(1)), .init("Andel", .percent), .init("Medelfel", .decimal(4)),
    .init("Konfidensintervall, nedre", .percent), .init("Konfidensintervall, övre", .percent),
    .init("Förändring, procentenheter", .signedDecimal(1)), .init("p-värde", .pValue),
    .init("Slutsats", .text), .init("Status", .text),
  ]

  static let workbook = Workbook(
    properties: DocumentProperties(title: "Stor arbetsbok"),
    cover: Samples.workbook.cover,
    sheets: [
      Workbook.Sheet(
        name: "Andelar", title: "Andel otrygga per plats, grupp och omgång",
        lines: [.text("Andelar i procent av dem som har svarat på frågan.")],
        table: Workbook.Table(
          name: "Andelar_per_plats", columns: columns,
          rows: waves.flatMap { wave in
            (1...30).flatMap { place in
              ["alla", "kön=kvinna", "kön=man", "ålder=16–29"].map { row(wave, place, $0) }
            }
          })),
      Samples.workbook.sheets[1],
    ])

  private static func row(_ wave: Int, _ place: Int, _ group: String) -> [Workbook.Cell] {
    let share = Double((wave * 7 + place * 13 + group.count * 3) % 61) / 100 + 0.0123
    let isHidden = place % 7 == 0 && group != "alla"
    let values: [Workbook.Cell] =
      isHidden
      ? [Workbook.Cell](repeating: .hidden, count: 7)
      : [
        .number(41.25), .number(share), .number(0.0123), .number(share - 0.011),
        .number(share + 0.04), .number((share - 0.3) * 100), .number(share / 10),
      ]
    return [
      .text("lokal"), .text("\(wave)"), .number(wave), .text("Område \(place) vid kyrkan"),
      .text(group), .number(37 * place), .number(35 * place),
    ] + values + [
      .text("Ingen säkerställd förändring"), .text(isHidden ? "För liten bas" : "Visas"),
    ]
  }

  static let document = WordDocument(
    properties: DocumentProperties(title: "Stort diagram"),
    blocks: [
      .title("Stort diagram"), .caption("Figur 1. Andel otrygga per område, 2024"),
      .drawing(drawing), .paragraph("Källa: påhittade siffror."),
    ])

  private static let drawing = Drawing(
    width: 453, height: 560, title: "Andel otrygga per område",
    description: "Trettio områden, från 10 till 68 procent.",
    shapes: [
      .rectangle(at: .init(0, 0), width: 453, height: 560, fill: .init(0xFFFFFF), nil),
      .line(
        from: .init(240, 14), to: .init(240, 545),
        .init(.init(0x555555), width: 0.75, pattern: .dashed)),
      .text("Hela kommunen 30 %", at: .init(240, 10), anchor: .middle, role: .small),
    ]
      + (1...30).flatMap { place -> [Drawing.Shape] in
        let y = 10 + 18 * Double(place)
        let x = 150 + 3 * Double(8 + 2 * place)
        return [
          .text("Område \(place) vid kyrkan", at: .init(135, y + 3), anchor: .end),
          .line(from: .init(x - 25, y), to: .init(x + 25, y), .init(Samples.ink, width: 1.25)),
          .circle(center: .init(x, y), radius: 3.5, fill: .init(0x0B4FA0), nil),
          .text("\(8 + 2 * place) %", at: .init(x + 30, y + 3), role: .strong),
        ]
      })
}
