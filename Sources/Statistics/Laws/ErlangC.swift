// How long callers wait for a free agent: the M/M/c queue.
//
// Calls come at random (Poisson) and are handled in exponentially distributed times; whoever finds all c agents busy
// waits. With the load a in erlang (calls per second times seconds per call): Erlang's loss B from
// B₀ = 1, B_k = a B_{k−1}/(k + a B_{k−1}); the chance to wait C = c B/(c − a(1 − B)); and P(wait > t) =
// C e^{−(c − a) t/h} with the mean handling time h. Erlang (1917), Elektroteknikeren 13:5–13; Cooper (1981),
// "Introduction to Queueing Theory", 2nd ed., ch. 3.

internal import Foundation

/// A desk of some agents under some load.
package struct ErlangC: Sendable, Hashable {
  /// Work offered, in erlang: the agents that would be busy on average; at least 0.
  package let load: Double
  /// Agents at work; at least 1.
  package let agents: Int
  /// The chance that a caller has to wait at all; 1 when the load is no less than the agents, and the queue grows
  /// without end.
  package let waitingProbability: Double

  /// A desk of `agents` under `load` erlang; linear time in the agents.
  package init(load: Double, agents: Int) {
    precondition(load >= 0 && load.isFinite, "a load of \(load) erlang")
    precondition(agents >= 1, "\(agents) agents")
    self.load = load
    self.agents = agents
    guard load < Double(agents) else {
      waitingProbability = 1
      return
    }
    var loss = 1.0
    for busy in 1...agents { loss = load * loss / (Double(busy) + load * loss) }
    let count = Double(agents)
    waitingProbability = count * loss / (count - load * (1 - loss))
  }

  /// Mean wait of all callers, in the unit of `handlingTime` (mean, above 0); `nil` when the queue grows without end.
  package func meanWait(handlingTime: Double) -> Double? {
    precondition(handlingTime > 0, "a handling time of \(handlingTime)")
    guard load < Double(agents) else { return nil }
    return waitingProbability * handlingTime / (Double(agents) - load)
  }

  /// Share of callers who wait at most `threshold`, in the same unit as the mean `handlingTime`.
  package func serviceLevel(within threshold: Double, handlingTime: Double) -> Double {
    precondition(handlingTime > 0, "a handling time of \(handlingTime)")
    precondition(threshold >= 0, "a threshold of \(threshold)")
    guard load < Double(agents) else { return 0 }
    return 1 - waitingProbability * exp(-(Double(agents) - load) * threshold / handlingTime)
  }

  /// The fewest agents with whom the share `serviceLevel` of callers waits at most `threshold`.
  ///
  /// Loads up to a million erlang; `serviceLevel` from 0 up to, not including, 1. The usual 80/20 rule needs a handling
  /// time: with three minutes it takes 14 agents for 10 erlang, 24 for 20 and 56 for 50, and 7 agents for 4 erlang, 11
  /// for 8; with one minute 13, 23, 54, 6 and 11.
  package static func leastAgents(
    load: Double, serviceLevel: Double = 0.8, within threshold: Double = 20,
    handlingTime: Double = 180
  ) -> Int {
    precondition((0..<1).contains(serviceLevel), "a service level of \(serviceLevel)")
    precondition((0...1_000_000).contains(load), "a load of \(load) erlang")
    // One step of the recursion a desk: all desks up to the answer cost as much as the answer alone.
    var (loss, agents) = (1.0, 0)
    while true {
      agents += 1
      let count = Double(agents)
      loss = load * loss / (count + load * loss)
      guard load < count else { continue }
      let waiting = count * loss / (count - load * (1 - loss))
      let late = waiting * exp(-(count - load) * threshold / handlingTime)
      if 1 - late >= serviceLevel { return agents }
    }
  }
}
