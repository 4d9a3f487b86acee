// Comments and pictures in HTML.

import Testing

@testable import Notebooks

@Suite("HTML")
struct HTMLPiecesSuite {
  @Test("comments have their words, what stands before them, and their line")
  func comments() {
    let comments = HTMLPieces("<p>57<!-- = a.p50 -->\n<!--\nnote <!-- -->\nx <!--=b").comments
    #expect(comments.map(\.text) == ["= a.p50", "note <!--", "=b"])
    #expect(comments.map(\.line) == [1, 2, 4])
    #expect(comments[0].before == "<p>57")
    #expect(comments[2].before.hasSuffix("\nx "))
    #expect(comments.map(\.expression) == ["a.p50", nil, "b"])
  }

  @Test(
    "a comment that names a figure behind a number has lost its =",
    arguments: [
      ("57<!-- a.p50 -->", "a.p50"), ("57 %<!-- a.p50 = -->", "a.p50"),
      ("57 <!-- x.a.mean / 1000 -->", "x.a.mean / 1000"), ("57<!-- = a.p50 -->", nil),
      ("57<!-- a note, see 10-page.md -->", nil), ("of them<!-- a.p50 -->", nil),
      ("<!-- the next is a.p50 -->", nil), ("57<!-- p50 -->", nil),
    ] as [(String, String?)])
  func forgotten(html: String, expression: String?) {
    #expect(HTMLPieces(html).comments.map(\.forgotten) == [expression])
  }

  @Test("pictures have their address and line, however they are quoted; commented ones are none")
  func pictures() {
    let pictures = HTMLPieces(
      """
      <p><img src="pictures/a b.svg" width=400><IMG alt='x' SRC='b.svg'/>
      <!-- <img src="c.svg">
      --> <img
        src = d.svg> <img data-src="e.svg"> <image src="f.svg">
      """
    ).pictures
    #expect(pictures.map(\.address) == ["pictures/a b.svg", "b.svg", "d.svg"])
    #expect(pictures.map(\.line) == [1, 1, 3])
  }

  @Test("a megabyte of marks is taken apart in no time")
  func marks() {
    for mark in ["<img ", "<!--", "-->", "<!-- -->", "<img src='"] {
      let html = String(repeating: mark, count: 20_000)
      #expect(HTMLPieces(html).pictures.isEmpty || mark.hasSuffix("'"))
    }
  }
}
