import Charts
import Foundation
import Testing

@testable import Reports

@Suite("Glossary: the value of a customer")
struct ValueTermsSuite {
  @Test("the conventions' numbers follow from r = 0.8 and d = 0.1")
  func conventions() throws {
    let text = try #require(Glossary.find("CLV")?.othersCallIt)
    let (r, d) = (0.8, 0.1)
    let values = [(1 + d) / (1 + d - r), r / (1 + d - r), 1 / (1 + d - r)]
      .map { String(format: "%.2f", $0) }
    #expect(text.contains("\(values[0]), \(values[1]) and \(values[2]) m"))
    #expect(text.contains("without discount (\(NumberText.plain(1 / (1 - r))) m)"))
  }

  @Test("only the articles' formula takes the acquisition cost off")
  func acquisition() throws {
    #expect(try #require(Glossary.find("clv_classic")).formula?.hasSuffix("- cac_blended") == true)
    for term in ["clv_projected", "clv_realised"] {
      #expect(try #require(Glossary.find(term)).formula?.contains("cac") == false)
    }
  }

  @Test("CLV:CAC divides the projected value by the blended cost")
  func ratio() throws {
    #expect(try #require(Glossary.find("LTV/CAC")).formula == "clv_projected / cac_blended")
  }
}
