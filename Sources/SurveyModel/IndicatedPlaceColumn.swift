/// The places that respondents pointed out in one question (role `utpekad_plats`).
///
/// Where a respondent lives is another matter, the table's `places`.
public struct IndicatedPlaceColumn: Sendable, Equatable {
  /// The variable's name.
  public let name: String
  /// The canonical names of the register's places, in its order.
  public let placeNames: [String]
  /// One place per row, as its index in the register plus `firstPlace`; else `missing` or
  /// `outside`.
  public var values: [UInt16]

  /// No place was pointed out.
  public static let missing: UInt16 = 0
  /// Answered, but in no base (`utanför`).
  public static let outside: UInt16 = 1
  /// The value of the first place of the register.
  public static let firstPlace: UInt16 = 2

  /// Makes a column.
  public init(name: String, placeNames: [String], values: [UInt16] = []) {
    self.name = name
    self.placeNames = placeNames
    self.values = values
  }
}
