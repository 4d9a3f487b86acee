// A standard normal draw from one 32-bit word, by inversion, without a transcendental function.
//
// A word w stands for u = (w + ½)/2³². The quantile function is tabulated on cells that are narrow where it is
// steep: the distance to the nearer end (of 0 and 1) is cut at powers of two and each octave into 16 cells, which is
// just what the exponent and the first four mantissa bits of a Double say. In each cell a cubic Hermite polynomial
// matches value and slope at both ends. The error is below 1e-6 (seen: 3e-7), the function rises with w, and it
// reaches as far as 2⁻³³ allows, ±6.3 standard deviations. Half of all draws use the same kilobyte of the table.

internal import Numerics

/// The standard normal quantile function of a 32-bit word.
public struct NormalTable: Sendable {
  /// Polynomials of the offset within a cell, constant term first; 32 octaves of 16 cells.
  @usableFromInline let cells: [SIMD4<Double>]

  /// The table; built once.
  package static let shared = NormalTable()

  private init() {
    let width = 1.0 / 16
    cells = (0..<(32 * 16)).map { index in
      let octave = Double(sign: .plus, exponent: index / 16 - 1, significand: 1)
      let start = octave * (1 + Double(index % 16) * width)
      let (low, high) = (start * 0x1p-32, (start + octave * width) * 0x1p-32)
      let (f0, f1) = (StandardNormal.quantile(low), StandardNormal.quantile(high))
      let scale = octave * 0x1p-32
      let (g0, g1) = (scale / StandardNormal.density(f0), scale / StandardNormal.density(f1))
      let chord = (f1 - f0) / width
      return SIMD4(
        f0, g0, (3 * chord - 2 * g0 - g1) / width, (g0 + g1 - 2 * chord) / (width * width))
    }
  }

  /// The standard normal number of a word; rises with it.
  @inlinable
  public func callAsFunction(_ word: UInt32) -> Double {
    cells.withUnsafeBufferPointer { Self.normal(word, $0) }
  }

  /// The normal numbers' polynomials, for loops: `normal` reads them without checks.
  @inlinable @inline(__always)
  public func withCells<Result>(_ body: (UnsafeBufferPointer<SIMD4<Double>>) -> Result) -> Result {
    cells.withUnsafeBufferPointer(body)
  }

  /// The standard normal number of a word, from the cells of the table.
  @inlinable @inline(__always)
  public static func normal(
    _ word: UInt32, _ cells: UnsafeBufferPointer<SIMD4<Double>>
  ) -> Double {
    let upper = UInt32(bitPattern: Int32(bitPattern: word) >> 31)
    let bits = (Double(Int32(bitPattern: (word ^ upper) & 0x7FFF_FFFF)) + 0.5).bitPattern
    let cell = cells[Int(truncatingIfNeeded: bits >> 48) &- 0x3FE0]
    let y = Double(bitPattern: bits & 0x0000_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000) - 1
    let z = cell[0] + y * (cell[1] + y * (cell[2] + y * cell[3]))
    // The sign without a branch: half the words go either way, and a wrong guess costs more than the rest.
    return Double(bitPattern: z.bitPattern ^ (UInt64(upper) << 63))
  }
}
