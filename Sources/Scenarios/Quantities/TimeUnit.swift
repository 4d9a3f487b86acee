// Days, weeks, months, quarters, years, and their lengths in months.

/// A unit of time.
enum TimeUnit: Hashable, Sendable, CaseIterable {
  case second, minute, hour, day, week, month, quarter, year

  /// Its length in months of 1/12 year; 1 year = 365.25 days (MODEL §1).
  var months: Double {
    switch self {
    case .second: 12 / (365.25 * 24 * 60 * 60)
    case .minute: 12 / (365.25 * 24 * 60)
    case .hour: 12 / (365.25 * 24)
    case .day: 12 / 365.25
    case .week: 7 * 12 / 365.25
    case .month: 1
    case .quarter: 3
    case .year: 12
    }
  }

  /// The unit that a word in lower case names: "weeks", "wk"; `nil` for any other word.
  ///
  /// A lone "m" is none: it could be a month, a minute or a million.
  init?(_ word: String) {
    switch word {
    case "second", "seconds": self = .second
    case "minute", "minutes": self = .minute
    case "hour", "hours": self = .hour
    case "d", "day", "days": self = .day
    case "w", "wk", "wks", "week", "weeks": self = .week
    case "mo", "mos", "mth", "mths", "month", "months": self = .month
    case "q", "qtr", "qtrs", "quarter", "quarters": self = .quarter
    case "y", "yr", "yrs", "year", "years", "annum": self = .year
    default: return nil
    }
  }

  /// The unit behind an adverb in lower case: "monthly"; `nil` for any other word.
  init?(adverb word: String) {
    switch word {
    case "daily": self = .day
    case "weekly": self = .week
    case "monthly": self = .month
    case "quarterly": self = .quarter
    case "yearly", "annually": self = .year
    default: return nil
    }
  }
}
