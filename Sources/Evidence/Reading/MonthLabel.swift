// Months as people write them, as numbers that can be counted.

internal import Foundation

/// A month of the calendar, or the number of a month in a series that has no calendar.
package struct MonthLabel: Hashable, Sendable {
  /// Months since the beginning of year 0, or the number itself.
  package let number: Int
  /// Whether it is a month of the calendar.
  package let isCalendar: Bool

  /// 2026-01, 2026-01-31, 202601, 2026/01, 01/2026, 01.2026, 31.01.2026, or a whole number from 0 on; `nil` for anything else.
  ///
  /// 01/02/2026 is refused: in one country the first, in another the second number is the month.
  package init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    let numbers = parts.compactMap { part in
      part.allSatisfy { ("0"..."9").contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, !text.isEmpty else { return nil }
    let isYear = parts.map { $0.count == 4 }
    let separators = Set(text.filter { "-/.".contains($0) })
    guard separators.count <= 1 else { return nil }
    switch numbers.count {
    case 1
    where parts[0].count == 6 && (1900...2199).contains(numbers[0] / 100)
      && (1...12).contains(numbers[0] % 100):
      number = 12 * (numbers[0] / 100) + numbers[0] % 100 - 1
    case 1 where parts[0].count <= 6:
      (number, isCalendar) = (numbers[0], false)
      return
    case 2 where isYear[0] && (1...12).contains(numbers[1]):
      number = 12 * numbers[0] + numbers[1] - 1
    case 2 where isYear[1] && (1...12).contains(numbers[0]):
      number = 12 * numbers[1] + numbers[0] - 1
    case 3 where isYear[0] && (1...12).contains(numbers[1]) && (1...31).contains(numbers[2]):
      number = 12 * numbers[0] + numbers[1] - 1
    case 3
    where isYear[2] && separators == ["."] && (1...12).contains(numbers[1])
      && (1...31).contains(numbers[0]):
      number = 12 * numbers[2] + numbers[1] - 1
    default: return nil
    }
    isCalendar = true
  }

  /// A month known by its number.
  init(number: Int, isCalendar: Bool) {
    (self.number, self.isCalendar) = (number, isCalendar)
  }

  /// The month `months` later.
  package func advanced(by months: Int) -> MonthLabel {
    MonthLabel(number: number + months, isCalendar: isCalendar)
  }

  /// 2026-01, or month 17.
  package var text: String {
    guard isCalendar else { return "month \(number)" }
    return String(format: "%04d-%02d", number / 12, number % 12 + 1)
  }

  /// As it would be written in a file: 2026-01, or 17.
  package var written: String { isCalendar ? text : "\(number)" }
}
