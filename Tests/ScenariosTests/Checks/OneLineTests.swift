// Nothing in a file breaks a message into two lines or commands the terminal.

internal import Testing

@testable internal import Scenarios

@Suite("Messages of one line")
struct OneLineChecks {
  @Test("line ends and control characters become spaces, all else stays")
  func replaced() {
    #expect("a\nb\r\nc\u{2028}d\u{1B}[31me\u{85}f\tg".onOneLine == "a b c d [31me f g")
    #expect("2 € — “quoted” 🤑".onOneLine == "2 € — “quoted” 🤑")
  }

  // The first text is what the fuzzer found: its cure repeated the line end.
  @Test("a value, a key or a name of two lines is told on one")
  func told() {
    for text in [
      "engage: { churn: \"20000 to 900-\\n40% per month\" }", "\"eng\\nage\": 1",
      "\"\\e[2J\": 1", "engage: { segments: { \"a\\nb\": { churn: 130% } } }",
      "plan:\n  - { name: \"a\\nb\" }", "variants: { \"a\\nb\": 5 }", "currency: \"E\\nU\"",
      "extends: \"no\\nsuch\"",
    ] {
      let problems = ReaderExamples.problems(text)
      #expect(!problems.isEmpty)
      for problem in problems {
        #expect(problem.description == problem.description.onOneLine, "\(problem)")
      }
    }
  }
}
