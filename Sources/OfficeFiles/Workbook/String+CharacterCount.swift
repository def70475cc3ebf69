extension String {
  /// How many characters it has, as `count` tells; quick for the letters and signs of Swedish text,
  /// each of which is a character on its own.
  var characterCount: Int {
    var count = 0
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E, 0xA0...0x2FF, 0x2010...0x2027, 0x2212: count += 1
      default: return self.count
      }
    }
    return count
  }
}
