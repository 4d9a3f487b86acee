import Testing

@testable import Charts

@Suite("The flywheel's numbers")
struct FlywheelPictureSuite {
  private func flow(_ value: Double) -> FlywheelFlow { FlywheelFlow(value, "n", "people") }

  @Test("twice the people are twice as thick, and the largest flow is as thick as can be")
  func thickness() {
    let picture = ChartSamples.flywheel(bought: 100, kept: 400, referred: 200)
    #expect(picture.thickness(of: flow(400), most: 40) == 40)
    #expect(picture.thickness(of: flow(200), most: 40) == 20)
    #expect(picture.thickness(of: flow(100), most: 40) == 10)
  }

  @Test("a flow is never too thin to see, nor thicker than the thickest")
  func ends() {
    let picture = ChartSamples.flywheel(kept: 400)
    #expect(picture.thickness(of: flow(0), most: 40) == 2)
    #expect(picture.thickness(of: flow(1e9), most: 40) == 40)
    let empty = ChartSamples.flywheel(bought: 0, kept: 0, referred: 0)
    #expect(empty.thickness(of: flow(0), most: 40) == 2)
  }

  @Test("pictures side by side share a scale when the largest flow is handed in")
  func sharedScale() {
    let small = ChartSamples.flywheel(bought: 10, kept: 50, referred: 5)
    let large = ChartSamples.flywheel(bought: 100, kept: 500, referred: 50)
    var shared = small
    shared.largestFlow = max(small.ownLargestFlow, large.ownLargestFlow)
    #expect(shared.thickness(of: flow(50), most: 40) == 4)
    #expect(large.thickness(of: flow(50), most: 40) == 4)
  }

  @Test("leads are drawn by their width in a funnel only")
  func largest() {
    #expect(ChartSamples.flywheel(leads: 4200, kept: 455).ownLargestFlow == 455)
    #expect(ChartSamples.flywheel(leads: 4200, kept: 455, isFunnel: true).ownLargestFlow == 4200)
  }

  @Test("friction is the share that leaves: of the leads, of the customers, of recommendations")
  func friction() {
    var picture = ChartSamples.flywheel()
    (picture.leads, picture.notBought) = (flow(200), flow(150))
    (picture.kept, picture.lost) = (flow(80), flow(20))
    (picture.referrals, picture.unanswered) = (flow(0), flow(0))
    #expect(picture.friction.attract == 0.75)
    #expect(picture.friction.engage == 0.2)
    #expect(picture.friction.delight == 0)
  }

  @Test("the arrow turns further the faster the wheel, half of its way at 0.1, never all round")
  func sweep() {
    func sweep(_ velocity: Double) -> Double { FlywheelPicture.sweep(ofVelocity: velocity) }
    #expect(sweep(0) == 0)
    #expect(sweep(-1) == 0)
    #expect(abs(sweep(0.1) - 0.9 * .pi) < 1e-12)
    #expect(sweep(0.01) < sweep(0.1) && sweep(0.1) < sweep(1) && sweep(1) < sweep(100))
    #expect(sweep(.infinity) == 1.8 * .pi && sweep(1e300) < 2 * .pi)
  }
}
