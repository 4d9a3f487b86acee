// A mistake is told with its place, key, message and cure.

import Testing

@testable import Scenarios

@Suite("Problems in words")
struct ProblemTests {
  @Test("place, key, message and cure stand in one line")
  func tellsAll() {
    let problem = Problem(
      at: SourcePlace(file: "scenarios/saas.yaml", line: 12, column: 10), key: "engage.churn",
      message: "is 130%", cure: "give a share from 0% to 100%")
    #expect(
      "\(problem)"
        == "scenarios/saas.yaml:12:10: engage.churn: is 130%; give a share from 0% to 100%")
  }

  @Test("what is missing leaves no gap")
  func leavesOut() {
    #expect("\(Problem(at: nil, key: "", message: "is empty", cure: ""))" == "is empty")
    #expect("\(Problem(at: nil, key: "plan", message: "is bad", cure: "x"))" == "plan: is bad; x")
  }

  @Test("several mistakes stand one a line, in their order")
  func joins() {
    let problems = ["one", "two"].map { Problem(at: nil, key: $0, message: "is bad", cure: "") }
    #expect("\(ScenarioProblems(problems))" == "one: is bad\ntwo: is bad")
  }

  @Test("an error without a problem is our own mistake")
  func refusesNone() async {
    await #expect(processExitsWith: .failure) { _ = ScenarioProblems([]) }
  }
}
