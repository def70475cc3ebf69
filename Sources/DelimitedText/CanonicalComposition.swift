@_spi(_Unicode) import Swift

/// The canonical composition (NFC) of a text: å as one character, not a and a ring.
///
/// Swift compares strings by canonical equivalence, but their bytes differ until composed.
public func canonicalComposition(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  scalars.append(contentsOf: text._nfc)
  return String(scalars)
}
