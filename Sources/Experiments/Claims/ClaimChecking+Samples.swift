// Are there enough customers to see the difference?

internal import Scenarios
internal import Statistics

extension ClaimChecking {
  /// Judges a difference of two shares by the customers it takes to see it.
  func sampleSize(_ check: SampleSizeCheck) throws(ClaimFailure) -> ClaimFinding {
    let open = 1e-9...(1 - 1e-9)
    let before = try plainShare(check.before, key: "before")
    let after = try plainShare(check.after, key: "after")
    var power = 0.8
    var level = 0.05
    if let stated = check.power {
      power = try plainNumber(
        stated, key: "power", within: 0.5...0.9999, "a power from 50% to 99.99%")
    }
    if let stated = check.level {
      level = try plainNumber(
        stated, key: "level", within: 1e-6...0.5, "a level from 0.0001% to 50%")
    }
    guard before != after, open.contains(before), open.contains(after) else {
      throw .problem(
        Problem(
          at: check.before.words.start, key: "\(claim.id).sample_size",
          message: "the shares are equal, or one is 0% or 100%",
          cure: "give two different shares between 0% and 100%"))
    }
    let needed = PowerAnalysis.customersPerGroup(before, after, power: power, level: level)
    let count = Measure(needed.rounded(.up))
    let percent = Measure.share(power).text(currency: currency)
    let needs =
      "To see such a difference with \(percent) power takes \(count.text(currency: currency)) "
      + "customers a group"
    var finding = ClaimFinding(
      check: "sample_size", verdict: .holdsOnlyIf, why: "",
      numbers: [EvidenceNumber("customers needed a group", count)])
    guard let stated = check.given else {
      finding.why =
        needs + "; how many there were is not told: it holds only if there were as many."
      return finding
    }
    let given = try plainNumber(
      stated, key: "given", within: 1...1_000_000, "a number of customers"
    )
    .rounded()
    let successes = Int((after * given).rounded())
    let interval = BinomialInterval.clopperPearson(successes, of: Int(given))
    let range = Measure(
      interval.lowerBound, interval.upperBound, style: MeasureStyle(isPercent: true))
    finding.numbers += [
      EvidenceNumber("customers told a group", Measure(given)),
      EvidenceNumber("95 % interval of \(successes) of \(Int(given))", range),
    ]
    if given >= needed {
      finding.verdict = .holds
      finding.why = needs + "; there were \(Int(given))."
    } else {
      finding.why =
        needs
        + "; there were \(Int(given)), and \(successes) of \(Int(given)) may mean anything from "
        + "\(range.text(currency: currency)): it holds only with more customers."
    }
    return finding
  }

  /// A share without a period, or with one (which the group's own period of observation stands for).
  private func plainShare(
    _ placed: PlacedExpression, key: String
  ) throws(ClaimFailure) -> Double {
    let value = try value(of: placed, key: key)
    guard value.isExact, value.dimension == .plain || value.dimension == .rate else {
      throw .problem(
        Problem(
          at: placed.words.start, key: "\(claim.id).sample_size.\(key)",
          message: "is \(value.text(currency: currency))", cure: "give one share, e.g. 15%"))
    }
    return value.dimension == .plain ? value.lower : value.lower * (value.period ?? 12)
  }
}
