// What a folder keeps, by the names in it.

import Foundation
import Testing

@testable import Results

@Suite("What a folder keeps")
struct KeptFolderTests {
  private func kind(of names: [String], listed: [String] = []) throws -> KeptFolder {
    var kind = KeptFolder.nothing
    try withTemporaryFolder { folder in
      for name in names {
        try "".write(toFile: folder + "/" + name, atomically: false, encoding: .utf8)
      }
      if !listed.isEmpty {
        let sums = FolderChecksums(listed.map { .init(checksum: 1, size: 1, name: $0) })
        try sums.text.write(toFile: folder + "/cksum.txt", atomically: false, encoding: .utf8)
      }
      kind = KeptFolder(folder)
    }
    return kind
  }

  @Test("a run is known by any of its own files, even by their names in the list alone")
  func runs() throws {
    #expect(try kind(of: ["summary.json", "trials.csv", "scenario.yaml"]) == .run)
    #expect(try kind(of: ["trials.csv"]) == .run)
    #expect(try kind(of: ["scenario.yaml"], listed: ["scenario.yaml", "summary.json"]) == .run)
  }

  @Test("a comparison is none, and neither is anything else")
  func others() throws {
    #expect(try kind(of: ["comparison.json", "futures.csv"]) == .comparison)
    #expect(
      try kind(of: ["futures.csv"], listed: ["comparison.json", "futures.csv"]) == .comparison)
    for names in [[], ["scenario.yaml"], ["first.json", "notes.txt"]] {
      #expect(try kind(of: names) == .nothing)
    }
    #expect(KeptFolder("/no/such/folder") == .nothing)
  }
}
