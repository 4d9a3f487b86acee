import Testing

@testable import Reports

@Suite("Glossary: words")
struct WordTermsSuite {
  @Test("the words of the output have entries")
  func complete() {
    let words = [
      "future", "ignorance", "chance", "out of cash", "fresh cohort", "last-year base", "anchor",
      "funnel", "flywheel", "common random numbers", "horizon", "OUR DEFAULT", "rank correlation",
      "9 in 10 futures", "seed", "mean field",
    ]
    for word in words { #expect(Glossary.find(word) != nil, "\(word)") }
  }

  @Test("ignorance and chance name each other")
  func pair() {
    #expect(Glossary.find("ignorance")?.seeAlso.contains("chance") == true)
    #expect(Glossary.find("chance")?.seeAlso.contains("ignorance") == true)
  }

  @Test("the spread of futures is told apart from the error of the mean")
  func spread() {
    #expect(Glossary.find("9 in 10 futures")?.meaning.contains("not the error of the mean") == true)
  }
}
