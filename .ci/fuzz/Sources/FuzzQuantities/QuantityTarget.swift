// Any text as the value of any key: it is refused with a place and a cure, or it reads back to itself.
//
// The first byte chooses the key (one of each kind) and whether the text stands in the plan; the rest is the text.

internal import Foundation
internal import FuzzDriver
internal import RandomStreams
@testable internal import Scenarios

/// One key of each kind: those that differ in more than name and meaning.
private let kinds: [KeyDefinition] = {
  var seen: Set<String> = []
  return KeyCatalogue.all.filter { key in
    let kind =
      "\(key.dimension) \(key.bounds) \(String(describing: key.companion)) "
      + "\(key.notation) \(key.planOperations) \(key.unknownText != nil)"
    return seen.insert(kind).inserted
  }
}()

/// The entry point under the name that the package manager gives it; libFuzzer takes over.
@_cdecl("FuzzQuantities_main")
func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  fuzz(count, arguments, testOneInput)
}

private func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let bytes, count > 1, count < 4000,
    let text = String(
      validating: UnsafeBufferPointer(start: bytes + 1, count: count - 1), as: UTF8.self)
  else { return 0 }
  let choice = Int(bytes[0])
  let key = kinds[choice / 2 % kinds.count]
  if choice % 2 == 1, !key.planOperations.isEmpty { change(text, key) } else { value(text, key) }
  return 0
}

private func value(_ text: String, _ key: KeyDefinition) {
  do {
    let parsed = try QuantityParser.parse(text, for: key, currency: "EUR")
    check(parsed.quantity, text)
    checkDescription(parsed.quantity, key, text)
    if let companion = parsed.companion { check(companion, text) }
    if parsed.isUnknown { return }
    let again = try QuantityParser.parse(words(parsed.quantity), for: key, currency: "EUR")
    if again.quantity.distribution != parsed.quantity.distribution
      || again.quantity.conversion != parsed.quantity.conversion
      || again.quantity.source != parsed.quantity.source
      || again.companion?.distribution != parsed.companion?.distribution
    {
      fail("reads back to another value: \(again) instead of \(parsed)", text)
    }
  } catch {
    check(error, text)
  }
}

private func change(_ text: String, _ key: KeyDefinition) {
  do {
    let (operation, operand) = try QuantityParser.parsePlanChange(text, for: key, currency: "EUR")
    check(operand, text)
    let again = try QuantityParser.parsePlanChange(words(operand), for: key, currency: "EUR")
    if again.operation != operation || again.operand != operand {
      fail("reads back to another change: \(again) instead of \(operand)", text)
    }
  } catch {
    check(error, text)
  }
}

/// The words as the resolved scenario writes them.
private func words(_ quantity: Quantity) -> String {
  quantity.source.map { "\(quantity.text) (\($0))" } ?? quantity.text
}

/// Values are finite, ascend (or descend) with the probability, and lie within the stated bounds.
private func check(_ quantity: Quantity, _ text: String) {
  let probabilities = [0.001, 0.05, 0.5, 0.95, 0.999]
  let values = probabilities.map { quantity.value(at: $0) }
  if !values.allSatisfy(\.isFinite) { fail("draws \(values)", text) }
  let ascending = zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }
  let descending = zip(values, values.dropFirst()).allSatisfy { $0 >= $1 }
  if !ascending, !descending { fail("draws \(values) in no order", text) }
  for p in probabilities {
    let stated = quantity.distribution.quantile(p, within: quantity.bounds)
    if !quantity.bounds.contains(stated) { fail("draws \(stated) beyond \(quantity.bounds)", text) }
  }
}

/// What is shown of a value is one line, and a certain value reads back to within three digits.
private func checkDescription(_ quantity: Quantity, _ key: KeyDefinition, _ text: String) {
  let shown = QuantityFormat.describe(
    quantity, key.dimension, currency: "EUR", notation: key.notation)
  if shown.isEmpty || shown.contains(where: \.isNewline) { fail("is shown as \"\(shown)\"", text) }
  guard !quantity.isUncertain, key.companion == nil, !key.isPlanOnly else { return }
  let value = quantity.value(at: 0.5)
  // Shares near 100 % are rounded to it.
  guard value != 0, abs(value) > 1e-9, key.dimension != .annualShare || value < 0.99 else { return }
  do {
    let again = try QuantityParser.parse(shown, for: key, currency: "EUR").quantity.value(at: 0.5)
    if abs(again - value) > 0.006 * abs(value) { fail("\(value) is shown as \"\(shown)\"", text) }
  } catch {
    fail("is shown as \"\(shown)\", which is refused: \(error)", text)
  }
}

/// A refusal says what is wrong and what to write, on one line, and points into the text.
private func check(_ problem: QuantityProblem, _ text: String) {
  let told = problem.message + problem.cure
  if problem.message.isEmpty || problem.cure.isEmpty { fail("is told as \(problem)", text) }
  if told.contains(where: \.isNewline) { fail("is told on two lines: \(problem)", text) }
  if !(0...text.count).contains(problem.offset) { fail("is told beyond its end: \(problem)", text) }
}

private func fail(_ what: String, _ text: String) -> Never {
  FileHandle.standardError.write(Data("FOUND: \(text.debugDescription) \(what)\n".utf8))
  abort()
}
