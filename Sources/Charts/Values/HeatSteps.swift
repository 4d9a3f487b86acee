// Which shade a share gets: eight even steps of round width that just hold all shares of a map.

/// The steps of a heat map.
struct HeatSteps: Hashable {
  /// The share where the lightest step begins, and the width of each, fractions of one.
  let lowest, width: Double

  /// From the least step to the most.
  static let inks: [Ink] = [.heat0, .heat1, .heat2, .heat3, .heat4, .heat5, .heat6, .heat7]
  /// The first step that asks for letters on dark ground.
  static let firstDark = 5

  /// The narrowest steps, of 1 to 10 % or of 12.5 %, that hold all shares up to the least multiple of theirs.
  init(over shares: ClosedRange<Double>) {
    let count = Double(Self.inks.count)
    for width in [0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1] {
      let top = min(1, (shares.upperBound / width - 1e-9).rounded(.up) * width)
      let lowest = max(0, top - count * width)
      if lowest <= shares.lowerBound + 1e-12 {
        (self.lowest, self.width) = (lowest, width)
        return
      }
    }
    (lowest, width) = (0, 1 / count)
  }

  /// The share where the darkest step ends.
  var highest: Double { lowest + Double(Self.inks.count) * width }

  /// The step of a share, from 0 on; a share between two belongs to the upper one, but for the end of the last.
  func step(of share: Double) -> Int {
    min(Self.inks.count - 1, max(0, Int((share - lowest) / width + 1e-9)))
  }
}
