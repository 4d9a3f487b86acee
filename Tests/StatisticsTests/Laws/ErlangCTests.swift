// The waiting queue against published tables and Erlang's sum.

import Foundation
import Statistics
import Testing

@Suite("Waiting for an agent")
struct ErlangCTests {
  @Test("ten erlang and fourteen agents, as published with sixteen digits")
  func published() throws {
    // pyworkforce's README: 100 calls in 30 minutes of 3 minutes each, answered within 20 seconds.
    let desk = ErlangC(load: 10, agents: 14)
    #expect(abs(desk.waitingProbability - 0.174_131_933_595_049_8) < 1e-12)
    #expect(
      abs(desk.serviceLevel(within: 20, handlingTime: 180) - 0.888_350_019_179_466_9) < 1e-12)
    let wait = try #require(desk.meanWait(handlingTime: 180))
    #expect(abs(wait - 7.8359) < 5e-5)
  }

  @Test("ten erlang from eleven to fifteen agents")
  func table() throws {
    for (agents, waiting, mean, level) in [
      (11, 0.68212, 122.78, 0.3896), (12, 0.44939, 40.44, 0.6402), (13, 0.28527, 17.12, 0.7956),
      (15, 0.10204, 3.67, 0.9415),
    ] {
      let desk = ErlangC(load: 10, agents: agents)
      #expect(abs(desk.waitingProbability - waiting) < 5.1e-6)
      #expect(abs(try #require(desk.meanWait(handlingTime: 180)) - mean) < 0.0051)
      #expect(abs(desk.serviceLevel(within: 20, handlingTime: 180) - level) < 5.1e-5)
    }
  }

  @Test("textbook queues: one agent waits with the load itself, and others in closed form")
  func textbook() throws {
    #expect(abs(ErlangC(load: 2.0 / 3, agents: 1).waitingProbability - 2.0 / 3) < 1e-12)
    // Two agents: C = a²/(2 + a).
    #expect(abs(ErlangC(load: 5.0 / 3, agents: 2).waitingProbability - 25.0 / 33) < 1e-12)
    let desk = ErlangC(load: 2.5, agents: 3)
    #expect(abs(desk.waitingProbability - 0.702247) < 5.1e-7)
    #expect(abs(try #require(desk.meanWait(handlingTime: 0.25)) - 0.351124) < 5.1e-7)
  }

  @Test("a desk that is offered more than it can do never catches up")
  func overloaded() {
    for load in [3.0, 3.5] {
      let desk = ErlangC(load: load, agents: 3)
      #expect(desk.waitingProbability == 1)
      #expect(desk.meanWait(handlingTime: 180) == nil)
      #expect(desk.serviceLevel(within: 1e9, handlingTime: 180) == 0)
    }
  }

  @Test("80 % within 20 seconds: taking 60 % of the calls away takes fewer than 60 % of the agents")
  func leastAgents() {
    // With calls of three minutes; the numbers are those of the published table of loads.
    for (load, agents) in [(10.0, 14), (4, 7), (20, 24), (8, 11), (50, 56)] {
      #expect(ErlangC.leastAgents(load: load) == agents)
    }
    // Calls of one minute leave sooner, so fewer agents do.
    for (load, agents) in [(10.0, 13), (4, 6), (20, 23), (8, 11), (50, 54)] {
      #expect(ErlangC.leastAgents(load: load, handlingTime: 60) == agents)
    }
  }

  @Test("one agent fewer would not do")
  func least() {
    for load in [0.5, 4, 10, 123.4, 5000] {
      for level in [0.5, 0.8, 0.99] {
        let agents = ErlangC.leastAgents(load: load, serviceLevel: level)
        let enough = ErlangC(load: load, agents: agents)
        #expect(enough.serviceLevel(within: 20, handlingTime: 180) >= level)
        guard agents > 1 else { continue }
        let fewer = ErlangC(load: load, agents: agents - 1)
        #expect(fewer.serviceLevel(within: 20, handlingTime: 180) < level)
      }
    }
  }

  @Test("no calls: one agent, nobody waits")
  func noCalls() {
    #expect(ErlangC.leastAgents(load: 0) == 1)
    #expect(ErlangC(load: 0, agents: 1).waitingProbability == 0)
  }
}
