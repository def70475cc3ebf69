import OfficeFiles
import Testing

@Suite struct ZipArchiveTests {
  @Test func emptyArchiveIsItsEndRecord() {
    #expect(
      ZipArchive().bytes() == [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18))
  }

  /// Written out by hand from APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
  @Test func aStoredEntryHasTheseBytes() {
    var archive = ZipArchive()
    archive.append(name: "å", text: "a")
    let common: [UInt8] = [
      20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0, 0x43, 0xBE, 0xB7, 0xE8, 1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0,
    ]
    let local: [UInt8] = [0x50, 0x4B, 3, 4] + common + [0xC3, 0xA5, 0x61]
    let directory: [UInt8] =
      [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 14) + [0xC3, 0xA5]
    let end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 48, 0, 0, 0, 33, 0, 0, 0, 0, 0]
    #expect(archive.bytes() == local + directory + end)
  }

  @Test func entriesComeBackInOrderWithoutAClock() throws {
    var archive = ZipArchive()
    archive.append(name: "Innehåll/två.xml", text: String(repeating: "trygg otrygg ", count: 500))
    archive.append(name: "a", text: "")
    archive.append(name: "ett", text: "xyz")
    let entries = try ZipReader(archive.bytes()).entries
    #expect(entries.map(\.name) == ["Innehåll/två.xml", "a", "ett"])
    #expect(entries.map(\.contents) == archive.entries.map(\.contents))
    #expect(entries.map(\.method) == [8, 0, 0])
    for entry in entries {
      #expect(entry.time == 0)
      #expect(entry.date == 0x21)
      #expect(entry.flags == 0x800)
    }
  }
}
