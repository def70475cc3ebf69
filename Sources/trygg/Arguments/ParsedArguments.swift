import Diagnostics

/// The options and the other arguments of one command, told apart.
struct ParsedArguments: Equatable {
  /// The values of options by name; an option without a value has the empty text.
  private(set) var options: [String: String] = [:]
  /// The arguments that are not options, in order.
  private(set) var positionals: [String] = []

  /// Parses arguments: options in any order, `--x=1` and `--x 1`; `--` ends the options.
  init(_ arguments: [String], options known: [CommandOption], command: String) throws {
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if argument == "--" {
        positionals += arguments[index...]
        return
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        positionals.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = known.first(where: { $0.name == name }) else {
        throw UsageError.unknownOption(
          name, command: command,
          suggestions: NearestNames.nearest(to: name, among: known.map(\.name)))
      }
      guard options[name] == nil else { throw UsageError.repeatedOption(name) }
      guard let valueName = option.valueName else {
        if parts.count == 2 { throw UsageError.unexpectedValue(option: name) }
        options[name] = ""
        continue
      }
      if parts.count == 2, !parts[1].isEmpty {
        options[name] = String(parts[1])
      } else if parts.count == 1, index < arguments.count, !arguments[index].hasPrefix("--") {
        options[name] = arguments[index]
        index += 1
      } else {
        throw UsageError.missingValue(option: name, valueName: valueName)
      }
    }
  }

  /// The value of an option; nil when it was not given.
  subscript(option: CommandOption) -> String? { options[option.name] }

  /// Refuses arguments that are not options.
  func refusePositionals(command: String) throws {
    if let first = positionals.first {
      throw UsageError.unexpectedArgument(first, command: command)
    }
  }
}
