// What the check of the engine tells.

import Simulation
import Testing

@testable import Experiments
@testable import Reports

@Suite("The report of the engine's check")
struct EngineCheckReportTests {
  private func result(_ deviations: [Double], isSecond: Bool = false) -> KnownResult {
    let questions = deviations.indices.map {
      KnownQuestion("question \($0)", .mean(.customers), 100)
    }
    let world = KnownWorld(
      title: "A world", source: "a book", text: "", trials: 1, questions: questions)
    return KnownResult(
      world: world,
      answers: zip(questions, deviations).map { question, deviation in
        KnownAnswer(
          question, meanField: 100.00001,
          engine: KnownEstimate(value: 100 + 0.5 * deviation, standardError: 0.5),
          isSecondLook: isSecond)
      })
  }

  @Test("known, mean field and engine stand side by side in 80 columns")
  func table() {
    let report = EngineCheckReport()
    let lines = report.text(result([1.5, -4.5, 0])).split(separator: "\n").map(String.init)
    #expect(lines.count == 5 && lines[0] == "A world" && lines[4] == "  (a book)")
    #expect((lines + [report.head]).allSatisfy { $0.count <= 80 })
    #expect(
      lines[1].contains("100.00") && lines[1].contains("100.75") && lines[1].hasSuffix("+1.5"))
    #expect(lines[2].hasSuffix("-4.5 OFF"))
    #expect(lines[3].hasSuffix("exact"))
  }

  @Test("businesses are told a line a figure, with the typical and the largest deviation")
  func businesses() {
    let text = EngineCheckReport().text(businesses: [result([3]), result([-4]), result([5])])
    #expect(text.contains("question 0") && text.contains("2 of 3 hold"))
    // √((9 + 16 + 25)/3) = 4.08.
    #expect(text.hasSuffix("typically off by 4.08, at most by 5.0"))
    // With a hundred businesses and a deviation of two digits it is four characters longer.
    #expect(text.count <= 76)
  }

  @Test("the verdict says how many numbers are off, and what off means")
  func verdict() {
    let report = EngineCheckReport()
    #expect(report.verdict([result([1, 2])]).hasPrefix("The engine reproduces all 2 numbers."))
    #expect(report.verdict([result([1, 9])]).hasPrefix("The engine is off in 1 of 2 numbers."))
    #expect(
      report.verdict([result([1, 2], isSecond: true)]).contains("2 numbers were off at first"))
  }
}
