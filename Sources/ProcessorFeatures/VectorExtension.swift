/// The vectors that the steps which take every byte are made with: the outcome is the same with all.
package enum VectorExtension: Sendable, CaseIterable {
  /// What every processor of the architecture has.
  case baseline
  /// 32 bytes: `AVX2Instructions`.
  case avx2
  /// 64 bytes: `AVX512Instructions`.
  case avx512

  /// Those that the processor has, the longest last.
  package static let present: [VectorExtension] = allCases.filter { vectors in
    switch vectors {
    case .baseline: true
    case .avx2: ProcessorFeatures.hasAVX2
    case .avx512: ProcessorFeatures.hasAVX512
    }
  }

  /// The longest that the processor has.
  package static let longest = present.last ?? .baseline
}
