// A message is one line of a terminal, whatever the user's file holds.
//
// In double quotes YAML takes "\n" and "\e": a name of two lines would break a list of mistakes apart, and an
// escape sequence in one would be obeyed by the terminal.

extension String {
  /// The text with a space for every character that ends a line or commands a terminal.
  package var onOneLine: String {
    guard contains(where: Self.breaks) else { return self }
    return String(map { Self.breaks($0) ? " " : $0 })
  }

  private static func breaks(_ character: Character) -> Bool {
    character.isNewline
      || character.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
