// The GNU Scientific Library aborts the process on an error unless told otherwise.

internal import CGSL

/// The one setting of the numerical library that the whole program shares.
package enum NumericalLibrary {
  private static let handler: Bool = {
    gsl_set_error_handler_off()
    return true
  }()

  /// Lets numerical functions return their errors instead of aborting; done once, however often it is called.
  package static func returnErrors() { precondition(handler, "the error handler is off") }
}
