// The keys of a well-formed scenario file with their places, found without the product's own reader.

/// A key of a file with its value and where both stand.
struct StatedKey {
  /// The groups around it and itself: `engage.churn`; entries of a list count from 1: `plan.2.from`.
  var path: [String]
  /// The key's characters in the file.
  var key: Range<Int>
  /// The value's characters in the file; empty for the head of a group of lines.
  var value: Range<Int>
  /// Whether it stands in braces.
  var isInBraces: Bool
}

/// Scans a file whose keys stand in lines or braces, whose lists begin with "- ", and nothing else.
struct StatedKeys {
  /// The file.
  let characters: [Character]
  /// The keys, in the order of the file.
  private(set) var keys: [StatedKey] = []
  private var position = 0

  /// Scans `text`.
  init(_ text: String) {
    characters = Array(text)
    var open: [(indent: Int, name: String)] = []
    var entries = 0
    while position < characters.count {
      let start = position
      skipBlanks()
      var indent = position - start
      if has("\n") || has("#") || position == characters.count {
        skipLine()
        continue
      }
      open.removeAll { $0.indent >= indent }
      if open.isEmpty { entries = 0 }
      if has("-") {
        entries += 1
        open.append((indent, "\(entries)"))
        position += 1
        skipBlanks()
        indent = position - start
      }
      if let head = line(under: open.map(\.name)) { open.append((indent, head)) }
      skipLine()
    }
  }

  /// The line, from 1, and the column, from 1, of a character.
  func place(_ offset: Int) -> (line: Int, column: Int) {
    let before = characters[..<offset]
    let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return (before.count { $0 == "\n" } + 1, offset - start + 1)
  }

  /// The characters of a range.
  func text(_ range: Range<Int>) -> String { String(characters[range]) }

  // Reads `key: value` or braces in lines; answers the key when its value stands in the lines below.
  private mutating func line(under path: [String]) -> String? {
    if has("{") {
      braces(under: path)
      return nil
    }
    let name = nextKey()
    let key = StatedKey(
      path: path + [text(name)], key: name, value: position..<position, isInBraces: false)
    if has("\n") || position == characters.count || has("#") {
      keys.append(key)
      return text(name)
    }
    finish(key)
    return nil
  }

  private mutating func braces(under path: [String]) {
    position += 1
    while true {
      skipBlanks()
      if position == characters.count { return }
      if has("}") {
        position += 1
        return
      }
      if has(",") {
        position += 1
        continue
      }
      let name = nextKey()
      finish(
        StatedKey(
          path: path + [text(name)], key: name, value: position..<position, isInBraces: true))
    }
  }

  // Reads the value of a key and keeps both.
  private mutating func finish(_ key: StatedKey) {
    var key = key
    let start = position
    let index = keys.count
    keys.append(key)
    if has("{") {
      braces(under: key.path)
    } else if has("[") {
      while !has("]") { position += 1 }
      position += 1
    } else if has("\"") {
      position += 1
      while !has("\"") { position += 1 }
      position += 1
    } else {
      while position < characters.count, !has("\n"), !(has("#") && characters[position - 1] == " ")
      {
        if key.isInBraces, has(",") || has("}") { break }
        position += 1
      }
    }
    var end = position
    while end > start, characters[end - 1] == " " { end -= 1 }
    key.value = start..<end
    keys[index] = key
  }

  private mutating func nextKey() -> Range<Int> {
    let start = position
    while position < characters.count, !has(":") { position += 1 }
    let name = start..<position
    position += 1
    skipBlanks()
    return name
  }

  private func has(_ character: Character) -> Bool {
    position < characters.count && characters[position] == character
  }

  private mutating func skipBlanks() { while has(" ") { position += 1 } }

  private mutating func skipLine() {
    while position < characters.count, !has("\n") { position += 1 }
    position += 1
  }
}
