// Every input of a scenario with its value and who says so.

import Scenarios
import Testing

@testable import Reports

@Suite("What was assumed")
struct AssumptionsSectionSuite {
  /// A scenario of these lines.
  private func read(_ text: String) throws -> Scenario {
    try ScenarioReader.read(text: text, file: "rich.yaml")
  }

  private let rich = """
    name: Rich
    horizon: 12 months
    start: { customers: 240, cash: 255000 EUR (bank) }
    attract:
      channels:
        ads: { budget: 8000 EUR per month, cac: 800 to 1050 EUR (guess) }
        fairs: { budget: 5000 ± 400 EUR per month, cost_per_lead: 24 EUR at 8000 EUR per month }
      organic_leads: 60 per month
      lead_to_customer: unknown
    engage:
      price: 250 EUR per month
      churn: 2% to 5% per month
      time_to_value: 4 weeks
      early_loss: 12% within 30 days
      segments:
        small: { share: 80% }
        large: { share: 20%, price: 900 EUR per month }
    delight: { referral_rate: 5% to 20% per year, referral_conversion: 15% to 40% }
    costs: { team: 12 people at 5800 EUR per month }
    plan:
      - { name: price rise, from: month 4, for: everyone, engage.price: +10% }
      - name: campaign
        from: month 3
        until: month 9
        over: 2 months
        cost: 8000 EUR
        cost_per_month: 1500 EUR
        chance: 60%
        counts_as: acquisition
        attract.leads: x 1.2
    correlations:
      - { between: [engage.churn, delight.referral_rate], rank: -0.4 }
    """

  @Test("every input stands in exactly one row, with its value")
  func complete() throws {
    let scenario = try read(rich)
    let section = AssumptionsSection(scenario: scenario, solved: [:]).section
    let rows = section.tables.filter { $0.headings.first == "input" }.flatMap(\.rows)
    #expect(rows.map { $0[0] }.sorted() == scenario.inputs.keys.sorted())
    // Also what belongs to another key.
    #expect(rows.contains { $0[0] == "engage.early_loss.within" })
    for row in rows {
      let input = try #require(scenario.inputs[row[0]])
      #expect(row[1].hasPrefix(input.quantity.text), "\(row)")
      let who = row[2]
      switch input.origin {
      case .given: #expect(who.hasPrefix("given"), "\(row)")
      case .unknown: #expect(who == "unknown: our range", "\(row)")
      case .byDefault: #expect(who == "our default", "\(row)")
      }
    }
  }

  @Test("the user's numbers and ours stand apart, and sources are named")
  func origins() throws {
    let section = AssumptionsSection(scenario: try read(rich), solved: [:]).section
    let tables = section.tables
    #expect(tables[0].title == "Given")
    #expect(tables[0].rows.contains(["start.cash", "255000 EUR", "given: bank"]))
    let ours = try #require(tables.first { $0.title.hasPrefix("Our ranges") })
    let asked = try #require(ours.rows.first { $0[0] == "attract.lead_to_customer" })
    #expect(asked[2] == "unknown: our range")
    #expect(tables.last?.rows.allSatisfy { $0[2] == "our default" } == true)
    #expect(section.sentences[0].contains("attract.lead_to_customer (unknown)"))
  }

  @Test("keys stand in the order of the catalogue, companions with the key they belong to")
  func order() throws {
    let section = AssumptionsSection(scenario: try read(rich), solved: [:]).section
    let paths = section.tables[0].rows.map { $0[0] }
    let place = { (path: String) in paths.firstIndex(of: path) ?? -1 }
    #expect(place("start.cash") < place("attract.channels.ads.budget"))
    #expect(place("engage.early_loss.within") == place("engage.early_loss") + 1)
    #expect(place("engage.churn") < place("delight.referral_rate"))
  }

  @Test("a range that its words do not tell is told, and what was solved from a value")
  func ranges() throws {
    let section = AssumptionsSection(
      scenario: try read(rich), solved: ["attract.channels.ads.cac": "solved: 31 EUR a lead"]
    ).section
    let rows = section.tables[0].rows
    let budget = try #require(rows.first { $0[0] == "attract.channels.fairs.budget" })
    // ± is one standard deviation: 5 000 ± 1.645 · 400.
    #expect(
      budget[1] == "5000 ± 400 EUR per month; 9 in 10: 4 342 EUR a month to 5 658 EUR a month"
        || budget[1] == "5000 ± 400 EUR per month; 9 in 10: 4 340 EUR a month to 5 660 EUR a month")
    let cac = try #require(rows.first { $0[0] == "attract.channels.ads.cac" })
    #expect(cac[1] == "800 to 1050 EUR; solved: 31 EUR a lead")
  }

  @Test("the plan tells when, what and what it costs")
  func plan() throws {
    let section = AssumptionsSection(scenario: try read(rich), solved: [:]).section
    let plan = try #require(section.tables.first { $0.title == "The plan" })
    #expect(plan.rows[0][0] == "price rise" && plan.rows[0][1] == "from month 4, for everyone")
    #expect(plan.rows[0][2].hasPrefix("engage.price: ") && plan.rows[0][2].contains("10%"))
    #expect(
      plan.rows[1][1] == "from month 3, over 2 months, until month 9, with a chance of 60%")
    #expect(plan.rows[1][3] == "8000 EUR once; 1500 EUR; counted in the CAC")
  }

  @Test("what moves together is told with its rank correlation")
  func correlations() throws {
    let section = AssumptionsSection(scenario: try read(rich), solved: [:]).section
    let table = try #require(section.tables.first { $0.title == "What moves together" })
    #expect(table.rows == [["engage.churn and delight.referral_rate", "-0.4"]])
  }

  @Test("without plan, correlations and defaults there are no empty tables")
  func bare() {
    let section = AssumptionsSection(scenario: RecordSamples.scenario, solved: [:]).section
    #expect(section.tables.map(\.title) == ["Given"])
    #expect(section.sentences == ["Every number is yours."])
  }
}
