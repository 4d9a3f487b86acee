// Stand-ins while drawings are made.
package struct CashFanChart: Chart {
  package var title = "", summary = ""
  package init(fan: FanChart, outOfCash: [Double], summary: String) {
    title = fan.title; self.summary = summary
  }
  package func draw(on canvas: inout Canvas) { canvas.height = 20 }
}
package struct HistogramChart: Chart {
  package var title = "", summary = ""
  package init(
    title: String, summary: String, label: String, format: ValueFormat, edges: [Double],
    counts: [Int], quantiles: (low: Double, middle: Double, high: Double), error: Double?,
    threshold: Threshold? = nil
  ) { self.title = title; self.summary = summary }
  package func draw(on canvas: inout Canvas) { canvas.height = 20 }
}
package struct CurveChart: Chart {
  package var title = "", summary = ""
  package init(
    title: String, summary: String, label: String, format: ValueFormat, xLabel: String,
    months: [FanPoint], threshold: Threshold
  ) { self.title = title; self.summary = summary }
  package func draw(on canvas: inout Canvas) { canvas.height = 20 }
}
package struct HeatMap: Chart {
  package var title = "", summary = ""
  package init(
    title: String, summary: String, rowLabel: String, columnLabel: String, rowLabels: [String],
    columnLabels: [String], values: [[Double?]]
  ) { self.title = title; self.summary = summary }
  package func draw(on canvas: inout Canvas) { canvas.height = 20 }
}
package struct DensityPair: Chart {
  package var title = "", summary = ""
  package init(
    title: String, summary: String, label: String, format: ValueFormat,
    first: (name: String, values: [Double]), second: (name: String, values: [Double])
  ) { self.title = title; self.summary = summary }
  package func draw(on canvas: inout Canvas) { canvas.height = 20 }
}
package struct DifferenceHistogram: Chart {
  package var title = "", summary = ""
  package init(
    title: String, summary: String, label: String, format: ValueFormat, differences: [Double],
    isMoreBetter: Bool?, betterLabel: String?, worseLabel: String?
  ) { self.title = title; self.summary = summary }
  package func draw(on canvas: inout Canvas) { canvas.height = 20 }
}
