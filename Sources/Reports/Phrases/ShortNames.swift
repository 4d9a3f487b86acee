// Names of scenarios that fit a column, or letters that a legend explains.

/// Names cut to a column where they can still be told apart, letters otherwise.
struct ShortNames {
  /// One a scenario, each no longer than the room.
  let names: [String]
  /// `A: Team North plan`; empty where the names speak for themselves.
  private let meanings: [String]

  /// Fewer letters than these of a cut name say too little.
  private static let fewest = 8

  /// Names for a column.
  ///
  /// - Parameters:
  ///   - labels: the full names.
  ///   - room: columns for one, 2 or more.
  init(_ labels: [String], room: Int) {
    precondition(room >= 2, "names in \(room) columns")
    let cut = labels.map { TextLines.clip($0, to: room) }
    let isClear = cut == labels || (room > Self.fewest && Set(cut).count == cut.count)
    if isClear {
      (names, meanings) = (cut, [])
    } else {
      let letters = labels.indices.map(Self.letters)
      names = letters
      meanings = zip(letters, labels).map { "\($0): \($1)" }
    }
  }

  /// What the letters mean; no line where the names are told themselves.
  func legend(width: Int) -> [String] {
    meanings.isEmpty
      ? [] : TextLines.wrap(meanings.joined(separator: ", "), width: width, indent: 2)
  }

  /// A, B … Z, AA, AB …
  private static func letters(_ place: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + place % 26)))
    return place < 26 ? letter : letters(place / 26 - 1) + letter
  }
}
