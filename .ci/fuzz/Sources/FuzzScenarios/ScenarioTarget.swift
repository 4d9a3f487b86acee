// Any text as a scenario file: it is refused with places and cures, or its resolved form reads back to itself.

internal import Foundation
internal import FuzzDriver
@testable internal import Scenarios

/// What `extends: base.yaml` finds.
private let base = """
  horizon: 24 months
  start: { customers: 240 }
  attract: { organic_leads: 100 per month, lead_to_customer: 3%, channels: { ads: { budget: 10 EUR per month, cac: 8 EUR } } }
  engage: { price: 250 EUR per month, churn: 15% per year }
  variants: { dear: { engage.price: 300 EUR per month } }

  """

/// The entry point under the name that the package manager gives it; libFuzzer takes over.
@_cdecl("FuzzScenarios_main")
func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  fuzz(count, arguments, testOneInput)
}

private func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let bytes, count < 20_000,
    let text = String(validating: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  else { return 0 }
  do throws(ScenarioProblems) {
    let scenario = try read(text)
    checkResolved(scenario, text)
    for variant in scenario.variantNames.prefix(3) { checkResolved(try read(text, variant), text) }
    _ = ScenarioDoubts.of(scenario)
  } catch {
    check(error.problems, text)
  }
  return 0
}

private func read(_ text: String, _ variant: String? = nil) throws(ScenarioProblems) -> Scenario {
  try ScenarioReader.read(
    text: text, file: "f.yaml", variant: variant, including: { $0 == "base.yaml" ? base : nil })
}

/// The resolved scenario reads back to the same numbers.
private func checkResolved(_ scenario: Scenario, _ text: String) {
  let resolved = ResolvedYAML.text(scenario)
  do throws(ScenarioProblems) {
    let again = try read(resolved)
    if ResolvedYAML.essence(again) != ResolvedYAML.essence(scenario) {
      fail("resolves to another essence:\n\(resolved)", text)
    }
    for (path, input) in scenario.inputs {
      let other = again.inputs[path]?.quantity
      if other?.distribution != input.quantity.distribution
        || other?.conversion != input.quantity.conversion
      {
        fail("resolves to another \(path): \(String(describing: other)), not \(input)", text)
      }
    }
  } catch {
    fail("resolves to what is refused: \(error)\n\(resolved)", text)
  }
}

/// Each problem stands in the file and says, on one line, what is wrong and what to write.
private func check(_ problems: [Problem], _ text: String) {
  let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  for problem in problems {
    if problem.message.isEmpty || problem.cure.isEmpty { fail("is told as \(problem)", text) }
    if problem.description.contains(where: \.isNewline) {
      fail("is told on two lines: \(problem)", text)
    }
    guard let place = problem.place else { fail("is told nowhere: \(problem)", text) }
    if place.file == "f.yaml",
      !(1...lines.count + 1).contains(place.line) || place.column < 1
    {
      fail("is told beyond its end: \(problem)", text)
    }
  }
}

private func fail(_ what: String, _ text: String) -> Never {
  FileHandle.standardError.write(Data("FOUND: \(text.debugDescription) \(what)\n".utf8))
  abort()
}
