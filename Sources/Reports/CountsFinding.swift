// Words for groups: what may be said first, then the numbers.

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
        "\(more.capitalized) \(outcome), and that is not chance: \(counts); "
        + "\(points(abs(comparison.difference))) points \(more), between \(range(comparison)) "
        + "with 95 % confidence."
    case .cannotTell where comparison.difference == 0:
      return "As many \(outcome): \(counts). Nothing here speaks for a change; between "
        + "\(range(comparison)) points are possible."
    case .cannotTell:
      var text =
        "With \(size(comparison)) nobody can tell whether \(more) \(outcome): \(counts). "
        + "Where nothing changed, chance parts such groups as far in "
        + "\(chance(comparison.adjustedProbability)) of tries"
        + (analysis.comparisons.count > 1 ? ", counted for all comparisons together." : ".")
      if let power = comparison.power, let needed = comparison.customersNeeded {
        text +=
          " Had the change really been this large, groups of this size would show it in "
          + "\(chance(power)) of tries; \(NumberText.count(Int(needed.rounded(.up)), "customer", "customers")) "
          + "a group would in 80 %."
      }
      return text
    }
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
    let isLower = comparison.difference <= 0
    let posterior = isLower ? comparison.probabilityLower : 1 - comparison.probabilityLower
    rows.append([
      "really \(isLower ? "lower" : "higher") (posterior)", chance(min(posterior, 0.999_99)),
    ])
    if let power = comparison.power, let needed = comparison.customersNeeded {
      rows.append(["chance to show such a change", chance(power)])
      rows.append(["customers a group for 80 %", whole(Int(needed.rounded(.up)))])
    }
    return FindingPage.Table(
      title: "\(comparison.other.name) against \(comparison.base.name)",
      headings: ["", "seen", "95 % interval"], rows: rows)
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
        The posterior takes every share for possible beforehand (Jeffreys' prior). It says how far \
        these counts lean, not that a change was shown.
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
