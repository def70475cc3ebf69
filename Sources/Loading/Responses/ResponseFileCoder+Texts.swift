import SurveyModel

extension ResponseFileCoder {
  /// What a block's free texts and pointed-out places are coded to, in the order of the coders.
  struct CodedTexts {
    var themes: [[UInt64]] = []
    var places: [[UInt16]] = []
  }

  /// Appends the codes of the chosen rows; a column that the file does not have is left unanswered.
  func append(_ rows: [Int], _ coded: CodedTexts, to table: inout ResponseTable) {
    for t in table.themes.indices {
      let coder = themes.firstIndex { $0.variable.name == table.themes[t].name }
      table.themes[t].values += rows.map { row in coder.map { coded.themes[$0][row] } ?? 0 }
    }
    for p in table.indicatedPlaces.indices {
      let name = table.indicatedPlaces[p].name
      let coder = indicatedPlaces.firstIndex { $0.variable.name == name }
      table.indicatedPlaces[p].values += rows.map { row in
        coder.map { coded.places[$0][row] } ?? IndicatedPlaceColumn.missing
      }
    }
  }
}
