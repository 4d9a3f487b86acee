import Foundation
import RandomStreams
import Testing

@testable import Scenarios

@Suite("Distributions by name")
struct NamedFormsSuite {
  @Test("each name takes its textbook arguments")
  func readsNames() throws {
    let table: [(String, String, Distribution)] = [
      ("engage.gross_margin", "beta(2, 20)", .beta(alpha: 2, beta: 20)),
      ("engage.gross_margin", "BETA(2,20)", .beta(alpha: 2, beta: 20)),
      ("engage.gross_margin", "beta(beta: 20, alpha: 2)", .beta(alpha: 2, beta: 20)),
      ("start.cash", "gamma(2, 400) EUR", .gamma(shape: 2, scale: 400)),
      ("start.cash", "gamma(2, 400 EUR)", .gamma(shape: 2, scale: 400)),
      ("start.cash", "triangular(700, 900, 1500)", .triangular(low: 700, likely: 900, high: 1500)),
      ("start.cash", "pert(700, 900, 1500) EUR", .pert(low: 700, likely: 900, high: 1500)),
      ("start.cash", "uniform(1k, 2k)", .uniform(low: 1000, high: 2000)),
      ("start.cash", "normal(800, 100) EUR", .normal(mean: 800, standardDeviation: 100)),
      ("start.cash", "normal(sd: 100, mean: 800)", .normal(mean: 800, standardDeviation: 100)),
      ("delight.nps", "normal(-20, 5)", .normal(mean: -20, standardDeviation: 5)),
      ("start.cash", "choice(900, 700, 800) EUR", .choice([700, 800, 900])),
      ("start.cash", "choice(900)", .choice([900])),
      ("start.cash", "lognormal(6.5, 0.5) EUR", .logNormal(mu: 6.5, sigma: 0.5)),
      ("start.cash", "lognormal(mu: 6.5, sigma: 0.5)", .logNormal(mu: 6.5, sigma: 0.5)),
      ("engage.gross_margin", "uniform(20%, 50%)", .uniform(low: 0.2, high: 0.5)),
      ("engage.gross_margin", "uniform(20, 50)%", .uniform(low: 0.2, high: 0.5)),
    ]
    for (path, text, expected) in table {
      #expect(try Reading(path).parse(text).quantity.distribution == expected, "\(text)")
    }
  }

  @Test("a unit behind the bracket holds for all arguments")
  func sharesUnits() throws {
    let churn = try Reading("engage.churn").parse("beta(2, 20) per month").quantity
    #expect(churn.conversion == .compound(periodInMonths: 1))
    let time = try Reading("engage.time_to_value").parse("uniform(2, 4) weeks").quantity
    #expect(time.conversion == .affine(offset: 0, factor: TimeUnit.week.months))
    let choice = try Reading("engage.churn").parse("choice(1%, 2%) per month").quantity
    #expect(isClose(choice.value(at: 0.25), 1 - pow(0.99, 12)))
    let mixed = try Reading("engage.time_to_value").parse("choice(1 week, 2 months)").quantity
    #expect(mixed.distribution == .choice([TimeUnit.week.months, 2]))
  }

  @Test("a lognormal by quantiles has these quantiles, one by moments these moments")
  func fitsLogNormals() throws {
    let cash = try Reading("start.cash")
    let byMedian = try cash.parse("lognormal(median: 800, p95: 2000) EUR").quantity
    #expect(abs(byMedian.value(at: 0.5) - 800) < 1e-6)
    #expect(abs(byMedian.value(at: 0.95) - 2000) < 1e-6)
    let byEnds = try cash.parse("lognormal(p5: 700, p95: 1200)").quantity
    #expect(abs(byEnds.value(at: 0.05) - 700) < 1e-6)
    #expect(abs(byEnds.value(at: 0.95) - 1200) < 1e-6)
    let byMoments = try cash.parse("lognormal(mean: 800, sd: 300)").quantity
    guard case .logNormal(let mu, let sigma) = byMoments.distribution else {
      Issue.record("\(byMoments)")
      return
    }
    // Mean exp(μ + σ²/2), standard deviation mean · √(exp(σ²) − 1).
    let mean = exp(mu + sigma * sigma / 2)
    #expect(abs(mean - 800) < 1e-9)
    #expect(abs(mean * (exp(sigma * sigma) - 1).squareRoot() - 300) < 1e-9)
  }

  @Test("wrong names, arguments and units are refused with how to write it")
  func refusesMistakes() throws {
    for (path, text, piece) in [
      ("start.cash", "betta(2, 20)", "write \"beta\""),
      ("start.cash", "weibull(2, 20)", "one of beta, lognormal"),
      ("start.cash", "beta(2, 20)", "write pert(low, likely, high) instead"),
      ("engage.churn", "beta(2, 20)", "write \"beta(2, 20) per year\""),
      ("engage.gross_margin", "beta(2)", "write beta(alpha, beta)"),
      ("engage.gross_margin", "beta()", "write beta(alpha, beta)"),
      ("engage.gross_margin", "beta(2, 20, 3)", "write beta(alpha, beta)"),
      ("engage.gross_margin", "beta(alpha: 2, 20)", "write beta(alpha, beta)"),
      ("engage.gross_margin", "beta(alpha: 2, alpha: 20)", "write beta(alpha, beta)"),
      ("engage.gross_margin", "beta(2 20)", "write beta(alpha, beta)"),
      ("engage.gross_margin", "beta(0, 20)", "from 0.01"),
      ("engage.gross_margin", "beta(2%, 20)", "from 0.01"),
      ("engage.gross_margin", "beta(2, 20)%", "leave out the %"),
      ("start.cash", "gamma(2, 0)", "above 0"), ("start.cash", "gamma(-2, 5)", "from 0.01"),
      ("start.cash", "choice()", "choice(a, b, c)"),
      ("start.cash", "choice(a: 5)", "choice(a, b, c)"),
      ("start.cash", "lognormal(median: 800, p95: 500)", "ascending"),
      ("start.cash", "lognormal(1, 0)", "sigma above 0"),
      ("start.cash", "lognormal(1, 11)", "sigma above 0"),
      ("start.cash", "lognormal(500, 1)", "its middle is"),
      ("start.cash", "lognormal(6 EUR, 1)", "plain number without unit"),
      ("engage.gross_margin", "lognormal(1, 0.5)", "its middle is 2.72"),
      ("start.cash", "lognormal(p5: 0, p95: 5)", "above 0"),
      ("start.cash", "pert(3, 2, 1)", "ascending"), ("start.cash", "uniform(2, 2)", "ascending"),
      ("start.cash", "normal(5, 0)", "spread above 0"),
      ("start.cash", "normal(-5, 1)", "from 0 up"),
      ("start.cash", "uniform(1, 2", "close every bracket"),
      ("start.cash", "uniform(1, 2) (a) (b)", "one source"),
    ] {
      let problem = try #require(try Reading(path).problem(text))
      #expect(problem.cure.contains(piece), "\(text): \(problem)")
    }
  }

  @Test("nested names and thousands of arguments are no trouble")
  func survivesSize() throws {
    let cash = try Reading("start.cash")
    #expect(cash.problem(String(repeating: "beta(", count: 3000)) != nil)
    let nested =
      String(repeating: "choice(", count: 2000) + "1" + String(repeating: ")", count: 2000)
    #expect(cash.problem(nested) != nil)
    let list = (1...2000).map(String.init).joined(separator: ", ")
    let values = try cash.parse("choice(\(list))").quantity.distribution
    #expect(values == .choice((1...2000).map(Double.init)))
  }
}
