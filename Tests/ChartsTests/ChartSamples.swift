import Charts

/// One chart of every kind with ordinary numbers, and some with numbers that are hard to draw.
enum ChartSamples {
  /// Every sample, by a name for its file.
  static var all: [(name: String, chart: any Chart)] {
    FanSamples.all + SpreadSamples.all + HeatMapSamples.all + rows + flywheels
  }
}
