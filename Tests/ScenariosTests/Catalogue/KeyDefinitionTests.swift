import Testing

@testable import Scenarios

@Suite("Definitions of keys")
struct KeyDefinitionSuite {
  @Test("bounds left out are those of the dimension")
  func hasUsualBounds() {
    for dimension in Dimension.allCases {
      let key = KeyDefinition("a", dimension, example: "1", meaning: "A.")
      switch dimension {
      case .share, .annualShare: #expect(key.bounds == 0...1)
      case .number: #expect(key.bounds == KeyDefinition.anyNumber)
      case .count, .countPerMonth: #expect(key.bounds == 0...1e9)
      case .money, .moneyPerMonth, .duration, .multiplier:
        #expect(key.bounds == 0...Double.infinity)
      }
    }
    #expect(!KeyDefinition.aboveZero.contains(0))
  }

  @Test("a companion is a known, positive time or a spend under the key's own path")
  func describesCompanions() throws {
    let loss = try #require(try Reading("engage.early_loss").definition.companionDefinition)
    #expect(loss.pattern == "engage.early_loss.within" && loss.dimension == .duration)
    #expect(!loss.bounds.contains(0))
    let spend = try #require(
      try Reading("attract.channels.ads.cost_per_lead").definition.companionDefinition)
    #expect(spend.pattern == "attract.channels.*.cost_per_lead.at")
    #expect(spend.dimension == .moneyPerMonth)
    #expect(try Reading("engage.price").definition.companionDefinition == nil)
  }
}
