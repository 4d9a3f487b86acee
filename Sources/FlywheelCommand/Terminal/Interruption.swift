// Ctrl-C, and a window that is closed: what is finished is kept. A second Ctrl-C ends the program at once.

internal import Foundation
internal import Synchronization

/// Whether the user has asked to stop.
enum Interruption {
  private static let isAsked = Atomic<Bool>(false)

  /// Begins to listen for SIGINT, SIGTERM and SIGHUP, also where a parent process has handed them down blocked.
  ///
  /// A program that was told to outlive its window (nohup) does.
  static func listen() {
    var signals = sigset_t()
    sigemptyset(&signals)
    let numbers = [SIGINT, SIGTERM, SIGHUP]
    for number in numbers { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    for number in numbers {
      let before = signal(number) { _ in
        if Interruption.isAsked.exchange(true, ordering: .relaxed) { _exit(130) }
      }
      let wasIgnored = unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
      if number == SIGHUP, wasIgnored { signal(number, SIG_IGN) }
    }
  }

  /// Whether a signal has come.
  static var hasCome: Bool { isAsked.load(ordering: .relaxed) }
}
