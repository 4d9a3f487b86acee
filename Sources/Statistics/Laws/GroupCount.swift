// "5 of 33": what a comparison of shares starts from.

/// How many of a group did something.
package struct GroupCount: Sendable, Hashable {
  /// Those who did; 0 to `customers`.
  package let events: Int
  /// All of the group; at least 1.
  package let customers: Int

  /// `events` of `customers`.
  package init(_ events: Int, of customers: Int) {
    precondition(customers >= 1 && (0...customers).contains(events), "\(events) of \(customers)")
    self.events = events
    self.customers = customers
  }

  /// The share seen, 0 to 1.
  package var share: Double { Double(events) / Double(customers) }
}
