import Testing

@testable import trygg

@Suite struct ArgumentsTests {
  static let known: [CommandOption] = [.surveys, .wave, .json]

  static func parse(_ arguments: String...) throws -> ParsedArguments {
    try ParsedArguments(arguments, options: known, command: "report")
  }

  @Test func optionsStandInAnyOrderAndBothForms() throws {
    let one = try Self.parse("--wave", "2021", "--surveys=min mapp", "--json")
    let other = try Self.parse("--json", "--surveys", "min mapp", "--wave=2021")
    #expect(one == other)
    #expect(one[.surveys] == "min mapp")
    #expect(one[.json] == "")
    #expect(one.positionals.isEmpty)
  }

  @Test func twoDashesEndTheOptions() throws {
    let parsed = try Self.parse("--json", "--", "--wave", "fil")
    #expect(parsed.positionals == ["--wave", "fil"])
    #expect(parsed[.wave] == nil)
  }

  @Test(arguments: [
    (
      ["--survey", "x"],
      "Kommandot ”report” har inget val ”--survey”. Menade du ”--surveys”?"
    ),
    (["--wave"], "Valet ”--wave” behöver ett värde: --wave OMGÅNG."),
    (["--wave", "--json"], "Valet ”--wave” behöver ett värde: --wave OMGÅNG."),
    (["--wave="], "Valet ”--wave” behöver ett värde: --wave OMGÅNG."),
    (["--json=ja"], "Valet ”--json” tar inget värde."),
    (["--wave", "1", "--wave", "2"], "Valet ”--wave” står mer än en gång."),
  ])
  func whatIsWrongIsSaid(arguments: [String], sentence: String) {
    #expect {
      try ParsedArguments(arguments, options: Self.known, command: "report")
    } throws: { error in
      (error as? UsageError)?.sentence == sentence
    }
  }
}

@Suite struct CommandLineTests {
  @Test func helpAndVersionGoToTheOutput() {
    let help = CapturedRun("help")
    #expect(help.code == .success)
    for command in Trygg.commands { #expect(help.output.contains("  \(command.name)")) }
    #expect(help.error.isEmpty)
    #expect(CapturedRun("--help").output == help.output)
    #expect(CapturedRun("--version").output == "trygg \(Trygg.version)\n")
  }

  @Test(arguments: Trygg.commands.map { $0.name })
  func everyCommandHasHelp(name: String) {
    let run = CapturedRun(name, "--help")
    #expect(run.code == .success)
    #expect(run.output.hasPrefix("trygg \(name)"))
    #expect(CapturedRun("help", name).output == run.output)
  }

  @Test(arguments: [
    (["rapport"], "trygg: Kommandot ”rapport” finns inte. Menade du ”report”?"),
    (["--json", "report"], "trygg: Skriv kommandot först: ”--json” står före det."),
    (["report", "mapp"], "trygg: Kommandot ”report” väntar sig inte ”mapp”."),
    (["help", "chek"], "trygg: Kommandot ”chek” finns inte. Menade du ”check”?"),
  ])
  func aWrongCommandLineEndsWithTwo(arguments: [String], message: String) {
    let run = CapturedRun(arguments)
    #expect(run.code == .usage)
    #expect(run.output.isEmpty)
    #expect(run.error.split(separator: "\n").first.map(String.init) == message)
  }

  @Test func noCommandShowsTheHelpAndEndsWithTwo() {
    let run = CapturedRun()
    #expect(run.code == .usage)
    #expect(run.error.contains("trygg KOMMANDO"))
  }
}
