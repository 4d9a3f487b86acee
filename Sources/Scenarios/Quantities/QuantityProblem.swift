// What is wrong with the words of one value: the reader of the file adds the place and the key.

/// What is wrong with a quantity's words.
package struct QuantityProblem: Error, Hashable, Sendable {
  /// What is wrong, with the value: `130% is over 100%`.
  package var message: String
  /// What to write instead: `write a share from 0% to 100%`.
  package var cure: String
  /// Where the offending part begins in the text: characters before it, from 0.
  package var offset: Int

  /// A mistake that begins `offset` characters into the text, told on one line.
  package init(_ message: String, cure: String, at offset: Int) {
    self.message = message.onOneLine
    self.cure = cure.onOneLine
    self.offset = offset
  }
}

extension QuantityProblem {
  /// The longest piece of the user's text that a message repeats, in characters.
  static let longestQuote = 60

  /// The user's words in quotation marks, fit for one line of a terminal.
  ///
  /// Control characters become spaces; what is longer than `longestQuote` ends in "…".
  static func quoted(_ text: some StringProtocol) -> String {
    "\"\(shortened(text))\""
  }

  /// The user's words without quotation marks, fit for one line of a terminal.
  static func shortened(_ text: some StringProtocol) -> String {
    let shown = String(text.prefix(longestQuote)).onOneLine
    return text.dropFirst(longestQuote).isEmpty ? shown : shown + "…"
  }
}
