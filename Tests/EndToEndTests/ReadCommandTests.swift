import FoundationEssentials
import Loading
import TestSupport
import Testing

@testable import trygg

@Suite struct ReadCommandTests {
  private static func file(_ text: String) throws -> (folder: TemporaryFolder, path: String) {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "export.csv")
    return (folder, "\(folder.path)/export.csv")
  }

  @Test func aDelimiterOnTheCommandLineSettlesTwoReadings() throws {
    let (folder, path) = try Self.file("a;b,c\n1;2,3\n4;5,6\n")
    let refused = CapturedRun("read", path)
    #expect(refused.code == .invalidData)
    #expect(refused.error.contains("--avgränsare"))
    let read = CapturedRun("read", path, "--avgränsare", "semikolon")
    #expect(read.code == .success)
    #expect(read.output == "a,\"b,c\"\n1,\"2,3\"\n4,\"5,6\"\n")
    #expect(read.error.contains("skiljetecken semikolon (angivet)"))
    _ = folder
  }

  @Test func anEncodingOnTheCommandLineIsTaken() throws {
    let (folder, path) = try Self.file("")
    try folder.write(
      Array("plats;svar\n".utf8) + [0x85, 0x72, 0x62, 0x79, 0x3B, 0x31], to: "export.csv")
    let read = CapturedRun("read", path, "--teckenkodning=Mac Roman")
    #expect(read.output == "plats,svar\nÖrby,1\n")
    #expect(CapturedRun("read", path, "--teckenkodning=Windows-1252").output.contains("…rby"))
  }

  @Test(arguments: ["--teckenkodning=ebcdic", "--avgränsare=punkt"])
  func anUnknownNameIsAWrongCommandLine(option: String) throws {
    let (folder, path) = try Self.file("a;b\n1;2\n")
    let run = CapturedRun("read", path, option)
    #expect(run.code == .usage)
    #expect(run.error.contains("Välj "))
    _ = folder
  }

  @Test func aBadRecordIsAWarningWithItsByte() throws {
    let (folder, path) = try Self.file("a;b\n1;2;3\n4;5\n")
    let run = CapturedRun("read", path)
    #expect(run.code == .success)
    #expect(run.output == "a,b\n4,5\n")
    #expect(run.error.contains("export.csv:2:3: varning: Raden har 3 fält"))
    #expect(run.error.contains("[för-många-fält, byte 8]"))
    let json = CapturedRun("read", path, "--json")
    let line = try #require(json.output.split(separator: "\n").first)
    let decoded = try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
    #expect(decoded["byte"].int == 8)
    #expect(decoded["rad"].int == 2)
    _ = folder
  }

  @Test func aLargeTableIsWrittenWhole() throws {
    let rows = (0..<20_000).map { "\($0);svar \($0)\n" }.joined()
    let (folder, path) = try Self.file("nr;svar\n" + rows)
    let run = CapturedRun("read", path)
    #expect(run.output == "nr,svar\n" + rows.map { $0 == ";" ? "," : String($0) }.joined())
    _ = folder
  }
}

@Suite struct ProgressMeterTests {
  private let start = ContinuousClock.now

  @Test func aFileIsNamedAndLongOnesGetARateAndATime() {
    var meter = ProgressMeter()
    func line(_ read: Int, after seconds: Double) -> String? {
      meter.line(
        for: LoadingProgress(file: "lokal/2021/svar.csv", bytesRead: read, bytes: 2_000_000_000),
        at: start + .seconds(seconds))
    }
    #expect(
      meter.line(for: LoadingProgress(file: "lokal/2021/svar.csv"), at: start)
        == "Läser lokal/2021/svar.csv …")
    #expect(line(100_000_000, after: 0.5) == nil)
    #expect(
      line(900_000_000, after: 2) == "Läser lokal/2021/svar.csv: 45 procent, 450 MB/s, 3 s kvar")
    #expect(line(910_000_000, after: 2.05) == nil)
    #expect(
      line(2_000_000_000, after: 4) == "Läser lokal/2021/svar.csv: 100 procent, 500 MB/s, 0 s kvar")
    #expect(
      meter.line(for: LoadingProgress(file: "ntu/publicerat.csv"), at: start + .seconds(4))
        == "Läser ntu/publicerat.csv …")
  }
}
