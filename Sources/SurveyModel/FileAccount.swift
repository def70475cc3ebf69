/// Where every row of one file of answers went: rows read = used + left out.
public struct FileAccount: Sendable, Equatable {
  /// Why a row was left out of the estimates.
  public enum Reason: String, Sendable, CaseIterable {
    /// The same identifier was used before.
    case duplicate = "dubblett"
    /// Nothing was answered.
    case empty = "tom"
    /// Too few questions were answered.
    case breakOff = "avbruten"
    /// Outside the population, by a background variable or age.
    case outsidePopulation = "utanför_populationen"
    /// A sampled case without answers; counts in the response rate.
    case nonresponse = "svarade_inte"
    /// A sampled case that was not eligible; leaves the response rate's denominator.
    case notEligible = "övertäckning"
    /// The record could not be read, or an answer is not in the codebook.
    case invalid = "felaktig"
  }

  /// The file, relative to the surveys folder.
  public let file: String
  /// How the file was recognised, as a Swedish sentence.
  public let recognition: String
  /// Records below the header.
  public var rowsRead: Int
  /// Rows used as respondents.
  public var rowsUsed: Int
  /// The physical lines of the rows left out, by reason, in the order of the file.
  public var leftOut: [Reason: [Int]]
  /// Whether these are the rows of several files together, so that lines tell nothing.
  public var isOfSeveralFiles = false

  /// Makes an account.
  public init(
    file: String, recognition: String, rowsRead: Int = 0, rowsUsed: Int = 0,
    leftOut: [Reason: [Int]] = [:]
  ) {
    self.file = file
    self.recognition = recognition
    self.rowsRead = rowsRead
    self.rowsUsed = rowsUsed
    self.leftOut = leftOut
  }

  /// Whether every row read is accounted for exactly once.
  public var isBalanced: Bool {
    rowsRead == rowsUsed + leftOut.values.reduce(0) { $0 + $1.count }
  }
}

extension FileAccount {
  /// The account of several files of one folder together.
  ///
  /// - Parameters:
  ///   - accounts: The accounts of the files, in order; at least one.
  ///   - reason: Why they are told together, as a Swedish sentence.
  /// - Returns: The sums.
  public static func together(_ accounts: [FileAccount], because reason: String) -> FileAccount {
    let folders = accounts[0].file.split(separator: "/").dropLast()
    var sum = FileAccount(
      file: (folders + ["svar*.csv"]).joined(separator: "/"),
      recognition: "\(accounts.count) filer. \(reason)")
    for account in accounts {
      sum.rowsRead += account.rowsRead
      sum.rowsUsed += account.rowsUsed
      sum.leftOut.merge(account.leftOut, uniquingKeysWith: +)
    }
    sum.isOfSeveralFiles = true
    return sum
  }
}
