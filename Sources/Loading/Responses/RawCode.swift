import DelimitedText
import SurveyModel

/// What an answer's text becomes before references (`=NAMN`) are followed.
///
/// 0 and up to 255 are `AnswerCode`s; from `firstReference` on it is the place of another variable
/// among the single-choice variables of the file.
enum RawCode {
  static let missing = UInt16(AnswerCode.missing)
  static let outside = UInt16(AnswerCode.outside)
  static let firstReference: UInt16 = 256
  /// Answered, but the question that it leads to was not asked.
  static let answeredMissing = UInt16.max - 1
  /// Not in the codebook.
  static let unknown = UInt16.max
}

/// The code of each distinct text of a column, found once when the text first comes.
struct SymbolCodes<Code: Sendable>: Sendable {
  /// The column among those asked for.
  let column: Int
  /// A code per symbol; the blank's comes first.
  var codes: [Code]

  init(column: Int, blank: Code) {
    self.column = column
    codes = [blank]
  }

  /// Finds the codes of the texts that the block brought.
  mutating func extend(_ block: borrowing RecordBlock, _ code: (String) -> Code) {
    let count = block.symbolCount(column: column)
    guard codes.count < count else { return }
    for symbol in codes.count..<count {
      codes.append(code(block.text(UInt32(symbol), column: column)))
    }
  }

  /// The codes of rows of a block.
  func values(_ block: borrowing RecordBlock, _ rows: [Int]) -> [Code] {
    let symbols = block.symbols(column)
    let codes = codes
    return rows.map { codes[Int(symbols[$0])] }
  }
}

/// What is known of the rows of a block while their columns are read.
struct RowStates {
  /// What a text says about its row.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8
    /// It answers a question that counts when the share of answered ones is judged.
    static let counted = Marks(rawValue: 1)
    /// A question holds a text that is an answer.
    static let touched = Marks(rawValue: 2)
    /// Outside the population by a background variable.
    static let outside = Marks(rawValue: 4)
    /// An answer that the codebook does not know.
    static let invalid = Marks(rawValue: 8)
  }

  /// What a text of a column stands for: its code, and what it says about its row.
  struct Meaning {
    let code: UInt16
    let marks: Marks
  }

  /// The marks of all the texts of a row.
  var marks: [Marks]
  /// How many of the questions are answered.
  var answered: [UInt16]

  init(count: Int) {
    marks = [Marks](repeating: [], count: count)
    answered = [UInt16](repeating: 0, count: count)
  }

  /// Enters what the texts of a column say about their rows; gives the codes of the rows, and all
  /// marks that were met.
  ///
  /// `meanings` has one for each symbol.
  mutating func enter(
    _ symbols: [UInt32], of rows: [Int], meanings: [Meaning]
  ) -> (codes: [UInt16], met: Marks) {
    var codes: [UInt16] = []
    var met: Marks = []
    codes.append(addingCapacity: rows.count) { codes in
      met = Self.enter(
        symbols.span, rows.span, meanings.span, &codes, &marks, &answered)
    }
    return (codes, met)
  }

  private static func enter(
    _ symbols: Span<UInt32>, _ rows: Span<Int>, _ meanings: Span<Meaning>,
    _ codes: inout OutputSpan<UInt16>, _ marks: inout [Marks], _ answered: inout [UInt16]
  ) -> Marks {
    var met: Marks = []
    var marks = marks.mutableSpan
    var answered = answered.mutableSpan
    for index in rows.indices {
      let meaning = meanings[Int(symbols[rows[index]])]
      codes.append(meaning.code)
      marks[index] = marks[index].union(meaning.marks)
      answered[index] &+= UInt16(meaning.marks.rawValue & Marks.counted.rawValue)
      met.formUnion(meaning.marks)
    }
    return met
  }
}
