// `--set` on the command line.

internal import Testing

@testable internal import Scenarios

@Suite("Settings of the command line")
struct SettingsReadingChecks {
  private func told(_ path: String, _ value: String) -> [String] {
    ReaderExamples.problems(ReaderExamples.full, settings: [(path, value)]).map(\.description)
  }

  @Test("numbers and structural values can be set, the last of two wins")
  func set() throws {
    let scenario = try ReaderExamples.scenario(
      ReaderExamples.full,
      settings: [
        ("engage.churn", "1% per month"), ("simulation.seed", "2"), ("engage.churn", "5% per year"),
      ])
    #expect(scenario.inputs["engage.churn"]?.quantity.value(at: 0.5) == 0.05)
    #expect(scenario.settings.seed == 2)
  }

  @Test("a mistake is placed at --set, with the number of the setting and the column")
  func places() {
    let problems = ReaderExamples.problems(
      ReaderExamples.full,
      settings: [("horizon", "12 months"), ("engage.nps", "3"), ("engage.churn", "130% per year")])
    #expect(problems.map(\.place?.file) == ["--set", "--set"])
    #expect(problems.map(\.place?.line) == [2, 3])
    #expect(problems[0].cure == "did you mean delight.nps?")
    #expect(problems[1].place?.column == "engage.churn=".count + 1)
  }

  @Test("groups, lists, files, companions, plan paths and nothing cannot be set")
  func refused() {
    for (path, value) in [
      ("engage", "3"), ("plan", "[]"), ("extends", "x.yaml"), ("variants", "x"),
      ("engage.early_loss.within", "30 days"), ("cash", "5 EUR"), ("horizon", " "),
    ] { #expect(told(path, value).count == 1, "\(path)") }
  }

  @Test("a name the file does not have is a mistake, not a new channel")
  func names() {
    #expect(told("attract.channels.adz.budget", "5 EUR per month").first?.contains("ads") == true)
    #expect(told("costs.tema", "5 EUR per month").first?.contains("office, team") == true)
  }

  @Test("a name that the variant brings can be set")
  func variantNames() throws {
    let text = ReaderExamples.small + "variants: { v: { costs.rent: 5 EUR per month } }\n"
    let scenario = try ReaderExamples.scenario(
      text, variant: "v", settings: [("costs.rent", "6 EUR per month")])
    #expect(scenario.inputs["costs.rent"]?.quantity.value(at: 0.5) == 6)
  }
}
