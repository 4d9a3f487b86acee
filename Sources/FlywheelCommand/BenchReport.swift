// What `bench` found, for people and for programs.

/// The speed of one timed run.
struct BenchReport {
  /// Customers and prospects that lived through a step, summed over steps and futures.
  var agentSteps: Int
  /// Wall-clock time.
  var seconds: Double
  /// Threads used.
  var threads: Int
  /// The largest resident set of the process.
  var peakMemoryBytes: Int

  /// Agent-steps per second of wall-clock time.
  var perSecond: Double { Double(agentSteps) / max(seconds, 1e-9) }

  /// One JSON object.
  var json: String {
    """
    {"agent_steps_per_second":\(perSecond),"agent_steps":\(agentSteps),"seconds":\(seconds),\
    "threads":\(threads),"peak_memory_bytes":\(peakMemoryBytes)}
    """
  }

  /// Two lines for people: memory in 10^6 bytes.
  var text: String {
    let millions = (perSecond / 1e5).rounded() / 10
    let memory = (Double(peakMemoryBytes) / 1e5).rounded() / 10
    let rounded = (seconds * 100).rounded() / 100
    return """
      \(millions) million agent-steps a second on \(threads) \(threads == 1 ? "thread" : "threads")
      (\(agentSteps) in \(rounded) s, peak memory \(memory) MB)
      """
  }
}
