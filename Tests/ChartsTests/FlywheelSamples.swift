import Charts

/// Flywheels: a turning one, a weak one, one that stands still, and funnels.
extension ChartSamples {
  static var flywheels: [(name: String, chart: any Chart)] {
    [
      ("flywheel", flywheel()),
      (
        "flywheel-weak",
        flywheel(bought: 312, kept: 410, referred: 6, velocity: 0.004, largest: 600)
      ),
      ("flywheel-still", flywheel(bought: 0, kept: 0, referred: 0, velocity: nil)),
      ("flywheel-hostile", hostileFlywheel(isFunnel: false)),
      ("funnel", flywheel(referred: 0, velocity: nil, isFunnel: true)),
      ("funnel-of-nothing", flywheel(bought: 0, kept: 0, velocity: nil, isFunnel: true)),
      ("funnel-hostile", hostileFlywheel(isFunnel: true)),
    ]
  }

  static func flywheel(
    leads: Double = 4200, bought: Double = 312, kept: Double = 455, referred: Double = 180,
    velocity: Double? = 0.11, isFunnel: Bool = false, largest: Double? = nil
  ) -> FlywheelPicture {
    func flow(_ value: Double, _ words: String) -> FlywheelFlow {
      FlywheelFlow(value, NumberText.plain(value), words)
    }
    return FlywheelPicture(
      title: "The flywheel in year 2", summary: "Attraction brings most.",
      leads: flow(leads, "leads"),
      notBought: flow(leads - bought - referred, "leads did not buy"),
      bought: flow(bought, "customers won by attraction"), kept: flow(kept, "customers"),
      lost: flow(kept / 5, "customers left"),
      referrals: flow(4 * referred, "recommendations"),
      unanswered: flow(3 * referred, "recommendations brought nobody"),
      referred: flow(referred, "customers won by referral"), velocity: velocity,
      velocityText: velocity.map { "\(NumberText.plain($0)) a quarter" } ?? "no velocity",
      loopText: isFunnel
        ? "Without loops every customer has to be bought."
        : "Each new customer brings 0.4 more within 10 years.",
      isFunnel: isFunnel, largestFlow: largest)
  }

  private static func hostileFlywheel(isFunnel: Bool) -> FlywheelPicture {
    let flow = FlywheelFlow(12_345_678, "12 345 678", longName)
    return FlywheelPicture(
      title: longName, summary: longName, leads: flow, notBought: flow, bought: flow, kept: flow,
      lost: FlywheelFlow(1e9, "1 000 000 000", oneWord), referrals: flow, unanswered: flow,
      referred: FlywheelFlow(0, "0", longName + longName + longName + longName),
      velocity: 123_456.789, velocityText: "123 456.789", loopText: longName + longName,
      isFunnel: isFunnel)
  }
}
