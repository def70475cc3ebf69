#if arch(x86_64)
  import _Builtin_intrinsics.intel
  import _Builtin_intrinsics.intel.cpuid
#endif

/// What the processor that runs the program can do beyond what every one of its kind can.
///
/// Asked once, of the processor itself; false on other architectures. A module of its own, as those
/// that are made with such instructions can hold no code that runs before the question; the only
/// instruction that this one is made with is XSAVEC, which no compiler uses by itself.
/// Source: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 1, 13.4 and 13.10
/// (XSAVE), volume 2A, CPUID.
package enum ProcessorFeatures {
  /// Whether it has the instructions that `ProcessorInstructions` is made with: SHA, SSSE3, SSE4.1.
  package static let hasSHA256: Bool = {
    guard let basic = leaf(1), let extended = leaf(7) else { return false }
    return has(basic.c, 9, 19) && has(extended.b, 29)
  }()

  /// Whether it has those that `AVX2Instructions` is made with, and those that come with them: AVX2,
  /// BMI1, BMI2 and POPCNT; and whether the system keeps the vectors when it changes tasks.
  static let hasAVX2: Bool = {
    guard let basic = leaf(1), let extended = leaf(7),
      has(basic.c, 0, 9, 12, 19, 20, 23, 28, 29), has(extended.b, 3, 5, 8)
    else { return false }
    // The SSE and AVX registers.
    return keptState & 0x06 == 0x06
  }()

  /// The same of `AVX512Instructions`, which besides is made with AVX-512 F, BW, VBMI and VBMI2.
  static let hasAVX512: Bool = {
    guard hasAVX2, let extended = leaf(7), has(extended.b, 16, 30), has(extended.c, 1, 6)
    else { return false }
    // The masks, and both parts of the long vectors.
    return keptState & 0xE0 == 0xE0
  }()

  /// The parts of the processor's state that the system keeps, a bit each; 0 where it cannot be told.
  private static var keptState: UInt64 {
    #if arch(x86_64)
      // XSAVEC writes which of the wanted parts are kept at byte 520 of what it saves.
      guard let basic = leaf(1), has(basic.c, 27), let saving = leaf(0x0D, 1), has(saving.a, 1),
        let area = leaf(0x0D)
      else { return 0 }
      return unsafe withUnsafeTemporaryAllocation(byteCount: Int(area.c) + 64, alignment: 64) {
        bytes in
        unsafe bytes.initializeMemory(as: UInt8.self, repeating: 0)
        guard let start = bytes.baseAddress else { return 0 }
        unsafe _xsavec64(start, 0xE6)
        return unsafe bytes.loadUnaligned(fromByteOffset: 520, as: UInt64.self)
      }
    #else
      return 0
    #endif
  }

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
