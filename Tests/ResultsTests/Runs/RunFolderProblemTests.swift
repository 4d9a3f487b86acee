// The words of the errors: place, what is wrong, what to do.

import Results
import Testing

@Suite("Problems of keeping a run")
struct RunFolderProblemTests {
  @Test("each names the place, the reason and the cure")
  func words() {
    #expect(
      RunFolderProblem.cannotWrite(path: "results", reason: "No space left on device").description
        == "results: cannot be written (No space left on device); make room or permission there, "
        + "or give another folder with --out DIR")
    #expect(
      RunFolderProblem.holdsOtherNumbers(
        path: "results/x/a-1-9",
        differences: ["model version 1 there, 2 here", "seed 1 there, 2 here"]
      ).description
        == "results/x/a-1-9: keeps a run with other numbers (model version 1 there, 2 here; "
        + "seed 1 there, 2 here); move or delete it, or give another folder with --out DIR")
    #expect(
      RunFolderProblem.isDamaged(path: "results/x/a-1-9", .missing(file: "trials.csv")).description
        == "results/x/a-1-9: keeps this run, but damaged: trials.csv is missing; move or delete it "
        + "and run again")
    #expect(
      RunFolderProblem.holdsOtherFiles(path: "docs").description
        == "docs: keeps something that is no run; give an empty or new folder with --out DIR")
  }
}
