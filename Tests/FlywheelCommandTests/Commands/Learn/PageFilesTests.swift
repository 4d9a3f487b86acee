// The files of a page in a reader's folder: all of them or none, and nothing of the reader's is lost.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("The files of a page")
struct PageFilesSuite {
  private let page = """
    # Shops

    ```yaml file=shop.yaml
    name: Shop
    ```

    ```csv file=counts.csv
    group,customers,churned
    ```

    ```flywheel
    flywheel explain churn_annual
    ```
    """

  @Test("are kept where they are asked for, also a second time, and the reader is told what to do")
  func kept() throws {
    try withPages(["01-a.md": page]) { folder in
      for _ in 1...2 {
        let ended = try BuiltProgram.run("learn", "run", "01", "--out", "try/it", in: folder)
        #expect(ended.status == 0, "\(ended.errors)")
        #expect(ended.output.contains("Kept in try/it: shop.yaml, counts.csv. Go there"))
        #expect(try text(folder + "/try/it/shop.yaml") == "name: Shop\n")
        #expect(try names(in: folder + "/try/it") == ["counts.csv", "shop.yaml"])
      }
    }
  }

  @Test("a page's printed commands run where its files are kept, with what stands beside it")
  func neighbours() throws {
    let page =
      "```yaml file=mine.yaml\nextends: scenarios/first.yaml\n```\n\n"
      + "```flywheel\nflywheel check mine.yaml\n```\n"
    try withPages(["01-a.md": page]) { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/scenarios", withIntermediateDirectories: true)
      try Data(TinyScenario.text.utf8)
        .write(to: URL(fileURLWithPath: folder + "/scenarios/first.yaml"))
      let ended = try BuiltProgram.run("learn", "run", "01", "--out", "try", in: folder)
      #expect(ended.status == 0, "\(ended.errors)")
      #expect(ended.output.contains("Kept in try: mine.yaml, scenarios/first.yaml."))
      let check = try BuiltProgram.run("check", "mine.yaml", in: folder + "/try")
      #expect(check.status == 0, "\(check.errors)")
    }
  }

  @Test("what a reader has changed is left as it is, and nothing else is written or run")
  func changed() throws {
    try withPages(["01-a.md": page]) { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/try", withIntermediateDirectories: true)
      let own = URL(fileURLWithPath: folder + "/try/counts.csv")
      try Data("group,customers,churned\nmine,1,0\n".utf8).write(to: own)
      let ended = try BuiltProgram.run("learn", "run", "01", "--out", "try", in: folder)
      #expect(ended.status == 2)
      #expect(ended.errors.hasPrefix("try/counts.csv: is there already with something else in it"))
      #expect(ended.output == "")
      #expect(try names(in: folder + "/try") == ["counts.csv"])
      #expect(try text(own.path) == "group,customers,churned\nmine,1,0\n")
    }
  }

  @Test("what a reader has added behind the beginning of a long file is not lost")
  func appended() throws {
    let long = page.replacing(
      "name: Shop", with: "name: Shop # " + String(repeating: "x", count: 5000))
    try withPages(["01-a.md": long]) { folder in
      #expect(try BuiltProgram.run("learn", "run", "01", "--out", "try", in: folder).status == 0)
      let file = folder + "/try/shop.yaml"
      let mine = try text(file) + "horizon: 9 months\n"
      try Data(mine.utf8).write(to: URL(fileURLWithPath: file))
      let ended = try BuiltProgram.run("learn", "run", "01", "--out", "try", in: folder)
      #expect(ended.status == 2)
      #expect(try text(file) == mine)
    }
  }

  @Test("a page without files and a folder that is a file are told")
  func refused() throws {
    try withPages(["01-a.md": rightPage, "02-b.md": page]) { folder in
      let none = try BuiltProgram.run("learn", "run", "01", "--out", "try", in: folder)
      #expect(none.status == 2)
      #expect(none.errors == "notebooks-md/01-a.md: writes no files; leave out --out try\n")
      let file = "notebooks-md/01-a.md"
      let taken = try BuiltProgram.run("learn", "run", "02", "--out", file, in: folder)
      #expect(taken.status == 2)
      #expect(taken.errors.hasPrefix("\(file): no such folder can be made"))
      #expect(try text(folder + "/" + file) == rightPage)
    }
  }
}
