// How people write a currency: its code, its sign, its name.

/// Recognises currencies in the words of a quantity.
enum CurrencyNames {
  /// Whether `word` names a currency, and if so whether it is the scenario's.
  ///
  /// - Returns: `nil` when the word is no currency.
  static func isOwn(_ word: String, currency: String) -> Bool? {
    let code = currency.uppercased()
    let upper = word.uppercased()
    if upper == code { return true }
    if let codes = signs[word] { return codes.contains(code) }
    if let codes = names[word.lowercased()] { return codes.contains(code) }
    // "all" and "try" are also English words: foreign codes count only in capitals.
    return word == upper && codes.contains(upper) ? false : nil
  }

  private static let dollars: Set<String> = [
    "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "CLP", "COP", "ARS", "BRL",
  ]

  private static let signs: [String: Set<String>] = [
    "€": ["EUR"], "$": dollars, "£": ["GBP"], "¥": ["JPY", "CNY"], "₹": ["INR"], "₽": ["RUB"],
    "₩": ["KRW"], "₺": ["TRY"], "₪": ["ILS"], "₴": ["UAH"], "฿": ["THB"], "₫": ["VND"],
    "₦": ["NGN"], "₱": ["PHP"],
  ]

  private static let names: [String: Set<String>] = [
    "euro": ["EUR"], "euros": ["EUR"], "dollar": dollars, "dollars": dollars,
    "pound": ["GBP"], "pounds": ["GBP"], "yen": ["JPY"], "yuan": ["CNY"], "franc": ["CHF"],
    "francs": ["CHF"], "fr": ["CHF"], "zł": ["PLN"], "kč": ["CZK"], "kr": ["SEK", "NOK", "DKK"],
    "rupee": ["INR"], "rupees": ["INR"],
  ]

  /// The codes of ISO 4217 that are in wide use.
  private static let codes: Set<String> = [
    "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP",
    "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JPY", "KES", "KRW", "MXN", "MYR",
    "NGN", "NOK", "NZD", "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SEK",
    "SGD", "THB", "TRY", "TWD", "UAH", "USD", "VND", "ZAR",
  ]
}
