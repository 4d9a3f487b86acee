// The three ways a run is told agree: the files' single futures, the JSON, and the table on the terminal.

import Experiments
import Foundation
import GeneratedScenarios
import Testing

@Suite("JSON, CSV and terminal tell the same run") struct OutputAgreementTests {
  /// A JSON object.
  private typealias Object = [String: Any]

  /// The columns of a CSV file by their heads; an empty field is missing.
  private func columns(_ path: String) throws -> [String: [String]] {
    let rows = try text(path).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let heads = try #require(rows.first)
    return Dictionary(
      uniqueKeysWithValues: heads.enumerated().map { column, head in
        (head, rows.dropFirst().map { $0[column] })
      })
  }

  private func object(_ value: Any?) throws -> Object { try #require(value as? Object) }

  @Test(arguments: [3, 8, 11, 17])
  func `means of the futures are the JSON's, and what is printed is those rounded`(
    number: Int
  ) throws {
    try withTemporaryFolder { folder in
      let trials = 8
      let scenario = GeneratedScenario(number, without: number < 10 ? [] : [.uncertainty])
      try scenario.text().write(toFile: folder + "/g.yaml", atomically: true, encoding: .utf8)
      let ended = try BuiltProgram.run(
        "run", "g.yaml", "--trials", "\(trials)", "--full", in: folder)
      #expect(ended.status == 0, "\(ended.errors)")
      let runs = try #require(
        FileManager.default.enumerator(atPath: folder + "/results")?.allObjects as? [String])
      let kept = try #require(runs.first { $0.hasSuffix("summary.json") }).dropLast(12)
      let run = folder + "/results/" + kept
      let data = try Data(contentsOf: URL(fileURLWithPath: run + "summary.json"))
      let json = try object(JSONSerialization.jsonObject(with: data))
      let metrics = try object(json["metrics"])
      let futures = try columns(run + "trials.csv")
      #expect(metrics.count > 30)
      for (id, any) in metrics {
        let summary = try object(any)
        let values = try #require(futures[id], "\(id) is a column").compactMap(Double.init)
        #expect(summary["missing"] as? Int == trials - values.count, "\(id)")
        let line = ended.output.split(separator: "\n").first { $0.hasPrefix("  \(id) ") }
        // What is printed in its own row, without the thousands' spaces.
        let row = try #require(line, "\(id) is printed").replacing(/(\d) (?=\d{3}(\D|$))/) {
          "\($0.1)"
        }
        guard !values.isEmpty else {
          #expect(summary["mean"] is NSNull || summary["mean"] == nil, "\(id)")
          #expect(row.contains("–"), "\(row)")
          continue
        }
        let mean = try #require(summary["mean"] as? Double)
        let average = values.reduce(0, +) / Double(values.count)
        // Sums of up to a dozen numbers in two ways.
        let largest = values.map(\.magnitude).max() ?? 0
        #expect(abs(average - mean) <= 1e-14 * largest, "\(id): \(average), \(mean)")
        let sorted = values.sorted()
        let middle = (sorted[(values.count - 1) / 2] + sorted[values.count / 2]) / 2
        let median = try #require(summary["p50"] as? Double)
        #expect(abs(middle - median) <= 1e-14 * largest, "\(id)")
        let isShare = (summary["unit"] as? String ?? "").hasPrefix("share")
        try expectRounded(mean * (isShare ? 100 : 1), in: String(row), "\(id)")
      }
      try expectSeries(JSONDecoder().decode(Fans.self, from: data), columns(run + "series.csv"))
    }
  }

  /// The first number of a row is `value`, rounded to the digits it is told with.
  private func expectRounded(_ value: Double, in row: String, _ id: String) throws {
    let numbers = row.dropFirst(34).matches(of: /-?\d+(\.\d+)?(e\+\d+)?M?/).map(\.output.0)
    let words = String(try #require(numbers.first, "\(row)"))
    let factor = words.hasSuffix("M") ? 1e6 : 1
    let told = try #require(Double(String(words.filter { $0 != "M" }))) * factor
    let digits = words.prefix { $0 != "e" && $0 != "M" }
    let decimals = digits.contains(".") ? digits.split(separator: ".")[1].count : 0
    // Half a unit of the last digit told; trailing zeros of a whole number may be rounded places.
    var unit = pow(10, -Double(decimals)) * factor
    if decimals == 0 {
      for digit in digits.reversed() { if digit == "0" { unit *= 10 } else { break } }
    }
    if told == 0 { unit = 1 }
    #expect(abs(told - value) <= unit / 2 * (1 + 1e-9), "\(id): \(value) is told as \(words)")
  }

  /// The fans of the JSON; decoded, because `JSONSerialization` reads numbers to 15 digits only.
  private struct Fans: Decodable {
    var series: [String: [String: [Double]]]
  }

  /// Every fan of the JSON is its rows of the table, to the bit.
  private func expectSeries(_ fans: Fans, _ table: [String: [String]]) throws {
    let names = try #require(table["series"])
    #expect(Set(names) == Set(fans.series.keys))
    for (id, fan) in fans.series {
      #expect(fan.count == 7)
      for (key, told) in fan {
        let column = try #require(table[key == "months" ? "month" : key], "\(key)")
        let rows = names.indices.filter { names[$0] == id }.compactMap { Double(column[$0]) }
        #expect(told == rows, "\(id) \(key)")
      }
    }
  }
}
