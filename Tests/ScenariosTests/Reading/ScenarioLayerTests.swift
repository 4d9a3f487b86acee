// What one file states, by path, and what has no business there.

internal import Testing

@testable internal import Scenarios

@Suite("The layer that one file makes")
struct ScenarioLayerChecks {
  private func reading(_ text: String) throws -> LayerReading {
    let parsing = YAMLParsing(text, file: "f")
    #expect(parsing.problems.isEmpty)
    return LayerReading(try #require(parsing.tree))
  }

  private func told(_ text: String) throws -> [String] {
    try reading(text).problems.map {
      "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.key) \($0.message)"
    }
  }

  @Test("groups and dotted paths mean the same, at any depth")
  func dotted() throws {
    let nested = try reading("attract: { channels: { ads: { cac: 5 EUR } } }\n").layer
    for text in [
      "attract.channels.ads.cac: 5 EUR\n", "attract.channels: { ads.cac: 5 EUR }\n",
      "attract:\n  channels.ads:\n    cac: 5 EUR\n",
    ] {
      let layer = try reading(text).layer
      #expect(layer.statements.keys == nested.statements.keys)
    }
    #expect(nested.statements["attract.channels.ads.cac"]?.text == "5 EUR")
  }

  @Test("one path stated in two ways is told")
  func twice() throws {
    let told = try told("engage: { churn: 5% }\nengage.churn: 6%\n")
    #expect(told == ["2:1 engage.churn is stated twice, first in line 1"])
  }

  @Test("a group where a value belongs, a value where a group belongs, a list anywhere")
  func wrongKinds() throws {
    #expect(
      try told("horizon: { a: 1 }\nengage: 5\ncosts: [1]\nplan: 3\ncorrelations: { a: 1 }\n") == [
        "1:10 horizon needs a value, got a group of keys",
        "2:9 engage is a group of keys, got \"5\"", "3:8 costs is a group of keys, got a list",
        "4:7 plan is a list, got \"3\"", "5:15 correlations is a list, got a group of keys",
      ])
  }

  @Test("an empty group is nothing, an empty value is a mistake")
  func empty() throws {
    #expect(try told("costs:\nplan:\nvariants:\ncorrelations:\n").isEmpty)
    #expect(try told("horizon:\n") == ["1:1 horizon has no value"])
  }

  @Test("paths of the plan and companions are told where they belong")
  func elsewhere() throws {
    let problems = try reading("cash: 5 EUR\nengage.early_loss.within: 3 days\n").problems
    #expect(problems.map(\.key) == ["cash", "engage.early_loss.within"])
    #expect(problems[0].cure.contains("plan:"))
    #expect(problems[1].cure.contains("12% within 30 days"))
  }

  @Test("variants hold patches, not variants, files or anchors")
  func variants() throws {
    let reading = try reading(
      "variants:\n  a: { engage.churn: 5%, plan: [], funnel: true }\n"
        + "  b: { variants: { c: {} }, extends: x, anchors: {} }\n  c: 5\n")
    #expect(reading.layer.variants["a"]?.statements.count == 2)
    #expect(reading.layer.variants["a"]?.plan != nil)
    #expect(
      reading.problems.map(\.key) == ["variants", "extends", "anchors", "variants.c"])
  }

  @Test("anchors are for anchored keys that the file states")
  func anchors() throws {
    let text = "anchors: { engage.churn: { engage.price: 5 EUR }, engage.early_loss: {} }\n"
    #expect(
      try reading(text).problems.map(\.key) == [
        "anchors.engage.churn", "anchors.engage.early_loss",
      ])
  }

  @Test("a mistyped key is remembered as the key it was meant to be")
  func suspected() throws {
    #expect(try reading("engage: { chrun: 5% }\n").layer.suspected == ["engage.churn"])
  }
}
