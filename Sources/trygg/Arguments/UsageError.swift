/// What is wrong with a command line; the sentence is made here alone.
enum UsageError: Error, Equatable {
  case unknownCommand(String, suggestions: [String])
  case unknownOption(String, command: String, suggestions: [String])
  case optionBeforeCommand(String)
  case missingValue(option: String, valueName: String)
  case unexpectedValue(option: String)
  case repeatedOption(String)
  case unusableValue(String, option: String, choices: [String])
  case unexpectedArgument(String, command: String)
  case missingArgument(String, command: String)
  case unknownSurvey(String, suggestions: [String])
  case unknownWave(String, available: [String])
  case unknownReference(String, suggestions: [String])
  case sharedFolder(String)

  /// The Swedish sentence, with a suggestion where one is near.
  var sentence: String {
    switch self {
    case .unknownCommand(let name, let suggestions):
      "Kommandot ”\(name)” finns inte.\(Self.suggesting(suggestions))"
    case .unknownOption(let name, let command, let suggestions):
      "Kommandot ”\(command)” har inget val ”\(name)”.\(Self.suggesting(suggestions))"
    case .optionBeforeCommand(let name):
      "Skriv kommandot först: ”\(name)” står före det."
    case .missingValue(let option, let valueName):
      "Valet ”\(option)” behöver ett värde: \(option) \(valueName)."
    case .unexpectedValue(let option):
      "Valet ”\(option)” tar inget värde."
    case .repeatedOption(let option):
      "Valet ”\(option)” står mer än en gång."
    case .unusableValue(let value, let option, let choices):
      "Valet ”\(option)” kan inte vara ”\(value)”. Välj \(choices.joined(separator: ", "))."
    case .unexpectedArgument(let text, let command):
      "Kommandot ”\(command)” väntar sig inte ”\(text)”."
    case .missingArgument(let name, let command):
      "Kommandot ”\(command)” behöver \(name)."
    case .unknownSurvey(let name, let suggestions):
      "Undersökningen ”\(name)” finns inte.\(Self.suggesting(suggestions))"
    case .unknownReference(let reference, let suggestions):
      "Hänvisningen ”\(reference)” finns inte i rapporterna.\(Self.suggesting(suggestions))"
    case .sharedFolder(let path):
      "Rapporterna kan inte skrivas i undersökningarnas mapp, \(path). Välj en annan med --reports."
    case .unknownWave(let name, let available):
      "Omgången ”\(name)” finns inte. Det finns \(available.joined(separator: ", "))."
    }
  }

  private static func suggesting(_ names: [String]) -> String {
    guard !names.isEmpty else { return "" }
    return " Menade du \(names.map { "”\($0)”" }.joined(separator: " eller "))?"
  }
}
