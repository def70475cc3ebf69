#if arch(x86_64)
  import ProcessorFeatures
  import Testing

  @testable import ProcessorInstructions

  struct SHA256InstructionsTests {
    /// The first 32 bits of the fractions of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
    private var constants: [UInt32] {
      let primes = (2...311).filter { number in !(2..<number).contains { number % $0 == 0 } }
      return primes.map { prime in
        // The largest whole number whose cube is at most prime · 2⁹⁶.
        var root: UInt128 = 0
        for bit in (0..<36).reversed() {
          let candidate = root | 1 << UInt128(bit)
          if candidate * candidate * candidate <= UInt128(prime) << 96 { root = candidate }
        }
        return UInt32(truncatingIfNeeded: root)
      }
    }

    /// The words that a message begins with: the same of the square roots of the first eight.
    private let initial: [UInt32] = [2, 3, 5, 7, 11, 13, 17, 19].map { (prime: Double) in
      let root = prime.squareRoot()
      return UInt32((root - root.rounded(.down)) * 0x1p32)
    }

    /// FIPS 180-4's first example, padded by hand.
    @Test(
      .enabled(if: ProcessorFeatures.hasSHA256, "SKIPPED: no SHA instructions here."))
    func `the block of abc`() {
      var block = [UInt8](repeating: 0, count: 64)
      (block[0], block[1], block[2], block[3], block[63]) = (0x61, 0x62, 0x63, 0x80, 24)
      var state = initial
      unsafe SHA256Instructions.compress(
        block.span.bytes, constants: constants.span, into: &state)
      #expect(
        state.map { String($0, radix: 16) } == [
          "ba7816bf", "8f01cfea", "414140de", "5dae2223", "b00361a3", "96177a9c", "b410ff61",
          "f20015ad",
        ])
    }

    @Test(
      .enabled(if: ProcessorFeatures.hasSHA256, "SKIPPED: no SHA instructions here."))
    func `no whole block leaves the state alone`() {
      var state = initial
      unsafe SHA256Instructions.compress(
        [UInt8](repeating: 1, count: 63).span.bytes, constants: constants.span, into: &state)
      #expect(state == initial)
    }
  }
#endif
