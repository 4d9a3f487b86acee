// From words to expressions.

import RandomStreams
import Testing

@testable import Scenarios

@Suite("The grammar of expressions")
struct ExpressionParserSuite {
  private func number(_ text: String) throws -> Double { try Expressions.value(text).lower }

  @Test("products bind tighter than sums, powers tighter than signs, equals go from the left")
  func precedence() throws {
    let table: [(String, Double)] = [
      ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 4 - 3", 3), ("100 / 10 / 5", 2),
      ("2 ^ 3 ^ 2", 512), ("-2 ^ 2", -4), ("(-2) ^ 2", 4), ("2 ^ -1", 0.5), ("2 * -3", -6),
      ("--3", 3), ("+3 - +2", 1), ("3 × 4", 12), ("6 / 2 * 3", 9), ("2 * 3 ^ 2", 18),
      ("1 - -1", 2), ("-(1 + 2)", -3),
    ]
    for (words, value) in table { #expect(try number(words) == value, "\(words)") }
  }

  @Test("a share may be counted once, nothing else may")
  func once() throws {
    let share = try Expressions.value("35% once")
    #expect(share.isOnce && abs(share.lower - 0.35) < 1e-12 && share.dimension == .plain)
    #expect(try !Expressions.value("35%").isOnce)
    for words in ["800 EUR once", "35% per year once", "3 once", "once"] {
      #expect(throws: (any Error).self, "\(words)") { try Expressions.value(words) }
    }
  }

  @Test("random expressions come to what a second evaluator makes of them")
  func againstOracle() throws {
    for number in 0..<150 {
      var tree = RandomTree(RandomStream(seed: 11, trial: number))
      let (words, value, _) = tree.expression(depth: 4)
      guard value.isFinite, abs(value) < 1e12 else { continue }
      let found = try Expressions.value(words)
      #expect(abs(found.lower - value) <= 1e-9 * max(1, abs(value)), "\(words)")
    }
  }

  @Test("comparisons are read in all their spellings")
  func relations() throws {
    let table: [(String, Relation)] = [
      ("a = b", .equal), ("a == b", .equal), ("a != b", .notEqual), ("a ≠ b", .notEqual),
      ("a < b", .less), ("a <= b", .atMost), ("a ≤ b", .atMost), ("a > b", .greater),
      ("a >= b", .atLeast), ("a ≥ b", .atLeast), ("a within b to c", .within),
    ]
    for (words, relation) in table {
      #expect(try Expressions.condition(words).comparisons.map(\.relation) == [relation])
    }
  }

  @Test("names have words with points between; words in quotation marks hold anything")
  func names() throws {
    let table: [(String, [String])] = [
      ("before", ["before"]), ("B1.before", ["B1", "before"]),
      ("\"X-1\".cac", ["X-1", "cac"]),
      ("after.cac_blended.mean", ["after", "cac_blended", "mean"]),
    ]
    for (words, name) in table { #expect(try Expressions.parsed(words).kind == .name(name)) }
  }

  @Test("a function has its arguments between brackets, also none")
  func calls() throws {
    guard case .call("f", let parts) = try Expressions.parsed("f(1, 2 to 3, g())").kind else {
      Issue.record("no call")
      return
    }
    #expect(parts.count == 3)
    #expect(parts[2].kind == .call("g", []))
  }

  @Test("a name is a word that is no unit and means nothing else")
  func whatIsAName() {
    for word in ["before", "K", "cac_2", "å", "min"] { #expect(ExpressionParser.isName(word)) }
    for word in [
      "", "2a", "_a", "a-b", "a.b", "month", "Y", "q", "hour", "to", "AND", "EUR", "kr", "per",
      String(repeating: "a", count: 61),
    ] { #expect(!ExpressionParser.isName(word), "\(word)") }
    #expect(ExpressionParser.whyNoName("weeks") == "is a unit of time and cannot be a name")
    #expect(ExpressionParser.whyNoName("within") == "is a word of the language")
    #expect(ExpressionParser.whyNoName("a b") == "cannot be a name in expressions")
  }

  @Test("a mistake is told with its place")
  func mistakes() throws {
    let table: [(String, Int, String)] = [
      ("", 0, "is empty"), ("   ", 0, "is empty"), ("1 +", 3, "ends too early"),
      ("(1 + 2", 0, "a round bracket is not closed"), ("1 2", 2, "\"2\" does not belong here"),
      ("a b", 2, "\"b\" does not belong here"), ("a, b", 1, "a comma stands outside a function"),
      ("\"X-1.cac", 0, "a quotation mark has no partner"), ("a.", 2, "ends too early"),
      ("1 ? 2", 2, "\"?\" does not belong here"), ("f(1, ", 4, "ends too early"),
      ("a ± b", 2, "\"±\" does not belong here"), ("a = b", 2, "\"=\" does not belong here"),
      (")", 0, "\")\" does not belong here"), ("5 EUR EUR", 6, "\"EUR\" is one unit too many"),
    ]
    for (words, offset, message) in table {
      let problem = Expressions.refusal(words)
      #expect(problem?.offset == offset, "\(words): \(String(describing: problem))")
      #expect(problem?.message.contains(message) == true, "\(words): \(problem?.message ?? "")")
      #expect(problem?.cure.isEmpty == false, "\(words)")
    }
    let bare = Expressions.refusal("after / before", isCondition: true)
    #expect(bare?.message == "compares nothing")
    #expect(bare?.offset == 14)
  }

  @Test("hostile lengths and depths are refused, not followed")
  func hostile() {
    let deep = String(repeating: "(", count: 3000) + "1"
    #expect(Expressions.refusal(deep)?.message.contains("has more than 400 words") == true)
    for opening in ["(", "-", "2 ^ ", "f("] {
      let words = String(repeating: opening, count: 60) + "1"
      #expect(
        Expressions.refusal(words)?.message == "is nested more than 50 deep", "\(opening)")
    }
    let long = Array(repeating: "1", count: 5000).joined(separator: " + ")
    #expect(Expressions.refusal(long)?.message.contains("has more than 400 words") == true)
    let word = String(repeating: "a", count: 50_000)
    #expect((Expressions.refusal(word + " b")?.message.count ?? 0) < 200)
  }

  @Test("a sum of two hundred parts is worked out")
  func longest() throws {
    let long = Array(repeating: "1", count: 200).joined(separator: " + ")
    #expect(try number(long) == 200)
  }
}

/// Random expressions with values that a few lines of arithmetic know too.
private struct RandomTree {
  private let stream: RandomStream
  private var draws: UInt64 = 0

  init(_ stream: RandomStream) { self.stream = stream }

  private mutating func below(_ count: Int) -> Int {
    draws += 1
    return Int(stream.uniform(agent: draws, step: 0, purpose: 0) * Double(count))
  }

  /// Words, their value, and how tightly the words bind: 0 sum, 1 product, 2 sign, 3 power, 4 atom.
  mutating func expression(depth: Int) -> (String, Double, Int) {
    guard depth > 0, below(6) > 0 else {
      let value = below(9) + 1
      return ("\(value)", Double(value), 4)
    }
    let first = expression(depth: depth - 1)
    switch below(6) {
    case 0:
      let second = expression(depth: depth - 1)
      return ("\(first.0) + \(wrapped(second, 1))", first.1 + second.1, 0)
    case 1:
      let second = expression(depth: depth - 1)
      return ("\(first.0) - \(wrapped(second, 1))", first.1 - second.1, 0)
    case 2:
      let second = expression(depth: depth - 1)
      return ("\(wrapped(first, 1)) * \(wrapped(second, 2))", first.1 * second.1, 1)
    case 3:
      let second = expression(depth: depth - 1)
      if second.1 == 0 { return first }
      return ("\(wrapped(first, 1)) / \(wrapped(second, 2))", first.1 / second.1, 1)
    case 4: return ("-\(wrapped(first, 2))", -first.1, 2)
    default: return ("\(wrapped(first, 4)) ^ 2", first.1 * first.1, 3)
    }
  }

  /// In brackets when it binds less tightly than it must.
  private func wrapped(_ part: (String, Double, Int), _ least: Int) -> String {
    part.2 >= least ? part.0 : "(\(part.0))"
  }
}
