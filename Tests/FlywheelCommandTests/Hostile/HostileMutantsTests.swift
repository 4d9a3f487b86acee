// A sound file broken in one place: refused, told at that place by the key's name, with a cure.

import Foundation
import Scenarios
import Testing

@testable import FlywheelCommand

@Suite("Files broken in one place")
struct HostileMutantsSuite {
  private static let base = "before.yaml"

  private static let texts: [(name: String, text: String, isWhole: Bool)] = {
    let folder = BuiltProgram.root + "/scenarios"
    let files = (try? names(in: folder))?.filter { $0.hasSuffix(".yaml") } ?? []
    return [
      ("in lines", RichScenario.inLines, true), ("in braces", RichScenario.inBraces, true),
    ]
      + files.compactMap { file in
        (try? FlywheelCommandTests.text("\(folder)/\(file)")).map { (file, $0, false) }
      }
  }()

  /// The mistakes of a text, as the command tells them.
  private static func mistakes(_ text: String) -> [Problem] {
    do {
      _ = try ScenarioReader.read(text: text, file: "f.yaml") { name in
        texts.first { $0.name == name }?.text
      }
      return []
    } catch { return error.problems }
  }

  /// What is wrong with what is said about a mutant; `nil` when nothing is.
  private static func complaint(_ mutant: Mutant) -> String? {
    let problems = mistakes(mutant.text)
    guard let problem = problems.first, problems.count == 1 else {
      return problems.isEmpty ? "is accepted" : "is told \(problems.count) times: \(problems)"
    }
    let told = CommandFailure(ScenarioProblems(problems))
    guard told.exitCode == 2, told.message.hasPrefix("f.yaml:\(mutant.line):") else {
      return "is told elsewhere: \(told.message)"
    }
    guard let column = problem.place?.column, mutant.columns.contains(where: { $0 ~= column })
    else { return "is told in another column: \(told.message)" }
    guard problem.key.contains(mutant.key) || problem.message.contains(mutant.key) else {
      return "is told without its key: \(told.message)"
    }
    if problem.cure.isEmpty { return "has no cure: \(told.message)" }
    if let right = mutant.suggestion, !problem.cure.contains(right) {
      return "has another cure than \(right): \(told.message)"
    }
    return nil
  }

  @Test("the files are sound before they are broken, and use every key")
  func sound() {
    for (name, text, _) in Self.texts { #expect(Self.mistakes(text).isEmpty, "\(name)") }
    let stated = StatedKeys(RichScenario.inLines)
    let used = Set(
      stated.keys.compactMap { key in Stated(key, in: stated).definition?.pattern })
    let season = KeyCatalogue.all.map(\.pattern).filter { $0.hasPrefix("season.") }
    #expect(Set(KeyCatalogue.all.map(\.pattern)).subtracting(season).subtracting(used) == [])
  }

  // A sample, since a debug build takes 40 ms for each; the steps share no factor with the number of mutants a key has.
  @Test("every mutant is refused at its place, by its key, with a cure")
  func refused() {
    var checked = 0
    var kinds: [String: Int] = [:]
    for (name, text, isWhole) in Self.texts {
      for (number, mutant) in Mutations(of: text).mutants.enumerated()
      where number % (isWhole ? 6 : 40) == 0 {
        checked += 1
        kinds[mutant.kind, default: 0] += 1
        if let complaint = Self.complaint(mutant) {
          Issue.record("\(name): \(mutant.title): \(complaint)")
        }
      }
    }
    #expect(checked >= 300)
    #expect(kinds.count >= 14)
  }

  @Test("the program itself says so, with 2")
  func program() throws {
    try withTemporaryFolder { folder in
      var kinds: Set<String> = []
      for mutant in Mutations(of: RichScenario.inLines).mutants
      where kinds.insert(mutant.kind).inserted {
        try Data(mutant.text.utf8).write(to: URL(fileURLWithPath: folder + "/f.yaml"))
        let ended = try BuiltProgram.run("check", "f.yaml", in: folder)
        #expect(ended.status == 2, "\(mutant.title)")
        #expect(ended.output == "", "\(mutant.title)")
        #expect(ended.errors.hasPrefix("f.yaml:\(mutant.line):"), "\(ended.errors)")
        #expect(ended.errors.contains(mutant.key), "\(ended.errors)")
      }
    }
  }
}
