// The kernels as one would write them for a single agent: what every lane of every instruction set must say, to the bit.
//
// The words come from the scalar Philox of RandomStreams; the arithmetic is the kernels', operation by operation, in
// single precision.

import Lanes
import RandomStreams

/// Kernels for one agent at a time.
enum ScalarKernels {
  static func logarithm(_ y: Float) -> Float {
    let b = Int32(bitPattern: y.bitPattern) &- 0x3f35_04f3
    let e = Float(b >> 23)
    let m = Float(bitPattern: UInt32(bitPattern: (b & 0x7f_ffff) &+ 0x3f35_04f3)) - 1
    let m2 = m * m
    let m4 = m2 * m2
    let p01: Float = 9.999998139e-01 - 5.000066740e-01 * m
    let p23: Float = 3.333618200e-01 - 2.495934377e-01 * m
    let p45: Float = 1.987304688e-01 - 1.733346642e-01 * m
    let p67: Float = 1.641998687e-01 - 1.010222951e-01 * m
    let p = (p01 + p23 * m2) + (p45 + p67 * m2) * m4
    return p * m + e * 0.69314718056
  }

  static func uniform(_ word: UInt32) -> Float {
    (Float(word >> 16) * 65536 + (Float(word & 0xFFFF) + 0.5)) * 0x1p-32
  }

  private static func lowerHalf(_ v: UInt32) -> Float { (Float(v) + 0.5) * 0x1p-32 }

  /// The distance of a word to the nearer end, and whether it lies in the upper half.
  private static func folded(_ word: UInt32) -> (UInt32, Bool) {
    let upper = word >> 31 == 1
    return ((upper ? ~word : word) & 0x7FFF_FFFF, upper)
  }

  static func logit(_ word: UInt32) -> Float {
    let (v, upper) = folded(word)
    let u = lowerHalf(v)
    let size = logarithm(u / (1 - u))
    return upper ? -size : size
  }

  static func normal(_ word: UInt32) -> Float {
    let (v, upper) = folded(word)
    let t = (Float(0x7FFF_FFFF - v) + 0.5) * 0x1p-31
    let u = lowerHalf(v)
    let l = -logarithm(4 * u * (1 - u))
    var p: Float
    if l >= 6 {
      let r = l.squareRoot() * 0.9098807382 - 3.2287435355
      p = 1.070115085e-04 * r + -5.120497704e-04
      for c: Float in [
        1.008105697e-03, -1.323564631e-03, 1.903892561e-03, -3.488094680e-03, 5.114882879e-03,
        1.566208968e+00, 4.786244093e+00,
      ] { p = p * r + c }
    } else {
      let c = l * 0.333333333 - 1
      let c2 = c * c
      let c4 = c2 * c2
      let p01: Float = 2.296035072e+00 + 1.025154846e+00 * c
      let p23: Float = -7.303352064e-02 - 3.198528078e-02 * c
      let p45: Float = 2.235098823e-02 - 4.146703915e-03 * c
      let p67: Float = -1.865741612e-03 + 1.068388944e-03 * c
      p = (p01 + p23 * c2) + ((p45 + p67 * c2) + -8.532384052e-05 * c4) * c4
    }
    return upper ? p * t : -(p * t)
  }

  /// Whether an event is not turned away.
  static func passes(_ bound: Float, _ word: UInt32) -> Bool {
    let u = Float(Int32(bitPattern: Float(word >> 1).bitPattern))
    return u < bound * 8388608 + Float(((127 + 31) << 23) + 512)
  }

  static func words(_ id: UInt64, step: UInt32, block: UInt32, key: LanesKey) -> RandomWords {
    Philox.words(
      RandomWords(
        UInt32(truncatingIfNeeded: id), UInt32(truncatingIfNeeded: id >> 32), step, block),
      key: key.k0, key.k1)
  }
}
