// From functions of numbers to functions of ranges.

import Scenarios
import Testing

@testable import Experiments

@Suite("Functions over ranges")
struct FunctionRangesSuite {
  @Test("each end of a range is tried with each end of the others, exact ones once")
  func ends() {
    let points = ClaimFunctions.ends(of: [Measure(1, 2), Measure(5), Measure(3, 4)])
    #expect(points == [[1, 5, 3], [1, 5, 4], [2, 5, 3], [2, 5, 4]])
    #expect(ClaimFunctions.ends(of: []) == [[]])
  }

  @Test("points inside the box count too")
  func inside() throws {
    let box = [Measure(-1, 2)]
    let corners = try ClaimFunctions.corners(box, MeasureStyle()) { $0[0] * $0[0] }
    #expect((corners.lower, corners.upper) == (1, 4))
    let whole = try ClaimFunctions.corners(box, MeasureStyle(), inside: [[0]]) { $0[0] * $0[0] }
    #expect((whole.lower, whole.upper) == (0, 4))
  }

  @Test("where there is no value, the point is told as a reader wrote it")
  func refused() {
    for value in [nil, Double.nan] {
      do throws(NameProblem) {
        _ = try ClaimFunctions.corners(
          [Measure(0.15, style: MeasureStyle(isPercent: true)), Measure(2)], MeasureStyle()
        ) { _ in value }
        Issue.record("there was a value")
      } catch { #expect(error.message == "has no value at 15%, 2") }
    }
  }

  @Test("units are asked for in words, and kept by functions of one kind")
  func units() throws {
    #expect(throws: NameProblem.self) { try ClaimFunctions.plain([Measure(1, .money)]) { $0[0] } }
    let shares = try ClaimFunctions.shareOf([Measure(0.5)]) { $0[0] }
    #expect(shares.style.isPercent)
    let money = [Measure(1, .money), Measure(2, .money)]
    #expect(try ClaimFunctions.alike(money) { $0.max() } == Measure(2, .money))
    do throws(NameProblem) {
      try ClaimFunctions.require(Measure(1), .rate, "the share")
    } catch { #expect(error.message == "the share is not a share per period") }
  }
}
