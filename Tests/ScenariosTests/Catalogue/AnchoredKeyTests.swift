// Which keys are anchored, and on what they depend.

internal import Testing

@testable internal import Scenarios

@Suite("Anchored keys")
struct AnchoredKeyChecks {
  @Test("cac, cost per lead and early loss are anchored, nothing else is")
  func which() {
    for path in [
      "attract.channels.ads.cac", "attract.channels.ads.cost_per_lead", "engage.early_loss",
      "engage.segments.large.early_loss",
    ] { #expect(AnchoredKey(path) != nil, "\(path)") }
    for path in [
      "attract.channels.ads.budget", "engage.churn", "engage.early_loss.within", "costs.cac", "",
      "attract.channels.cac",
    ] { #expect(AnchoredKey(path) == nil, "\(path)") }
  }

  @Test(
    "a cac depends on its own channel and the conversion, a cost per lead not on the conversion")
  func channels() throws {
    let cac = try #require(AnchoredKey("attract.channels.ads.cac"))
    let own: Set = ["attract.channels.ads.budget", "attract.channels.ads.doubles_at"]
    #expect(Set(cac.neighbours(segments: ["a"])) == own.union(["attract.lead_to_customer"]))
    #expect(cac.rival == "attract.channels.ads.cost_per_lead")
    let lead = try #require(AnchoredKey("attract.channels.ads.cost_per_lead"))
    #expect(Set(lead.neighbours(segments: [])) == own)
    #expect(lead.rival == "attract.channels.ads.cac")
  }

  @Test("a segment's early loss depends on its own churn and the common one, the common one on all")
  func earlyLoss() throws {
    let common = try #require(AnchoredKey("engage.early_loss"))
    let large = try #require(AnchoredKey("engage.segments.large.early_loss"))
    let shared: Set = [
      "engage.churn", "engage.time_to_value", "engage.segments.large.churn",
      "engage.segments.large.time_to_value",
    ]
    #expect(Set(large.neighbours(segments: ["large", "small"])) == shared)
    #expect(
      Set(common.neighbours(segments: ["large", "small"]))
        == shared.union(["engage.segments.small.churn", "engage.segments.small.time_to_value"]))
    #expect(common.rival == nil)
  }
}
