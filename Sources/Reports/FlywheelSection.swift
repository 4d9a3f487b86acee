// The flywheel of a run: what flows from phase to phase, and what the loop is worth.

internal import Charts
internal import Experiments
internal import Scenarios
internal import Simulation

/// The picture of the loop and what it says.
struct FlywheelSection {
  /// What was found.
  let record: RunRecord
  /// What was asked.
  let scenario: Scenario

  /// The section.
  var section: ReportSection {
    ReportSection(
      id: "flywheel", heading: scenario.isFunnel ? "The funnel" : "The flywheel",
      blocks: [
        .chart(FlywheelPicture(title: title, summary: flows, flows: FlywheelFlows(record).flows)),
        .paragraph(loop),
      ])
  }

  private var title: String {
    let months = NumberText.count(record.horizonMonths, "month", "months")
    return scenario.isFunnel ? "What flows through in \(months)" : "What goes round in \(months)"
  }

  /// The flows in words, means over the futures.
  private var flows: String {
    let flows = FlywheelFlows(record)
    let won = flows.told(.newCustomers)
    let referred = flows.told(.newReferred)
    let opening =
      "On average over the futures \(flows.told(.leads)) leads came, \(won) customers were won"
    let share =
      scenario.isFunnel ? "; all loops are cut" : ", \(referred) of them referred by others"
    return opening + share + ", and \(flows.lostText) left."
  }

  /// What the loop gain means for the business.
  private var loop: String {
    if scenario.isFunnel {
      return "Referral, social proof and coming back are cut in this scenario: every customer has to "
        + "be won from outside."
    }
    guard let gain = Spread(record.summary(.loopGain)) else {
      return "What the loop adds cannot be told: no future has a loop gain."
    }
    func told(_ value: Double) -> String { MetricUnit.ratio.figure(value, error: gain.error) }
    let opening =
      "A new customer brings \(told(gain.middle)) further customers within ten years by referral "
      + "(9 in 10 futures: \(told(gain.low)) to \(told(gain.high)))."
    if gain.low >= 1 {
      return opening + " That is more than one: the loop grows by itself until the market is full."
    }
    if gain.high >= 1 {
      return opening + " Whether the loop grows by itself, which takes more than one, is open."
    }
    let more = 100 * gain.middle / (1 - gain.middle)
    return opening
      + " That is less than one: the loop does not grow by itself; it adds about "
      + "\(NumberText.plain(more, significant: 2)) customers to every hundred that are won otherwise."
  }
}

/// The flows of a run, means over its futures.
struct FlywheelFlows {
  private let record: RunRecord

  /// The flows of a record.
  init(_ record: RunRecord) { self.record = record }

  private func mean(_ metric: Metric) -> Double { record.summary(metric).mean ?? 0 }

  /// Customers who left over the whole run.
  private var lost: Double {
    record.fan(.lostCustomers).months.reduce(0) { $0 + $1.mean }
  }

  /// The mean of a metric with the digits its error allows.
  func told(_ metric: Metric) -> String {
    let summary = record.summary(metric)
    return metric.unit.figure(summary.mean, error: summary.standardError)
  }

  /// Customers lost, with the digits that the error of the customers won allows.
  var lostText: String {
    MetricUnit.count.figure(lost, error: record.summary(.newCustomers).standardError)
  }

  /// What the picture is drawn from.
  var flows: FlywheelPicture.Flows {
    let velocity = record.summary(.velocity)
    let spread = Spread(velocity)
    let referred = mean(.newReferred)
    return FlywheelPicture.Flows(
      leads: .init(mean(.leads), told(.leads)),
      bought: .init(
        max(0, mean(.newCustomers) - referred),
        MetricUnit.count.figure(
          max(0, mean(.newCustomers) - referred),
          error: record.summary(.newCustomers).standardError)),
      referred: .init(referred, told(.newReferred)), kept: .init(mean(.customers), told(.customers)),
      lost: .init(lost, lostText), referrals: .init(mean(.referrals), told(.referrals)),
      velocity: spread?.middle,
      velocityText: spread.map {
        MetricUnit.perQuarter.phrase($0.middle, currency: record.currency, error: $0.error)
      } ?? "no velocity",
      isFunnel: false)
  }
}
