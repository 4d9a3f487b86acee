// Every set of instructions lives the same trial.

import Lanes
import RandomStreams
import Testing

@testable import Simulation

@Suite("Sets of instructions")
struct InstructionSetTests {
  @Test("the widest is one of those this machine has")
  func available() {
    #expect(InstructionSet.available.contains(.widest))
    #expect(InstructionSet.available.last == .widest)
    for set in InstructionSet.available {
      #expect(String(cString: set.kernels.name) == set.rawValue)
    }
  }

  @Test("a set that this machine lacks has no kernels")
  func lacking() async {
    #if arch(x86_64)
      await #expect(processExitsWith: .failure) { _ = InstructionSet.neon.kernels }
    #else
      await #expect(processExitsWith: .failure) { _ = InstructionSet.avx2.kernels }
    #endif
  }

  @Test("a business with everything switched on has the same future, to the bit, with each")
  func sameFuture() throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      let solved = SolvedTrial(try TrialFixture.busy { $0.startCustomers = 3000 })
      let outcomes = try InstructionSet.available.map {
        try TrialWorker($0).run(solved, stream: RandomStream(seed: seed, trial: 0))
      }
      #expect(outcomes.allSatisfy { $0 == outcomes[0] })
    }
  }
}
