// The words of the errors: place, what is wrong, what to do.

import Results
import Testing

@Suite("Problems of reading a kept run")
struct KeptRunProblemTests {
  @Test("each names the place, what is wrong and the cure")
  func words() {
    let cases: [(KeptRunProblem, String)] = [
      (.noFolder(path: "x"), "x: there is no such folder; give the folder of a kept run"),
      (
        .noRun(path: "x"),
        "x: keeps no run; give a folder with a summary.json, as flywheel run leaves it under results/"
      ),
      (.isComparison(path: "x"), "x: keeps a comparison, no run; give the folder of a run"),
      (
        .damaged(path: "x", .missing(file: "trials.csv")),
        "x: is damaged: trials.csv is missing; move or delete it, and run the scenario again"
      ),
    ]
    for (problem, words) in cases { #expect(problem.description == words) }
  }
}
