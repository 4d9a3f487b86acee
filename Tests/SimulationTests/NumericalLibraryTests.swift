// The numerical library must never abort the process on an argument it dislikes.

import CGSL
import Testing

@testable import Simulation

@Suite("The numerical library's errors")
struct NumericalLibraryTests {
  @Test("an impossible argument is answered with not-a-number instead of ending the program")
  func returned() {
    NumericalLibrary.returnErrors()
    // A gamma distribution of negative shape does not exist: GSL reports a domain error.
    #expect(gsl_cdf_gamma_P(2, -1, 1).isNaN)
  }

  @Test("asking twice changes nothing")
  func twice() {
    NumericalLibrary.returnErrors()
    NumericalLibrary.returnErrors()
    #expect(gsl_cdf_gamma_P(2, -1, 1).isNaN)
  }
}
