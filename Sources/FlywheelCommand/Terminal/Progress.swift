// How far a run is, for a person who waits: a line on a terminal, after the first second, otherwise nothing.

internal import Foundation
internal import Synchronization

/// Draws the progress of a run on standard error.
final class Progress: Sendable {
  private let total: Int
  private let label: String
  private let unit: String
  private let start = ContinuousClock.now
  private let isShown = Output.errorIsTerminal
  private let lastDrawn = Mutex<ContinuousClock.Instant?>(nil)

  /// Progress towards `total` futures, or other units.
  init(total: Int, label: String = "", unit: String = "futures") {
    self.total = total
    self.unit = unit
    self.label = label.isEmpty ? "" : label + ": "
  }

  /// Draws that `done` futures are finished.
  func update(_ done: Int) {
    draw { Self.line(label, done, of: total, unit: unit, after: $0) }
  }

  /// Draws a line, at most five times a second, made of the time since the beginning.
  func draw(_ line: (Duration) -> String) {
    if !isShown { return }
    let now = ContinuousClock.now
    if now - start < .seconds(1) { return }
    lastDrawn.withLock { last in
      if let last, now - last < .milliseconds(200) { return }
      last = now
      Output.write("\r\u{1B}[K" + line(now - start), to: STDERR_FILENO, lineEnd: "")
    }
  }

  /// Takes the line away.
  func finish() {
    lastDrawn.withLock { last in
      if last != nil { Output.write("\r\u{1B}[K", to: STDERR_FILENO, lineEnd: "") }
      last = nil
    }
  }

  /// The words of the line: how many, how fast, how long still.
  static func line(
    _ label: String, _ done: Int, of total: Int, unit: String = "futures", after time: Duration
  ) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    let rate = Double(done) / max(seconds, 1e-9)
    let left = Double(max(0, total - done)) / max(rate, 1e-9)
    let rateText = rate < 10 ? "\((rate * 10).rounded() / 10)" : "\(Int(rate))"
    let leftText =
      left < 90 ? "\(Int(left.rounded(.up))) s" : "\(Int((left / 60).rounded(.up))) min"
    return "\(label)\(done) of \(total) \(unit), \(rateText) a second, \(leftText) left"
  }
}
