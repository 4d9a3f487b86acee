// A short name for what decides a scenario's numbers.

extension Scenario {
  /// Twelve hexadecimal digits that stay the same for the same scenario on every machine.
  ///
  /// They depend on every value, the plan, the correlations and the steps per month, in their
  /// words; not on comments, sources, places, trials and seed. FNV-1a with 64 bits (Fowler, Noll,
  /// Vo 1991), the highest 48 bits folded with the rest; not meant against forgery.
  package var digest: String { TextDigest.digits(of: ResolvedYAML.essence(self)) }
}

/// Short names for texts.
package enum TextDigest {
  /// Twelve hexadecimal digits, the same for the same text on every machine.
  package static func digits(of text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let folded = (hash >> 16) ^ (hash & 0xffff)
    let digits = String(folded, radix: 16)
    return String(repeating: "0", count: 12 - digits.count) + digits
  }
}
