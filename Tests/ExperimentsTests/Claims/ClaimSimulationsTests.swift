// Scenarios run for claims.

import Scenarios
import Synchronization
import Testing

@testable import Experiments

@Suite("Runs for claims")
struct ClaimSimulationsSuite {
  private let place = SourcePlace(file: "claims.yaml", line: 2, column: 3)

  private func named(_ file: String) -> ClaimScenario {
    ClaimScenario(alias: "few", file: file, settings: [], place: place)
  }

  private func simulations(
    reads: @escaping () -> Void = {}, shouldStop: @escaping @Sendable () -> Bool = { false },
    text: String = RunFixture.certainText
  ) -> ClaimSimulations {
    ClaimSimulations(threads: 1, shouldStop: shouldStop) { named in
      reads()
      do throws(ScenarioProblems) {
        return .success(try ScenarioReader.read(text: text, file: named.file))
      } catch { return .failure(error) }
    }
  }

  @Test("a scenario is read and run once, whatever the number of claims")
  func once() throws {
    var reads = 0
    var simulations = simulations(reads: { reads += 1 })
    let run = ClaimRun(scenario: named("a.yaml"), month: nil, trials: 4, seed: 1)
    let first = try simulations.run(run)
    #expect(try simulations.run(run).table.metrics == first.table.metrics)
    #expect((first.months, first.table.rows) == (3, 4))
    var shorter = run
    shorter.month = 2
    #expect(try simulations.run(shorter).months == 2)
    #expect(reads == 1)
  }

  @Test("a scenario that cannot be used is told where the claims file names it")
  func unusable() {
    let table: [(String, String)] = [
      ("name: [", "cannot be used: a.yaml:"),
      (RunFixture.certainText.replacing("churn: 0%", with: "churn: 130%"), "is over 100%"),
    ]
    for (text, message) in table {
      var simulations = simulations(text: text)
      do throws(ClaimFailure) {
        _ = try simulations.run(
          ClaimRun(scenario: named("a.yaml"), month: nil, trials: 4, seed: 1))
        Issue.record("it was run")
      } catch {
        guard case .problem(let problem) = error else {
          Issue.record("\(error)")
          return
        }
        #expect(problem.message.contains(message), "\(problem)")
        #expect(problem.place == place && problem.key == "scenarios.few")
      }
    }
  }

  @Test("the user's wish to stop ends a run")
  func stopped() {
    let asked = Mutex(0)
    var simulations = simulations(shouldStop: {
      asked.withLock { count in
        count += 1
        return count > 2
      }
    })
    do throws(ClaimFailure) {
      _ = try simulations.run(
        ClaimRun(scenario: named("a.yaml"), month: nil, trials: 50, seed: 1))
      Issue.record("it was run")
    } catch {
      guard case .stopped = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test("the command that repeats a run can be pasted, and a shell obeys nothing in it")
  func commands() {
    var scenario = named("my shop.yaml")
    scenario.variant = "once 35%"
    scenario.settings = [.init(path: "attract.cac", value: "9 EUR")]
    let run = ClaimRun(scenario: scenario, month: 6, trials: 4, seed: 1)
    #expect(
      ClaimSimulations.command(run)
        == "flywheel run \"my shop.yaml\" --variant \"once 35%\" --set \"attract.cac=9 EUR\" "
        + "--set \"horizon=6 months\" --trials 4 --seed 1")
    for (file, quoted) in [
      ("a/b-1_x.yaml", "a/b-1_x.yaml"), ("$(rm x).yaml", "'$(rm x).yaml'"),
      ("`id`", "'`id`'"), ("it's \"$x\"", "'it'\\''s \"$x\"'"),
    ] {
      let command = ClaimSimulations.command(
        ClaimRun(scenario: named(file), month: nil, trials: 1, seed: 0))
      #expect(command == "flywheel run \(quoted) --trials 1 --seed 0")
    }
  }
}
