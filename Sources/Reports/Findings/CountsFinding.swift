// Words for groups: what may be said first, then the numbers.

internal import Charts
internal import Evidence
internal import Foundation
internal import Statistics

/// Turns the finding about groups into a page.
struct CountsFinding {
  private let analysis: CountsAnalysis
  private var outcome: String { analysis.data.outcome }

  /// Words for `analysis`.
  init(_ analysis: CountsAnalysis) { self.analysis = analysis }

  /// The page about the file of this name.
  func page(file: String) -> FindingPage {
    let count = analysis.data.groups.count
    return FindingPage(
      title: "\(file) · \(outcome) · \(count) groups",
      sentences: analysis.comparisons.map(sentence),
      tables: [groups] + analysis.comparisons.map(table),
      remarks: remarks)
  }

  /// The verdict in words.
  func sentence(_ comparison: GroupComparison) -> String {
    let counts = "\(told(comparison.base)), \(told(comparison.other))"
    let more = comparison.difference < 0 ? "fewer" : "more"
    switch comparison.verdict {
    case .lower, .higher:
      return
        "\(more.capitalized) \(outcome): \(counts). Chance alone would do this in "
        + "\(chance(comparison.adjustedProbability)) of tries\(several). It is "
        + "\(points(abs(comparison.difference))) points \(more), between \(range(comparison)) "
        + "with 95 % confidence\(analysis.comparisons.count > 1 ? " in all comparisons" : "")."
    case .cannotTell where comparison.difference == 0:
      return "As many \(outcome): \(counts). Nothing here speaks for a change; between "
        + "\(range(comparison)) points are possible."
    case .cannotTell:
      var text =
        "With \(size(comparison)) nobody can tell whether \(more) \(outcome): \(counts). "
        + "Where nothing changed, chance parts such groups as far in "
        + "\(chance(comparison.adjustedProbability)) of tries\(several)."
      if let power = comparison.power {
        let needed = NumberText.count(power.customersNeeded, "customer", "customers")
        text +=
          " Had the change really been this large, this test (Fisher's) would show it in "
          + "\(about(power.isExact))\(chance(power.power)) of tries with groups of this size, and in "
          + "80 % with \(about(power.neededIsExact))\(needed) a group."
      }
      return text
    }
  }

  // Probabilities count all comparisons.
  private var several: String {
    analysis.comparisons.count > 1 ? ", counted for all comparisons together" : ""
  }

  private var groups: FindingPage.Table {
    let rows = zip(analysis.data.groups, analysis.intervals).map { group, interval in
      [
        group.name, whole(group.count.events), whole(group.count.customers),
        percent(group.count.share),
        percent(interval.lowerBound) + " to " + percent(interval.upperBound),
      ]
    }
    return FindingPage.Table(
      title: "", headings: ["group", outcome, "of", "share", "95 % interval (exact)"], rows: rows)
  }

  private func table(_ comparison: GroupComparison) -> FindingPage.Table {
    let count = analysis.comparisons.count
    let interval = count > 1 ? "95 % interval, all \(count)" : "95 % interval"
    let ratio = comparison.ratioInterval
    let high = ratio.upperBound.isFinite ? factor(ratio.upperBound) : "any"
    var rows = [
      [
        "difference, points", signed(comparison.difference),
        "\(signed(comparison.differenceInterval.lowerBound)) to \(signed(comparison.differenceInterval.upperBound))",
      ],
      [
        "ratio of the shares", comparison.ratio.map(factor) ?? NumberText.missing,
        "\(factor(ratio.lowerBound)) to \(high)",
      ],
      ["as far by chance (Fisher)", chance(comparison.probability)],
    ]
    if analysis.comparisons.count > 1 {
      rows.append([
        "the same, for \(analysis.comparisons.count) comparisons (Holm)",
        chance(comparison.adjustedProbability),
      ])
    }
    // Not to be taken for a finding: it leans one way or the other whenever the shares are not the same.
    let isLower = comparison.difference <= 0
    let posterior = isLower ? comparison.probabilityLower : 1 - comparison.probabilityLower
    rows.append([
      "how far the counts lean towards \(isLower ? "lower" : "higher")",
      chance(min(posterior, 0.999_99)),
    ])
    if let power = comparison.power {
      rows.append([
        "chance to show such a change (Fisher)", about(power.isExact) + chance(power.power),
      ])
      rows.append(["  normal approximation", chance(power.normalPower)])
      rows.append([
        "customers a group for 80 % (Fisher)",
        about(power.neededIsExact) + whole(power.customersNeeded),
      ])
      let normal = Int(min(power.normalCustomersNeeded, 1e15).rounded(.up))
      rows.append(["  normal approximation", whole(normal)])
    }
    return FindingPage.Table(
      title: "\(comparison.other.name) against \(comparison.base.name)",
      headings: ["", "seen", interval], rows: rows)
  }

  private var remarks: [String] {
    var remarks = [
      """
      That groups differ does not say why. Unless chance decided who was in which group, season, \
      prices and who came at that time may have done it.
      """
    ]
    if analysis.comparisons.contains(where: { $0.verdict == .cannotTell }) {
      remarks.append(
        """
        How far the counts lean is a posterior that takes every share for possible beforehand \
        (Jeffreys' prior). It does not say that a change was shown.
        """)
    }
    if analysis.comparisons.count > 1 {
      remarks.append(
        """
        The intervals of the \(analysis.comparisons.count) comparisons are widened (Bonferroni) so \
        that all of them hold together in 95 %.
        """)
    }
    let powers = analysis.comparisons.compactMap(\.power)
    if powers.contains(where: { !$0.isExact || !$0.neededIsExact }) {
      remarks.append(
        """
        "About": above \(FisherPower.largest) customers a group the power of Fisher's test is a \
        normal approximation with continuity correction; below, it is counted exactly.
        """)
    }
    return remarks
  }

  private func told(_ group: CountedGroups.Group) -> String {
    "\(group.name) \(whole(group.count.events)) of \(whole(group.count.customers))"
  }

  private func size(_ comparison: GroupComparison) -> String {
    let (n, m) = (comparison.base.count.customers, comparison.other.count.customers)
    if n != m { return "\(whole(n)) and \(whole(m)) customers" }
    return "\(NumberText.count(n, "customer", "customers")) a group"
  }

  // The interval of the difference in words, its sign told by the sentence.
  private func range(_ comparison: GroupComparison) -> String {
    let ends = [comparison.differenceInterval.lowerBound, comparison.differenceInterval.upperBound]
    if ends[0] >= 0 { return "\(points(ends[0])) and \(points(ends[1]))" }
    if ends[1] <= 0 { return "\(points(-ends[1])) and \(points(-ends[0]))" }
    return "\(signed(ends[0])) and \(signed(ends[1]))"
  }

  private func about(_ isExact: Bool) -> String { isExact ? "" : "about " }
  private func whole(_ count: Int) -> String { NumberText.grouped(Double(count), decimals: 0) }
  private func factor(_ ratio: Double) -> String { NumberText.plain(ratio, significant: 2) }
  private func points(_ share: Double) -> String { NumberText.plain(100 * share, significant: 2) }
  private func signed(_ share: Double) -> String { (share > 0 ? "+" : "") + points(share) }
  private func percent(_ share: Double) -> String {
    NumberText.percent(share, decimals: share > 0 && share < 0.001 ? 2 : 1)
  }

  /// A probability with as many digits as matter: `20 %`, `0.52 %`, `under 0.01 %`, `over 99.99 %`.
  private func chance(_ probability: Double) -> String {
    if probability < 0.0001 { return "under 0.01 %" }
    if probability > 0.9999 && probability < 1 { return "over 99.99 %" }
    if probability == 1 { return "100 %" }
    let rest = min(probability, 1 - probability)
    return NumberText.percent(probability, decimals: rest < 0.001 ? 2 : rest < 0.1 ? 1 : 0)
  }
}
