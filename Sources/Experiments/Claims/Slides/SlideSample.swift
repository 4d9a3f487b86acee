// Could the change be luck? Intervals of the counts, and how many customers it takes.

internal import Foundation
internal import Scenarios
internal import Statistics

/// The shares of a slide as counts.
struct SlideSample {
  private let slide: SlideClaim
  private let file: ClaimsFile

  init(_ slide: SlideClaim, _ file: ClaimsFile) {
    self.slide = slide
    self.file = file
  }

  /// A share that changed.
  private struct Change {
    var name: String
    var before: Double
    var after: Double

    /// Customers needed in each group, 80 % power at 5 %.
    var needed: Double { PowerAnalysis.customersPerGroup(before, after).rounded(.up) }
  }

  /// The shares that changed and that counts can tell of, as stated for their period.
  private func changes() throws(ClaimFailure) -> [Change] {
    let readings = try SlideReadings(slide, file)
    return [SlideClaim.Figure.churn, .referralRate].compactMap { figure in
      guard let (before, after) = readings[figure], before.isExact, after.isExact else {
        return nil
      }
      let periods = [before, after].compactMap(\.period)
      func share(_ value: Measure) -> Double {
        guard value.dimension == .rate, let period = value.period else { return value.lower }
        let stated = value.lower * period
        // Shares of different periods are compared over a year.
        return Set(periods).count > 1 ? 1 - pow(1 - stated, 12 / period) : stated
      }
      let (first, second) = (share(before), share(after))
      let open = 1e-9...(1 - 1e-9)
      guard first != second, open.contains(first), open.contains(second) else { return nil }
      return Change(name: figure.rawValue, before: first, after: second)
    }
  }

  /// The parts of the claim that are about luck, one for each share that changed.
  func judged() throws(ClaimFailure) -> [JudgedClaim] {
    try changes().map { change in
      let finding = finding(change)
      let claim = Claim(
        id: "\(change.name): luck?",
        statement: "The change of \(change.name) is more than luck.",
        place: SourcePlace(file: slide.file, line: 1, column: 1))
      return JudgedClaim(
        claim: claim, verdict: finding.verdict, why: finding.why, findings: [finding],
        readings: [], shows: [])
    }
  }

  private func text(_ value: Double) -> String {
    Measure.share(value).text(currency: file.currency)
  }

  private func finding(_ change: Change) -> ClaimFinding {
    let count = Measure(change.needed)
    let opening =
      "To see \(change.name) go from \(text(change.before)) to \(text(change.after)) four times in "
      + "five takes \(count.text(currency: file.currency)) customers a group"
    var finding = ClaimFinding(
      check: "sample_size", verdict: .holdsOnlyIf, why: "",
      numbers: [EvidenceNumber("customers needed a group", count)])
    guard let sample = slide.sample else {
      finding.why = opening + "; how many there were is not told."
      return finding
    }
    let counts = [
      (Int((change.before * Double(sample.before)).rounded()), sample.before),
      (Int((change.after * Double(sample.after)).rounded()), sample.after),
    ]
    let intervals = counts.map { BinomialInterval.clopperPearson($0.0, of: $0.1) }
    let percent = MeasureStyle(isPercent: true)
    let ranges = intervals.map { Measure($0.lowerBound, $0.upperBound, style: percent) }
    for (count, range) in zip(counts, ranges) {
      finding.numbers.append(
        EvidenceNumber("95 % interval of \(count.0) of \(count.1)", range))
    }
    let chance = FisherTest(
      GroupCount(counts[0].0, of: counts[0].1), GroupCount(counts[1].0, of: counts[1].1)
    ).probability
    finding.numbers.append(
      EvidenceNumber("chance of such a difference without any", .share(chance)))
    let seen =
      "\(counts[0].0) of \(counts[0].1) (\(text(change.before)), rounded) may mean "
      + "\(ranges[0].text(currency: file.currency)), \(counts[1].0) of \(counts[1].1) "
      + "(\(text(change.after))) \(ranges[1].text(currency: file.currency))"
    let isTold = chance < 0.05
    finding.verdict = isTold ? .holds : .holdsOnlyIf
    finding.why =
      isTold
      ? "\(seen); by luck alone such a difference comes in \(text(chance)) of cases."
      : "\(opening); \(seen). By luck alone such a difference comes in \(text(chance)) of cases: "
        + "it can be told only with more customers."
    return finding
  }

  /// What to ask about the counts.
  func questions() throws(ClaimFailure) -> [VendorQuestion] {
    let changes = try changes()
    guard slide.sample == nil, let most = changes.map(\.needed).max() else { return [] }
    return [
      VendorQuestion(
        text: "How many customers were counted before and after, and for how long?",
        effect:
          "below \(Measure(most).text(currency: file.currency)) a group the change may be luck",
        size: 1)
    ]
  }
}
