// A dated change: what the business intends to do, and when.

/// What a plan entry does to the key it names.
package enum PlanOperation: Hashable, Sendable {
  /// `x 0.5`, `+10%`, `−10%`: the operand is the factor (1.1 for +10 %).
  case multiply
  /// `+ 500 EUR per month`, `+0.4 logit`, `+0.5 sd`: the operand is added, in the key's unit.
  case add
  /// A plain value: the operand replaces the key's.
  case set
}

/// One change of one key.
package struct PlanChange: Hashable, Sendable {
  /// The key it changes, or one of the plan's own paths (`attract.leads`, `attract.conversion`,
  /// `engage.engagement`, `cash`).
  package var path: String
  /// How.
  package var operation: PlanOperation
  /// By how much: the factor, the addend or the new value in the key's unit.
  package var operand: Quantity

  /// A change of the key at `path`.
  package init(_ path: String, _ operation: PlanOperation, _ operand: Quantity) {
    self.path = path
    self.operation = operation
    self.operand = operand
  }
}

/// A dated entry of the plan.
package struct PlanEntry: Hashable, Sendable {
  /// Its name, unique within the plan; "entry 3" when none is given. Addresses its random draws.
  package var name: String
  /// Where it stands.
  package var place: SourcePlace?
  /// The month it starts at, ≥ 0.
  package var from = 0.0
  /// Months until the full effect; 0 is at once.
  package var over = 0.0
  /// The month its effect and monthly cost end.
  package var until: Double?
  /// The probability that it happens in a trial; `nil` is certain.
  package var chance: Quantity?
  /// Paid once when it starts.
  package var cost: Quantity?
  /// Paid per month from `from` until `until`.
  package var costPerMonth: Quantity?
  /// Whether its costs count in the blended CAC (`counts_as: acquisition`).
  package var isAcquisition = false
  /// Whether a price change also reaches existing customers (`for: everyone`).
  package var reachesEveryone = false
  /// The changes, in file order.
  package var changes: [PlanChange] = []

  /// An entry without changes.
  package init(name: String) { self.name = name }

  /// The path that addresses the draw of one of this entry's uncertain values.
  package func drawPath(_ key: String) -> String { "plan.\(name).\(key)" }
}
