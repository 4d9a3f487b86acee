// The verdict in words claims no more than its interval.

import Experiments
import Simulation
import Testing

@testable import Reports

@Suite("The sentence of a comparison")
struct ComparisonSentenceSuite {
  private func text(_ paired: PairedMetric) -> String {
    ComparisonSentence(paired: paired, currency: "EUR").text
  }

  @Test("more, by how much, in which futures and how often")
  func more() {
    var paired = ComparisonSamples.paired(.customers, 412, 380, error: 2)
    (paired.ratio, paired.ratioError) = (412.0 / 380, 0.005)
    #expect(
      text(paired) == "32 more customers (± 4; x 1.084), in 9 of 10 futures -8 to 82; better in "
        + "74 % (71–77 %) of futures")
  }

  @Test("months come earlier or later; of people there are fewer, of money less")
  func words() {
    #expect(
      text(ComparisonSamples.paired(.paybackMonth, 20.6, 12.7, error: 0.1))
        .hasPrefix("payback month 7.9 months later (± 0.2), in 9 of 10 futures"))
    #expect(
      text(ComparisonSamples.paired(.paybackMonth, 12.7, 20.6, error: 0.1))
        .hasPrefix("payback month 7.9 months earlier"))
    #expect(
      text(ComparisonSamples.paired(.customers, 380, 412, error: 2)).hasPrefix("32 fewer customers")
    )
    #expect(
      text(ComparisonSamples.paired(.mrr, 380, 412, error: 2)).hasPrefix("32 EUR a month less MRR"))
  }

  @Test("in one line the range of the futures and the interval are left out")
  func brief() {
    let paired = ComparisonSamples.paired(.customers, 412, 380, error: 2)
    #expect(
      ComparisonSentence(paired: paired, currency: "EUR").brief
        == "32 more customers (± 4); better in about 74 % of futures")
  }

  @Test("where some futures are equal better and worse are both told")
  func ties() {
    var paired = ComparisonSamples.paired(.customers, 412, 380, error: 2, larger: 730)
    paired.smaller = 150
    let sentence = ComparisonSentence(paired: paired, currency: "EUR")
    #expect(sentence.brief.hasSuffix("; better in about 73 %, worse in about 15 % of futures"))
    #expect(
      sentence.text.contains("; better in 73 % (70–76 %), worse in 15 % (12–18 %) of futures"))
    paired.smaller = 265
    #expect(ComparisonSentence(paired: paired, currency: "EUR").brief.contains("worse") == false)
  }

  @Test("worse is told as worse, shares in points")
  func worse() {
    var paired = ComparisonSamples.paired(.churnAnnual, 0.31, 0.25, error: 0.006, larger: 990)
    (paired.p5, paired.p95) = (0.01, 0.11)
    let told = text(paired)
    #expect(told.hasPrefix("6 points more churn a year (± 1), in 9 of 10 futures 1"))
    // 990 of 1000: Clopper and Pearson's interval 98.17 to 99.52 %, ends rounded outwards.
    #expect(told.hasSuffix("; worse in 99.0 % (98.1–99.6 %) of futures"))
  }

  @Test("a difference that cannot be told is not called one, however large")
  func open() {
    #expect(
      text(ComparisonSamples.paired(.customers, 402, 380, error: 10, p: 0.06))
        == "no difference in customers can be told (+20 ± 20)")
  }

  @Test("the same in all futures is the same, and a handful tells no chance")
  func few() {
    var paired = ComparisonSamples.paired(.mrr, 5, 5, error: 0, p: 1)
    (paired.larger, paired.smaller) = (0, 0)
    #expect(text(paired) == "MRR the same in all futures")
    let three = ComparisonSamples.paired(.customers, 9, 5, error: 0.1, larger: 3, pairs: 3)
    #expect(!text(three).contains("better in"))
  }
}
