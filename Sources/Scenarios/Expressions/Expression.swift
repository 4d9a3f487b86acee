// What a claim may compute: names, figures with units, four operations, functions, comparisons.
//
//   condition  = comparison { "and" comparison }
//   comparison = range ( "=" | "!=" | "<" | "<=" | ">" | ">=" | "within" ) range
//   range      = sum [ "to" sum ]
//   sum        = product { ("+" | "-") product }
//   product    = signed { ("*" | "/") signed }
//   signed     = "-" signed | power                        -2^2 is -4, as in mathematics
//   power      = factor [ "^" signed ]
//   factor     = "(" range ")" | FIGURE | NAME [ "(" range { "," range } ")" ]
//   NAME       = word { "." word } | QUOTED "." word       "X-1".cac
//   FIGURE     = an amount with its units, as in scenario files: 800 EUR, 15% per year, 4 weeks

/// A parsed expression; every part knows where it stands in its text.
package struct Expression: Hashable, Sendable {
  /// What an expression is made of.
  package indirect enum Kind: Hashable, Sendable {
    /// A figure as it was written.
    case figure(Measure)
    /// A name of one or more words.
    case name([String])
    /// The other sign.
    case negated(Expression)
    /// Two parts joined.
    case joined(Expression, Operation, Expression)
    /// Somewhere between two ends.
    case range(Expression, Expression)
    /// A function of some arguments.
    case call(String, [Expression])
  }

  /// What joins two parts.
  package enum Operation: Character, Hashable, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case dividedBy = "/"
    case power = "^"
  }

  /// What it is.
  package var kind: Kind
  /// Characters before it in its text.
  package var offset: Int

  /// The names it uses, in the order in which they stand.
  package var names: [[String]] {
    switch kind {
    case .figure: []
    case .name(let words): [words]
    case .negated(let part): part.names
    case .joined(let first, _, let second), .range(let first, let second):
      first.names + second.names
    case .call(_, let parts): parts.flatMap(\.names)
    }
  }
}

/// How two values are compared.
package enum Relation: String, Hashable, Sendable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="
  case within = "within"
}

/// Two expressions compared.
package struct Comparison: Hashable, Sendable {
  /// The left side.
  package var left: Expression
  /// How they compare.
  package var relation: Relation
  /// The right side.
  package var right: Expression
  /// Where the relation stands in its text.
  package var offset: Int
  /// The words of the left side.
  package var leftWords: String
  /// The words of the right side.
  package var rightWords: String
}

/// Comparisons that must all hold.
package struct Condition: Hashable, Sendable {
  /// At least one.
  package var comparisons: [Comparison]

  /// The names it uses, in the order in which they stand.
  package var names: [[String]] { comparisons.flatMap { $0.left.names + $0.right.names } }
}
