// `--set PATH=VALUE`: the topmost layer, from the command line.

/// Reads the changes of the command line into a layer.
struct SettingsReading {
  /// What they state.
  private(set) var layer = ScenarioLayer()
  /// What is wrong with them; the place's line is the number of the setting, the column counts
  /// `PATH=VALUE`.
  private(set) var problems: [Problem] = []

  /// Reads `settings` that change what is stated in `merged`.
  init(_ settings: [(path: String, value: String)], onto merged: LayerMerging) {
    for (index, setting) in settings.enumerated() {
      let keyPlace = SourcePlace(file: "--set", line: index + 1, column: 1)
      var place = keyPlace
      place.column = setting.path.count + 2
      let words = String(setting.value.drop(while: \.isWhitespace))
      place.column += setting.value.count - words.count
      func refuse(_ message: String, _ cure: String) {
        problems.append(Problem(at: keyPlace, key: setting.path, message: message, cure: cure))
      }
      switch KnownPath(setting.path) {
      case .quantity, .structural:
        if setting.path == StructuralKey.extends.rawValue {
          refuse("cannot be set on the command line", "write it in the file")
        } else if words.isEmpty {
          refuse("has no value", "write --set \"\(setting.path)=VALUE\"")
        } else if let missing = Self.missingName(setting.path, in: merged) {
          refuse(missing.message, missing.cure)
        } else {
          layer.statements[setting.path] = Statement(
            scalar: YAMLScalar(text: words), place: place, keyPlace: keyPlace)
        }
      case .companion(let owner):
        refuse("is written with \(owner)", "set \(owner) as a whole")
      case .unknown:
        let nearest = KnownPath.nearest(to: setting.path)
        refuse(
          "is not a key",
          nearest.map { "did you mean \($0)?" } ?? "\"flywheel explain keys\" lists all keys")
      case .list, .variants, .anchors, .section, .planOnly:
        refuse("cannot be set on the command line", "set a key with one value, or edit the file")
      }
    }
  }

  /// What is wrong with a path whose channel, segment or cost line the file does not have.
  private static func missingName(
    _ path: String, in merged: LayerMerging
  ) -> (message: String, cure: String)? {
    for group in ["attract.channels", "engage.segments", "costs"] {
      guard path.hasPrefix(group + ".") else { continue }
      let names = merged.names(under: group)
      let name = path.dropFirst(group.count + 1).prefix { $0 != "." }
      if names.contains(String(name)) { return nil }
      let list = names.isEmpty ? "none" : names.joined(separator: ", ")
      return ("there is no \"\(name)\" under \(group) in the file", "the file has: \(list)")
    }
    return nil
  }
}
