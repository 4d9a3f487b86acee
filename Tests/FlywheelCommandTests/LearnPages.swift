// Small pages for the tests of `flywheel learn`, with commands that end at once.

import Foundation

/// A page whose output is right.
let rightPage = """
  # Words

  *About 3 minutes.*

  ```flywheel
  flywheel check none.yaml
  ```

  ```output
  none.yaml:1:1: there is no such file; check its name and folder
  exit 2
  ```

  """

/// Runs `body` in a folder with pages, by their names in `notebooks-md`.
func withPages(_ pages: [String: String], _ body: (String) throws -> Void) throws {
  try withTemporaryFolder { folder in
    try FileManager.default.createDirectory(
      atPath: folder + "/notebooks-md", withIntermediateDirectories: true)
    for (name, text) in pages {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/notebooks-md/" + name))
    }
    try body(folder)
  }
}

/// Waits until a page's command has begun, for which a scratch folder in `place` is looked at.
func waitForCommand(in place: String) throws {
  let isRunning = {
    // The file for what a command prints is made as it starts.
    try FileManager.default.subpathsOfDirectory(atPath: place)
      .contains { $0.hasSuffix("streams/errors") }
  }
  let deadline = ContinuousClock.now + .seconds(120)
  while try !isRunning(), ContinuousClock.now < deadline { usleep(10_000) }
}
