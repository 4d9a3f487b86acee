// A class of teams, best first.

import Experiments
import Simulation
import Testing

@testable import Reports

@Suite("A ranking as text")
struct RankingBlockSuite {
  private func block(_ cash: [[Double]]) throws -> RankingBlock {
    let comparison = ComparisonSamples.comparison(cash: cash)
    return RankingBlock(
      ranking: try #require(Ranking(comparison, by: .cash)),
      labels: cash.indices.map { "Team \($0)" }, currency: "EUR")
  }

  @Test("who is clearly best is told so")
  func clear() throws {
    // 0 to 50, mean 25.
    let luck = (0..<51).map { Double($0) }
    let block = try block([luck, luck.map { $0 + 100 }, luck.map { $0 + 30 }])
    // All of 51: Clopper and Pearson's lower end is 0.025^(1/51) = 93.02 %.
    #expect(
      block.sentence == "Team 1 has the best mean cash at the end (125 EUR) and is the best in "
        + "over 93 % of 51 futures, ahead of all others beyond chance.")
    let lines = block.lines(width: 80)
    #expect(lines[1].hasPrefix("  1 Team 1") && lines[3].hasPrefix("  3 Team 0"))
    #expect(lines[3].hasSuffix("-100"), "the same distance in every future has no error")
    #expect(lines.count == 4)
  }

  @Test("means of a column are told in the same steps, so that differences can be read off")
  func steps() throws {
    // Standard errors of about 0.7 and 73: 588.4 and 255.75 become 590 and 260.
    let sure = (0..<50).map { 588.4 + Double($0 % 2) * 10 - 5 }
    let unsure = (0..<50).map { 255.75 + Double($0 % 2) * 1000 - 500 }
    let lines = try block([sure, unsure]).lines(width: 80)
    #expect(lines[1].contains(" 590 ") && lines[2].contains(" 260 "))
  }

  @Test("who cannot be told apart stands in brackets and in the sentence")
  func equals() throws {
    let luck = (0..<50).map { Double($0) }
    let swapped = luck.enumerated().map { $0.isMultiple(of: 2) ? $1 + 3 : $1 - 2.9 }
    let block = try block([luck, swapped, luck.map { $0 - 100 }])
    #expect(block.sentence.contains("; but Team 0 cannot be told apart from it."))
    let lines = block.lines(width: 80)
    #expect(lines[2].contains("(") && lines[2].hasSuffix(")"))
    #expect(lines.last == "In brackets: cannot be told apart from the best.")
  }

  @Test("where several are equally best nobody's wins are made of ties, and the page says so")
  func ties() throws {
    // Equal in 90 of 100 futures, the first alone the best in 10, the second in none.
    let block = try block([(0..<100).map { $0 < 10 ? 1 : 0 }, (0..<100).map { _ in 0 }])
    #expect(block.sentence.contains("is the best or equally best in over 96 % of 100 futures"))
    let lines = block.lines(width: 80)
    #expect(lines[0].contains("best/equal") && lines[2].contains(" 90 % "))
    let text = lines.joined(separator: " ")
    #expect(text.contains("two or more are equally best") && text.contains("more than 100 %."))
  }

  @Test("shares without ties are rounded so that they add up to 100")
  func rounded() throws {
    // Of six futures 2, 2 and 2 are won: a third each.
    let block = try block((0..<3).map { side in (0..<6).map { $0 % 3 == side ? 1 : 0 } })
    let found = block.lines(width: 80).joined(separator: " ").split(separator: " ")
    #expect(found.count { $0 == "33" } == 2 && found.count { $0 == "34" } == 1)
  }

  @Test("in one line: each with its mean, and who cannot be told apart, uncut")
  func quiet() throws {
    let luck = (0..<51).map { Double($0) }
    let swapped = luck.enumerated().map { $0.isMultiple(of: 2) ? $1 + 3 : $1 - 2.9 }
    let quiet = try block([luck, swapped, luck.map { $0 - 100 }]).quiet
    #expect(quiet.hasPrefix("by mean cash at the end, EUR: Team 1 25 > Team 0 25 > Team 2 -75"))
    #expect(quiet.hasSuffix("; Team 0 cannot be told apart from Team 1"))
  }

  @Test("fifteen teams with long names keep to 80 columns")
  func width() throws {
    let block = RankingBlock(
      ranking: try #require(
        Ranking(
          ComparisonSamples.comparison(
            cash: (0..<15).map { team in (0..<20).map { Double(team * 1_000_003 + $0 * 77_777) } }),
          by: .cash)),
      labels: (0..<15).map { "Team \($0) of the long and winding road" }, currency: "EUR")
    #expect(block.lines(width: 80).allSatisfy { $0.count <= 80 })
    #expect(block.lines(width: 80).count == 16)
  }
}
