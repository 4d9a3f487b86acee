// The reference world of scenarios/claims against the table that a short program without a flywheel printed.
//
// The table's program, as its figures give it away: customers N₀ = 100; each month the whole base loses a compounded
// month's share of the yearly churn, the survivors refer, then paid buyers (Poisson, 8000/CAC) and friends join, so
// that nobody leaves or refers in the month of purchase. Read once, a share R of the buyers of month t − 3 brings a
// friend in month t, whether still there or not, and the first customers bring nobody. Read yearly, each survivor
// brings a friend in the same month with probability 1 − (1 − R)^(1/12). `recursion` states its means; it agrees with
// all 36 printed figures as they are rounded, within 0.5 %, but one: see `misprint`.

import Foundation
import Scenarios
import Simulation
import Statistics
import Testing

@testable import Experiments

@Suite("The reference world of the claims")
struct ReferenceWorldTests {
  /// Customers after 36 months, referred share of all buyers in per cent, blended CAC of the whole run.
  private typealias Figures = (customers: Double, share: Double, cac: Double)
  private struct Row {
    var cac: Int
    var referral: Int
    var churn: Int
    var once: Figures
    var yearly: Figures
  }

  private static let table = [
    Row(cac: 800, referral: 5, churn: 15, once: (362, 4.6, 766), yearly: (379, 9.3, 728)),
    Row(cac: 800, referral: 5, churn: 3, once: (452, 4.6, 766), yearly: (477, 10.7, 717)),
    Row(cac: 800, referral: 35, churn: 15, once: (487, 31.9, 547), yearly: (748, 56.5, 349)),
    Row(cac: 800, referral: 35, churn: 3, once: (598, 31.9, 547), yearly: (985, 61.1, 312)),
    Row(cac: 200, referral: 5, churn: 15, once: (1265, 4.5, 191), yearly: (1301, 7.0, 186)),
    Row(cac: 200, referral: 35, churn: 3, once: (2119, 31.9, 136), yearly: (2988, 52.0, 96)),
  ]
  /// The table's 4.5 % (200 EUR, 5 %, once): its own blended CAC, 191, and the 4.6 % of the same loop at 800 EUR belong to
  /// 4.58 %.
  private static let misprint = 4.5
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "scenarios/claims/reference.yaml").path

  private static func model(_ reading: String, _ row: Row) throws -> ScenarioModel {
    try ScenarioModel(
      ScenarioReader.read(
        ScenarioRequest(
          file: file, variant: "\(reading)-\(row.cac)-\(row.referral)-\(row.churn)")))
  }

  /// Both readings of all worlds.
  private static let cells = table.flatMap { [("once", $0, $0.once), ("yearly", $0, $0.yearly)] }

  /// The figures of a world from its customers, purchases and referred purchases.
  private static func figures(_ customers: Double, _ all: Double, _ referred: Double) -> Figures {
    (customers, 100 * referred / all, 288_000 / all)
  }

  /// What of the found figures is further from the known ones than a share of them and their rounding.
  private static func misses(
    _ found: Figures, _ known: Figures, within tolerance: Double
  ) -> [String] {
    let pairs = [
      (found.customers, known.customers, 0.5), (found.share, known.share, 0.05),
      (found.cac, known.cac, 0.5),
    ]
    return pairs.compactMap { found, known, rounding in
      let known = known == misprint ? 4.58 : known
      let isNear = abs(found - known) <= rounding + tolerance * known
      return isNear ? nil : "\(found) for \(known)"
    }
  }

  /// Means of the table's own program.
  private static func recursion(_ reading: String, _ row: Row) -> Figures {
    let referral = Double(row.referral) / 100
    let stays = pow(1 - Double(row.churn) / 100, 1.0 / 12)
    let refers = -expm1(log1p(-referral) / 12)
    var (customers, referred) = (100.0, 0.0)
    var bought: [Double] = []
    for month in 0..<36 {
      let survivors = customers * stays
      let asked = month >= 3 ? bought[month - 3] : 0
      let friends = reading == "once" ? asked * referral : survivors * refers
      bought.append(8000 / Double(row.cac) + friends)
      referred += friends
      customers = survivors + bought[month]
    }
    return figures(customers, bought.reduce(0, +), referred)
  }

  @Test("the table's conventions are known: their means are its figures")
  func conventions() {
    for (reading, row, printed) in Self.cells {
      let misses = Self.misses(Self.recursion(reading, row), printed, within: 0.005)
      #expect(misses == [], "\(reading) \(row)")
    }
  }

  @Test("the scenarios' means are the table's within 1 % in all worlds, both readings")
  func means() throws {
    for (reading, row, printed) in Self.cells {
      let solved = try Self.model(reading, row).trial(seed: 7, number: 0).solved
      let field = MeanField(solved, forecasts: false)
      let found = Self.figures(
        try #require(field[.customers]), try #require(field[.newCustomers]),
        try #require(field[.newReferred]))
      #expect(Self.misses(found, printed, within: 0.01) == [], "\(reading) \(row)")
      // Without the rounding of a printed figure, against its program's own means.
      let exact = Self.recursion(reading, row)
      let within = reading == "once" ? 0.001 : 0.005
      let ratios = [
        found.customers / exact.customers, found.share / exact.share, found.cac / exact.cac,
      ]
      #expect(ratios.allSatisfy { abs($0 - 1) < within }, "\(reading) \(row): \(ratios)")
    }
  }

  @Test("simulated futures scatter as the table's: a standard deviation for its P5 and P95")
  func spread() throws {
    // Under normality P5 and P95 are 3.29 standard deviations apart. That of 100 futures has an error of 1/√200 of itself;
    // four of these: a false alarm rate of 6e-5 each.
    for (reading, low, high) in [("once", 332.0, 393.0), ("yearly", 348.0, 410.0)] {
      let model = try Self.model(reading, Self.table[0])
      let result = try #require(
        try Runner.run(model, RunRequest(trials: 100, seed: 7, threads: 2)))
      let index = try #require(Metric.allCases.firstIndex(of: .customers))
      let deviation = try #require(
        Moments(result.table.metrics[index].compactMap { $0 }).standardDeviation)
      let ratio = deviation * 3.29 / (high - low)
      #expect(abs(ratio - 1) < 4 / 200.0.squareRoot(), "\(reading): \(ratio)")
    }
  }

  @Test("counted of those asked, the table's 35 % would be 1 % fewer customers")
  func conditional() throws {
    let scenario = try ScenarioReader.read(
      ScenarioRequest(
        file: Self.file, variant: "once-800-35-15",
        settings: [(path: "delight.referral_when_asked", value: "35%")]))
    let solved = try ScenarioModel(scenario).trial(seed: 7, number: 0).solved
    let customers = try #require(MeanField(solved, forecasts: false)[.customers])
    let exact = Self.recursion("once", Self.table[2]).customers
    #expect(customers / exact > 0.985 && customers / exact < 0.995, "\(customers / exact)")
  }
}
