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
    var values: [Code] = []
    values.reserveCapacity(rows.count)
    for row in rows { values.append(codes[Int(symbols[row])]) }
    return values
  }
}

/// What is known of the rows of a block while their columns are read.
struct RowStates {
  /// An answer that the codebook does not know.
  var isInvalid: [Bool]
  /// Outside the population by a background variable.
  var isOutside: [Bool]
  /// Whether a question holds a text that is an answer.
  var isTouched: [Bool]
  /// How many of the questions are answered.
  var answered: [UInt16]

  init(count: Int) {
    isInvalid = [Bool](repeating: false, count: count)
    isOutside = isInvalid
    isTouched = isInvalid
    answered = [UInt16](repeating: 0, count: count)
  }
}
