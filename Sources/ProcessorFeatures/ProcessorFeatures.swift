#if arch(x86_64)
  import _Builtin_intrinsics.intel.cpuid
#endif

/// What the processor that runs the program can do beyond what every one of its kind can.
///
/// Asked once, of the processor itself; false on other architectures. A module of its own, as those
/// that are made with such instructions can hold no code that runs before the question.
/// Source: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2A, CPUID.
package enum ProcessorFeatures {
  /// Whether it has the instructions that `ProcessorInstructions` is made with: SHA, SSSE3, SSE4.1.
  package static let hasSHA256: Bool = {
    guard let basic = leaf(1), let extended = leaf(7) else { return false }
    return has(basic.c, 9, 19) && has(extended.b, 29)
  }()

  /// Whether it has those that `VectorInstructions` is made with: AVX-512 F, BW, VBMI and VBMI2, BMI1,
  /// BMI2 and POPCNT, and whether the system keeps the vectors when it changes tasks.
  package static let hasByteVectors: Bool = {
    guard let basic = leaf(1), let extended = leaf(7), has(basic.c, 23, 27),
      has(extended.b, 3, 8, 16, 30), has(extended.c, 1, 6),
      let kept = leaf(0x0D), let vectors = leaf(0x0D, 7)
    else { return false }
    // The last part of the vectors lies inside what the system keeps.
    return vectors.a > 0 && kept.b >= vectors.a &+ vectors.b
  }()

  private typealias Registers = (a: UInt32, b: UInt32, c: UInt32, d: UInt32)

  private static func leaf(_ number: UInt32, _ part: UInt32 = 0) -> Registers? {
    #if arch(x86_64)
      var found: Registers = (0, 0, 0, 0)
      let isKnown = unsafe __get_cpuid_count(
        number, part, &found.a, &found.b, &found.c, &found.d)
      return isKnown == 1 ? found : nil
    #else
      return nil
    #endif
  }

  private static func has(_ register: UInt32, _ bits: UInt32...) -> Bool {
    bits.allSatisfy { register >> $0 & 1 == 1 }
  }
}
