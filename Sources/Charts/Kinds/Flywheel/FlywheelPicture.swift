// The picture of the product: a wheel of three arcs as thick as what flows through them, or a funnel where no loop
// leads back.

/// A number of people with the words that tell it.
package struct FlywheelFlow: Hashable, Sendable {
  /// How many, 0 or more, in the picture's period.
  package var value: Double
  /// How many as told: "312".
  package var number: String
  /// What they are, following the number: "customers won by attraction".
  package var words: String

  /// A flow.
  package init(_ value: Double, _ number: String, _ words: String) {
    precondition(value.isFinite && value >= 0, "a flow of \(value)")
    self.value = value
    self.number = number
    self.words = words
  }
}

/// The flywheel of one business.
package struct FlywheelPicture: Chart {
  package var title: String
  package var summary: String
  /// Everyone who looked, referred ones included; those of them who did not buy; and customers won by attraction, not
  /// by referral, who are the arc Attract.
  package var leads, notBought, bought: FlywheelFlow
  /// Customers there, who are the arc Engage, and customers who left.
  package var kept, lost: FlywheelFlow
  /// Recommendations made; those that brought no customer; and customers won by referral, who are the arc Delight.
  package var referrals, unanswered, referred: FlywheelFlow
  /// How fast the wheel turns, `nil` where it is not known, and how that is told: "0.11 a quarter", "not known".
  package var velocity: Double?
  package var velocityText: String
  /// One line beneath: "each new customer brings 0.4 more".
  package var loopText: String
  /// Whether all loops are cut: a funnel is drawn instead.
  package var isFunnel: Bool
  /// The flow that is drawn as thick as can be; the largest of this picture when `nil`. Pictures side by side share one,
  /// the largest of their `ownLargestFlow`s.
  package var largestFlow: Double?

  /// A flywheel.
  package init(
    title: String, summary: String, leads: FlywheelFlow, notBought: FlywheelFlow,
    bought: FlywheelFlow, kept: FlywheelFlow, lost: FlywheelFlow, referrals: FlywheelFlow,
    unanswered: FlywheelFlow, referred: FlywheelFlow, velocity: Double?, velocityText: String,
    loopText: String, isFunnel: Bool = false, largestFlow: Double? = nil
  ) {
    self.title = title
    self.summary = summary
    self.leads = leads
    self.notBought = notBought
    self.bought = bought
    self.kept = kept
    self.lost = lost
    self.referrals = referrals
    self.unanswered = unanswered
    self.referred = referred
    self.velocity = velocity
    self.velocityText = velocityText
    self.loopText = loopText
    self.isFunnel = isFunnel
    self.largestFlow = largestFlow
  }

  /// The largest of the flows that are drawn by their thickness.
  package var ownLargestFlow: Double {
    max(bought.value, kept.value, referred.value, isFunnel ? leads.value : 0)
  }

  package func draw(on canvas: inout Canvas) {
    if isFunnel {
      FlywheelFunnel(picture: self).draw(on: &canvas)
    } else {
      FlywheelWheel(picture: self, width: canvas.width).draw(on: &canvas)
    }
  }

  /// The share of people that leaves at each place, 0 to 1: of the leads, of the customers, of the recommendations.
  var friction: (attract: Double, engage: Double, delight: Double) {
    func share(_ part: Double, of whole: Double) -> Double {
      whole > 0 ? min(1, part / whole) : 0
    }
    return (
      share(notBought.value, of: leads.value), share(lost.value, of: kept.value + lost.value),
      share(unanswered.value, of: referrals.value)
    )
  }

  /// Pixels for a flow: in proportion to it, so that twice the people are twice as thick, but never too thin to see.
  ///
  /// - Parameters:
  ///   - flow: people.
  ///   - most: pixels of the largest flow.
  /// - Returns: 2 to `most`.
  func thickness(of flow: FlywheelFlow, most: Double) -> Double {
    let largest = largestFlow ?? ownLargestFlow
    return largest > 0 ? max(2, min(1, flow.value / largest) * most) : 2
  }

  /// How far round the arrow in the hub turns: half of its way at a velocity of 0.1, ever slower beyond.
  ///
  /// - Returns: radians, from 0 for a wheel that stands still up to 0.9 turns.
  static func sweep(ofVelocity velocity: Double) -> Double {
    let speed = max(0, velocity)
    return speed.isFinite ? 1.8 * .pi * speed / (speed + 0.1) : 1.8 * .pi
  }
}
