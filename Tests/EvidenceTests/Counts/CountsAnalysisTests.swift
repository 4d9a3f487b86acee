// Findings about groups against R and against the arithmetic of Holm.

import Evidence
import Statistics
import Testing

@Suite("What groups can show")
struct CountsAnalysisTests {
  static func analysis(_ counts: [(Int, Int)]) -> CountsAnalysis {
    CountsAnalysis(
      CountedGroups(
        outcome: "churned",
        groups: counts.enumerated().map {
          CountedGroups.Group(name: "\($0)", count: GroupCount($1.0, of: $1.1))
        }))
  }

  @Test("15 and 3 of 100: exact interval 0.0062 to 0.0852, Fisher 0.005192, 88.09 needed")
  func published() {
    let analysis = Self.analysis([(15, 100), (3, 100)])
    #expect(abs(analysis.intervals[1].lowerBound - 0.0062) < 5e-5)
    #expect(abs(analysis.intervals[1].upperBound - 0.0852) < 5e-5)
    let comparison = analysis.comparisons[0]
    #expect(abs(comparison.probability - 0.005192) < 5e-7)
    #expect(comparison.adjustedProbability == comparison.probability)
    #expect(comparison.power.map { abs($0.normalCustomersNeeded - 88.09) < 0.005 } == true)
    #expect(analysis.intervalLevel == 0.95)
    #expect(comparison.verdict == .lower)
  }

  @Test("with several groups each is compared with the first, corrected for their number")
  func several() {
    // 10 of 100 against 2 of 100 has p 0.033 alone; of three such comparisons none stands.
    let alone = Self.analysis([(10, 100), (2, 100)]).comparisons[0]
    #expect(alone.probability < 0.05)
    #expect(alone.verdict == .lower)
    let three = Self.analysis([(10, 100), (2, 100), (2, 100), (2, 100)]).comparisons
    #expect(three.count == 3)
    for comparison in three {
      #expect(comparison.base.count == GroupCount(10, of: 100))
      #expect(abs(comparison.adjustedProbability - 3 * alone.probability) < 1e-12)
      #expect(comparison.verdict == .cannotTell)
      // A third of the error for each interval.
      let shares = TwoShares(comparison.other.count, comparison.base.count)
      #expect(comparison.differenceInterval == shares.newcombeDifference(level: 1 - 0.05 / 3))
      #expect(comparison.ratioInterval == shares.ratioInterval(level: 1 - 0.05 / 3))
    }
  }
}
