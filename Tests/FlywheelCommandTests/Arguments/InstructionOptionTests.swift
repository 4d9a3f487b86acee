// Sets of instructions on the command line, and the same numbers with each.

import Foundation
import Simulation
import Testing

@testable import FlywheelCommand

@Suite("Sets of instructions")
struct InstructionOptionSuite {
  @Test("a set that the machine lacks is refused by its name, and so is what is no set")
  func lacking() throws {
    let all = InstructionSet.allCases.map(\.rawValue)
    let here = InstructionSet.available.map(\.rawValue)
    for command in ["bench", "run scenarios/first.yaml", "check --engine"] {
      for name in all where !here.contains(name) {
        let ended = try BuiltProgram.shell("exec \"$0\" \(command) --instruction-set \(name)")
        #expect(ended.status == 2)
        #expect(ended.errors.contains("this machine lacks \(name); it has \(here[0])"))
      }
      let ended = try BuiltProgram.shell("exec \"$0\" \(command) --instruction-set mmx")
      #expect(ended.status == 2 && ended.errors.contains("mmx is no set of instructions"))
    }
  }

  @Test("checking a file takes no set")
  func file() throws {
    let ended = try BuiltProgram.run(
      "check", "scenarios/first.yaml", "--instruction-set", InstructionSet.widest.rawValue)
    #expect(ended.status == 2 && ended.errors.contains("--instruction-set goes with --engine"))
  }

  /// Lets the C library believe that the processor has neither FMA nor AVX: it then computes with other instructions.
  private static let plainProcessor = "glibc.cpu.hwcaps=-AVX2,-FMA,-AVX512F,-AVX,-FMA4,-ERMS"

  @Test(
    "every set, any number of threads and a processor that seems older give the same futures to the bit",
    .timeLimit(.minutes(5)))
  func sameBits() throws {
    try TinyScenario.inFolder { folder in
      try Self.busy.write(toFile: folder + "/busy.yaml", atomically: true, encoding: .utf8)
      var runs = 0
      /// All that a run with these options keeps.
      func futures(_ options: String, _ environment: String = "") throws -> String {
        runs += 1
        let ended = try BuiltProgram.shell(
          "\(environment) exec \"$0\" run busy.yaml --trials 24 --quiet --out \(runs) \(options)",
          in: folder)
        #expect(ended.status == 0, "\(ended.errors)")
        let kept = try names(in: "\(folder)/\(runs)").sorted()
        #expect(kept.contains("trials.csv") && kept.contains("summary.json"))
        return try kept.map { try text("\(folder)/\(runs)/\($0)") }.joined()
      }
      let expected = try futures("--threads 1")
      #expect(expected.split(separator: "\n").count > 25)
      for set in InstructionSet.available.map(\.rawValue) {
        let here = try futures("--instruction-set \(set) --threads 2")
        #expect(here == expected, "\(set)")
        let older = try futures(
          "--instruction-set \(set)", "GLIBC_TUNABLES=\(Self.plainProcessor)")
        #expect(older == expected, "\(set) on a processor that seems older")
      }
    }
  }

  /// All mechanisms, several segments, uncertain inputs, a plan.
  private static let busy = """
    horizon: 24 months
    start: { month: 2026-03, customers: 700, cash: 100000 EUR }
    market: { size: 90000 }
    attract:
      channels:
        ads: { budget: 3000 EUR per month, cost_per_lead: 15 to 30 EUR, doubles_at: 40000 EUR per month,
               carry_over: 2 weeks }
      content: { articles: 4 per month, leads_per_article: 2 to 4 per month, half_life: 6 months,
                 cost_per_article: 150 EUR }
      organic_leads: 40 per month
      lead_to_customer: 22 of 236
    engage:
      price: 250 EUR per month
      price_spread: 30%
      time_to_value: 4 weeks
      early_loss: 10% within 30 days
      churn: 2% to 5% per month
      come_back: { share: 30%, earliest: 2 weeks, latest: 6 weeks }
      expansion: { rate: 20% per year, uplift: 20% }
      contraction: { rate: 10% per year, cut: 15% }
      segments: { small: { share: 60% }, large: { share: 30%, price: 900 EUR per month }, huge: { share: 10%, churn: 1% per month } }
    delight:
      referral_rate: 20% to 40% per year
      referral_when_asked: 5%
      referral_conversion: 40%
      asks_after: 1 month
      reward: 50 EUR
      testimonials: 50% per year
      social_proof: { lift: 0.3, half_at: 50, half_life: 12 months }
    costs: { team: 20000 EUR per month }
    season: { december: 70%, september: 120% }
    plan:
      - { from: month 6, over: 3 months, engage.churn: x 0.8, attract.leads: x 1.2 }
      - { from: month 8, engage.price: +10%, for: everyone }
    """
}
