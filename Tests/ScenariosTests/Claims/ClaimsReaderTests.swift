// The door for claims.

import Testing

@testable import Scenarios

@Suite("Reading a file of claims")
struct ClaimsReaderSuite {
  private let claims = "claims: [{ id: B1, statement: s, checks: [{ untestable: w }] }]\n"

  @Test("the top of a file is read; what is not stated has defaults")
  func top() throws {
    let (plain, none) = ClaimsText.read(claims, file: "folder/slides.yaml")
    #expect(none == [])
    let file = try #require(plain)
    #expect((file.title, file.currency, file.trials, file.seed) == ("slides", "EUR", 1000, 1))
    let (stated, problems) = ClaimsText.read(
      "title: All\ncurrency: SEK\ntrials: 50\nseed: 9\nsources: { S1: one, S0: two }\n" + claims)
    #expect(problems == [])
    #expect((stated?.title, stated?.currency, stated?.trials) == ("All", "SEK", 50))
    #expect(stated?.seed == 9)
    #expect(stated?.sources.map(\.name) == ["S1", "S0"])
  }

  @Test("figures are in the file's currency")
  func currency() throws {
    let text = """
      currency: SEK
      claims:
        - id: A
          statement: s
          values: { x: 5 EUR }
          checks: [{ arithmetic: x = 5 SEK }]
      """
    let (file, problems) = ClaimsText.read(text)
    #expect(file == nil)
    #expect(problems.count == 1 && problems[0].contains("is not the scenario's currency, SEK"))
  }

  @Test("scenarios are files beside the claims file, variants and changes")
  func scenarios() throws {
    let (file, problems) = ClaimsText.read(
      """
      scenarios:
        once: one.yaml
        half: { file: ../two.yaml, variant: "half 5%" }
        set: { file: /abs/three.yaml, set: { attract.cac: 9000 EUR, engage.churn: 3% } }
      """ + "\n" + claims, file: "a/b/claims.yaml")
    #expect(problems == [])
    let found = try #require(file?.scenarios)
    #expect(found["once"]?.file == "a/b/one.yaml")
    #expect((found["half"]?.file, found["half"]?.variant) == ("a/two.yaml", "half 5%"))
    #expect(found["set"]?.file == "/abs/three.yaml")
    #expect(found["set"]?.settings.map(\.path) == ["attract.cac", "engage.churn"])
    #expect(found["set"]?.request.settings.map(\.1) == ["9000 EUR", "3%"])
    #expect(found["once"]?.place.line == 2)
  }

  @Test("mistakes in scenarios are told once each, and the claims are read all the same")
  func wrongScenarios() {
    let table: [(String, String)] = [
      ("month: a.yaml", "scenarios.month: is a unit of time and cannot be a name"),
      ("one: [a]", "scenarios.one: needs words, got a list"),
      ("one: { varient: x, file: a.yaml }", "scenarios.one.varient: is not a key here"),
      ("one: { variant: x }", "scenarios.one: has no \"file\""),
      ("one: { file: a.yaml, set: [x] }", "scenarios.one.set: needs a group of keys"),
      ("B1: a.yaml", "scenarios.B1: is the name of a claim too"),
    ]
    for (scenario, message) in table {
      let (file, told) = ClaimsText.read("scenarios: { \(scenario) }\n" + claims)
      #expect(file?.claims.count == 1)
      #expect(told.count == 1 && told[0].contains(message), "\(told)")
    }
  }

  @Test("a claim with a mistake is left out, the others stay; ids are stated once")
  func several() {
    let (file, told) = ClaimsText.read(
      """
      claims:
        - { id: A, statement: s, checks: [{ untestable: w }] }
        - { id: B, statement: s, checks: [{ arithmetic: 1 + }] }
        - { id: A, statement: t, checks: [{ untestable: w }] }
        - { id: C, statement: s, links: [B, D], checks: [{ untestable: w }] }
      """)
    #expect(file?.claims.map(\.id) == ["A", "C"])
    #expect(file?.claims.first?.statement == "s")
    #expect(
      told.map(ClaimsText.withoutCure) == [
        "claims.yaml:3:54: B.arithmetic.arithmetic: ends too early",
        "claims.yaml:4:5: A: is stated twice, first in line 2",
        "claims.yaml:5:5: C: speaks of a claim \"D\", which is not there",
      ])
  }

  @Test("a file without claims is refused with words, once")
  func noClaims() {
    let table: [(String, String)] = [
      ("claims: []", "1:1: claims: holds no list of claims"),
      ("claims: {}", "1:1: claims: holds no list of claims"),
      ("claims:", "1:1: claims: holds no list of claims"),
      ("title: x", "1:1: claims: holds no list of claims"),
      ("claim: [a]", "1:1: claim: is not a key here; did you mean claims?"),
      ("", "1:1: the file is empty"), ("# nothing", "1:1: the file holds only comments"),
      ("- a", "1:1: is not a group of keys"), ("a: [", "claims.yaml:2:1"),
      ("claims: &x [*x]", "has a YAML anchor or alias"),
    ]
    for (text, message) in table {
      let (file, told) = ClaimsText.read(text)
      #expect(file == nil, "\(text)")
      #expect(!told.isEmpty, "\(text)")
      #expect(told.first?.contains(message) == true, "\(text): \(told)")
      #expect(text.contains("&") || told.count == 1, "\(told)")
    }
  }

  @Test("a scenario given for claims is told as one, with the command for it")
  func scenario() {
    let reading = ClaimsReader.read(
      text: "name: Shop\nengage: { price: 10 EUR per month }\n", file: "shop.yaml")
    #expect(reading.document == nil)
    #expect(
      reading.problems.map(\.description) == [
        "shop.yaml:1:1: holds a scenario, not claims; write flywheel run shop.yaml, or flywheel compare for two"
      ])
  }

  @Test("values that nobody understands are told, the defaults stay")
  func wrongTop() {
    let (file, told) = ClaimsText.read(
      "currency: euros\ntrials: 0\nseed: -1\ntitle: [x]\nsources: [S0]\n" + claims)
    #expect(file?.trials == 1000)
    #expect(told.count == 5)
    #expect(told.map { $0.split(separator: ":")[1] } == ["1", "2", "3", "4", "5"])
  }

  @Test("files that cannot be read are told in the words of claims")
  func files() {
    for (path, message) in [
      ("/nowhere/claims.yaml", "there is no such file"), ("/", "is a folder"),
    ] {
      let reading = ClaimsReader.read(path)
      #expect(reading.document == nil)
      #expect(reading.problems.count == 1)
      #expect(reading.problems[0].message.contains(message))
      #expect(!reading.problems[0].cure.contains("scenario"), "\(reading.problems[0])")
    }
    let empty = ClaimsReader.read(text: "", file: "c.yaml").problems
    #expect(empty.count == 1 && !empty[0].cure.contains("scenario"), "\(empty)")
  }
}
