// The audit of a slide as JSON: that of its claims, with the answer and the questions.

package import Experiments
internal import Scenarios

/// Slides' verdicts as JSON, schema 1.
package enum SlideJSON {
  /// The verdict: as ClaimsJSON, with `answer` and `ask`.
  package static func value(of verdict: SlideVerdict) -> JSONValue {
    var file = ClaimsFile(file: verdict.slide.file, title: verdict.slide.title)
    file.currency = verdict.slide.currency
    guard case .object(var members) = ClaimsJSON.value(of: verdict.audit, file: file) else {
      preconditionFailure("an audit that is no object")
    }
    members.append(JSONMember(key: "answer", value: .string(verdict.answer)))
    members.append(
      JSONMember(
        key: "ask",
        value: .array(
          verdict.questions.map {
            [
              "question": .string($0.text), "effect": .string($0.effect),
              "size": JSONValue($0.size),
            ]
          })))
    return .object(members)
  }
}
