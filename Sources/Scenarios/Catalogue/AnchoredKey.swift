// Keys whose solution stays when other keys change (MODEL §3, "Anchors stay").
//
// A stated CAC says what a lead costs *given* the conversion and budget of the file that states it.
// A variant that changes the conversion must not silently make leads dearer; so the values that
// held there are kept.

/// A key that is solved once from its neighbours and keeps that solution.
package struct AnchoredKey {
  /// Its path.
  package let path: String
  private let components: [String]

  /// The anchored key at `path`; `nil` when the key there is not anchored.
  package init?(_ path: String) {
    let components = path.split(separator: ".").map(String.init)
    self.path = path
    self.components = components
    let last = components.last
    let isChannel =
      components.count == 4 && path.hasPrefix("attract.channels.")
      && (last == "cac" || last == "cost_per_lead")
    let isSegment =
      components.count == 4 && path.hasPrefix("engage.segments.") && last == "early_loss"
    guard isChannel || isSegment || path == "engage.early_loss" else { return nil }
  }

  /// The paths whose values enter the solution of this key, in a scenario with these segments.
  ///
  /// An early loss stated for all segments is solved for each with its own churn and time to value.
  package func neighbours(segments: [String]) -> [String] {
    if components[0] == "attract" {
      let channel = components.dropLast().joined(separator: ".")
      let own = [channel + ".budget", channel + ".doubles_at"]
      return components[3] == "cac" ? own + ["attract.lead_to_customer"] : own
    }
    let concerned = components.count == 2 ? segments : [components[2]]
    let groups = ["engage"] + concerned.map { "engage.segments.\($0)" }
    return groups.flatMap { [$0 + ".churn", $0 + ".time_to_value"] }
  }

  /// The key that a layer's statement of this one puts out of force: a channel has a CAC or a cost
  /// per lead.
  package var rival: String? {
    guard components[0] == "attract" else { return nil }
    let other = components[3] == "cac" ? "cost_per_lead" : "cac"
    return (components.dropLast() + [other]).joined(separator: ".")
  }
}
