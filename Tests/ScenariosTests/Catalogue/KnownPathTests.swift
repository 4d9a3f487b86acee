// What may stand at a path.

internal import Testing

@testable internal import Scenarios

@Suite("The shape of a scenario file")
struct KnownPathChecks {
  private func kind(_ path: String) -> String {
    switch KnownPath(path) {
    case .quantity: "quantity"
    case .structural: "structural"
    case .list: "list"
    case .variants: "variants"
    case .anchors: "anchors"
    case .section: "section"
    case .planOnly: "planOnly"
    case .companion: "companion"
    case .unknown: "unknown"
    }
  }

  @Test("each kind of path is told apart")
  func kinds() {
    let expected = [
      "engage.churn": "quantity", "attract.channels.ads.cac": "quantity",
      "engage.segments.large.churn": "quantity", "costs.office rent": "quantity",
      "season.december": "quantity", "horizon": "structural", "simulation.seed": "structural",
      "plan": "list", "correlations": "list", "variants": "variants", "anchors": "anchors",
      "engage": "section", "attract.channels.ads": "section", "start": "section",
      "attract.leads": "planOnly", "cash": "planOnly", "engage.early_loss.within": "companion",
      "attract.channels.ads.cost_per_lead.at": "companion", "engage.chrun": "unknown",
      "season.dezember": "unknown", "attract.channels.ads.x": "unknown", "": "unknown",
      "plan.cost": "unknown", "costs.a.b": "unknown", "attract.channels..cac": "unknown",
    ]
    for (path, kind) in expected { #expect(self.kind(path) == kind, "\(path)") }
  }

  @Test("every key of the catalogue but the plan's is stated as a quantity")
  func catalogue() {
    for definition in KeyCatalogue.all where !definition.isPlanOnly {
      #expect(kind(definition.pattern.replacing("*", with: "name")) == "quantity")
    }
  }

  @Test("a mistyped path has a nearest key, names filled in")
  func nearest() {
    #expect(KnownPath.nearest(to: "engage.chrun") == "engage.churn")
    #expect(KnownPath.nearest(to: "horizn") == "horizon")
    #expect(KnownPath.nearest(to: "attract.channels.ads.bugdet") == "attract.channels.ads.budget")
    #expect(KnownPath.nearest(to: "season.decembre") == "season.december")
    #expect(KnownPath.nearest(to: "enagge") == "engage")
  }

  @Test("a key in the wrong group is found where it belongs")
  func elsewhere() {
    #expect(KnownPath.nearest(to: "discount_rate") == "finance.discount_rate")
    #expect(KnownPath.nearest(to: "engage.referral_conversion") == "delight.referral_conversion")
  }
}
