// The shipped claims of the literature as a text in which tests change figures.

import Experiments
import Foundation
import Scenarios
import Testing

/// `scenarios/claims/literature.yaml`, cut into its claims.
struct LiteratureText {
  /// A figure changed in the text of one claim.
  struct Change {
    /// The claim that states it.
    var claim: String
    /// What stands there, once.
    var old: String
    /// What shall stand there.
    var new: String
  }

  /// The file's path.
  static let path = BuiltProgram.root + "/scenarios/claims/literature.yaml"
  /// Everything before the first claim.
  let head: String
  /// The claims in file order, each from its `- id:` to the next.
  let sections: [(id: String, text: String)]

  private static let start = "  - id: "

  init() throws {
    let parts = try FlywheelCommandTests.text(Self.path).components(separatedBy: "\n" + Self.start)
    head = try #require(parts.first)
    sections = parts.dropFirst().map { part in
      (String(part.prefix { !$0.isNewline }), Self.start + part)
    }
  }

  /// The file's text with `changes` made, each in its claim alone.
  func text(_ changes: [Change] = []) -> String {
    var result = head
    for (id, section) in sections {
      var section = section
      for change in changes where change.claim == id {
        #expect(section.components(separatedBy: change.old).count == 2, "\(id): \(change.old)")
        section = section.replacing(change.old, with: change.new)
      }
      result += "\n" + section
    }
    return result
  }

  /// A claim of the file, judged with `changes` and in few futures.
  func judged(_ id: String, _ changes: [Change] = [], trials: Int = 10) throws -> JudgedClaim {
    try #require(try judged([id], changes, trials: trials).first)
  }

  /// Claims of the file, judged with `changes` and in few futures.
  func judged(
    _ ids: [String], _ changes: [Change] = [], trials: Int = 10
  ) throws -> [JudgedClaim] {
    let reading = ClaimsReader.read(text: text(changes), file: Self.path)
    #expect(reading.problems.isEmpty, "\(reading.problems)")
    guard case .list(var claims)? = reading.document else { throw CancellationError() }
    claims.trials = trials
    var judge = ClaimJudge(claims, threads: 2)
    let audit = judge.judge(only: ids)
    #expect(audit.problems.isEmpty, "\(audit.problems)")
    return audit.claims
  }
}

extension JudgedClaim {
  /// A figure shown for the reader; `nil` when there is none of this name.
  func shown(_ name: String) -> Double? {
    shows.first { $0.name == name }.map { ($0.value.lower + $0.value.upper) / 2 }
  }

  /// What a reading came to; `nil` when there is none of this name.
  func verdict(readAs reading: String) -> ClaimVerdict? {
    readings.first { $0.reading == reading }?.verdict
  }
}
