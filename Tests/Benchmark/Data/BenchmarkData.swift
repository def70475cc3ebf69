import Glibc

/// Makes the data that `make benchmark` runs on: `BenchmarkData national|local ROWS FOLDER`.
///
/// The parent of FOLDER must exist. Same arguments, same bytes.
@main
struct BenchmarkData {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 3, let kind = arguments.first,
      let rows = arguments.dropFirst().first.flatMap({ Int($0) }), rows > 0,
      let path = arguments.last
    else {
      print("BenchmarkData national|local ROWS FOLDER")
      exit(2)
    }
    do throws(OutputError) {
      switch kind {
      case "national":
        try NationalSurvey.writeFolders(rows: rows, seed: 20_260_101, to: path)
      case "local":
        try LocalSurvey.writeFolder(rows: rows, seed: 20_260_102, to: path)
      default:
        print("No such data: \(kind)")
        exit(2)
      }
    } catch {
      print("Could not write \(error.path): error \(error.code)")
      exit(3)
    }
  }
}
