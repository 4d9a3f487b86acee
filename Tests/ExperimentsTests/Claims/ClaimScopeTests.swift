// What the names of a claim stand for.

import Scenarios
import Testing

@testable import Experiments

@Suite("Names in claims")
struct ClaimScopeSuite {
  private func file(_ first: String, _ second: String = "n: 2") throws -> ClaimsFile {
    try ClaimFixture.file(
      """
      scenarios: { few: few.yaml }
      claims:
        - { id: A, statement: s, values: { \(first) }, checks: [{ untestable: w }] }
        - { id: B-1, statement: s, values: { \(second) }, checks: [{ untestable: w }] }
      """)
  }

  private func value(_ text: String, _ scope: ClaimScope) throws -> Measure {
    try ExpressionParser.expression(text, currency: "EUR").value(in: scope.expressions)
  }

  private func problem(_ text: String, _ scope: ClaimScope) throws -> QuantityProblem {
    do {
      let found = try value(text, scope)
      Issue.record("\(text) is \(found)")
      return QuantityProblem("", cure: "", at: 0)
    } catch let error as ExpressionProblem { return error.problem }
  }

  @Test("a word is a figure of the claim, two words one of another claim, figures build on figures")
  func names() throws {
    let file = try file("x: 5, z: x * \"B-1\".n")
    let scope = ClaimScope(file.claims[0], in: file)
    #expect(try value("z + A.x", scope).lower == 15)
    #expect(try value("\"B-1\".n", ClaimScope(file.claims[1], in: file)).lower == 2)
  }

  @Test("a name that nobody stated is told with the nearest")
  func unknown() throws {
    let file = try file("before: 5, after: 6")
    let scope = ClaimScope(file.claims[0], in: file)
    let table = [
      ("befor", "befor is not stated", "did you mean before?"),
      ("q1", "q1 is not stated", "known: before, after"),
      ("\"B-1\".qq", "B-1 states no figure \"qq\"", "known: B-1.n"),
      ("fw.cash", "fw is neither a scenario nor a claim", "did you mean few?"),
      ("few.cash", "few.cash is a metric of a scenario", "compare it in simulate: or solve:"),
    ]
    for (name, message, cure) in table {
      let found = try problem(name, scope)
      #expect(found.message.hasPrefix(message), "\(found)")
      #expect(found.cure == cure, "\(found)")
    }
    let long = String(repeating: "a", count: 100_000)
    #expect(try problem(long, scope).message.count < 120)
  }

  @Test("figures that hang on themselves, or on too many others, are refused")
  func circles() throws {
    let circle = try file("x: 1 + \"B-1\".n", "n: A.x - 1")
    #expect(
      try problem("x", ClaimScope(circle.claims[0], in: circle)).message.contains(
        "is worked out from itself"))
    let chain = (0..<60).map { "n\($0): n\($0 + 1) + 1" } + ["n60: 1"]
    let long = try file(chain.joined(separator: ", "))
    let scope = ClaimScope(long.claims[0], in: long)
    #expect(try problem("n0", scope).message.contains("a chain of more than 20 figures"))
    #expect(try value("n45", scope).lower == 16)
  }

  @Test("a figure named twice is worked out once: doubling nineteen times ends at once")
  func onceEach() throws {
    let chain = (0..<19).map { "n\($0): n\($0 + 1) + n\($0 + 1)" } + ["n19: 1"]
    let file = try file(chain.joined(separator: ", "))
    #expect(try value("n0", ClaimScope(file.claims[0], in: file)).lower == 524_288)
  }

  @Test("a value that is tried stands for the claim's own name, not for another claim's")
  func tried() throws {
    let file = try file("K: 5, c: K", "K: 7, b: K")
    var scope = ClaimScope(file.claims[0], in: file)
    scope.tried = ["A.K": Measure(1)]
    #expect(try value("K", scope).lower == 1)
    #expect(try value("c", scope).lower == 1)
    #expect(try value("\"B-1\".b", scope).lower == 7)
    #expect(try value("\"B-1\".K", scope).lower == 7)
    // An unknown of this claim means nothing in another.
    let other = try self.file("x: 1", "b: K")
    var trying = ClaimScope(other.claims[0], in: other)
    trying.tried = ["A.K": Measure(1)]
    #expect(try problem("\"B-1\".b", trying).message.contains("K is not stated"))
    #expect(trying.shownName("A.K") == "K" && trying.shownName("B-1.K") == "B-1.K")
  }

  @Test("ranges are found through all figures, once each, under their full names")
  func ranges() throws {
    let file = try file("x: 0 to 1, z: x * \"B-1\".n * x, e: 5", "n: 10% to 60%")
    let scope = ClaimScope(file.claims[0], in: file)
    let found = try scope.ranges(in: [["z"], ["x"], ["e"], ["nothing"]])
    #expect(found.map(\.name) == ["A.x", "B-1.n"])
    var trying = scope
    trying.tried = ["A.x": Measure(1)]
    #expect(try trying.ranges(in: [["z"]]).map(\.name) == ["B-1.n"])
    let endless = try self.file("x: progeny(0 to 2)")
    #expect(throws: NameProblem("A.x has no end", cure: "give it two ends: A to B")) {
      try ClaimScope(endless.claims[0], in: endless).ranges(in: [["x"]])
    }
  }

  @Test("metrics are asked for where a simulation stands behind them")
  func metrics() throws {
    let file = try file("x: 5")
    var scope = ClaimScope(file.claims[0], in: file)
    scope.metric = { alias, words throws(NameProblem) in Measure(Double(words.count)) }
    #expect(try value("few.cash.mean", scope).lower == 2)
  }
}
