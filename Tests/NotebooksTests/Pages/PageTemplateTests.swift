// A new page is a sound page.

import Testing

@testable import Notebooks

@Suite("A new page")
struct PageTemplateSuite {
  @Test("it has a title, minutes and one of each kind of cell, and can be read")
  func reading() throws {
    let page = try PageReading.page(PageTemplate.text(title: "Our churn", number: 7), file: "x.md")
    #expect(page.title == "Our churn")
    #expect(page.minutes == 10)
    #expect(page.commandCount == 3)
    let kinds = Set(
      page.cells.map { cell in
        switch cell.kind {
        case .commands: "commands"
        case .output: "output"
        case .file: "file"
        case .checks: "checks"
        }
      })
    #expect(kinds.count == 4)
    #expect(page.numbers.count == 1)
    #expect(page.pictures.map(\.path) == ["pictures/07/customers-month-by-month.svg"])
  }

  @Test(
    "whatever its title holds, it is read as it is written",
    arguments: ["57<!-- = customers.p50 -->", "A <b> & <!-- -->", "<details>", "R&D", "![a](b c)"])
  func titles(title: String) throws {
    let page = try PageReading.page(PageTemplate.text(title: title, number: 7), file: "x.md")
    #expect(page.title == title)
    #expect(page.numbers.count == 1)
  }

  @Test("its file is named after number and title")
  func name() {
    #expect(PageTemplate.fileName(number: 3, title: "Our churn: 15 %!") == "03-our-churn-15.md")
    #expect(PageTemplate.fileName(number: 12, title: "A") == "12-a.md")
  }
}
