import Glibc

/// The standard normal distribution.
public enum StandardNormal {
  /// Φ(z), the probability below z.
  ///
  /// R: `pnorm(z)`.
  public static func cumulative(_ z: Double) -> Double { upperTail(-z) }

  /// 1 − Φ(z), the probability above z, with full relative accuracy far out in the tail.
  ///
  /// erfc(z/√2)/2 with a first-order correction for the rounding of z/√2, which would otherwise
  /// be magnified by z². R: `pnorm(z, lower.tail = FALSE)`.
  public static func upperTail(_ z: Double) -> Double {
    if z.isInfinite { return z > 0 ? 0 : 1 }
    let x = z * reciprocalRootTwo
    let lost = (-x).addingProduct(z, reciprocalRootTwo) + z * reciprocalRootTwoLow
    return 0.5 * (erfc(x) - lost * twoByRootPi * exp(-x * x))
  }

  /// The density at z.
  ///
  /// R: `dnorm`.
  public static func density(_ z: Double) -> Double { reciprocalRootTwoPi * exp(-0.5 * z * z) }

  /// The point with probability p below it, −∞ at 0 and ∞ at 1, NaN outside.
  ///
  /// Source: Wichura (1988), algorithm AS 241 (PPND16), Applied Statistics 37, 477–484.
  /// R: `qnorm`.
  public static func quantile(_ p: Double) -> Double {
    guard p > 0 && p < 1 else { return p == 0 ? -.infinity : (p == 1 ? .infinity : .nan) }
    let central = p - 0.5
    if abs(central) <= 0.425 {
      let r = 0.180625 - central * central
      return central * ratio(centralNumerator, centralDenominator, r)
    }
    let tail = sqrt(-log(central < 0 ? p : 1 - p))
    let magnitude =
      tail <= 5
      ? ratio(middleNumerator, middleDenominator, tail - 1.6)
      : ratio(farNumerator, farDenominator, tail - 5)
    return central < 0 ? -magnitude : magnitude
  }

  /// The point with probability q above it.
  ///
  /// R: `qnorm(q, lower.tail = FALSE)`.
  public static func upperQuantile(_ q: Double) -> Double { -quantile(q) }

  private static func ratio(
    _ numerator: [Double], _ denominator: [Double], _ r: Double
  ) -> Double {
    polynomial(numerator, r) / polynomial(denominator, r)
  }

  private static func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
    coefficients.reduce(0) { $0 * x + $1 }
  }

  private static let reciprocalRootTwo = 0.707_106_781_186_547_524_4
  private static let reciprocalRootTwoLow = -4.833_646_656_726_456_726e-17
  private static let twoByRootPi = 1.128_379_167_095_512_573_9
  private static let reciprocalRootTwoPi = 0.398_942_280_401_432_677_94

  // The coefficients of AS 241, highest power first.
  private static let centralNumerator = [
    2.509_080_928_730_122_672_7e3, 3.343_057_558_358_812_810_5e4, 6.726_577_092_700_870_085_3e4,
    4.592_195_393_154_987_145_7e4, 1.373_169_376_550_946_112_5e4, 1.971_590_950_306_551_442_7e3,
    1.331_416_678_917_843_774_5e2, 3.387_132_872_796_366_608,
  ]
  private static let centralDenominator = [
    5.226_495_278_852_854_561e3, 2.872_908_573_572_194_267_4e4, 3.930_789_580_009_271_061e4,
    2.121_379_430_158_659_586_7e4, 5.394_196_021_424_751_107_7e3, 6.871_870_074_920_579_083e2,
    4.231_333_070_160_091_125_2e1, 1,
  ]
  private static let middleNumerator = [
    7.745_450_142_783_414_076_4e-4, 2.272_384_498_926_918_458_4e-2,
    2.417_807_251_774_506_117_7e-1, 1.270_458_252_452_368_382_58, 3.647_848_324_763_204_605_04,
    5.769_497_221_460_691_405_5, 4.630_337_846_156_545_295_9, 1.423_437_110_749_683_577_34,
  ]
  private static let middleDenominator = [
    1.050_750_071_644_416_843_24e-9, 5.475_938_084_995_344_946e-4,
    1.519_866_656_361_645_719_66e-2, 1.481_039_764_274_800_745_9e-1,
    6.897_673_349_851_000_045_5e-1, 1.676_384_830_183_803_849_4, 2.053_191_626_637_758_821_87, 1,
  ]
  private static let farNumerator = [
    2.010_334_399_292_288_132_65e-7, 2.711_555_568_743_487_578_15e-5,
    1.242_660_947_388_078_438_6e-3, 2.653_218_952_657_612_309_3e-2,
    2.965_605_718_285_048_912_3e-1, 1.784_826_539_917_291_335_8, 5.463_784_911_164_114_369_9,
    6.657_904_643_501_103_777_2,
  ]
  private static let farDenominator = [
    2.044_263_103_389_939_785_64e-15, 1.421_511_758_316_445_888_7e-7,
    1.846_318_317_510_054_681_8e-5, 7.868_691_311_456_132_591e-4,
    1.487_536_129_085_061_485_25e-2, 1.369_298_809_227_358_053_1e-1,
    5.998_322_065_558_879_376_9e-1, 1,
  ]
}
