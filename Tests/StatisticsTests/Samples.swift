// Numbers to test with: fixed sequences that need no random numbers.

import Foundation

/// `count` numbers spread evenly over (0, 1), in a scrambled order that is always the same (golden-ratio sequence).
func evenlySpread(_ count: Int) -> [Double] {
  let goldenRatio = 0.618_033_988_749_894_9
  return (1...count).map { (Double($0) * goldenRatio).truncatingRemainder(dividingBy: 1) }
}

/// Numbers that are about normal with mean 0 and standard deviation 1.
///
/// Box–Muller over two coprime sequences.
func roughlyNormal(_ count: Int) -> [Double] {
  let radii = evenlySpread(count)
  return (1...count).map { index in
    let angle = (Double(index) * 2.0.squareRoot()).truncatingRemainder(dividingBy: 1)
    return (-2 * log(radii[index - 1])).squareRoot() * cos(2 * .pi * angle)
  }
}
