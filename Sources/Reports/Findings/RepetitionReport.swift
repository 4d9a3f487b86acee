// Whether a repeated run is the same, in words.

internal import Charts
internal import Experiments
package import Simulation

/// The report of a repetition for a terminal.
package struct RepetitionReport: Sendable {
  /// Futures that were repeated.
  package var futures: Int
  /// Futures that were asked for then; more than `futures` where the run was stopped.
  package var requested: Int
  /// The seed.
  package var seed: UInt64
  /// The model version the run was kept with.
  package var keptVersion: Int
  /// The metrics that moved.
  package var metrics: [Metric]
  /// What moved besides, in words.
  package var parts: [String]
  /// The model version in force, and what moved with each.
  package var versions: (current: Int, history: [Int: String]) = (
    ModelVersion.current, ModelVersion.history
  )

  /// A report.
  package init(
    futures: Int, requested: Int, seed: UInt64, keptVersion: Int, metrics: [Metric],
    parts: [String]
  ) {
    self.futures = futures
    self.requested = requested
    self.seed = seed
    self.keptVersion = keptVersion
    self.metrics = metrics
    self.parts = parts
  }

  /// The answer in lines of at most `width` characters.
  package func text(width: Int = 80) -> String {
    let extent = "\(counted), seed \(seed), model version \(keptVersion)"
    if metrics.isEmpty && parts.isEmpty {
      let also = keptVersion == versions.current ? "" : ", and repeated with \(versions.current)"
      return lines("The same to the bit: \(extent)\(also).", width)
    }
    let answer = "Not the same: \(what). Kept: \(extent)."
    return ([lines(answer, width), lines(cause, width)] + entries(width)).joined(separator: "\n")
  }

  private var counted: String {
    let all = NumberText.count(requested, "future", "futures")
    if futures == requested { return all }
    return "the first \(NumberText.grouped(Double(futures), decimals: 0)) of \(all)"
  }

  /// What moved: how many metrics, the first of them by name, and the other parts.
  private var what: String {
    var all: [String] = []
    if !metrics.isEmpty {
      let names = metrics.prefix(5).map(\.rawValue).joined(separator: ", ")
      let more = metrics.count > 5 ? " and \(metrics.count - 5) more" : ""
      all.append(
        "\(metrics.count) of \(Metric.allCases.count) metrics moved (\(names)\(more))")
    }
    if !parts.isEmpty {
      let list = parts.joined(separator: ", ")
      all.append(metrics.isEmpty ? "\(list) moved" : "with them \(list)")
    }
    return all.joined(separator: ", ")
  }

  /// What may have moved them.
  private var cause: String {
    let (kept, now) = (keptVersion, versions.current)
    if kept == now {
      return "The model version is \(now) then and now: no change of the model accounts for it. "
        + "Was the folder written on another kind of machine? If not, this is a defect."
    }
    if kept > now { return "This is model version \(now), older than the run." }
    return "This is model version \(now). What moved since:"
  }

  /// The entries of the model versions in between, oldest first.
  private func entries(_ width: Int) -> [String] {
    guard keptVersion < versions.current else { return [] }
    return ((keptVersion + 1)...versions.current).map { version in
      TextLines.wrap(
        "\(version): \(versions.history[version] ?? "not told")", width: width, indent: 5,
        first: 2
      ).joined(separator: "\n")
    }
  }

  private func lines(_ text: String, _ width: Int) -> String {
    TextLines.wrap(text, width: width).joined(separator: "\n")
  }
}
