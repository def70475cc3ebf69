/// Simulates what the program publishes: coverage of its intervals, false alarms of its verdicts.
///
/// `swift run -c release Simulation [--intervals] [--record PATH] [--draws N]` prints every table,
/// and writes them as an article. `--intervals` measures the candidates for the default interval
/// instead. It exits with 1 when it cannot run, never because a goal is missed.
@main
enum Simulation {
  static func main() async throws {
    var run = Run()
    var path: String?
    var comparesIntervals = false
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--intervals": comparesIntervals = true
      case "--record": path = arguments.popFirst()
      case "--draws":
        guard let draws = arguments.popFirst().flatMap(Int.init), draws >= 4 else {
          throw Misuse(description: "--draws needs a number of at least 4")
        }
        run.draws = draws
        run.checks = max(1, min(run.checks, draws / 200))
      default: throw Misuse(description: "unknown argument \(argument)")
      }
    }
    let article =
      comparesIntervals
      ? Article.intervals(run: run, parts: await IntervalStudy(run: run).parts())
      : Article.simulations(run: run, parts: await parts(run))
    print(article.measured)
    if let path { try article.write(to: path) }
  }

  private static func parts(_ run: Run) async -> [Part] {
    var parts = await CoverageSimulation(run: run).parts()
    let verdicts = VerdictSimulation(run: run)
    parts += await verdicts.falseAlarms()
    parts.append(await verdicts.wrongDirection())
    parts.append(await verdicts.power())
    parts.append(await TrendSimulation(run: run).part())
    parts.append(await GroupSimulation(run: run).part())
    parts.append(await ClusterSimulation(run: run).part())
    parts.append(await CheckSimulation(run: run).part())
    return parts
  }

  /// A command line that cannot be understood.
  struct Misuse: Error, CustomStringConvertible {
    let description: String
  }
}
