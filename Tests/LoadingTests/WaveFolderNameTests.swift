import SurveyModel
import Testing

@testable import Loading

@Suite struct WaveFolderNameTests {
  @Test(arguments: [
    ("2024-3", "2024-03"), ("2024 03", "2024-03"), ("mars 2024", "2024-03"),
    ("2024_oktober", "2024-10"), ("VT 2024", "2024-03"), ("2024 hösten", "2024-10"),
    ("Enkät 2024", "2024"), ("2024-13", nil), ("våren", nil), ("2022 2024", nil),
    ("2024-03-11", nil), ("", nil),
  ])
  func theWaveIsToldWhereItCanBe(_ name: String, _ wave: String?) {
    #expect(WaveFolderName.wave(in: name)?.wave.description == wave)
  }
}
