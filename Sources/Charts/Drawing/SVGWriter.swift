// A drawn canvas as SVG text: the same bytes for the same chart, nothing from outside, nothing that runs.
//
// Colours come from classes, so that a page's style sheet may turn them dark; no style attributes, which a strict
// security policy refuses.

internal import Foundation

/// Writes charts as SVG.
package enum SVGWriter {
  /// A chart as an element of a page, whose style sheet holds `ChartStyle.rules`.
  ///
  /// - Parameters:
  ///   - chart: what to draw.
  ///   - width: what to lay it out for, pixels.
  ///   - id: what its own ids begin with; no two elements of a page may share it.
  /// - Returns: the text of one `svg` element.
  package static func element(_ chart: some Chart, width: Double, id: String) -> String {
    let (canvas, height) = drawn(chart, width: width)
    return svg(chart, canvas, size: (width, height), id: id, style: "", heading: [])
  }

  /// A chart as a file of its own, with its title above and its style inside.
  package static func file(_ chart: some Chart, width: Double = 720) -> String {
    let (canvas, height) = drawn(chart, width: width)
    let heading = TextWidth.wrap(
      chart.title, width: width / TextWidth.strong, size: headingSize)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + svg(
        chart, canvas, size: (width, height + offset(of: heading)), id: "chart",
        style: "<style>\(ChartStyle.rules)</style>", heading: heading) + "\n"
  }

  /// Height of the letters of a heading, and of one of its lines, pixels.
  private static let (headingSize, headingLine) = (15.0, 19.0)

  /// Room for the lines of a heading.
  private static func offset(of heading: [String]) -> Double {
    heading.isEmpty ? 0 : 13 + headingLine * Double(heading.count)
  }

  private static func drawn(_ chart: some Chart, width: Double) -> (Canvas, Double) {
    var canvas = Canvas(width: width)
    chart.draw(on: &canvas)
    precondition(canvas.height > 0, "\(chart.title): a chart without height")
    return (canvas, canvas.height.rounded(.up))
  }

  private static func svg(
    _ chart: some Chart, _ canvas: Canvas, size: (width: Double, height: Double), id: String,
    style: String, heading: [String]
  ) -> String {
    var text =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" "
      + "viewBox=\"0 0 \(number(size.width)) \(number(size.height))\" "
      + "aria-labelledby=\"\(id)-title \(id)-summary\">"
    text += "<title id=\"\(id)-title\">\(escaped(chart.title))</title>"
    text += "<desc id=\"\(id)-summary\">\(escaped(chart.summary))</desc>\(style)"
    let hatched = [Ink.secondBar, .loss].filter { ink in canvas.marks.contains { $0.ink == ink } }
    if !hatched.isEmpty {
      text += "<defs>" + hatched.map { pattern($0, id: id) }.joined() + "</defs>"
    }
    if !heading.isEmpty {
      text += "<rect class=\"paper\" width=\"100%\" height=\"100%\"/>"
      for (index, line) in heading.enumerated() {
        text +=
          "<text class=\"strong\" x=\"0\" y=\"\(number(18 + headingLine * Double(index)))\" "
          + "font-size=\"\(number(headingSize))\">\(escaped(line))</text>"
      }
      text += "<g transform=\"translate(0 \(number(offset(of: heading))))\">"
    }
    for mark in canvas.marks { text += "\n" + element(mark, id: id) }
    return text + (heading.isEmpty ? "\n</svg>" : "\n</g></svg>")
  }

  /// Slanted lines in an ink's colour, for what must be told apart without colour.
  private static func pattern(_ ink: Ink, id: String) -> String {
    "<pattern id=\"\(id)-\(ink.rawValue)\" width=\"6\" height=\"6\" "
      + "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
      + "<rect class=\"\(ink.rawValue)-ground\" width=\"6\" height=\"6\"/>"
      + "<rect class=\"\(ink.rawValue)-lines\" width=\"3\" height=\"6\"/></pattern>"
  }

  private static func element(_ mark: Mark, id: String) -> String {
    let isHatched = mark.ink == .secondBar || mark.ink == .loss
    var (name, attributes, content) = ("", "", "")
    switch mark.form {
    case .path(let points, let isClosed):
      name = "path"
      let steps = points.map { "\(number($0.x)) \(number($0.y))" }
      attributes = "d=\"M" + steps.joined(separator: "L") + (isClosed ? "Z" : "") + "\""
    case .rectangle(let corner, let width, let height):
      name = "rect"
      attributes =
        "x=\"\(number(corner.x))\" y=\"\(number(corner.y))\" "
        + "width=\"\(number(width))\" height=\"\(number(height))\""
    case .circle(let centre, let radius):
      name = "circle"
      attributes =
        "cx=\"\(number(centre.x))\" cy=\"\(number(centre.y))\" r=\"\(number(radius))\""
    case .arc(let centre, let radius, let from, let to, let width):
      name = "path"
      let ends = [from, to].map { angle in
        "\(number(centre.x + radius * sin(angle))) \(number(centre.y - radius * cos(angle)))"
      }
      let isLarge = abs(to - from) > .pi
      attributes =
        "d=\"M\(ends[0])A\(number(radius)) \(number(radius)) 0 \(isLarge ? 1 : 0) "
        + "\(to > from ? 1 : 0) \(ends[1])\" stroke-width=\"\(number(width))\""
    case .text(let words, let point, let anchor, let size):
      name = "text"
      let place = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
      let letters = size == Canvas.letterSize ? "" : " font-size=\"\(number(size))\""
      attributes = "x=\"\(number(point.x))\" y=\"\(number(point.y))\"" + place + letters
      content = escaped(words)
    }
    if isHatched, name != "text" { attributes += " fill=\"url(#\(id)-\(mark.ink.rawValue))\"" }
    if let title = mark.title { content = "<title>\(escaped(title))</title>" + content }
    let kind = kind(of: mark.form)
    let opening = "<\(name) class=\"\(mark.ink.rawValue)\(kind)\" \(attributes)"
    return content.isEmpty ? opening + "/>" : opening + ">\(content)</\(name)>"
  }

  /// The second class of what is stroked and not filled.
  private static func kind(of form: Mark.Form) -> String {
    switch form {
    case .path(_, let isClosed): isClosed ? "" : " line"
    case .arc: " ring"
    default: ""
    }
  }

  /// A coordinate with at most one decimal.
  private static func number(_ value: Double) -> String {
    precondition(value.isFinite, "a coordinate of \(value)")
    let text = String(format: "%.1f", value)
    let short = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return short == "-0" ? "0" : short
  }

  /// The text with the characters that mark up XML escaped, and those that XML may not hold left out.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
