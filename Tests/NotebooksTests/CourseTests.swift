// The shipped course: every page has what a class needs, and the syllabus tells of every page.

import Foundation
import Testing

@testable import Notebooks

@Suite("The course")
struct CourseSuite {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "notebooks-md").path

  private static let pages = PageFolder(folder).names

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: Self.folder + "/" + name, encoding: .utf8)
  }

  @Test("it has pages 1 to 13, as its syllabus says")
  func numbers() {
    #expect(Self.pages.compactMap(PageFolder.number) == Array(1...13))
  }

  @Test(
    "a page takes 5 to 15 minutes, asks for a prediction before it runs anything, has one idea, a picture and conditions",
    arguments: pages)
  func parts(name: String) throws {
    let page = try PageReading.page(file: Self.folder + "/" + name)
    #expect((5...15).contains(page.minutes ?? 0))
    #expect(!page.pictures.isEmpty)
    let text = try text(name)
    let prediction = try #require(text.range(of: "\n## Before you run it\n"))
    let firstCommand = try #require(text.range(of: "\n```flywheel\n"))
    #expect(prediction.upperBound < firstCommand.lowerBound)
    #expect(text.components(separatedBy: "**The one idea of this page**").count == 2)
    let conditions = page.cells.filter { if case .checks = $0.kind { true } else { false } }
    #expect(!conditions.isEmpty)
  }

  @Test("a scenario begins with its file's name, which viewers do not show", arguments: pages)
  func names(name: String) throws {
    for file in try PageReading.page(file: Self.folder + "/" + name).files
    where !file.name.hasSuffix(".csv") {
      #expect(file.text.hasPrefix("# \(file.name)\n"))
    }
  }

  @Test("a page has three exercises, each with a folded solution that runs", arguments: pages)
  func exercises(name: String) throws {
    let parts = try text(name).components(separatedBy: "\n## Exercises\n")
    try #require(parts.count == 2)
    for number in 1...3 {
      #expect(
        parts[1].components(separatedBy: "\n**\(number).** ").count == 2, "exercise \(number)")
    }
    #expect(!parts[1].contains("\n**4.** "))
    let solutions = parts[1].components(separatedBy: "<details><summary>Solution").dropFirst()
    #expect(solutions.count == 3)
    for solution in solutions {
      let folded = solution.components(separatedBy: "</details>")[0]
      #expect(folded.contains("\n```flywheel\n"))
    }
  }

  @Test(
    "the syllabus links every page by its title, with its minutes, and nothing that is not there")
  func syllabus() throws {
    let syllabus = try text("README.md")
    for name in Self.pages {
      let page = try PageReading.page(file: Self.folder + "/" + name)
      let title = try #require(page.title?.split(separator: ":").first)
      let row = "| \(name.prefix(2)) | [\(title)](\(name)) | \(page.minutes ?? 0) |"
      #expect(syllabus.contains(row), "no row that begins with \(row)")
    }
    for link in syllabus.components(separatedBy: "](").dropFirst() {
      let address = String(link.prefix { $0 != ")" })
      if address.contains("://") { continue }
      #expect(FileManager.default.fileExists(atPath: Self.folder + "/" + address), "\(address)")
    }
  }
}
