import Charts
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Charts of every kind")
struct ChartSuite {
  static let widths = [240.0, 300, 340, 480, 720, 1000]

  @Test("no label is cut or covered at any width", arguments: ChartSamples.all.map(\.name))
  func labels(name: String) throws {
    let chart = try #require(ChartSamples.all.first { $0.name == name }).chart
    for width in Self.widths {
      #expect(CanvasFaults.all(in: chart, width: width) == [])
    }
  }

  @Test("the SVG is well-formed, names itself, and runs and fetches nothing")
  func soundness() throws {
    for (name, chart) in ChartSamples.all {
      for text in [SVGWriter.file(chart), SVGWriter.element(chart, width: 340, id: "a")] {
        let parser = XMLParser(data: Data(text.utf8))
        #expect(parser.parse(), "\(name): \(String(describing: parser.parserError))")
        #expect(text.contains("<title id=") && text.contains("<desc id="))
        for word in ["<script", "href", "style=", " on", "import"] where word != " on" {
          #expect(!text.contains(word), "\(name) holds \(word)")
        }
        let addresses = text.components(separatedBy: "http").count - 1
        #expect(addresses == 1, "only the namespace is an address")
      }
    }
  }

  /// Pictures to look at: `FLYWHEEL_GALLERY=gallery swift test --filter ChartSuite`.
  @Test("every kind can be kept as a file")
  func files() throws {
    let chosen = ProcessInfo.processInfo.environment["FLYWHEEL_GALLERY"]
    let folder =
      chosen.map { URL(fileURLWithPath: $0) }
      ?? FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { if chosen == nil { try? FileManager.default.removeItem(at: folder) } }
    for (name, chart) in ChartSamples.all {
      for (suffix, width) in [("", 720.0), ("-narrow", 340)] {
        let file = folder.appending(path: "\(name)\(suffix).svg")
        try Data(SVGWriter.file(chart, width: width).utf8).write(to: file)
        #expect(try Data(contentsOf: file).count > 200)
      }
    }
  }
}
