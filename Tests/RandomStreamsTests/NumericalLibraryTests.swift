// The numerical library must never abort the process on an argument it dislikes.

import Testing

@testable import RandomStreams

@Suite("The numerical library's errors")
struct NumericalLibraryTests {
  @Test("an impossible argument is answered with not-a-number instead of ending the program")
  func returned() {
    NumericalLibrary.returnErrors()
    // A gamma distribution of negative shape does not exist: GSL reports a domain error.
    #expect(Distribution.gamma(shape: -1, scale: 1).cumulative(2).isNaN)
  }

  @Test("asking twice changes nothing")
  func twice() {
    NumericalLibrary.returnErrors()
    NumericalLibrary.returnErrors()
    #expect(Distribution.gamma(shape: -1, scale: 1).cumulative(2).isNaN)
  }
}
