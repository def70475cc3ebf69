import FoundationEssentials
import Testing

@testable import ProcessorFeatures

struct ProcessorFeaturesTests {
  /// What Linux says of the first processor, by its own reading of the same questions.
  private var told: Set<Substring>? {
    guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("flags") })
    else { return nil }
    return Set(line.split(separator: " "))
  }

  @Test func `nothing is promised that the system does not tell of`() {
    guard let told else {
      print("SKIPPED: no /proc/cpuinfo with flags here.")
      return
    }
    #expect(ProcessorFeatures.hasSHA256 == told.isSuperset(of: ["sha_ni", "ssse3", "sse4_1"]))
    let short: Set<Substring> = [
      "bmi1", "bmi2", "popcnt", "pni", "ssse3", "fma", "sse4_1", "sse4_2", "avx", "f16c", "avx2",
      "xsavec",
    ]
    let long = short.union(["avx512f", "avx512bw", "avx512vbmi", "avx512_vbmi2"])
    #expect(ProcessorFeatures.hasAVX2 == told.isSuperset(of: short))
    #expect(ProcessorFeatures.hasAVX512 == told.isSuperset(of: long))
  }

  /// What is tested with all vectors is tested with those that there are.
  @Test func `the vectors that the processor lacks are said to be untested`() {
    #expect(VectorExtension.present.first == .baseline)
    for vectors in VectorExtension.allCases where !VectorExtension.present.contains(vectors) {
      print("SKIPPED: the processor has no \(vectors); nothing is tested with it.")
    }
  }
}
