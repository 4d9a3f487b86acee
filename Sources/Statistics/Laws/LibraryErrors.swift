// The GNU Scientific Library ends the process on an error unless told otherwise; here results are checked instead.

internal import CGSL

/// How numerical errors reach this room.
enum LibraryErrors {
  private static let handlerOff: Bool = {
    gsl_set_error_handler_off()
    return true
  }()

  /// Lets library functions return their errors; done once, however often it is called.
  static func areReturned() { precondition(handlerOff, "the error handler is off") }
}
