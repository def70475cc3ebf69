#if arch(x86_64)
  import _Builtin_intrinsics.intel

  /// The numbers of the bytes of a vector, from 0 to 63.
  @inline(__always)
  var byteNumbers: __m512i {
    _mm512_set_epi64(
      0x3f3e_3d3c_3b3a_3938, 0x3736_3534_3332_3130, 0x2f2e_2d2c_2b2a_2928,
      0x2726_2524_2322_2120, 0x1f1e_1d1c_1b1a_1918, 0x1716_1514_1312_1110,
      0x0f0e_0d0c_0b0a_0908, 0x0706_0504_0302_0100)
  }
#endif
