// What a change did to a month, according to one way of working out what would have been without it.

/// An effect with its interval.
package struct EffectEstimate: Sendable, Hashable {
  /// Ways to know what would have been.
  package enum Method: String, Sendable, Hashable, CaseIterable {
    /// The months before, taken as independent (Welch).
    case naive
    /// As much more as the controls' mean has more (Welch on the differences).
    case differenceInDifferences
    /// A regression on the controls.
    case regression
    /// A regression on the controls about a level that wanders.
    case wanderingRegression
    /// A level that wanders.
    case level
    /// A level that wanders about a straight trend.
    case trend
  }

  /// How it was worked out.
  package let method: Method
  /// Mean of the months after minus what it would have been, a month.
  package let effect: Double
  /// The 95 % interval of the effect.
  package let interval: ClosedRange<Double>

  /// Whether no effect at all lies outside the interval.
  package var isClear: Bool { !interval.contains(0) }
}
