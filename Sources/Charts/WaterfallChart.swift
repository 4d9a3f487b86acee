// Why one number became another: from a start through its parts to an end, each part where the one before stopped.

/// A number at the start or at the end of a waterfall.
package struct WaterfallTotal: Hashable, Sendable {
  /// Whose number it is: "Before".
  package var label: String
  /// The number, in the chart's unit.
  package var value: Double
  /// Half of its 95 % interval, in the same unit; decides the digits told.
  package var error: Double?

  /// A total.
  package init(_ label: String, _ value: Double, error: Double? = nil) {
    self.label = label
    self.value = value
    self.error = error
  }
}

/// One step of a waterfall.
package struct WaterfallPart: Hashable, Sendable {
  /// What the difference comes from: "CAC of paid".
  package var label: String
  /// What it adds, in the chart's unit; negative when it takes away.
  package var difference: Double
  /// Half of its 95 % interval, in the same unit; decides the digits told.
  package var error: Double?
  /// Whether it can be told from none.
  package var isTold: Bool

  /// A part.
  package init(_ label: String, _ difference: Double, error: Double? = nil, isTold: Bool = true) {
    self.label = label
    self.difference = difference
    self.error = error
    self.isTold = isTold
  }
}

/// A waterfall of horizontal bars.
package struct WaterfallChart: Chart {
  package var title: String
  package var summary: String
  /// What is told, with its unit: "customers, month 24".
  package var label: String
  /// How its values are told.
  package var format: ValueFormat
  /// Where the parts begin, and where they lead.
  package var start, end: WaterfallTotal
  /// What leads from one to the other, in the order drawn; many small ones are better lumped by the caller.
  package var parts: [WaterfallPart]
  /// Whether more of it is better; `nil` when neither way is.
  package var isMoreBetter: Bool?

  /// A waterfall.
  package init(
    title: String, summary: String, label: String, format: ValueFormat = .count,
    start: WaterfallTotal, parts: [WaterfallPart], end: WaterfallTotal, isMoreBetter: Bool?
  ) {
    self.title = title
    self.summary = summary
    self.label = label
    self.format = format
    self.start = start
    self.parts = parts
    self.end = end
    self.isMoreBetter = isMoreBetter
  }

  package func draw(on canvas: inout Canvas) {
    canvas.height = 20
  }
}
