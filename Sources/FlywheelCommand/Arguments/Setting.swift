// One change of a scenario on the command line.

internal import ArgumentParser
internal import Foundation

/// One `PATH=VALUE` of `--set`.
struct Setting: Hashable {
  /// The key's path.
  var path: String
  /// The value as a file would state it.
  var value: String

  /// What `--set` takes to make the same change.
  var argument: String { "\(path)=\(value)" }

  /// Reads `PATH=VALUE`; later equals signs belong to the value.
  ///
  /// - Throws: what to write, when there is no equals sign or nothing on one side of it.
  init(_ argument: String) throws {
    let example = "write a path, an equals sign and a value: --set \"engage.churn=3% per month\""
    guard let equals = argument.firstIndex(of: "=") else { throw ValidationError(example) }
    path = argument[..<equals].trimmingCharacters(in: .whitespaces)
    value = argument[argument.index(after: equals)...].trimmingCharacters(in: .whitespaces)
    if path.isEmpty || value.isEmpty { throw ValidationError(example) }
  }
}
