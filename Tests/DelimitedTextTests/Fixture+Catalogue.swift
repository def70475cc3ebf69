@testable import DelimitedText

extension Fixture {
  /// A named change of the way of writing.
  struct Feature: Sendable {
    let name: String
    let codes: [String]
    let apply: @Sendable (inout Fixture) -> Void

    init(
      _ name: String, _ codes: [String] = [], _ apply: @escaping @Sendable (inout Fixture) -> Void
    ) {
      self.name = name
      self.codes = codes
      self.apply = apply
    }
  }

  static let delimiters = [";", ",", "\t", "|"]
  static let lineEnds = ["\n", "\r\n", "\r", "\r\r\n"]

  /// Every encoding with every delimiter and line end.
  static let dialects: [Fixture] = {
    let encodings: [(String, TextEncoding, [UInt8])] = [
      ("utf8", .utf8, []), ("utf8-bom", .utf8, [0xEF, 0xBB, 0xBF]),
      ("windows1252", .windows1252, []), ("macroman", .macRoman, []),
      ("utf16le", .utf16LittleEndian, []), ("utf16be", .utf16BigEndian, []),
      ("utf16le-bom", .utf16LittleEndian, [0xFF, 0xFE]),
      ("utf16be-bom", .utf16BigEndian, [0xFE, 0xFF]),
    ]
    return encodings.flatMap { name, encoding, mark in
      delimiters.flatMap { delimiter in
        lineEnds.map { lineEnd in
          Fixture(
            name: "\(name) \(delimiter.debugDescription) \(lineEnd.debugDescription)",
            delimiter: delimiter, lineEnd: lineEnd, encoding: encoding, mark: mark)
        }
      }
    }
  }()

  /// Features that go together with each other.
  static let features: [Feature] = [
    Feature("all quoted") { $0.quotesAll = true },
    Feature("sep line") { $0.separatorLine = true },
    Feature("titles", ["rader-före-rubriken"]) {
      $0.titles = ["Trygghetsundersökning 2021", "", "Marks kommun"]
    },
    Feature("comment lines", ["rader-före-rubriken"]) { $0.comments = ["# exporterad 2021-12-01"] },
    Feature("footer", ["rader-efter-tabellen"]) {
      $0.footer = ["", "Källa: Marks kommun, 2021", "Anm: preliminära svar"]
    },
    Feature("trailing empty columns") { $0.trailingEmpty = 3 },
    Feature("no final line end") { $0.finalLineEnd = false },
    Feature("control-z", ["slutmärke"]) { $0.controlZ = true },
    Feature("blank lines") { $0.blankLines = true },
    Feature("blanks around delimiters") { $0.padding = " " },
    Feature("decomposed letters") { $0.decomposed = true },
    Feature("two header rows", ["två-rubrikrader"]) { $0.twoRows = true },
    Feature("crlf") { $0.lineEnd = "\r\n" },
    Feature("bom") { $0.mark = [0xEF, 0xBB, 0xBF] },
  ]

  /// Ways of quoting other than RFC 4180's.
  static let quotings: [Feature] = [
    Feature("apostrophes") { $0.quotes = ("'", "'") },
    Feature("backslash") { $0.backslash = true },
    Feature("swedish quotes", ["typografiska-citattecken"]) { $0.quotes = ("”", "”") },
    Feature("english quotes", ["typografiska-citattecken"]) { $0.quotes = ("“", "”") },
    Feature("german quotes", ["typografiska-citattecken"]) { $0.quotes = ("„", "“") },
  ]

  /// Each feature and each pair of features, with semicolons and with commas.
  static let pairs: [Fixture] = [";", ","].flatMap { delimiter in
    let all = features + quotings
    return all.indices.flatMap { first in
      [nil].appending(features.indices.filter { $0 > first }.map(Optional.some))
        .compactMap { second in
          make(delimiter, [all[first]] + (second.map { [all[$0]] } ?? []))
        }
    }
  }

  /// Each other way of quoting with each feature.
  static let quoted: [Fixture] = delimiters.flatMap { delimiter in
    quotings.flatMap { quoting in
      features.compactMap { make(delimiter, [quoting, $0]) }
    }
  }

  private static func make(_ delimiter: String, _ features: [Feature]) -> Fixture {
    var fixture = Fixture()
    fixture.delimiter = delimiter
    for feature in features {
      feature.apply(&fixture)
      fixture.codes += feature.codes.filter { !fixture.codes.contains($0) }
    }
    fixture.name = "\(delimiter.debugDescription) " + features.map(\.name).joined(separator: " + ")
    return fixture
  }
}

extension Array {
  fileprivate func appending(_ others: [Element]) -> [Element] { self + others }
}
