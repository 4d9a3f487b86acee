// What a page needs besides its own files.

import Testing

@testable import Notebooks

@Suite("The files beside a page that it needs")
struct PageNeighboursSuite {
  @Test("are those that its commands and files name, and what these name, and no others")
  func named() throws {
    let fixture = try PageFixture()
    for (name, text) in [
      ("../scenarios/first.yaml", "extends: base/root.yaml\n"),
      ("../scenarios/base/root.yaml", "name: Root\n"), ("../scenarios/other.yaml", "name: O\n"),
      ("counts.csv", "a,b\n"), ("unused.csv", "a,b\n"), ("mine.yaml", "in the way\n"),
    ] {
      try fixture.write(name, text)
    }
    let page = try fixture.page(
      """
      ```yaml file=mine.yaml
      extends: scenarios/first.yaml
      ```

      ```flywheel
      flywheel run mine.yaml
      flywheel claims counts.csv
      ```

      Not unused.csv.
      """)
    #expect(
      try page.neighbours() == [
        .init(name: "counts.csv", text: "a,b\n"),
        .init(name: "scenarios/base/root.yaml", text: "name: Root\n"),
        .init(name: "scenarios/first.yaml", text: "extends: base/root.yaml\n"),
      ])
    #expect(try fixture.page("# No cells\n").neighbours().isEmpty)
  }
}
