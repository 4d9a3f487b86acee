// What one key of a scenario file means: its unit, its range, its default and its words.

/// What may stand behind a value, in the same text.
package enum KeyCompanion: Hashable, Sendable {
  /// A time: `12% within 30 days`. Must be there.
  case within
  /// A spend: `24 EUR at 8000 EUR per month`. May be left out.
  case atBudget
}

/// How the number of a key is written.
package struct KeyNotation: Hashable, Sendable {
  /// Whether a plain number is stated as a percentage: `30%` is 0.3. Shares always are.
  package var isPercent = false
  /// The word that must follow a change of the plan: "logit", "sd".
  package var unitWord: String?
  /// Whether the only period allowed is the year (interest does not compound as a loss does).
  package var isYearly = false
  /// Whether the key's name says "per month", so that the value need not.
  package var namesMonth = false

  /// As usual for the dimension.
  package static let usual = KeyNotation()
  /// A plain number written as a percentage.
  package static let percent = KeyNotation(isPercent: true)

  /// A notation.
  package init(
    isPercent: Bool = false, unitWord: String? = nil, isYearly: Bool = false,
    namesMonth: Bool = false
  ) {
    self.isPercent = isPercent
    self.unitWord = unitWord
    self.isYearly = isYearly
    self.namesMonth = namesMonth
  }
}

/// One key, or a family of keys with names in place of `*`.
package struct KeyDefinition: Hashable, Sendable {
  /// The path, `*` standing for a name: `attract.channels.*.budget`.
  package var pattern: String
  /// What it measures.
  package var dimension: Dimension
  /// Where the stated number must lie (0.05 for "5%", 8000 for "8k"), before the unit's conversion.
  package var bounds: ClosedRange<Double>
  /// What may stand behind the value.
  package var companion: KeyCompanion?
  /// How the number is written.
  package var notation: KeyNotation
  /// Whether it must be stated wherever its group is (the channel, the content, the file).
  package var isRequired: Bool
  /// The value when nothing is stated; `nil`: none, the mechanism is then off or unlimited.
  package var defaultText: String?
  /// The wide range that `unknown` stands for; `nil`: this key cannot be unknown.
  package var unknownText: String?
  /// One or two plain sentences: what it is, its unit, what it acts on.
  package var meaning: String
  /// A value as a user might write it.
  package var example: String
  /// What a plan entry may do to it (MODEL §6); empty: nothing.
  package var planOperations: [PlanOperation]
  /// Whether only the plan has this path.
  package var isPlanOnly = false
  /// Whether it overrides a top-level value for one segment.
  package var isSegmentOverride = false

  /// A key; bounds left out are the usual ones of its dimension.
  package init(
    _ pattern: String, _ dimension: Dimension, within bounds: ClosedRange<Double>? = nil,
    notation: KeyNotation = .usual, companion: KeyCompanion? = nil, isRequired: Bool = false,
    default defaultText: String? = nil, unknown unknownText: String? = nil, example: String,
    plan: [PlanOperation] = [], meaning: String
  ) {
    self.pattern = pattern
    self.dimension = dimension
    self.bounds = bounds ?? dimension.usualBounds
    self.notation = notation
    self.companion = companion
    self.isRequired = isRequired
    self.defaultText = defaultText
    self.unknownText = unknownText
    self.example = example
    planOperations = plan
    self.meaning = meaning
  }

  /// What describes the value behind `within` or `at`; its path is this key's with `.within` or `.at`.
  package var companionDefinition: KeyDefinition? {
    switch companion {
    case .within:
      KeyDefinition(
        pattern + ".within", .duration, within: Self.aboveZero, isRequired: true,
        example: "30 days", meaning: "The time after purchase that the share refers to.")
    case .atBudget:
      KeyDefinition(
        pattern + ".at", .moneyPerMonth, example: "8000 EUR per month",
        meaning: "The monthly spend at which the stated cost per lead holds.")
    case nil: nil
    }
  }
}

extension KeyDefinition {
  /// The bounds of what must be more than nothing.
  package static let aboveZero = 1e-9...Double.infinity
  /// The bounds of what is counted: no more than a thousand million.
  package static let countable = 0...1e9
  /// The bounds of any number.
  package static let anyNumber = -Double.infinity...Double.infinity
}

extension Dimension {
  /// Where a stated number of this kind must lie unless its key says otherwise.
  var usualBounds: ClosedRange<Double> {
    switch self {
    case .share, .annualShare: 0...1
    case .money, .moneyPerMonth, .duration, .multiplier: 0...Double.infinity
    case .countPerMonth, .count: KeyDefinition.countable
    case .number: KeyDefinition.anyNumber
    }
  }
}
