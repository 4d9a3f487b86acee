// Ctrl-C: what is finished is kept. A second Ctrl-C ends the program at once.

internal import Foundation
internal import Synchronization

/// Whether the user has asked to stop.
enum Interruption {
  private static let isAsked = Atomic<Bool>(false)

  /// Begins to listen for SIGINT and SIGTERM, also where a parent process has handed them down blocked.
  static func listen() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in
        if Interruption.isAsked.exchange(true, ordering: .relaxed) { _exit(130) }
      }
    }
  }

  /// Whether a signal has come.
  static var hasCome: Bool { isAsked.load(ordering: .relaxed) }
}
