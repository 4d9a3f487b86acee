// A numerical error must come back as a value and never end the process.

import CGSL
import Testing

@testable import Statistics

@Suite("Errors of the numerical library")
struct LibraryErrorsTests {
  @Test("an impossible question to the library is answered with an error, not an end")
  func returned() {
    LibraryErrors.areReturned()
    var result = gsl_sf_result()
    #expect(gsl_sf_lngamma_e(0, &result) == GSL_EDOM)
  }
}
