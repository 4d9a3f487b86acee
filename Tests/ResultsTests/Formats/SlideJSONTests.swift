@testable import Experiments
@testable import Scenarios
import Testing

@testable import Results

@Suite struct SlidesAsJSON {
  @Test func `the answer and the questions stand beside the claims`() {
    let slide = SlideClaim(file: "slide.yaml", title: "Slide")
    let verdict = SlideVerdict(
      slide: slide, audit: ClaimsAudit(),
      questions: [VendorQuestion(text: "How many?", effect: "all", size: nil)], answer: "Nothing.")
    let json = SlideJSON.value(of: verdict)
    #expect(json["schema"] == .integer(1))
    #expect(json["answer"] == .string("Nothing."))
    #expect(
      json["ask"]
        == .array([["question": .string("How many?"), "effect": .string("all"), "size": .null]]))
    #expect(json["claims"] == .array([]))
  }
}
