// What a claims file states: figures as they were told, and how they are to be checked.
//
// Nothing here is judged; a verdict comes out of Experiments.

/// Words of a file with their place.
package struct PlacedText: Hashable, Sendable {
  /// The words.
  package var text: String
  /// Where they begin.
  package var start: SourcePlace
  /// Whether a column inside them can be found by counting.
  package var countsColumns = true

  /// Words at a place.
  package init(_ text: String, at start: SourcePlace) {
    self.text = text
    self.start = start
  }

  /// The place of the character `offset` characters into the words.
  package func place(at offset: Int) -> SourcePlace {
    var place = start
    if countsColumns { place.column += offset }
    return place
  }
}

/// An expression with the words it was read from.
package struct PlacedExpression: Hashable, Sendable {
  /// The words.
  package var words: PlacedText
  /// What they say.
  package var expression: Expression
}

/// A condition with the words it was read from.
package struct PlacedCondition: Hashable, Sendable {
  /// The words.
  package var words: PlacedText
  /// What they say.
  package var condition: Condition

  /// A condition with its words.
  package init(words: PlacedText, condition: Condition) {
    self.words = words
    self.condition = condition
  }
}

/// A name with what it stands for.
package struct NamedExpression: Hashable, Sendable {
  /// The name; words with spaces where it is only shown.
  package var name: String
  /// What it stands for.
  package var value: PlacedExpression

  /// A name for an expression.
  package init(name: String, value: PlacedExpression) {
    self.name = name
    self.value = value
  }
}

/// How one claim is put to the test.
package struct ClaimCheck: Hashable, Sendable {
  /// The test.
  package var kind: Kind
  /// The reading of the claim that it belongs to; `nil`: all of them.
  package var reading: String?
  /// A sentence for the reader of the verdict.
  package var because: String?
  /// Figures worked out for the reader.
  package var shows: [NamedExpression] = []
  /// Where the check begins.
  package var place: SourcePlace

  /// A test at a place.
  package init(kind: Kind, place: SourcePlace) {
    self.kind = kind
    self.place = place
  }

  /// The tests there are.
  package enum Kind: Hashable, Sendable {
    /// Figures agree; equal ones within the tolerance, or within the rounding of the stated figure.
    case arithmetic(PlacedCondition, tolerance: PlacedExpression?)
    /// It happens in simulated futures.
    case simulate(SimulateCheck)
    /// What one input would have to be.
    case solve(SolveCheck)
    /// Can it all be true at once?
    case consistent(ConsistencyCheck)
    /// Are there enough customers to see it?
    case sampleSize(SampleSizeCheck)
    /// Nobody can know, always or when something else can be true.
    case untestable(why: String, if: PlacedCondition?)

    /// Its key in the file.
    package var name: String {
      switch self {
      case .arithmetic: "arithmetic"
      case .simulate: "simulate"
      case .solve: "solve"
      case .consistent: "consistent_with"
      case .sampleSize: "sample_size"
      case .untestable: "untestable"
      }
    }
  }
}

/// A condition on simulated futures.
package struct SimulateCheck: Hashable, Sendable {
  /// What must hold.
  package var condition: PlacedCondition
  /// The month at whose end it is looked at; `nil`: the horizon.
  package var month: Int?
  /// In which share of the futures it must hold; `nil`: in half of them.
  package var probability: PlacedExpression?
  /// Futures; `nil`: the file's.
  package var trials: Int?
  /// Seed; `nil`: the file's.
  package var seed: UInt64?
}

/// An input that is looked for.
package struct SolveCheck: Hashable, Sendable {
  /// The name of what is looked for: one word, or a scenario's alias and the path of a key.
  package var unknown: [String]
  /// Where the name stands.
  package var place: SourcePlace
  /// Where it is looked for.
  package var range: PlacedExpression
  /// What it makes true: one equality.
  package var goal: PlacedCondition
  /// What must hold of it.
  package var condition: PlacedCondition?
}

/// Conditions that must be possible together.
package struct ConsistencyCheck: Hashable, Sendable {
  /// The claims whose figures take part.
  package var claims: [String]
  /// What is not known, with the ranges in which it lies.
  package var unknowns: [NamedExpression]
  /// What must hold at once.
  package var conditions: [PlacedCondition]
}

/// A difference of two shares that somebody says to have seen.
package struct SampleSizeCheck: Hashable, Sendable {
  /// The first share.
  package var before: PlacedExpression
  /// The second share.
  package var after: PlacedExpression
  /// The chance to see it; `nil`: 80 %.
  package var power: PlacedExpression?
  /// The chance to see it where there is none; `nil`: 5 %.
  package var level: PlacedExpression?
  /// Customers in each group; `nil`: not told.
  package var given: PlacedExpression?
}

/// One claim.
package struct Claim: Hashable, Sendable {
  /// Its name, unique in the file.
  package var id: String
  /// What is claimed, in a sentence.
  package var statement: String
  /// Where it is claimed, as stated.
  package var source: String?
  /// The stated figures.
  package var values: [NamedExpression] = []
  /// Figures worked out for the reader.
  package var shows: [NamedExpression] = []
  /// The tests.
  package var checks: [ClaimCheck] = []
  /// The verdict that the file's owner expects; another one fails the audit.
  package var expected: ClaimVerdict?
  /// Other claims it hangs together with.
  package var links: [String] = []
  /// Where it begins.
  package var place: SourcePlace

  /// A claim without figures and checks.
  package init(id: String, statement: String, place: SourcePlace) {
    self.id = id
    self.statement = statement
    self.place = place
  }
}

/// What an honest check of a claim comes to, from best to worst.
package enum ClaimVerdict: String, CaseIterable, Hashable, Sendable {
  case holds
  case holdsOnlyIf = "holds-only-if"
  case cannotBeTested = "cannot-be-tested"
  case doesNotHold = "does-not-hold"
  case inconsistent
  case arithmeticWrong = "arithmetic-wrong"
  case unitMissing = "unit-missing"
}

/// A scenario under a short name.
package struct ClaimScenario: Hashable, Sendable {
  /// The short name.
  package var alias: String
  /// Its file, from where the program runs.
  package var file: String
  /// The variant.
  package var variant: String?
  /// Changes, each a path and its value.
  package var settings: [Setting]
  /// Where it is named.
  package var place: SourcePlace

  /// A file under a short name.
  package init(alias: String, file: String, settings: [Setting], place: SourcePlace) {
    self.alias = alias
    self.file = file
    self.settings = settings
    self.place = place
  }

  /// One change.
  package struct Setting: Hashable, Sendable {
    /// The key.
    package var path: String
    /// Its value.
    package var value: String

    /// A change.
    package init(path: String, value: String) {
      self.path = path
      self.value = value
    }
  }

  /// What asks for it.
  package var request: ScenarioRequest {
    ScenarioRequest(
      file: file, variant: variant, settings: settings.map { ($0.path, $0.value) })
  }
}

/// A list of claims.
package struct ClaimsFile: Sendable {
  /// The file's name as given.
  package var file: String
  /// What heads the output.
  package var title: String
  /// The currency of all figures.
  package var currency = "EUR"
  /// What the short names in sources stand for, in file order.
  package var sources: [(name: String, words: String)] = []
  /// Scenarios by short name.
  package var scenarios: [String: ClaimScenario] = [:]
  /// Futures of simulations.
  package var trials = 1000
  /// The seed of simulations.
  package var seed: UInt64 = 1
  /// The claims that could be read, in file order.
  package var claims: [Claim] = []

  /// A file without claims.
  package init(file: String, title: String) {
    self.file = file
    self.title = title
  }
}
