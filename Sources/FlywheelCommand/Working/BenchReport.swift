// What `bench` found, for people and for programs.

internal import Charts
internal import Simulation

/// The speed of one timed run.
struct BenchReport {
  /// Customers and prospects that lived through a step, summed over steps and futures.
  var agentSteps: Int
  /// Futures simulated.
  var futures: Int
  /// Wall-clock time.
  var seconds: Double
  /// Threads used.
  var threads: Int
  /// What the kernels were made of.
  var instructions: InstructionSet
  /// The largest resident set of the process.
  var peakMemoryBytes: Int

  /// Agent-steps per second of wall-clock time.
  var perSecond: Double { Double(agentSteps) / max(seconds, 1e-9) }

  /// One JSON object.
  var json: String { "{\(members)}" }

  /// One JSON object of a run of the given size.
  func json(of size: Int) -> String { "{\"size\":\(size),\(members)}" }

  private var members: String {
    """
    "agent_steps_per_second":\(perSecond),"agent_steps":\(agentSteps),"futures":\(futures),\
    "seconds":\(seconds),"threads":\(threads),"instruction_set":"\(instructions.rawValue)",\
    "peak_memory_bytes":\(peakMemoryBytes)
    """
  }

  /// Two lines for people: memory in 10^6 bytes.
  var text: String {
    """
    \(Self.tenths(perSecond / 1e6)) million agent-steps a second on \(threads) \
    \(threads == 1 ? "thread" : "threads") with \(instructions.rawValue)
    (\(agentSteps) in \((seconds * 100).rounded() / 100) s, peak memory \
    \(Self.tenths(Double(peakMemoryBytes) / 1e6)) MB)
    """
  }

  /// The head of a table of growth.
  static func head(_ scale: BenchScale) -> String {
    row([scale.rawValue, "futures", "s a future", "million steps/s", "peak memory, MB"])
  }

  /// A row of a table of growth.
  func row(_ size: Int) -> String {
    Self.row([
      NumberText.grouped(Double(size), decimals: 0),
      NumberText.grouped(Double(futures), decimals: 0),
      NumberText.plain(seconds / Double(futures)),
      "\(Self.tenths(perSecond / 1e6))", "\(Self.tenths(Double(peakMemoryBytes) / 1e6))",
    ])
  }

  private static func row(_ cells: [String]) -> String {
    zip(cells, [12, 9, 12, 17, 17]).map { cell, width in
      String(repeating: " ", count: max(0, width - cell.count)) + cell
    }.joined()
  }

  private static func tenths(_ x: Double) -> Double { (x * 10).rounded() / 10 }
}
