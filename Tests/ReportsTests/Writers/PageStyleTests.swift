// The style sheet of pages: nothing from outside, and every class that a page uses.

import Foundation
import Testing

@testable import Reports

@Suite("The style of pages")
struct PageStyleSuite {
  @Test("it asks for nothing from outside and cannot end its own element")
  func closed() {
    for word in ["url(", "@import", "//", "</", "expression"] {
      #expect(!PageStyle.rules.contains(word), "\(word)")
    }
  }

  @Test("braces close")
  func braces() {
    var depth = 0
    for character in PageStyle.rules {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      #expect(depth >= 0 && depth <= 2)
    }
    #expect(depth == 0)
  }

  @Test("it knows light, dark, narrow and paper")
  func media() {
    for rule in ["prefers-color-scheme:dark", "max-width:35rem", "@page{size:A4", "@media print"] {
      #expect(PageStyle.rules.contains(rule), "\(rule)")
    }
  }

  @Test("text and its ground differ by 4.5 to 1 or more, in the light and in the dark")
  func contrast() throws {
    let blocks = PageStyle.rules.components(separatedBy: ":root{").dropFirst().prefix(2)
    #expect(blocks.count == 2)
    for block in blocks {
      let colours = Dictionary(
        uniqueKeysWithValues: block.prefix { $0 != "}" }.split(separator: ";").map { rule in
          let parts = rule.split(separator: ":")
          return (String(parts[0]), String(parts[1]))
        })
      for ground in ["--ground", "--panel"] {
        for ink in ["--ink", "--soft", "--link"] {
          let one = try luminance(#require(colours[ground]))
          let other = try luminance(#require(colours[ink]))
          let ratio = (max(one, other) + 0.05) / (min(one, other) + 0.05)
          #expect(ratio >= 4.5, "\(ink) on \(ground): \(ratio)")
        }
      }
    }
  }

  /// Relative luminance of `#rgb` or `#rrggbb` (WCAG 2.2).
  private func luminance(_ colour: String) throws -> Double {
    var digits = String(colour.dropFirst())
    if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
    let number = try #require(Int(digits, radix: 16))
    let parts = [number >> 16, (number >> 8) & 255, number & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
