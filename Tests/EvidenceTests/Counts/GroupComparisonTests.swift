// One change between two groups.

import Evidence
import Statistics
import Testing

@Suite("A group against the first")
struct GroupComparisonTests {
  static func comparison(_ a: Int, _ n: Int, _ b: Int, _ m: Int) -> GroupComparison {
    CountsAnalysisTests.analysis([(a, n), (b, m)]).comparisons[0]
  }

  @Test("with 33 customers a group 5 and 1 cannot be told apart, and 19 % of such samples would")
  func small() throws {
    let comparison = Self.comparison(5, 33, 1, 33)
    #expect(comparison.verdict == .cannotTell)
    #expect(abs(comparison.probability - 0.196_781_360_716) < 1e-11)
    #expect(abs(comparison.probabilityLower - 0.960_074_851_574) < 1e-9)
    #expect(abs(comparison.difference + 4.0 / 33) < 1e-15)
    #expect(comparison.differenceInterval.contains(0))
    // Every pair of counts enumerated; R: power.prop.test(n = 33, p1 = 5/33, p2 = 1/33).
    let power = try #require(comparison.power)
    #expect(abs(power.power - 0.192_420_0) < 5e-8)
    #expect(abs(power.normalPower - 0.400_152_9) < 5e-8)
  }

  @Test("more in the second group is higher, and its ratio is the other way round")
  func higher() throws {
    let comparison = Self.comparison(3, 100, 15, 100)
    #expect(comparison.verdict == .higher)
    #expect(abs(try #require(comparison.ratio) - 5) < 1e-12)
    #expect(comparison.ratioInterval.contains(5))
    #expect(comparison.probabilityLower < 0.002)
  }

  @Test("equal shares need no customers' number; nobody in the first group leaves the ratio open")
  func ends() {
    let equal = Self.comparison(5, 100, 5, 100)
    #expect(equal.power == nil)
    #expect(equal.verdict == .cannotTell)
    let open = Self.comparison(0, 50, 5, 50)
    #expect(open.ratio == nil)
    #expect(open.ratioInterval.upperBound == .infinity)
  }
}
