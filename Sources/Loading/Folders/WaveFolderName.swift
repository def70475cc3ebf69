import SurveyModel

/// What a folder that is no wave's may be meant to be called.
enum WaveFolderName {
  private static let months: [(beginning: String, month: Int)] = [
    ("jan", 1), ("feb", 2), ("mars", 3), ("mar", 3), ("apr", 4), ("maj", 5), ("jun", 6),
    ("jul", 7), ("aug", 8), ("sep", 9), ("okt", 10), ("nov", 11), ("dec", 12),
  ]
  /// Parts of the year, with a month in each.
  private static let seasons: [String: Int] = [
    "vt": 3, "vår": 3, "våren": 3, "sommar": 6, "sommaren": 6, "ht": 10, "höst": 10, "hösten": 10,
  ]

  /// The name of the wave that a folder's name tells: `2024-03` for `2024-3`, `mars 2024` or
  /// `2024 våren`, `2024` for `Enkät 2024`; nil where the year or the month cannot be told.
  static func wave(in name: String) -> (wave: WaveIdentifier, isSeason: Bool)? {
    let parts = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let numbers = parts.filter { $0.allSatisfy { $0.isASCII && $0.isNumber } }
    let years = numbers.compactMap { $0.count == 4 ? WaveIdentifier($0) : nil }
    guard years.count == 1, numbers.count <= 2 else { return nil }
    let year = years[0].year
    if let number = numbers.first(where: { $0.count < 4 }) {
      guard let month = Int(number), (1...12).contains(month) else { return nil }
      return (WaveIdentifier(year: year, month: month), false)
    }
    if numbers.count > 1 { return nil }
    let words = parts.filter { !numbers.contains($0) }
    if let month = words.compactMap(month).first {
      return (WaveIdentifier(year: year, month: month), false)
    }
    if let month = words.compactMap({ seasons[$0] }).first {
      return (WaveIdentifier(year: year, month: month), true)
    }
    return (WaveIdentifier(year: year), false)
  }

  /// The month of a word that begins as one does and is no longer than its name.
  private static func month(_ word: String) -> Int? {
    guard word.count <= 9 else { return nil }
    return months.first { word.hasPrefix($0.beginning) }?.month
  }
}
