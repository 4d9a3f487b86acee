// Inside { } a comma ends a value, also one that was meant to part thousands or parameters.
//
// `{ budget: 8,000 EUR }` is, to YAML, a key `budget` with the value 8 and a key `000 EUR` with
// none; `{ churn: beta(2, 20) }` a key `churn` with `beta(2` and a key `20)`. Here both are put
// together again and the cure is told.

/// Recognises values that a comma inside braces has split.
enum FlowCommas {
  /// Longer values, in bytes, are no values that a comma has split.
  private static let longestValue = 500

  /// Joins split values in `entries` (of one pair of braces), marks them broken, and tells each.
  static func mend(_ entries: inout [YAMLEntry]) -> [Problem] {
    var mended: [YAMLEntry] = []
    var splits: [Int] = []
    for entry in entries {
      guard let last = mended.indices.last, isLoose(entry),
        case .scalar(var scalar) = mended[last].value.content, scalar.isPlain,
        scalar.text.utf8.count < longestValue,
        continues(scalar.text, entry.key)
      else {
        mended.append(entry)
        continue
      }
      let space = entry.key.first.map(\.isNumber) == true && !isOpen(scalar.text) ? "" : " "
      scalar.text += "," + space + entry.key
      scalar.isBroken = true
      mended[last].value.content = .scalar(scalar)
      if splits.last != last { splits.append(last) }
    }
    entries = mended
    return splits.map { problem(mended[$0]) }
  }

  private static func problem(_ entry: YAMLEntry) -> Problem {
    guard case .scalar(let scalar) = entry.value.content else {
      preconditionFailure("only scalars are mended, got \(entry)")
    }
    let joined = scalar.text
    let plain = joined.filter { $0 != "," }
    let isThousands = !joined.contains("(") && joined.first?.isNumber == true
    return Problem(
      at: entry.value.place, key: entry.key,
      message: "is split by the comma in \"\(joined)\": inside { } a comma ends the value",
      cure: isThousands
        ? "write \"\(plain)\" without the comma"
        : "put the value in quotes (\(entry.key): \"\(joined)\") or on a line of its own")
  }

  /// Whether an entry is a key without any value.
  private static func isLoose(_ entry: YAMLEntry) -> Bool {
    guard case .scalar(let scalar) = entry.value.content else { return false }
    return scalar.text.isEmpty && scalar.isPlain
  }

  /// Whether `key` is more likely the rest of `value` than a key of its own.
  private static func continues(_ value: String, _ key: String) -> Bool {
    if isOpen(value) { return true }
    if value.last?.isNumber == true, key.first?.isNumber == true { return true }
    return key.contains(" ") || key.first?.isNumber == true
  }

  /// Whether a bracket of `value` is still open.
  private static func isOpen(_ value: String) -> Bool {
    value.count { $0 == "(" } > value.count { $0 == ")" }
  }
}
