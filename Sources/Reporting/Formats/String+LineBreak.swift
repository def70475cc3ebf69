extension String {
  /// Whether a line break of any kind is in it, as `Character.isNewline` knows them.
  var holdsLineBreak: Bool {
    let bytes = utf8.span
    for index in bytes.indices {
      switch bytes[index] {
      case 0x0A...0x0D: return true
      // U+0085.
      case 0x85 where bytes[index - 1] == 0xC2: return true
      // U+2028 and U+2029.
      case 0xA8, 0xA9:
        if index >= 2, bytes[index - 1] == 0x80, bytes[index - 2] == 0xE2 { return true }
      default: break
      }
    }
    return false
  }
}
