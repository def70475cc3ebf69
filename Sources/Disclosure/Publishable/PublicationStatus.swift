/// Why a row of a table shows what it shows: the codes of the column `status`.
public enum PublicationStatus: String, Sendable, Hashable, CaseIterable {
  /// Everything is shown.
  case ok
  /// Nothing is shown, for secrecy: the base is below `minsta_bas`.
  case hidden = "dold"
  /// Counts only: the base is below `minsta_bas_andel` or `minsta_bas_jämförelse`.
  case baseTooSmall = "for_liten_bas"
  /// Counts only: the precision rule.
  case unreliable = "osaker"
  /// The share without error and interval.
  case noDegreesOfFreedom = "inga_frihetsgrader"
  /// Nothing is shown, as a hidden row could be worked out from it.
  case hiddenToProtectAnother = "dold_for_att_skydda_annan"
  /// Not asked, not published, or nothing known of the precision.
  case missing = "uppgift_saknas"
  /// The two shares must not be compared.
  case notComparable = "ej_jamforbar"
  /// An open link: the share describes those who answered, without error or test.
  case openLink = "oppen_enkat"

  /// Whether the row is hidden for secrecy.
  public var isHidden: Bool { self == .hidden || self == .hiddenToProtectAnother }
}
