/// One option of a command: its name, the name of its value, and its line of help.
struct CommandOption: Sendable {
  /// The name with its dashes, for example `--surveys`.
  let name: String
  /// The name of the value in the help, for example `MAPP`; nil for an option without one.
  let valueName: String?
  /// The line of help.
  let help: String

  static let surveys = CommandOption(
    name: "--surveys", valueName: "MAPP", help: "mappen med undersökningar (surveys)")
  static let reports = CommandOption(
    name: "--reports", valueName: "MAPP", help: "mappen där rapporterna skrivs (reports)")
  static let survey = CommandOption(
    name: "--survey", valueName: "NAMN", help: "bara den här undersökningen")
  static let wave = CommandOption(
    name: "--wave", valueName: "OMGÅNG", help: "den här omgången i stället för den senaste")
  static let json = CommandOption(
    name: "--json", valueName: nil, help: "meddelanden som JSON, ett per rad, på standard ut")
  static let jackknife = CommandOption(
    name: "--jackknife", valueName: nil, help: "räkna medelfelen på två sätt och jämför dem")

  static let encoding = CommandOption(
    name: "--teckenkodning", valueName: "NAMN",
    help: "filens teckenkodning: UTF-8, Windows-1252, Mac Roman, CP850, UTF-16LE eller UTF-16BE")
  static let delimiter = CommandOption(
    name: "--avgränsare", valueName: "TECKEN",
    help: "filens skiljetecken: semikolon, komma, tabb eller lodstreck")

  /// The lines of help for some options, aligned.
  static func help(_ options: [CommandOption]) -> String {
    let heads = options.map { option in
      option.valueName.map { "\(option.name) \($0)" } ?? option.name
    }
    let width = heads.map(\.count).max() ?? 0
    return zip(heads, options).map { head, option in
      "  \(head)\(String(repeating: " ", count: width - head.count))  \(option.help)\n"
    }.joined()
  }
}
