// Whole numbers of the command line, refused with what to write instead.

internal import ArgumentParser
internal import Experiments

/// Reads whole numbers of options.
enum WholeNumber {
  /// A number of futures, 1 to a thousand million.
  static func futures(_ text: String) throws -> Int {
    try number(text, in: 1...1_000_000_000, example: "--trials 10000")
  }

  /// A number of futures to be compared: two are the fewest that have an error, and all are kept.
  static func comparedFutures(_ text: String) throws -> Int {
    try number(text, in: 2...ComparisonRunner.futuresLimit, example: "--trials 1000")
  }

  /// A number of threads, 1 to 1024.
  static func threads(_ text: String) throws -> Int {
    try number(text, in: 1...1024, example: "--threads 4")
  }

  /// A seed, 0 to 2^64 − 1.
  static func seed(_ text: String) throws -> UInt64 {
    try number(text, in: 0...UInt64.max, example: "--seed 7")
  }

  private static func number<Number: FixedWidthInteger>(
    _ text: String, in range: ClosedRange<Number>, example: String
  ) throws -> Number {
    guard let number = Number(text), range.contains(number) else {
      throw ValidationError(
        "give a whole number from \(range.lowerBound) to \(range.upperBound), as in \(example)")
    }
    return number
  }
}
