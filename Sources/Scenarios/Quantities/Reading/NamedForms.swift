// Reading a distribution by name: its arguments, their units, and whether they make sense for the key.

internal import Numerics
internal import RandomStreams

extension QuantityReader {
  /// One argument, with its name if it has one.
  private struct Argument {
    var name: String?
    var amount: Amount
  }

  /// Reads `name(…) unit`.
  mutating func named(_ name: QuantityToken) throws(QuantityProblem) -> StatedDistribution {
    guard let form = NamedDistribution(rawValue: name.lowercased) else {
      let names = NamedDistribution.allCases.map(\.rawValue)
      let near = NearestName.nearest(to: name.lowercased, among: names)
      throw problem(
        "\(QuantityProblem.quoted(name.text)) is no distribution we know",
        "write \(near.map { "\"\($0)\"" } ?? "one of " + names.joined(separator: ", "))",
        at: name.offset)
    }
    position += 2
    let arguments = try arguments(of: form)
    var trailing = Amount(1, text: "", offset: name.offset, end: endOffset)
    try units(of: &trailing)
    if let token = peek { throw leftover(token) }
    guard form != .choice else { return try choice(arguments, trailing) }
    let names = try parameterNames(of: form, arguments, at: name)
    var amounts: [String: Amount] = [:]
    for (parameter, argument) in zip(names, arguments) {
      amounts[argument.name ?? parameter] = argument.amount
    }
    return try build(form, names, amounts, trailing, at: name)
  }

  /// Reads the arguments up to the closing bracket.
  private mutating func arguments(
    of form: NamedDistribution
  ) throws(QuantityProblem) -> [Argument] {
    var arguments: [Argument] = []
    if skip(sign: ")") { return [] }
    while true {
      var name: String?
      if let word = peek, word.kind == .word, token(position + 1)?.isSign(":") == true {
        name = word.lowercased
        position += 2
      }
      arguments.append(Argument(name: name, amount: try amount()))
      if skip(sign: ")") { return arguments }
      guard skip(sign: ",") else {
        throw problem(
          "the arguments of \(form.rawValue) are not understood", "write \(form.usage)",
          at: peek?.offset ?? endOffset)
      }
    }
  }

  /// The parameter list that these arguments fill: by their names, all or none, or by their number.
  private func parameterNames(
    of form: NamedDistribution, _ arguments: [Argument], at name: QuantityToken
  ) throws(QuantityProblem) -> [String] {
    let given = arguments.compactMap(\.name)
    let match = form.parameters.first { list in
      list.count == arguments.count && Set(given).count == given.count
        && (given.isEmpty || (given.count == list.count && Set(given) == Set(list)))
    }
    guard let match else {
      throw problem(
        "\(form.rawValue) does not take these arguments", "write \(form.usage)", at: name.offset)
    }
    return match
  }

  /// `choice(a, b, c)`: one of the values, each equally likely; in ascending order, as `Distribution` has it.
  private func choice(
    _ arguments: [Argument], _ trailing: Amount
  ) throws(QuantityProblem) -> StatedDistribution {
    guard !arguments.isEmpty, arguments.allSatisfy({ $0.name == nil }) else {
      throw problem("choice needs a list of values", "write choice(a, b, c)", at: startOffset)
    }
    let numbers = try numbers(of: arguments.map(\.amount), trailing: trailing)
    return StatedDistribution(.choice(numbers.values.sorted()), numbers.conversion)
  }

  /// The distribution with these arguments.
  ///
  /// Arguments with a unit go through the same units and bounds as any other amount; shapes and logarithms must be
  /// bare numbers.
  private func build(
    _ form: NamedDistribution, _ names: [String], _ amounts: [String: Amount], _ trailing: Amount,
    at name: QuantityToken
  ) throws(QuantityProblem) -> StatedDistribution {
    var values: [String: Double] = [:]
    let united = names.filter { !NamedDistribution.pure.contains($0) }
    for parameter in names where !united.contains(parameter) {
      if let amount = amounts[parameter] { values[parameter] = try pure(amount, parameter) }
    }
    if united.isEmpty, trailing.isPercent {
      throw problem(
        "\(form.rawValue) gives fractions of one, not percentages", "leave out the % behind it",
        at: name.offset)
    }
    let listed = united.compactMap { amounts[$0] }
    let distances = Set(
      united.indices.filter { NamedDistribution.distances.contains(united[$0]) })
    let numbers = try numbers(of: listed, trailing: trailing, differences: distances)
    for (parameter, value) in zip(united, numbers.values) { values[parameter] = value }
    func at(_ parameter: String) -> Double { values[parameter] ?? 0 }
    let distribution: Distribution
    switch form {
    case .beta:
      guard definition.bounds == 0...1 else {
        throw problem(
          "beta is for shares; \(definition.dimension.inWords) is needed",
          "write pert(low, likely, high) instead, or \(example)", at: name.offset)
      }
      distribution = .beta(alpha: at("alpha"), beta: at("beta"))
    case .gamma:
      distribution = .gamma(shape: at("shape"), scale: at("scale"))
      try checkPositive(at("scale"), "scale", at: name)
      try checkCentre(at("shape") * at("scale"), at: name)
    case .lognormal:
      distribution = try logNormal(names, values, at: name)
    case .triangular, .pert, .uniform:
      try checkAscending(numbers.values, at: name.offset)
      distribution =
        form == .uniform
        ? .uniform(low: at("low"), high: at("high"))
        : form == .pert
          ? .pert(low: at("low"), likely: at("likely"), high: at("high"))
          : .triangular(low: at("low"), likely: at("likely"), high: at("high"))
    case .normal:
      return try normal(
        mean: at("mean"), deviation: at("sd"), numbers.conversion, at: name.offset)
    case .choice:
      preconditionFailure("choice is built from its list, got \(names)")
    }
    return StatedDistribution(distribution, numbers.conversion)
  }

  /// A lognormal by μ and σ, by two quantiles, or by its mean and standard deviation.
  ///
  /// With z = 1.645 the 95 % quantile of a standard normal: ln p95 = μ + zσ, ln p5 = μ − zσ, ln median = μ.
  private func logNormal(
    _ names: [String], _ values: [String: Double], at name: QuantityToken
  ) throws(QuantityProblem) -> Distribution {
    func at(_ parameter: String) -> Double { values[parameter] ?? 0 }
    let (mu, sigma): (Double, Double)
    if names.contains("mu") {
      (mu, sigma) = (at("mu"), at("sigma"))
    } else {
      for parameter in names { try checkPositive(at(parameter), parameter, at: name) }
      if names.contains("mean") {
        // Mean m and deviation s: σ² = ln(1 + (s/m)²), μ = ln m − σ²/2.
        let variance = Double.log(onePlus: at("sd") / at("mean") * (at("sd") / at("mean")))
        (mu, sigma) = (Double.log(at("mean")) - variance / 2, variance.squareRoot())
      } else if names.contains("median") {
        (mu, sigma) = (
          Double.log(at("median")), Double.log(at("p95") / at("median")) / Distribution.middleNinety
        )
      } else {
        (mu, sigma) = (
          (Double.log(at("p5")) + Double.log(at("p95"))) / 2,
          Double.log(at("p95") / at("p5")) / (2 * Distribution.middleNinety)
        )
      }
    }
    guard sigma > 1e-12, sigma <= NamedDistribution.largestSigma else {
      throw problem(
        "the spread of this lognormal is impossible",
        "write numbers in ascending order, or a sigma above 0 and up to "
          + QuantityFormat.plain(NamedDistribution.largestSigma), at: name.offset)
    }
    try checkCentre(Double.exp(mu), at: name)
    return .logNormal(mu: mu, sigma: sigma)
  }

  // MARK: checks

  /// A shape or a logarithm: a bare number.
  private func pure(_ amount: Amount, _ name: String) throws(QuantityProblem) -> Double {
    let isBare =
      !amount.isPercent && amount.currency == nil && amount.months == nil && amount.noun == nil
      && amount.unitWord == nil
    let isShape = ["alpha", "beta", "shape"].contains(name)
    guard isBare, !isShape || NamedDistribution.shapes.contains(amount.number) else {
      throw problem(
        "\(quoted(from: amount.offset, to: amount.end)) cannot be \(name)",
        isShape
          ? "write a plain number from 0.01 to 100000" : "write a plain number without unit",
        at: amount.offset)
    }
    return amount.number
  }

  /// Refuses what must be above zero and is not.
  private func checkPositive(
    _ value: Double, _ parameter: String, at name: QuantityToken
  ) throws(QuantityProblem) {
    guard value > 0 else {
      throw problem(
        "\(parameter) of \(name.text) is not more than 0", "write a number above 0", at: name.offset
      )
    }
  }

  /// Refuses a distribution whose centre lies outside the key's bounds: cut to them, little of it would be left.
  private func checkCentre(_ centre: Double, at name: QuantityToken) throws(QuantityProblem) {
    guard definition.bounds.contains(centre), abs(centre) <= NumberReading.largest else {
      throw problem(
        "most of \(QuantityProblem.quoted(body)) is impossible",
        "its middle is \(QuantityFormat.plain(centre)); write it as in \(example)", at: name.offset)
    }
  }
}
