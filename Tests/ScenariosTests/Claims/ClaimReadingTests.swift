// One claim, and its checks.

import Testing

@testable import Scenarios

@Suite("Reading one claim")
struct ClaimReadingSuite {
  @Test("all that a claim may state is read")
  func whole() throws {
    let (file, problems) = ClaimsText.read(
      """
      claims:
        - id: X-1
          statement: Referrals explain the fall.
          source: S0 L523
          values: { before: 800 EUR, after: 200 EUR }
          shows: { the fall: before - after }
          links: [X-1]
          expect: inconsistent
          checks:
            - arithmetic: after < before
              tolerance: 1 EUR
              reading: once
              because: It falls.
              shows: { ratio: after / before }
      """)
    #expect(problems == [])
    let claim = try #require(file?.claims.first)
    #expect((claim.id, claim.statement) == ("X-1", "Referrals explain the fall."))
    #expect((claim.source, claim.expected) == ("S0 L523", .inconsistent))
    #expect(claim.values.map(\.name) == ["before", "after"])
    #expect(claim.shows.map(\.name) == ["the fall"])
    #expect(claim.links == ["X-1"])
    #expect(claim.place.line == 2)
    let check = claim.checks[0]
    #expect((check.reading, check.because) == ("once", "It falls."))
    #expect(check.shows.map(\.name) == ["ratio"])
    guard case .arithmetic(let condition, let tolerance) = check.kind else {
      Issue.record("\(check)")
      return
    }
    #expect(condition.words.text == "after < before")
    #expect(tolerance?.words.text == "1 EUR")
  }

  @Test("a simulation takes month, probability, futures and seed")
  func simulation() throws {
    let check = try ClaimsText.check(
      "- simulate: after.customers > 5\n  by: month 24\n  probability: 90%\n  trials: 2k\n  seed: 7"
    )
    guard case .simulate(let simulation) = check.kind else {
      Issue.record("\(check)")
      return
    }
    #expect((simulation.month, simulation.trials, simulation.seed) == (24, 2000, 7))
    #expect(simulation.probability?.words.text == "90%")
    for by in ["month 0", "month 2.5", "24", "week 3", "month 1e9"] {
      #expect(ClaimsText.mistakes("- simulate: a.cash > 0\n  by: \(by)").count == 1, "\(by)")
    }
  }

  @Test("an input that is looked for is one name, or the path of a scenario's key")
  func solving() throws {
    for (words, path) in [("K", ["K"]), ("once.attract.cac", ["once", "attract", "cac"])] {
      let check = try ClaimsText.check(
        "- solve: \(words)\n  between: 0 to 1\n  so_that: x * 2 = 3\n  where: x < 4")
      guard case .solve(let solving) = check.kind else {
        Issue.record("\(check)")
        return
      }
      #expect(solving.unknown == path)
      #expect(solving.condition?.words.text == "x < 4")
    }
    #expect(
      ClaimsText.mistakes("- solve: month\n  between: 0 to 1\n  so_that: x = 3")[0].contains(
        "A.solve: is a unit of time and cannot be a name"))
    for goal in ["x < 3", "x = 3 and x = 4", "x = 3 and x < 4"] {
      #expect(
        ClaimsText.mistakes("- solve: K\n  between: 0 to 1\n  so_that: \(goal)")[0].contains(
          "so_that: is not one equality"))
    }
  }

  @Test("conditions that must be possible together come with what is not known")
  func consistency() throws {
    let check = try ClaimsText.check(
      "- consistent_with: [A]\n  unknowns: { K: 0% to 100% }\n  when: [A.x < K, K < 5]")
    guard case .consistent(let consistency) = check.kind else {
      Issue.record("\(check)")
      return
    }
    #expect(consistency.claims == ["A"])
    #expect(consistency.unknowns.map(\.name) == ["K"])
    #expect(consistency.conditions.map(\.words.text) == ["A.x < K", "K < 5"])
    #expect(
      ClaimsText.mistakes("- consistent_with: [A]")[0].contains("has no \"when\""))
    #expect(
      ClaimsText.mistakes("- consistent_with: [A]\n  when: []")[0].contains(
        "when: holds no condition"))
    #expect(
      ClaimsText.mistakes("- consistent_with: A\n  unknowns: { x: 0 to 1 }\n  when: x < 1")[0]
        .contains("unknowns.x: is stated among the values too"))
  }

  @Test("a sample has two shares, and perhaps power, level and size")
  func samples() throws {
    let check = try ClaimsText.check("- sample_size: { before: 15%, after: 3%, given: 33 }")
    guard case .sampleSize(let sample) = check.kind else {
      Issue.record("\(check)")
      return
    }
    #expect((sample.before.words.text, sample.after.words.text) == ("15%", "3%"))
    #expect((sample.given?.words.text, sample.power) == ("33", nil))
    let mistakes = ClaimsText.mistakes("- sample_size: { befor: 15%, after: [1] }")
    #expect(mistakes.count == 2)
    #expect(mistakes[0].contains("befor: is not a key here; did you mean before?"))
    #expect(ClaimsText.mistakes("- sample_size: 5").count == 1)
  }

  @Test("what nobody can test says why, and may say when")
  func untestable() throws {
    let check = try ClaimsText.check("- untestable: no records\n  if: x < 6")
    guard case .untestable(let why, let condition) = check.kind else {
      Issue.record("\(check)")
      return
    }
    #expect(why == "no records")
    #expect(condition?.words.text == "x < 6")
  }

  @Test("each mistake is told once, with its place")
  func onceEach() {
    let table: [(String, String)] = [
      ("- B1", "6:9: A.checks: needs a group of keys, got \"B1\""),
      ("- { because: why }", "6:9: A.checks: says not how to check"),
      ("- arithmetic: x = 5\n  untestable: why", "6:9: A.arithmetic: checks two things at once"),
      ("- arithmetic: x == ", "6:25: A.arithmetic.arithmetic: ends too early"),
      ("- arithmetic: [x = 5]", "6:21: A.arithmetic.arithmetic: needs words, got a list"),
      ("- arithmetic: x = 5\n  tolerence: 1", "7:9: A.arithmetic.tolerence: is not a key here"),
      ("- solve: K\n  between: [0]\n  so_that: K = 3", "7:18: A.solve.between: needs words"),
      ("- solve: K\n  betwen: 0 to 1\n  so_that: K = 3", "7:9: A.solve.betwen: is not a key here"),
      ("- consistent_with: [A]\n  when: { a: b }", "7:15: A.consistent_with.when: needs words"),
      ("- simulate: a.b\n  by: month 3", "6:22: A.simulate.simulate: compares nothing"),
    ]
    for (check, message) in table {
      let told = ClaimsText.mistakes(check)
      #expect(told.count == 1, "\(told)")
      #expect(told.first?.contains(message) == true, "\(check): \(told)")
    }
  }

  @Test("a claim without name, sentence or checks is told as such, one that is no group once")
  func incomplete() {
    let table: [(String, [String])] = [
      ("- B1", ["2:5: claim 1: needs a group of keys, got \"B1\""]),
      (
        "- statement: something",
        ["claim 1: has no \"id\"", "claim 1: has no \"checks\""]
      ),
      ("- id:\n    statement: s\n    checks: [untestable: w]", ["claim 1.id: needs words"]),
      (
        "- id: 5 apples\n    statement: s\n    checks: [untestable: w]",
        ["2:9: claim 1.id: \"5 apples\" is no short name"]
      ),
      (
        "- id: B\n    statement: s\n    checks: { untestable: w }",
        ["4:5: B.checks: holds no list of checks"]
      ),
      ("- id: B\n    statement: s\n    check: [untestable: w]", ["did you mean checks?"]),
      (
        "- id: B\n    statement: s\n    expect: maybe\n    checks: [untestable: w]",
        ["B.expect: \"maybe\" is not understood"]
      ),
    ]
    for (claim, messages) in table {
      let (file, told) = ClaimsText.read("claims:\n  \(claim)")
      #expect(file == nil)
      #expect(told.count == messages.count, "\(told)")
      for (found, message) in zip(told, messages) { #expect(found.contains(message), "\(found)") }
    }
  }

  @Test("a value cut by a comment is told once and the claim is not judged without it")
  func cut() {
    for check in [
      "- arithmetic: (x #3) = 5", "- consistent_with: A\n  when: (x #3) = 5",
      "- arithmetic: x = 5\n  because: (see #3)",
    ] {
      let told = ClaimsText.mistakes(check)
      #expect(told.count == 1, "\(told)")
      #expect(told.first?.contains("is cut by the \" #\"") == true)
    }
  }
}
