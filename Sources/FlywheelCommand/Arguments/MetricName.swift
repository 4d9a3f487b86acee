// Metrics by the name a user types.

internal import Reports
internal import Scenarios
internal import Simulation

/// Finds metrics by name.
enum MetricName {
  /// The metric called `name`, "-" and " " standing for "_".
  ///
  /// - Parameters:
  ///   - name: what the user typed.
  ///   - option: the option it was typed after, for the message.
  /// - Returns: the metric.
  /// - Throws: what is told month by month alone; the nearest name, or all names when none is near.
  static func metric(
    _ name: String, of option: String = "--about"
  ) throws(CommandFailure) -> Metric {
    let id = name.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
    if let metric = Metric(rawValue: id) { return metric }
    let all = Metric.allCases.map(\.rawValue)
    if Series(rawValue: id) != nil {
      throw CommandFailure(
        "\(option): \(id) is told month by month and is no single number; "
          + "flywheel explain metrics lists those")
    }
    let refusal = "\(option): there is no metric \"\(name)\"; "
    if let near = KeyCatalogue.nearest(to: id, among: all) {
      throw CommandFailure(refusal + "did you mean \(near)? (flywheel explain metrics lists all)")
    }
    let list = TextLines.wrap(all.joined(separator: ", "), width: 80, indent: 2, first: 2)
    throw CommandFailure(([refusal + "give one of"] + list).joined(separator: "\n"))
  }
}
