// What a scenario file must state, in the words of JSON Schema.
//
// A path may be written dotted or nested, and a file that extends another states only what differs: so "required" is
// a choice between the ways to write a path, and holds for files without `extends` alone. What a schema cannot say
// (every segment has a price of its own) it leaves to `flywheel check`.

/// The part of the schema that tells what is missing.
enum SchemaRequirements {
  /// `if` and `then` of the whole file.
  static var entries: [(String, JSONText)] {
    let segments = ways("engage.segments") + [someKey("^engage\\.segments\\.")]
    let sources = ["channels", "content", "organic_leads"].flatMap { key in
      ways("attract.\(key)") + [someKey("^attract\\.\(key)\\.")]
    }
    let needs: [[JSONText]] = [
      ways("horizon"), ways("start.customers"), ways("engage.price") + segments,
      ways("engage.churn") + segments, sources,
    ]
    return [
      ("if", .object([("not", required("extends"))])),
      (
        "then",
        .object([("allOf", .array(needs.map { .object([("anyOf", .array($0))]) }))])
      ),
    ]
  }

  /// Both ways to write a path of one or two keys: dotted, and nested.
  private static func ways(_ path: String) -> [JSONText] {
    let keys = path.split(separator: ".").map(String.init)
    guard keys.count == 2 else { return [required(path)] }
    let nested = JSONText.object([
      ("required", .strings(keys[0])),
      (
        "properties",
        .object([
          (keys[0], .object([("type", .string("object")), ("required", .strings(keys[1]))]))
        ])
      ),
    ])
    return [required(path), nested]
  }

  private static func required(_ key: String) -> JSONText {
    .object([("required", .strings(key))])
  }

  /// Some key at the top matches a pattern: not all keys fail to.
  private static func someKey(_ pattern: String) -> JSONText {
    let failing = JSONText.object([("not", .object([("pattern", .string(pattern))]))])
    return .object([("not", .object([("propertyNames", failing)]))])
  }
}
