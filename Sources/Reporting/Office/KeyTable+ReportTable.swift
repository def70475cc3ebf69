internal import Disclosure
internal import SurveyModel

extension KeyTable {
  /// The sources of the numbers in a row, in the order of the columns.
  func numbers(_ row: Row) -> [PrintedNumber] {
    let figures = [
      row.share.level?.source, row.share.limits?.lower.source, row.share.limits?.upper.source,
      row.share.answersInBase?.source, hasChanges ? row.change?.points?.source : nil,
    ].compactMap { $0.map { PrintedNumber(digits: "", source: $0) } }
    let start = hasChanges ? row.change.flatMap(HeadlineSentences.earlierWave) : nil
    return Sentence(row.name).numbers + figures
      + (start.map { Sentence($0.description, from: .wave).numbers } ?? [])
      + Sentence(row.verdict).numbers + Sentence(row.note).numbers
  }

  /// The key figures as a table like the others, for a sheet of the workbook.
  func reportTable(id: String, sheetTitle: String) -> ReportTable {
    var columns: [TableDefinition<Row>.Column] = [
      .init("namn", nameHeader, .label, "\(nameHeader) som raden gäller.") { .label($0.name) },
      .init("andel", "Andel", .share, "Andelen.") { .init($0.share.share) },
      .init("ki_nedre", "KI nedre", .share, "Konfidensintervallets nedre gräns.") {
        .init($0.interval?.lower.value)
      },
      .init("ki_ovre", "KI övre", .share, "Konfidensintervallets övre gräns.") {
        .init($0.interval?.upper.value)
      },
      .init("bas", "Bas", .count, "Svarande med ett svar som ingår i basen.") {
        .init($0.share.base)
      },
    ]
    if hasChanges {
      columns += [
        .init("skillnad", "Förändring", .difference, "Skillnaden mot den tidigare omgången.") {
          .init($0.change?.difference)
        },
        .init("fran", "Sedan", .wave, "Den tidigare omgången.") { row in
          row.change.flatMap(HeadlineSentences.earlierWave).map { .wave($0) } ?? .empty
        },
        .init("slutsats", "Slutsats", .label, "Vad prövningen av förändringen visar.") {
          $0.share.share == nil ? .empty : .label($0.verdict)
        },
      ]
    }
    columns.append(
      .init("status", "Status", .label, "Varför en cell är tom.") { .label($0.note) })
    return TableDefinition(id: id, title: sheetTitle, description: title.text + ".", columns: columns)
      .table(rows)
  }
}
