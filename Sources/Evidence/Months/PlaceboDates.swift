// The same estimate at earlier months, where nothing happened (Abadie, Diamond & Hainmueller 2010, JASA 105:493–505,
// call them placebo studies).

internal import Statistics

/// How large effects look at dates without a change.
package struct PlaceboDates: Sendable, Hashable {
  /// Months in each window, and of the real change that they are compared with.
  package let window: Int
  /// The effect of the real change in its first `window` months.
  package let real: Double
  /// The effects at every earlier month that leaves enough months before and a window before the change; overlapping
  /// windows are alike, so they count for fewer than they are.
  package let effects: [Double]

  /// How many are as far from zero as the real one.
  package var asLarge: Int { effects.count { abs($0) >= abs(real) } }

  /// The fewest dates that are worth telling.
  static let fewest = 4

  /// Tries `model` before the change; `nil` when there are fewer than four dates to try.
  init?(_ model: EffectModel, _ series: MonthlySeries) {
    let needed = model.monthsNeeded(controls: series.controls.count)
    // Half of the spare months at most: the rest are dates.
    window = min(series.after, max(1, (series.before - needed) / 2))
    guard series.before - window - needed + 1 >= Self.fewest,
      let real = model.estimate(series, before: series.before, window: window)?.effect
    else { return nil }
    var effects: [Double] = []
    for date in needed...(series.before - window) {
      if let estimate = model.estimate(series, before: date, window: window) {
        effects.append(estimate.effect)
      }
    }
    guard effects.count >= Self.fewest else { return nil }
    (self.real, self.effects) = (real, effects)
  }
}
