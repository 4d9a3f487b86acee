// Values to pixels, and round values to mark on the way.

internal import Foundation

/// A straight scale from values to pixels.
package struct LinearScale: Hashable, Sendable {
  /// The least and the greatest value.
  package let domain: ClosedRange<Double>
  /// Where the least value lies, pixels.
  package let start: Double
  /// Where the greatest value lies, pixels; less than `start` on an axis that points up.
  package let end: Double

  /// A scale; a domain of one value is widened by one on both sides, so that it lies in the middle.
  package init(domain: ClosedRange<Double>, start: Double, end: Double) {
    precondition(
      domain.lowerBound.isFinite && domain.upperBound.isFinite, "a scale over \(domain)")
    let isFlat = domain.upperBound - domain.lowerBound <= abs(domain.upperBound) * 1e-12
    let reach = max(1, abs(domain.upperBound) * 0.5)
    self.domain =
      isFlat ? domain.lowerBound - reach...domain.upperBound + reach : domain
    self.start = start
    self.end = end
  }

  /// The pixel of a value; values outside lie outside.
  package func callAsFunction(_ value: Double) -> Double {
    let width = domain.upperBound - domain.lowerBound
    return start + (value - domain.lowerBound) / width * (end - start)
  }

  /// The pixel of a value, the nearest end for values outside.
  package func clamped(_ value: Double) -> Double {
    self(min(domain.upperBound, max(domain.lowerBound, value)))
  }

  /// Round values within the domain, at most `most`: steps of 1, 2 or 5 times a power of ten (Heckbert 1990).
  ///
  /// - Parameters:
  ///   - most: ticks at most, two or more.
  ///   - wholeNumbers: whether values between whole numbers make no sense.
  /// - Returns: ascending values; none where no round value lies in the domain.
  package func ticks(most: Int, wholeNumbers: Bool = false) -> [Double] {
    Self.ticks(over: domain, most: most, wholeNumbers: wholeNumbers)
  }

  /// Months within the domain, at most `most`: every 1st, 3rd, 6th, 12th, or so many whole years; the
  /// last where nothing of this leaves as few.
  package func monthTicks(most: Int) -> [Double] {
    let width = domain.upperBound - domain.lowerBound
    let years = (width / 12 / Double(max(1, most))).rounded(.up)
    for step in [1, 3, 6, 12, 12 * max(2, years), 12 * (years + 2)] {
      let first = (domain.lowerBound / step - 1e-9).rounded(.up)
      let last = (domain.upperBound / step + 1e-9).rounded(.down)
      if last - first + 1 <= Double(max(1, most)), first <= last {
        return stride(from: first, through: last, by: 1).map { step * $0 }
      }
    }
    return [domain.upperBound.rounded(.down)]
  }

  /// The domain widened to the ticks around it, so that an axis begins and ends on one.
  package static func rounded(_ domain: ClosedRange<Double>, ticks most: Int) -> ClosedRange<Double>
  {
    let step = Self.step(over: domain, most: most)
    guard step > 0, step.isFinite else { return domain }
    let low = (domain.lowerBound / step + 1e-9).rounded(.down) * step
    let high = (domain.upperBound / step - 1e-9).rounded(.up) * step
    return low...max(low, high)
  }

  private static func ticks(
    over domain: ClosedRange<Double>, most: Int, wholeNumbers: Bool
  ) -> [Double] {
    var step = step(over: domain, most: most)
    if wholeNumbers { step = max(1, step.rounded(.up)) }
    guard step > 0, step.isFinite else { return [domain.lowerBound] }
    let first = Int((domain.lowerBound / step - 1e-9).rounded(.up))
    let last = Int((domain.upperBound / step + 1e-9).rounded(.down))
    return first > last ? [] : (first...last).map { Double($0) * step }
  }

  /// The smallest round step that leaves at most `most` ticks; 0 over a domain without width.
  static func step(over domain: ClosedRange<Double>, most: Int) -> Double {
    let width = domain.upperBound - domain.lowerBound
    guard width > 0 else { return 0 }
    let rough = width / Double(max(1, most - 1))
    let power = pow(10, log10(rough).rounded(.down))
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough * (1 - 1e-9) } ?? 10 * power
  }
}
