// Plan entries and their mistakes.

internal import Testing

@testable internal import Scenarios

@Suite("Reading the plan")
struct PlanReadingChecks {
  private func plan(_ entries: String...) throws -> [PlanEntry] {
    try ReaderExamples.scenario(text(entries)).plan
  }

  private func told(_ entries: String...) -> [String] {
    ReaderExamples.problems(text(entries)).map {
      "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.key): \($0.message)"
    }
  }

  private func text(_ entries: [String]) -> String {
    ReaderExamples.small + "costs.team: 5 EUR per month\nplan:\n"
      + entries.map { "  - { \($0) }\n" }.joined()
  }

  @Test("every field of an entry is read")
  func fields() throws {
    let entry = try #require(
      try plan(
        "from: month 3, until: month 9, over: 2 months, name: all, cost: 5 EUR, "
          + "cost_per_month: 2 EUR per month, chance: 40% to 60%, for: everyone, "
          + "counts_as: acquisition, engage.price: +10%, cash: - 5 EUR"
          .replacing("- 5", with: "-5")
      ).first)
    #expect(entry.from == 3)
    #expect(entry.until == 9)
    #expect(entry.over == 2)
    #expect(entry.name == "all")
    #expect(entry.cost?.value(at: 0.5) == 5)
    #expect(entry.costPerMonth?.value(at: 0.5) == 2)
    #expect(entry.chance?.isUncertain == true)
    #expect(entry.reachesEveryone)
    #expect(entry.isAcquisition)
    #expect(entry.changes.map(\.path) == ["engage.price", "cash"])
    #expect(entry.changes.map(\.operation) == [.multiply, .add])
    #expect(entry.changes[0].operand.value(at: 0.5) == 1.1)
    #expect(entry.changes[1].operand.value(at: 0.5) == -5)
    #expect(entry.place == SourcePlace(file: "f.yaml", line: 9, column: 5))
  }

  @Test("entries without a name are numbered; names are unique")
  func names() throws {
    #expect(
      try plan("from: month 1, name: a", "from: month 2", "from: month 3").map(\.name) == [
        "a", "entry 2", "entry 3",
      ])
    #expect(
      told("from: month 1, name: a", "from: month 2, name: a") == [
        "10:5 plan: has two entries named \"a\""
      ])
  }

  @Test("an entry needs from, as an instant")
  func from() {
    #expect(told("engage.price: x 2") == ["9:5 plan: the entry \"entry 1\" has no from"])
    #expect(told("from: 4, engage.price: x 2") == ["9:13 from: \"4\" is not an instant"])
  }

  @Test("until is after from, over is certain, words are the known ones")
  func fieldMistakes() {
    #expect(told("from: month 4, until: month 4").count == 1)
    #expect(told("from: month 4, over: 2 to 3 months").count == 1)
    #expect(told("from: month 4, for: all").count == 1)
    #expect(told("from: month 4, counts_as: fun").count == 1)
    #expect(told("from: month 4, cost: [1]").count == 1)
    #expect(told("from: month 4, chance: 130%").count == 1)
  }

  @Test("a group of keys and a dotted path mean the same")
  func nested() throws {
    let entry = try #require(
      try plan("from: month 1, engage: { churn: x 0.5, expansion: { rate: +10% } }").first)
    #expect(entry.changes.map(\.path) == ["engage.churn", "engage.expansion.rate"])
  }

  @Test("keys the plan cannot change are told with what it can, mistyped ones with the nearest")
  func unchangeable() {
    let gross = ReaderExamples.problems(text(["from: month 1, engage.price_spread: 5%"]))
    #expect(gross.map(\.key) == ["engage.price_spread"])
    #expect(gross.first?.cure.contains("engage.gross_margin") == true)
    let typo = ReaderExamples.problems(text(["from: month 1, engage.chrun: x 2"]))
    #expect(typo.first?.cure == "did you mean engage.churn?")
    #expect(told("from: month 1, plan.cost: 5 EUR").count == 1)
  }

  @Test("channels, cost lines and content must exist before the plan can change them")
  func existing() throws {
    #expect(try plan("from: month 1, costs.team: +10%").count == 1)
    #expect(told("from: month 1, costs.tema: +10%").count == 1)
    #expect(told("from: month 1, attract.channels.ads.budget: x 2").count == 1)
    #expect(told("from: month 1, attract.content.articles: x 2").count == 1)
  }

  @Test("an operation the key does not allow is told with those it does")
  func operations() {
    let problems = ReaderExamples.problems(text(["from: month 1, attract.leads: 5"]))
    #expect(problems.map(\.key) == ["attract.leads"])
    #expect(problems.first?.cure.contains("x ") == true)
  }

  @Test("an entry that is no group of keys is told")
  func shapes() {
    let problems = ReaderExamples.problems(ReaderExamples.small + "plan: [5, [1], {}]\n")
    #expect(problems.map { $0.place?.column ?? 0 } == [8, 11, 16])
  }

  @Test("a mistyped from is told once, as from")
  func mistypedFrom() throws {
    let problem = try ReaderExamples.onlyProblem(
      ReaderExamples.small + "plan: [{ form: month 2, engage.price: x 2 }]\n")
    #expect(problem.cure == "did you mean from?")
  }

  @Test("numbers are written in the fewest digits that read back")
  func formatted() {
    #expect(4.0.formatted == "4")
    #expect(1.5.formatted == "1.5")
    #expect(Double("\((1.0 / 3).formatted)") == 1.0 / 3)
  }

  @Test("a change that is a list is told with the forms its key takes")
  func listForChange() {
    let problems = ReaderExamples.problems(text(["from: month 1, engage.churn: [1, 2]"]))
    #expect(problems.map(\.message) == ["needs a change, got a list"])
    #expect(problems.map(\.cure) == ["write \"x 0.5\" or \"+10%\" or a plain value"])
  }

  @Test("one path changed twice in one entry, in two ways of writing, is told")
  func changedTwice() {
    let problems = ReaderExamples.problems(
      text(["from: month 1, engage.churn: x 2, engage: { churn: x 3 }"]))
    #expect(problems.map(\.message) == ["is changed twice in one entry"])
  }
}
