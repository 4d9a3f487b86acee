// What to ask a vendor about readings and businesses, by what the answer would change.

internal import Scenarios
internal import Simulation

extension SlideJoint {
  /// What to ask about readings and businesses, with what the answer changes.
  var questions: [VendorQuestion] {
    guard let cost else { return [] }
    let shares = readings.all.map { reading in share(ratios(reading, cost).holds) }
    let most = shares.max() ?? 0
    func percent(_ share: Double) -> String {
      Measure.share((share * 100).rounded() / 100).text(currency: currency)
    }
    func moves(_ low: Double, _ high: Double) -> String {
      "moves the share of businesses in which the CAC can be true from \(percent(low)) to \(percent(high))"
    }
    var questions = [
      VendorQuestion(
        text: "Is CAC counted over all new customers, or over those who came through advertising?",
        effect: moves(0, most), size: most)
    ]
    if Set(readings.all.map(\.referral)).count > 1 {
      let once = zip(readings.all, shares).filter { $0.0.referral == .once }.map(\.1).max() ?? 0
      let yearly =
        zip(readings.all, shares).filter { $0.0.referral == .perPeriod }.map(\.1).max() ?? 0
      questions.append(
        VendorQuestion(
          text: "Is the referral rate counted once per customer, or per year?",
          effect: moves(min(once, yearly), max(once, yearly)), size: abs(once - yearly)))
    }
    questions += businessQuestions(cost, moves)
    return questions
  }

  private func share(_ holds: [Bool]) -> Double {
    holds.isEmpty ? 0 : Double(holds.count { $0 }) / Double(holds.count)
  }

  /// One question for each unknown of the business whose lowest and highest third differ.
  private func businessQuestions(
    _ cost: (before: Double, after: Double), _ moves: (Double, Double) -> String
  ) -> [VendorQuestion] {
    var best: [String: (input: WorldInput, low: Double, high: Double)] = [:]
    for reading in readings.all {
      let (ratios, holds) = ratios(reading, cost)
      if ratios.count < 3 { continue }
      for input in inputs(reading) where input.question != nil {
        let thirds = InputSplit.thirds(ratios.map { input.values[$0.row] }, holds)
        let known = best[input.words]
        if abs(thirds.high - thirds.low) > abs((known?.high ?? 0) - (known?.low ?? 0)) {
          best[input.words] = (input, thirds.low, thirds.high)
        }
      }
    }
    return best.sorted { $0.key < $1.key }.compactMap { _, found in
      let size = abs(found.high - found.low)
      guard size >= 0.02, let question = found.input.question else { return nil }
      return VendorQuestion(
        text: question,
        effect: moves(min(found.low, found.high), max(found.low, found.high)), size: size)
    }
  }

  /// An unknown of the business, in every future.
  struct WorldInput {
    var words: String
    var question: String?
    var values: [Double]
    var text: (Double) -> String
  }

  /// The unknowns of the businesses, and how many customers there are for each that is bought a month.
  func inputs(_ reading: SlideReading) -> [WorldInput] {
    guard let table = worlds.tables[reading]?[.before] else { return [] }
    func column(_ path: String) -> [Double]? {
      table.inputPaths.firstIndex(of: path).map { table.inputs[$0] }
    }
    let currency = currency
    let asked = [
      "start.customers": "How many customers were there at the start?",
      "attract.channels.paid.budget": "How much was spent on winning customers per month?",
      "delight.referral_conversion": "How many of the referred friends bought?",
    ]
    var inputs = BusinessRanges.all.compactMap { range -> WorldInput? in
      guard let values = column(range.path) else { return nil }
      let dimension = KeyCatalogue.definition(for: range.path)?.dimension ?? .number
      return WorldInput(
        words: range.words, question: asked[range.path], values: values,
        text: { QuantityFormat.describe($0, dimension, currency: currency) })
    }
    if let customers = column("start.customers"),
      let budget = column("attract.channels.paid.budget"),
      let cost
    {
      inputs.insert(
        WorldInput(
          words: "customers at the start for each one bought a month", question: nil,
          values: zip(customers, budget).map { $0 * cost.before / $1 },
          text: { QuantityFormat.plain($0) }), at: 0)
    }
    return inputs
  }
}
