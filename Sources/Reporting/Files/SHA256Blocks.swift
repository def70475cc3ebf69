internal import ProcessorFeatures
internal import ProcessorInstructions

/// The rounds of SHA-256 over whole blocks of 64 bytes.
///
/// With the processor's instructions for it where it has them. Elsewhere sixteen rounds at a time,
/// with the schedule of the next sixteen made in place and the eight words of the state taking turns
/// by the order of the arguments, so that nothing is moved.
/// Source: FIPS PUB 180-4 (2015), section 6.2.2.
enum SHA256Blocks {
  /// Mixes the blocks of a range, whose length is a multiple of 64, into the eight words of a state.
  static func compress(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, into state: inout [UInt32]
  ) {
    #if arch(x86_64)
      if ProcessorFeatures.hasSHA256 {
        precondition(state.count == 8)
        let blocks = unsafe bytes.extracting(start..<end).bytes
        unsafe SHA256Instructions.compress(blocks, constants: constants.span, into: &state)
        return
      }
    #endif
    compressPortably(bytes, from: start, to: end, into: &state)
  }

  /// The same on any processor.
  static func compressPortably(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, into state: inout [UInt32]
  ) {
    let raw = unsafe bytes.bytes
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    var position = start
    while position < end {
      let before = (a, b, c, d, e, f, g, h)
      var w = InlineArray<16, UInt32>(repeating: 0)
      for t in 0..<16 {
        w[t] = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position + 4 * t, as: UInt32.self)
          .bigEndian
      }
      var round = 0
      while true {
        for t in stride(from: 0, to: 16, by: 8) {
          let k = round + t
          step(a, b, c, &d, e, f, g, &h, constants[k], w[t])
          step(h, a, b, &c, d, e, f, &g, constants[k + 1], w[t + 1])
          step(g, h, a, &b, c, d, e, &f, constants[k + 2], w[t + 2])
          step(f, g, h, &a, b, c, d, &e, constants[k + 3], w[t + 3])
          step(e, f, g, &h, a, b, c, &d, constants[k + 4], w[t + 4])
          step(d, e, f, &g, h, a, b, &c, constants[k + 5], w[t + 5])
          step(c, d, e, &f, g, h, a, &b, constants[k + 6], w[t + 6])
          step(b, c, d, &e, f, g, h, &a, constants[k + 7], w[t + 7])
        }
        round += 16
        if round == 64 { break }
        for t in 0..<16 {
          let (next, last) = (w[(t + 1) & 15], w[(t + 14) & 15])
          let sigma0 = rotate(next, 7) ^ rotate(next, 18) ^ (next &>> 3)
          let sigma1 = rotate(last, 17) ^ rotate(last, 19) ^ (last &>> 10)
          w[t] = w[t] &+ sigma0 &+ w[(t + 9) & 15] &+ sigma1
        }
      }
      (a, b, c, d) = (a &+ before.0, b &+ before.1, c &+ before.2, d &+ before.3)
      (e, f, g, h) = (e &+ before.4, f &+ before.5, g &+ before.6, h &+ before.7)
      position += 64
    }
    state = [a, b, c, d, e, f, g, h]
  }

  /// One round: `d` and `h` become the new e and a.
  @inline(__always)
  private static func step(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ constant: UInt32, _ word: UInt32
  ) {
    let sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let first = h &+ sum1 &+ (g ^ (e & (f ^ g))) &+ constant &+ word
    let sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    d = d &+ first
    h = first &+ sum0 &+ ((a & b) | (c & (a | b)))
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word &>> bits | word &<< (32 &- bits)
  }

  private static let constants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
