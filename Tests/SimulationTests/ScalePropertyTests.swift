// A business c times as large has c times as much of everything, on average (unlimited market, no social proof).
//
// Trials of equal number are paired. Over 20 scenarios of 12 pairs each the differences X_c/c − X are summed; the sum
// is compared with 0 within 5 of its standard errors: false-alarm rate 6e-7 each under normality (a sum of 240
// terms), 4e-6 for the six figures. What is not drawn must agree exactly: c is a power of two.

import GeneratedScenarios
import Testing

@testable import Simulation

@Suite("A business and one four times as large") struct ScalePropertyTests {
  private static let scenarios = 20
  private static let trials = 12
  private static let scale = 4.0

  /// The figures of a trial that grow with the business.
  private func figures(_ parameters: TrialParameters, trial: Int) throws -> [Double] {
    let state = try TrialFixture.lived(parameters, trial: trial)
    let months = state.tally.months
    return [
      Double(months.reduce(0) { $0 + $1.leads }), Double(months.reduce(0) { $0 + $1.newCustomers }),
      Double(months.reduce(0) { $0 + $1.lost }), Double(state.customers.count),
      months.last?.mrr ?? 0, months.reduce(0) { $0 + $1.revenue },
    ]
  }

  /// What is spent on leads, which no luck moves.
  private func spend(_ parameters: TrialParameters) throws -> [Double] {
    try TrialFixture.lived(parameters).tally.months.flatMap { [$0.channelSpend, $0.articleSpend] }
  }

  @Test func `means are four times as large, and spend exactly`() throws {
    var sums = [Double](repeating: 0, count: 6)
    var variances = sums
    var totals = sums
    let singles = try SolvedScenarios.parameters {
      $0.marketSize = .infinity
      $0.delight.proofLift = 0
    }
    for (number, single) in singles.enumerated().prefix(Self.scenarios) {
      let file = GeneratedScenario(number, without: [.uncertainty], scale: Self.scale).text()
      var larger = try TrialFixture.parameters(file)
      larger.marketSize = .infinity
      larger.delight.proofLift = 0
      #expect(larger.startCustomers == 4 * single.startCustomers)
      #expect(try spend(larger) == spend(single).map { $0 * Self.scale }, "scenario \(number)")
      let pairs = try (0..<Self.trials).map { trial in
        (try figures(single, trial: trial), try figures(larger, trial: trial))
      }
      for figure in sums.indices {
        let differences = SampleMean(pairs.map { $1[figure] / Self.scale - $0[figure] })
        sums[figure] += differences.mean
        variances[figure] += differences.standardError * differences.standardError
        totals[figure] += SampleMean(pairs.map { $0.0[figure] }).mean
      }
    }
    for figure in sums.indices {
      let error = variances[figure].squareRoot()
      #expect(abs(sums[figure]) <= 5 * error, "figure \(figure): \(sums[figure]) ± \(error)")
      // The comparison can miss no more than this.
      #expect(5 * error < 0.1 * totals[figure], "figure \(figure): \(error) of \(totals[figure])")
    }
  }
}
