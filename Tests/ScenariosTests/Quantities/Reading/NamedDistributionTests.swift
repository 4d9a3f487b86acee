import Testing

@testable import Scenarios

@Suite("Names of distributions")
struct NamedDistributionSuite {
  @Test("every distribution shows how it is written, with its own arguments")
  func showsUsage() {
    for form in NamedDistribution.allCases {
      #expect(form.usage.hasPrefix(form.rawValue + "("), "\(form)")
    }
    #expect(NamedDistribution.gamma.usage == "gamma(shape, scale)")
  }

  @Test("no two argument lists of a distribution could be confused")
  func listsDiffer() {
    for form in NamedDistribution.allCases {
      #expect(Set(form.parameters.map(Set.init)).count == form.parameters.count, "\(form)")
      #expect(form.parameters.allSatisfy { !$0.isEmpty })
    }
  }
}
