/// Makes names for files and places on a page out of words.
enum ASCIIName {
  /// The words in lower case with å, ä and ö as a and o, and a hyphen for what is not ASCII.
  static func name(_ words: String) -> String {
    var result = ""
    for character in words.lowercased() {
      switch character {
      case "å", "ä", "á", "à", "â": result += "a"
      case "ö", "ø": result += "o"
      case "é", "è", "ê", "ë": result += "e"
      case "ü": result += "u"
      case "_": result += "_"
      default:
        if character.isASCII, character.isLetter || character.isNumber {
          result.append(character)
        } else if !result.isEmpty, result.last != "-" {
          result += "-"
        }
      }
    }
    while result.last == "-" { result.removeLast() }
    return result.isEmpty ? "x" : result
  }

  /// The names with a number after those that have been used before.
  static func distinct(_ names: [String]) -> [String] {
    var used: [String: Int] = [:]
    return names.map { name in
      var candidate = name
      while used[candidate] != nil {
        used[name, default: 1] += 1
        candidate = "\(name)-\(used[name, default: 2])"
      }
      used[candidate] = 1
      return candidate
    }
  }
}
