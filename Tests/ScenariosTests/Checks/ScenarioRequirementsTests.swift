// What a scenario must have.

internal import Testing

@testable internal import Scenarios

@Suite("What a scenario must have")
struct ScenarioRequirementsChecks {
  private func keys(_ text: String) -> [String] {
    ReaderExamples.problems(text).map(\.key)
  }

  @Test("everything that is missing is told at once")
  func missing() {
    #expect(
      keys("name: x\n") == [
        "attract", "engage.churn", "engage.price", "horizon", "start.customers",
      ])
  }

  @Test("what is only mistyped or wrong is not called missing too")
  func notTwice() {
    let text = """
      horizn: 24 months
      start: { customers: many }
      attract: { organic_laeds: 5 per month }
      engage: { price: , chrun: 5% per month }
      """
    #expect(
      keys(text) == [
        "horizn", "start.customers", "attract.organic_laeds", "engage.price", "engage.chrun",
      ])
  }

  @Test("what a mistyped group or `extends` would hold is not called missing either")
  func hidden() {
    let groups = "plan:\n  - { from: month 1, attract.channels.ads.budget: x 2 }\n"
    let attract = "attract: { channels: { ads: { budget: 9 EUR per month, cac: 8 EUR } } }\n"
    let sound =
      "horizon: 24 months\nstart: { customers: 240 }\n" + attract
      + "engage: { price: 9 EUR per month, churn: 22 of 236 in 1 year }\n" + groups
      + "correlations: [{ between: [engage.churn, delight.referral_rate], rank: -0.4 }]\n"
    #expect(keys(sound).isEmpty)
    for (right, wrong) in [
      ("start:", "strat:"), ("attract:", "atrtact:"), ("channels:", "chanenls:"),
      ("engage:", "enagge:"), ("churn:", "chrun:"),
    ] {
      #expect(keys(sound.replacing(right, with: wrong)).count == 1, "\(wrong)")
    }
    #expect(keys("extedns: base.yaml\n") == ["extedns"])
  }

  @Test("each line of the smallest scenario is needed")
  func needed() {
    #expect(keys(ReaderExamples.small).isEmpty)
    for (line, key) in [
      ("horizon: 24 months\n", "horizon"), ("start: { customers: 240 }\n", "start.customers"),
      ("attract: { organic_leads: 100 per month }\n", "attract"),
      ("  price: 250 EUR per month\n", "engage.price"), ("  churn: 15% per year\n", "engage.churn"),
    ] {
      #expect(keys(ReaderExamples.small.replacing(line, with: "")) == [key], "\(line)")
    }
  }

  @Test("no organic leads are no source of leads")
  func noLeads() {
    let none = ReaderExamples.small.replacing("100 per month", with: "0 per month")
    #expect(keys(none.replacing("customers: 240", with: "customers: 0")) == ["attract"])
    #expect(
      keys(ReaderExamples.small.replacing("attract: { organic_leads: 100 per month }\n", with: ""))
        == ["attract"])
  }

  @Test("who has customers may say that no others come than those they bring")
  func referralAlone() {
    let none = ReaderExamples.small.replacing("100 per month", with: "0 per month")
    #expect(keys(none).isEmpty)
    #expect(keys(none.replacing("customers: 240", with: "customers: 200 to 300")).isEmpty)
  }

  @Test("a channel needs a budget and one of cac and cost per lead, content its three keys")
  func channels() {
    let ads = ReaderExamples.small + "attract.channels.ads: "
    #expect(keys(ads + "{ budget: 5 EUR per month, cac: 3 EUR }\n").isEmpty)
    #expect(
      keys(ads + "{ carry_over: 1 week }\n") == ["attract.channels.ads", "attract.channels.ads"])
    #expect(
      keys(ads + "{ budget: 5 EUR per month, cac: 3 EUR, cost_per_lead: 1 EUR }\n") == [
        "attract.channels.ads.cost_per_lead"
      ])
    #expect(
      keys(ReaderExamples.small + "attract.content.cost_per_article: 5 EUR\n") == [
        "attract.content", "attract.content", "attract.content",
      ])
  }

  @Test("shares of segments are stated, certain, and sum to 100%")
  func shares() {
    func keys(_ segments: String) -> [String] {
      self.keys(ReaderExamples.small + "engage.segments: { \(segments) }\n")
    }
    #expect(keys("a: { share: 80% }, b: { share: 20% }").isEmpty)
    #expect(keys("a: { share: 80% }, b: { share: 30% }") == ["engage.segments"])
    #expect(keys("a: { share: 100% }, b: { churn: 3% per year }") == ["engage.segments.b"])
    #expect(keys("a: { share: 70% to 90% }, b: { share: 20% }") == ["engage.segments.a.share"])
    let thirds = (0..<3).map { "s\($0): { share: 33.3333333333333% }" }.joined(separator: ", ")
    #expect(keys(thirds).isEmpty)
  }

  @Test("price and churn may stand in all segments instead of at the top")
  func perSegment() {
    let text = ReaderExamples.small.replacing("  churn: 15% per year\n", with: "")
    let both = "engage.segments: { a: { share: 80%, churn: 3% per year }, b: { share: 20%"
    #expect(keys(text + both + ", churn: 1% per year } }\n").isEmpty)
    #expect(keys(text + both + " } }\n") == ["engage.churn"])
  }
}
