// Expansion and contraction against MODEL §4, within 4 standard errors (false-alarm rate 6e-5 each).

import Foundation
import Testing

@testable import Simulation

@Suite("Who buys more and who less")
struct ExpansionTests {
  private static let size = 20_000

  /// What a crowd pays after the expansion and contraction of one step; each paid 100 before.
  private func payments(
    _ change: (inout TrialParameters) -> Void, conditions: (inout Conditions) -> Void = { _ in }
  ) throws -> [Customer] {
    let parameters = try TrialFixture.quiet {
      $0.startCustomers = Self.size
      change(&$0)
    }
    var state = try TrialFixture.start(parameters)
    conditions(&state.conditions)
    state.moveEngagement(0)
    state.expandAndContract(0)
    return TrialFixture.everybody(state)
  }

  /// The probability of an event in a step whose hazard per year is h·exp(s·e − s²/2).
  private func probability(_ h: Double, sensitivity s: Double, shift: Double = 0) -> Double {
    TrialFixture.normalMean { e in 1 - exp(-h / 48 * exp(s * (e + shift) - s * s / 2)) }
  }

  @Test("nobody's payment moves unless it is said")
  func off() throws {
    #expect(try payments { _ in }.allSatisfy { $0.mrr == 100 })
  }

  @Test("as many as the hazard says buy exactly the uplift more")
  func expansion() throws {
    for gamma in [0, 0.3, 1] {
      let all = try payments {
        $0.engagement.expansionSensitivity = gamma
        $0.segments[0].expansionLogHazard = log(8)
        $0.segments[0].uplift = 0.25
      }
      #expect(Set(all.map(\.mrr)) == [100, 125])
      let expected = probability(8, sensitivity: gamma)
      let share = SampleMean(all.count { $0.mrr == 125 }, of: Self.size, expecting: expected)
      #expect(share.agrees(with: expected), "γ = \(gamma): \(share) instead of \(expected)")
    }
  }

  @Test("as many as the hazard says pay exactly the cut less")
  func contraction() throws {
    for gamma in [0, 0.3, 1] {
      let all = try payments {
        $0.engagement.expansionSensitivity = gamma
        $0.segments[0].contractionLogHazard = log(8)
        $0.segments[0].cut = 0.25
      }
      #expect(Set(all.map(\.mrr)) == [100, 75])
      let expected = probability(8, sensitivity: -gamma)
      let share = SampleMean(all.count { $0.mrr == 75 }, of: Self.size, expecting: expected)
      #expect(share.agrees(with: expected), "γ = \(gamma): \(share) instead of \(expected)")
    }
  }

  @Test("the engaged buy more, the others less")
  func selection() throws {
    let all = try payments {
      $0.engagement.expansionSensitivity = 1
      $0.segments[0].expansionLogHazard = log(8)
      $0.segments[0].uplift = 1
      $0.segments[0].contractionLogHazard = log(8)
      $0.segments[0].cut = 0.5
    }
    func engagement(_ mrr: Double) -> SampleMean {
      SampleMean(
        all.filter { $0.mrr == mrr }.map { ($0.lasting + $0.current) / 2.0.squareRoot() })
    }
    // In a short step those who act are drawn from a normal shifted by the sensitivity, ±1, less what the strongest
    // lose to acting for certain; 100 is also paid by whom both befell.
    #expect(engagement(200).mean > 0.6 && engagement(200).mean < 1)
    #expect(engagement(50).mean < -0.6 && engagement(50).mean > -1)
  }

  @Test("0 % is never, 100 % at once, and one may do both in a step")
  func extremes() throws {
    let all = try payments {
      $0.segments[0].expansionLogHazard = .infinity
      $0.segments[0].uplift = 0.5
      $0.segments[0].contractionLogHazard = .infinity
      $0.segments[0].cut = 0.2
    }
    #expect(all.allSatisfy { abs($0.mrr - 120) < 1e-12 })
  }

  @Test("the two befall a customer independently")
  func independent() throws {
    let all = try payments {
      $0.engagement.expansionSensitivity = 0
      $0.segments[0].expansionLogHazard = log(20)
      $0.segments[0].uplift = 1
      $0.segments[0].contractionLogHazard = log(20)
      $0.segments[0].cut = 0.75
    }
    let p = 1 - exp(-20.0 / 48)
    for (mrr, expected) in [
      (50.0, p * p), (200, p * (1 - p)), (25, p * (1 - p)), (100, (1 - p) * (1 - p)),
    ] {
      let share = SampleMean(all.count { $0.mrr == mrr }, of: Self.size, expecting: expected)
      #expect(share.agrees(with: expected), "\(mrr): \(share) instead of \(expected)")
    }
  }

  @Test("segments move by their own rates, and the plan moves the rates")
  func segmentsAndPlan() throws {
    let all = try payments({
      $0.engagement.expansionSensitivity = 0
      var other = $0.segments[0]
      $0.segments[0].share = 0.5
      other.share = 0.5
      other.uplift = 1
      $0.segments.append(other)
    }) {
      $0.logExpansion = [-.infinity, log(12)]
    }
    #expect(all.filter { $0.segment == 0 }.allSatisfy { $0.mrr == 100 })
    let movers = all.filter { $0.segment == 1 }
    let expected = 1 - exp(-12.0 / 48)
    let share = SampleMean(
      movers.count { $0.mrr == 200 }, of: movers.count, expecting: expected)
    #expect(share.agrees(with: expected), "\(share)")
  }

  @Test("a stated rate comes true in 12 months among those who stay")
  func statedRate() throws {
    let text =
      TrialFixture.quietText.replacing(
        "churn: 0% per year",
        with: "churn: 0% per year, expansion: { rate: 30% per year, uplift: 10% }"
      ) + "\nexpert: { engagement: { expansion_sensitivity: 0 } }"
    var parameters = try TrialFixture.parameters(text)
    parameters.startCustomers = 5000
    parameters.organicLeads = 0
    let state = try TrialFixture.lived(parameters)
    let moved = TrialFixture.everybody(state).count { $0.mrr > 100 }
    #expect(SampleMean(moved, of: 5000, expecting: 0.3).agrees(with: 0.3))
  }
}
