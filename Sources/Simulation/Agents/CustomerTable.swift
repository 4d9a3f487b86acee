// The customers of a trial, as columns: one row a customer, in no particular order.
//
// A row that leaves is filled by one of the last. Nothing depends on the order but the order of sums, which is the same
// in every run of the same trial. A customer takes 37 bytes.

internal import Lanes

/// What a customer is and has been.
struct CustomerFlags: OptionSet, Hashable, BitwiseCopyable {
  let rawValue: UInt8
  /// Bought in the run, not there from the start.
  static let bought = CustomerFlags(rawValue: 1)
  /// Bought within the first 12 months.
  static let firstYear = CustomerFlags(rawValue: 2)
  /// Came by referral.
  static let referred = CustomerFlags(rawValue: 4)
  /// Has come back once.
  static let returned = CustomerFlags(rawValue: 8)
  /// Was active 12 months before the end.
  static let activeAtMark = CustomerFlags(rawValue: 16)
  /// Has had a referral event since then.
  static let referredSinceMark = CustomerFlags(rawValue: 32)
}

/// One customer, for moving in and out of the table.
struct Customer: BitwiseCopyable {
  /// Address of all its draws.
  var id: UInt64
  /// Lasting and wandering engagement, standard deviations.
  var lasting: Double
  var current: Double
  /// Money per month.
  var mrr: Double
  /// MRR 12 months before the end, for those active then.
  var mrrAtMark = 0.0
  /// The step of purchase; tenure in step t is t − this. `Int32.min` for the customers at the start.
  var purchaseStep: Int32
  /// First step in which it may refer; `Int32.min`: always.
  var asksFrom: Int32
  /// First step in which it is activated; `Int32.min`: always.
  var activeFrom: Int32
  var segment: UInt8
  var flags: CustomerFlags
  /// Its last would-recommend answer, or `noAnswer`.
  var answer: UInt8 = Customer.noAnswer

  /// Marks a customer who has not been asked yet.
  static let noAnswer: UInt8 = 255
}

/// The active customers, and to whom something may happen in the current step.
struct CustomerTable: ~Copyable {
  private(set) var count = 0
  /// The halves of a customer's name.
  var low = Column<UInt32>()
  var high = Column<UInt32>()
  var lasting = Column<Float>()
  var current = Column<Float>()
  /// Who writes it for a first-year buyer says so: `multiplyMRR`, `multiplyEveryMRR`.
  var mrr = Column<Double>()
  /// MRR 12 months before the end, rounded up: what somebody pays who pays the same now is not more than it.
  private var mrrAtMark = Column<Float>()
  /// Steps; a run has fewer than 2¹⁵ of them, and what lies beyond is as good as there.
  var purchaseStep = Column<Int16>()
  var asksFrom = Column<Int16>()
  var activeFrom = Column<Int16>()
  var segment = Column<UInt8>()
  var flags = Column<CustomerFlags>()
  var answer = Column<UInt8>()
  // Candidates of the step, by decision.
  var mayChurn = Candidates()
  var mayExpand = Candidates()
  var mayRefer = Candidates()
  var mayContract = Candidates()
  var mayTestify = Candidates()
  /// What first-year buyers pay.
  private(set) var firstYear = FirstYearPayments()
  private var moves: [RowMove] = []

  /// Nobody.
  init() {}

  /// Forgets everybody, keeping the memory.
  ///
  /// - Parameters:
  ///   - segments: number of segments of the next trial.
  ///   - steps: steps of its first twelve months.
  mutating func removeAll(segments: Int, firstYear steps: Int) {
    count = 0
    clearCandidates()
    firstYear.reset(segments: segments, steps: steps)
  }

  /// Forgets the candidates of the step before.
  mutating func clearCandidates() {
    mayChurn.clear()
    mayExpand.clear()
    mayRefer.clear()
    mayContract.clear()
    mayTestify.clear()
  }

  /// The address of a customer's draws.
  @inline(__always)
  func id(_ row: Int) -> UInt64 { UInt64(high[row]) << 32 | UInt64(low[row]) }

  /// The columns as kernels see them; valid until somebody is added.
  func columns(segments: Int) -> LanesCustomers {
    LanesCustomers(
      low: low.base, high: high.base, lasting: lasting.base, current: current.base,
      active_from: activeFrom.base, asks_from: asksFrom.base, segment: segment.base,
      segments: Int32(segments))
  }

  /// Adds a customer.
  mutating func append(_ customer: Customer) {
    let row = count
    reserve(row + 1)
    count += 1
    low[row] = UInt32(truncatingIfNeeded: customer.id)
    high[row] = UInt32(truncatingIfNeeded: customer.id >> 32)
    lasting[row] = Float(customer.lasting)
    current[row] = Float(customer.current)
    mrr[row] = customer.mrr
    mark(row, mrr: customer.mrrAtMark)
    purchaseStep[row] = Int16(clamping: customer.purchaseStep)
    asksFrom[row] = Int16(clamping: customer.asksFrom)
    activeFrom[row] = Int16(clamping: customer.activeFrom)
    segment[row] = customer.segment
    flags[row] = customer.flags
    answer[row] = customer.answer
    notePayment(row, customer.mrr)
  }

  /// The customer in `row`.
  func customer(_ row: Int) -> Customer {
    Customer(
      id: id(row), lasting: Double(lasting[row]), current: Double(current[row]), mrr: mrr[row],
      mrrAtMark: mrr(atMark: row), purchaseStep: Int32(purchaseStep[row]),
      asksFrom: Int32(asksFrom[row]), activeFrom: Int32(activeFrom[row]), segment: segment[row],
      flags: flags[row], answer: answer[row])
  }

  /// MRR of the customer in `row` 12 months before the end, within a float's rounding.
  func mrr(atMark row: Int) -> Double { Double(mrrAtMark[row]) }

  /// Notes what the customer in `row` pays 12 months before the end.
  func mark(_ row: Int, mrr: Double) {
    let nearest = Float(mrr)
    mrrAtMark[row] = Double(nearest) < mrr ? nearest.nextUp : nearest
  }

  /// Takes the customers in `rows`, ascending, out; the last ones fill the holes, and candidates follow their rows.
  mutating func remove(_ rows: [Int]) {
    if rows.isEmpty { return }
    for row in rows { notePayment(row, -mrr[row]) }
    count -= rows.count
    moves.removeAll(keepingCapacity: true)
    // The first survivor at or behind the new end, and the first of the leaving behind it.
    var from = count
    var skipped = rows.firstIndex { $0 >= count } ?? rows.count
    for row in rows where row < count {
      while skipped < rows.count, rows[skipped] == from {
        (skipped, from) = (skipped + 1, from + 1)
      }
      move(from, to: row)
      moves.append(RowMove(from: from, to: row))
      from += 1
    }
    mayChurn.clear()
    mayExpand.follow(gone: rows, moves: moves)
    mayRefer.follow(gone: rows, moves: moves)
    mayContract.follow(gone: rows, moves: moves)
    mayTestify.follow(gone: rows, moves: moves)
  }

  /// Multiplies what a customer pays.
  @inline(__always)
  mutating func multiplyMRR(_ row: Int, by factor: Double) {
    let before = mrr[row]
    mrr[row] = before * factor
    notePayment(row, mrr[row] - before)
  }

  /// Multiplies what everybody pays by their segment's factor.
  mutating func multiplyEveryMRR(by factors: [Double]) {
    for row in 0..<count { mrr[row] *= factors[Int(segment[row])] }
    recountFirstYear()
  }

  /// Adds up anew what first-year buyers pay: sums of differences lose digits when they fall by orders of magnitude.
  mutating func recountFirstYear() {
    firstYear.zero()
    for row in 0..<count { notePayment(row, mrr[row]) }
  }

  /// Makes room for `needed` customers and what kernels read beyond the last.
  mutating func reserve(_ needed: Int) {
    let needed = needed + Int(LANES_PADDING)
    if needed <= answer.capacity { return }
    low.reserve(needed, keeping: count)
    high.reserve(needed, keeping: count)
    lasting.reserve(needed, keeping: count)
    current.reserve(needed, keeping: count)
    mrr.reserve(needed, keeping: count)
    mrrAtMark.reserve(needed, keeping: count)
    purchaseStep.reserve(needed, keeping: count)
    asksFrom.reserve(needed, keeping: count)
    activeFrom.reserve(needed, keeping: count)
    segment.reserve(needed, keeping: count)
    flags.reserve(needed, keeping: count)
    answer.reserve(needed, keeping: count)
  }

  private func move(_ from: Int, to row: Int) {
    low[row] = low[from]
    high[row] = high[from]
    lasting[row] = lasting[from]
    current[row] = current[from]
    mrr[row] = mrr[from]
    mrrAtMark[row] = mrrAtMark[from]
    purchaseStep[row] = purchaseStep[from]
    asksFrom[row] = asksFrom[from]
    activeFrom[row] = activeFrom[from]
    segment[row] = segment[from]
    flags[row] = flags[from]
    answer[row] = answer[from]
  }

  @inline(__always)
  private mutating func notePayment(_ row: Int, _ more: Double) {
    if flags[row].contains(.firstYear) {
      firstYear.add(more, segment: Int(segment[row]), boughtAt: Int(purchaseStep[row]))
    }
  }
}

/// MRR of the buyers of the first twelve months, by step of purchase and segment: kept up to date at every event, so that
/// no step adds up single customers by their tenure.
struct FirstYearPayments {
  private var sums: [Double] = []
  private var segments = 1
  /// Whether a sum has become so small beside what was taken from it that its digits are gone.
  private(set) var isWorn = false

  /// Nothing paid, for as many segments and steps of the first year.
  mutating func reset(segments: Int, steps: Int) {
    self.segments = segments
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(0, count: segments * steps))
    isWorn = false
  }

  /// Nothing paid.
  mutating func zero() {
    isWorn = false
    for index in sums.indices { sums[index] = 0 }
  }

  /// Notes `more` money per month of a customer bought in step `t`.
  @inline(__always)
  mutating func add(_ more: Double, segment: Int, boughtAt t: Int) {
    let sum = sums[t * segments + segment] + more
    sums[t * segments + segment] = sum
    if abs(sum) < 1e-6 * abs(more) { isWorn = true }
  }

  /// Money per month times the segment's margin, of the buyers of step `t`.
  func margin(boughtAt t: Int, _ margins: [Double]) -> Double {
    var sum = 0.0
    for segment in 0..<segments { sum += sums[t * segments + segment] * margins[segment] }
    return sum
  }
}
