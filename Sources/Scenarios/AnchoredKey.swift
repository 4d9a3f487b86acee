// Keys whose solution stays when other keys change (MODEL §3, "Anchors stay").
//
// A stated CAC says what a lead costs *given* the conversion and budget of the file that states it. A variant
// that changes the conversion must not silently make leads dearer; so the values that held there are kept.

/// A key that is solved once from its neighbours and keeps that solution.
struct AnchoredKey {
  /// Its path.
  let path: String
  private let components: [String]

  /// The anchored key at `path`; `nil` when the key there is not anchored.
  init?(_ path: String) {
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

  /// Whether the value of the key at `path` enters the solution of this key.
  func dependsOn(_ path: String) -> Bool {
    if components[0] == "attract" {
      let channel = components.dropLast().joined(separator: ".")
      if path == channel + ".budget" || path == channel + ".doubles_at" { return true }
      return components[3] == "cac" && path == "attract.lead_to_customer"
    }
    let other = path.split(separator: ".").map(String.init)
    guard other.first == "engage", let last = other.last,
      last == "churn" || last == "time_to_value"
    else { return false }
    if other.count == 2 { return true }
    let isOverride = other.count == 4 && other[1] == "segments"
    return isOverride && (components.count == 2 || other[2] == components[2])
  }

  /// The key that a layer's statement of this one puts out of force: a channel has a CAC or a cost per lead.
  var rival: String? {
    guard components[0] == "attract" else { return nil }
    let other = components[3] == "cac" ? "cost_per_lead" : "cac"
    return (components.dropLast() + [other]).joined(separator: ".")
  }
}
