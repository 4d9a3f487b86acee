// Where a number lies in two sets of futures: two smooth curves over one axis, the second dashed.

internal import Statistics

/// Two densities over a common axis, with their middles marked.
package struct DensityPair: Chart {
  package var title: String
  package var summary: String
  /// What is told, with its unit: "customers, month 24".
  package var label: String
  /// How its values are told.
  package var format: ValueFormat
  /// The two, by name: a value for each future.
  package var first, second: (name: String, values: [Double])

  /// A pair; a side without finite values says so.
  package init(
    title: String, summary: String, label: String, format: ValueFormat,
    first: (name: String, values: [Double]), second: (name: String, values: [Double])
  ) {
    self.title = title
    self.summary = summary
    self.label = label
    self.format = format
    self.first = (first.name, first.values.filter(\.isFinite).sorted())
    self.second = (second.name, second.values.filter(\.isFinite).sorted())
  }

  package func draw(on canvas: inout Canvas) {
    let empty = [first, second].filter { $0.values.isEmpty }
    guard empty.isEmpty else {
      let words = empty.map { "\($0.name): no future has a value." }.joined(separator: " ")
      var y = 20.0
      for line in TextWidth.wrap(words, width: canvas.width) {
        canvas.text(line, at: Point(0, y), .start, .muted)
        y += 18
      }
      canvas.height = y
      return
    }
    let densities = densities
    let highest = densities.flatMap(\.heights).max() ?? 1
    var y = Axis("", 0...highest)
    y.isHidden = true
    let frame = Frame(
      x: Axis(label, domain, format: format), y: y, width: canvas.width, top: 34,
      height: canvas.isNarrow ? 130 : 170)
    frame.draw(on: &canvas)
    let curves = densities.map { density in
      zip(density.grid, density.heights).map { Point(frame.x($0), frame.y($1)) }
    }
    canvas.area(
      [Point(curves[0].first?.x ?? frame.left, frame.bottom)] + curves[0]
        + [Point(curves[0].last?.x ?? frame.right, frame.bottom)], .firstBand)
    canvas.line(curves[0], .firstLine)
    canvas.line(curves[1], .secondLine)
    MarkLabels.draw(marks, above: frame, on: &canvas)
    drawTitles(in: frame, on: &canvas)
    canvas.height = frame.below
  }

  /// The middle of each side, under its name in the ink of its curve, the lesser first.
  private var marks: [MarkLabel] {
    [(first, Ink.firstLine), (second, .secondLine)].map { side, ink in
      let middle = QuantileEstimate.quantile(ofSorted: side.values, 0.5)
      let error = QuantileEstimate.roughError(
        p5: QuantileEstimate.quantile(ofSorted: side.values, 0.05),
        p95: QuantileEstimate.quantile(ofSorted: side.values, 0.95), count: side.values.count
      ).map { areWhole ? max(1, $0) : $0 }
      let words = format.short(middle, error: error)
      return MarkLabel(side.name, "middle \(words)", at: middle, ink)
    }.sorted { $0.value < $1.value }
  }

  /// Whether all values are whole numbers.
  private var areWhole: Bool {
    [first, second].allSatisfy { $0.values.allSatisfy { $0 == $0.rounded() } }
  }

  /// What nothing lies below: 0 where nothing is negative, for whole numbers half a thing less, so that those at 0 have
  /// as much room as those at 1.
  private var floor: Double? {
    let isPositive = [first, second].allSatisfy { ($0.values.first ?? 0) >= 0 }
    return isPositive ? (areWhole ? -0.5 : 0) : nil
  }

  /// The densities of both, in order, each over its own values: over those of both, the bell of a narrow side would
  /// have too few points to be round.
  var densities: [KernelDensity] {
    let domain = domain
    return [first, second].map { side in
      let margin = 4 * max(KernelDensity.bandwidth(of: side.values), leastBell)
      let low = max(domain.lowerBound, (side.values.first ?? 0) - margin)
      let high = min(domain.upperBound, (side.values.last ?? 0) + margin)
      return KernelDensity(
        of: side.values, over: low...high, least: leastBell, floor: floor)
    }
  }

  /// The narrowest bell: whole numbers would have a comb for a curve.
  private var leastBell: Double { areWhole ? 0.6 : 0 }

  /// 98 in 100 values of each side, with three bandwidths around them.
  var domain: ClosedRange<Double> {
    let ends = [first, second].flatMap { side in
      let margin = 3 * KernelDensity.bandwidth(of: side.values)
      return [
        QuantileEstimate.quantile(ofSorted: side.values, 0.01) - margin,
        QuantileEstimate.quantile(ofSorted: side.values, 0.99) + margin,
      ]
    }
    let (low, high) = (ends.min() ?? 0, ends.max() ?? 1)
    return max(floor ?? low, low)...high
  }

  /// Strips to point at, each with the shares of both sides below its middle.
  private func drawTitles(in frame: Frame, on canvas: inout Canvas) {
    let strips = 32
    let width = (frame.right - frame.left) / Double(strips)
    let reach = frame.x.domain.upperBound - frame.x.domain.lowerBound
    for strip in 0..<strips {
      let value = frame.x.domain.lowerBound + (Double(strip) + 0.5) / Double(strips) * reach
      let shares = [first, second].map { side in
        let below = side.values.count { $0 < value }
        return "\(NumberText.percent(Double(below) / Double(side.values.count))) of \(side.name)"
      }
      let left = frame.left + Double(strip) * width
      canvas.box(
        Point(left, frame.top), Point(left + width, frame.bottom), .hover,
        title: "below \(format.text(value)): \(shares[0]), \(shares[1])")
    }
  }
}
