// From statements to inputs.

internal import Testing

@testable internal import Scenarios

@Suite("Reading quantities of a file")
struct QuantityReadingChecks {
  private let place = SourcePlace(file: "f", line: 2, column: 10)

  private func statement(_ text: String) -> Statement {
    Statement(scalar: YAMLScalar(text: text), place: place, keyPlace: place)
  }

  @Test("a value with a companion gives two inputs")
  func companions() throws {
    var reading = QuantityReading(currency: "EUR")
    let path = "attract.channels.ads.cost_per_lead"
    let definition = try #require(KeyCatalogue.definition(for: path))
    let inputs = reading.inputs(
      statement("24 EUR at 8000 EUR per month (me)"), at: path, as: definition)
    #expect(Set(inputs.keys) == [path, path + ".at"])
    #expect(inputs[path]?.quantity.text == "24 EUR at 8000 EUR per month")
    #expect(inputs[path]?.quantity.source == "me")
    #expect(inputs[path + ".at"]?.quantity.value(at: 0.5) == 8000)
  }

  @Test("a mistake is told with key and the column inside the value")
  func mistakes() throws {
    var reading = QuantityReading(currency: "EUR")
    let definition = try #require(KeyCatalogue.definition(for: "engage.churn"))
    let inputs = reading.inputs(
      statement("2% to 130% per month"), at: "engage.churn", as: definition)
    #expect(inputs.isEmpty)
    let problem = try #require(reading.problems.first)
    #expect(problem.key == "engage.churn")
    #expect(problem.place?.line == 2)
    #expect((10..<30).contains(problem.place?.column ?? 0))
  }

  @Test("a value that is broken already is not told twice")
  func broken() throws {
    var reading = QuantityReading(currency: "EUR")
    let definition = try #require(KeyCatalogue.definition(for: "engage.churn"))
    var broken = statement("8")
    broken.scalar.isBroken = true
    let inputs = reading.inputs(broken, at: "engage.churn", as: definition)
    #expect(inputs.isEmpty)
    #expect(reading.problems.isEmpty)
  }

  @Test("a change of the plan keeps its words without the source")
  func changes() throws {
    var reading = QuantityReading(currency: "EUR")
    let definition = try #require(KeyCatalogue.definition(for: "engage.churn"))
    let read = reading.change(
      statement("x 0.7 to 1.0 (hope)"), at: "engage.churn", as: definition)
    let change = try #require(read)
    #expect(change.operation == .multiply)
    #expect(change.operand.text == "x 0.7 to 1.0")
    #expect(change.operand.source == "hope")
    #expect(change.operand.isUncertain)
  }

  @Test("every default of the catalogue can be read in any currency")
  func defaults() {
    for currency in ["EUR", "USD", "JPY"] {
      let reading = QuantityReading(currency: currency)
      for definition in KeyCatalogue.all where definition.defaultText != nil {
        let path = definition.pattern.replacing("*", with: "name")
        let inputs = reading.defaultInputs(at: path, as: definition)
        #expect(inputs[path]?.origin == .byDefault, "\(path)")
      }
    }
  }
}
