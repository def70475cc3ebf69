#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The command line: writes the example surveys, or checks that a folder still holds them.
///
/// `ExampleSurveys FOLDER [--check] [--reference FOLDER]`, run from the project's folder; the
/// reference is where the published tables lie.
@main
struct Command {
  static func main() throws {
    var folders: [String] = []
    var reference = "Tests/Reference/ntu"
    var checks = false
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--check": checks = true
      case "--reference": reference = arguments.popFirst() ?? reference
      default: folders.append(argument)
      }
    }
    guard folders.count == 1, let folder = folders.first, !folder.hasPrefix("-") else {
      print("usage: ExampleSurveys FOLDER [--check] [--reference FOLDER]")
      exit(2)
    }
    let files = ExampleSurveys.files(tables: try PublishedTables(folder: reference))
    if checks {
      let differing = ExampleFolder.differences(between: files, and: folder)
      for path in differing { print("differs: \(folder)/\(path)") }
      if !differing.isEmpty { exit(1) }
    } else {
      try ExampleFolder.write(files, to: folder)
    }
  }
}
