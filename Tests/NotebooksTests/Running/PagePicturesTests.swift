// Pictures that are there, that are other ones, and that nobody makes.

import Foundation
import Testing

@testable import Notebooks

@Suite("Pictures of a page")
struct PagePicturesSuite {
  private func findings(_ link: String, kept: String?, makes: String?) throws -> [String] {
    let fixture = try PageFixture()
    if let kept { try fixture.write(link, kept) }
    let script = makes.map { "mkdir -p pictures; printf '\($0)' > pictures/p.svg" } ?? "true"
    return try fixture.findings("```flywheel\nflywheel a\n```\n\n![p](\(link))\n", script)
      .map { String($0.prefix { $0 != ";" }) }
  }

  @Test("a picture that is kept as it is made is right")
  func right() throws {
    #expect(try findings("pictures/p.svg", kept: "A", makes: "A").isEmpty)
    #expect(try findings("beside.svg", kept: "A", makes: nil).isEmpty)
  }

  @Test("one byte makes another picture")
  func wrong() throws {
    #expect(
      try findings("pictures/p.svg", kept: "A", makes: "B")
        == ["01-page.md:5:1: the picture pictures/p.svg is another one now"])
  }

  @Test("a picture that is not there, or that no cell makes, is told")
  func missing() throws {
    #expect(
      try findings("pictures/p.svg", kept: nil, makes: "A")
        == ["01-page.md:5:1: the picture pictures/p.svg is not there yet"])
    #expect(
      try findings("pictures/p.svg", kept: "A", makes: nil)
        == ["01-page.md:5:1: no cell makes the picture pictures/p.svg"])
    #expect(
      try findings("p.svg", kept: nil, makes: nil)
        == ["01-page.md:5:1: there is no picture p.svg"])
  }

  @Test("cells make pictures in pictures/ and nowhere else")
  func places() {
    #expect(PagePictures.isMade("pictures/a.svg") && PagePictures.isMade("./pictures/1/a.svg"))
    #expect(!PagePictures.isMade("pictures") && !PagePictures.isMade("a/pictures/b.svg"))
  }
}
