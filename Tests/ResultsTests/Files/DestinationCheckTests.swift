// Refusing a place before the run, not after it.

import Experiments
import Foundation
import Testing

@testable import Results

@Suite("Looking at a destination before a run")
struct DestinationCheckSuite {
  private func problem(
    _ destination: RunFolder.Destination, digest: String = "0a1b2c", seed: UInt64 = 7,
    trials: Int = 2
  ) -> RunFolderProblem? {
    do throws(RunFolderProblem) {
      try RunFolder.check(destination, digest: digest, seed: seed, trials: trials)
      return nil
    } catch {
      return error
    }
  }

  @Test("a new folder, an empty one and parents still to be made are fine")
  func free() throws {
    try withTemporaryFolder { folder in
      #expect(problem(.root(folder + "/results")) == nil)
      #expect(problem(.folder(folder + "/a/b/c")) == nil)
      #expect(problem(.folder(folder)) == nil)
      #expect(problem(.folder(folder + "/")) == nil)
      let left = try names(in: folder)
      #expect(left.isEmpty)
    }
  }

  @Test("a file, or a folder of other things, is refused")
  func occupied() throws {
    try withTemporaryFolder { folder in
      let file = folder + "/notes"
      try Data("mine".utf8).write(to: URL(fileURLWithPath: file))
      #expect(problem(.folder(file)) == .holdsOtherFiles(path: file))
      #expect(problem(.folder(folder)) == .holdsOtherFiles(path: folder))
      #expect(
        problem(.root(file)) == .cannotWrite(path: file, reason: String(cString: strerror(ENOTDIR)))
      )
      #expect(problem(.folder(file + "/below")) != nil)
    }
  }

  @Test("a damaged run is refused before the same run is made again")
  func damaged() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/run"
      _ = try RunFolder.save(
        record: sampleRecord(), table: sampleTable(), resolvedYAML: "", into: .folder(path))
      try FileManager.default.removeItem(atPath: path + "/series.csv")
      #expect(problem(.folder(path)) == .isDamaged(path: path, .missing(file: "series.csv")))
    }
  }

  @Test("the same run may be kept again; another scenario, seed or number of futures may not")
  func kept() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/run"
      _ = try RunFolder.save(
        record: sampleRecord(), table: sampleTable(), resolvedYAML: "", into: .folder(path))
      #expect(problem(.folder(path)) == nil)
      #expect(
        problem(.folder(path), digest: "ffff", seed: 8, trials: 3)
          == .holdsOtherNumbers(
            path: path,
            differences: [
              "digest 0a1b2c there, ffff here", "seed 7 there, 8 here",
              "futures asked for 2 there, 3 here",
            ]))
    }
  }
}
