import Foundation
import Testing

@testable import Charts

@Suite("The colours of inks")
struct ChartStyleSuite {
  /// The colours by name of the light style, or of the dark one, which leaves none out.
  private static func colours(isDark: Bool) throws -> [String: String] {
    // The light style and the dark one are the only rules of the chart as a whole.
    let blocks = ChartStyle.rules.components(separatedBy: ".chart{").dropFirst()
    try #require(blocks.count == 2)
    let body = try #require(isDark ? blocks.last : blocks.first)
    var found: [String: String] = [:]
    for rule in body.prefix(while: { $0 != "}" }).split(separator: ";") where rule.contains("#") {
      let sides = rule.split(separator: ":")
      found[String(sides[0])] = String(sides[1])
    }
    return found
  }

  /// Relative luminance of `#rgb` or `#rrggbb` (WCAG 2.2).
  private static func luminance(_ colour: String) throws -> Double {
    var digits = Array(colour.dropFirst())
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    let parts = try stride(from: 0, to: 6, by: 2).map { start in
      let value = try #require(Int(String(digits[start...start + 1]), radix: 16))
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// Contrast of two colours, 1 to 21 (WCAG 2.2).
  private static func contrast(_ a: String?, _ b: String?) throws -> Double {
    let both = try [luminance(#require(a)), luminance(#require(b))].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  @Test("every ink has a rule, but for plain letters, which all letters follow")
  func complete() {
    for ink in Ink.allCases where ink != .label {
      #expect(
        ChartStyle.rules.contains(".\(ink.rawValue){")
          || ChartStyle.rules.contains(".\(ink.rawValue),")
          || ChartStyle.rules.contains(".\(ink.rawValue)-ground"), "\(ink)")
    }
    #expect(ChartStyle.rules.contains("text[class]{fill:var(--text)"))
  }

  @Test("every colour that a rule asks for is there, in light and in dark")
  func defined() throws {
    for isDark in [false, true] {
      let colours = try Self.colours(isDark: isDark)
      for part in ChartStyle.rules.components(separatedBy: "var(").dropFirst() {
        let name = String(part.prefix { $0 != ")" })
        #expect(colours[name] != nil, "\(name), dark: \(isDark)")
      }
    }
  }

  @Test("black on white has a contrast of 21")
  func oracle() throws {
    #expect(abs(try Self.contrast("#000", "#ffffff") - 21) < 1e-9)
    // The example of WebAIM: #777777 on white has 4.48 : 1.
    #expect(abs(try Self.contrast("#777777", "#fff") - 4.48) < 0.005)
  }

  @Test("letters stand out 4.5 : 1 and lines and bars 3 : 1, in light and in dark")
  func contrasts() throws {
    for isDark in [false, true] {
      let colours = try Self.colours(isDark: isDark)
      let paper = colours["--paper"]
      for name in ["--text", "--pale", "--first", "--second"] {
        #expect(try Self.contrast(colours[name], paper) >= 4.5, "\(name), dark: \(isDark)")
      }
      for name in [
        "--first", "--second", "--total", "--attract", "--engage", "--delight", "--axis",
      ] {
        #expect(try Self.contrast(colours[name], paper) >= 3, "\(name), dark: \(isDark)")
      }
      // Letters of thresholds lie on bands.
      for ground in ["--first-band", "--first-core"] {
        #expect(try Self.contrast(colours["--text"], colours[ground]) >= 4.5, "\(ground)")
      }
    }
  }

  @Test("the number in a cell of a heat map stands out 4.5 : 1 on every step")
  func heat() throws {
    for isDark in [false, true] {
      let colours = try Self.colours(isDark: isDark)
      for step in 0..<8 {
        let letters = colours[step >= HeatSteps.firstDark ? "--on-dark" : "--text"]
        let found = try Self.contrast(letters, colours["--h\(step)"])
        #expect(found >= 4.5, "step \(step), dark: \(isDark): \(found)")
      }
    }
  }

  @Test("steps of a heat map only get darker in light, and only lighter in dark")
  func order() throws {
    for isDark in [false, true] {
      let colours = try Self.colours(isDark: isDark)
      let steps = try (0..<8).map { try Self.luminance(#require(colours["--h\($0)"])) }
      #expect(zip(steps, steps.dropFirst()).allSatisfy { isDark ? $0 < $1 : $0 > $1 })
    }
  }
}
