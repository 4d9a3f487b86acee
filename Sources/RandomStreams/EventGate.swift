// Whether an event of a given hazard happens, from one 32-bit word.
//
// An event with hazard H in a step happens with probability 1 − exp(−H), that is iff H exceeds −ln(1 − u), that is
// iff ln H > ln(−ln(1 − u)), u = (w + ½)/2³². Hazards can so remain logarithms, sums of effects, and the right side
// depends on the word alone: bounds of it on 16 cells an octave, 529 numbers, decide nearly everything with one or two
// comparisons. What lies between the bounds of its cell is decided exactly.
//
// Probabilities are resolved to 2⁻³² absolute: a hazard below 1e-10 a step acts as never.

internal import Numerics

/// Decides events by the logarithm of their hazard.
public struct EventGate: Sendable {
  /// ln(−ln(1 − u)) where the cells of u begin, less a hair.
  @usableFromInline let bounds: [Double]

  /// The gate; built once.
  package static let shared = EventGate()

  private init() {
    bounds = (0...(33 * 16)).map { index in
      let octave = Double(sign: .plus, exponent: index / 16 - 1, significand: 1)
      let u = octave * (1 + Double(index % 16) / 16) * 0x1p-32
      return u < 1 ? Self.logExponential(u) - 1e-12 : .infinity
    }
  }

  /// ln(−ln(1 − u)): the logarithm of the exponential draw that belongs to `u`.
  static func logExponential(_ u: Double) -> Double {
    Double.log(-Double.log(onePlus: -u))
  }

  /// The decision for a word that the bound did not turn away.
  @usableFromInline
  func exact(_ logHazard: Double, _ word: UInt32) -> Bool {
    logHazard > Self.logExponential((Double(word) + 0.5) * 0x1p-32)
  }

  /// Whether an event happens; the same word says yes to every larger hazard.
  ///
  /// - Parameters:
  ///   - logHazard: natural logarithm of the hazard per step; −∞ is never, +∞ always.
  ///   - word: the draw.
  /// - Returns: the decision.
  @inlinable @inline(__always)
  public func happens(_ logHazard: Double, _ word: UInt32) -> Bool {
    let bits = (Double(word) + 0.5).bitPattern
    let cell = Int(bits >> 48) - 0x3FE0
    if logHazard <= bounds[cell] { return false }
    // Above the next cell's bound nothing in this one is in doubt; its margin is taken back, twice.
    if logHazard > bounds[cell + 1] + 2e-12 { return true }
    return exact(logHazard, word)
  }
}
