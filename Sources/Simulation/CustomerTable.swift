// The customers of a trial, as columns: one row a customer, in no particular order.
//
// A row that leaves is filled by the last one. Nothing depends on the order but the order of sums, which is the same
// in every run of the same trial.

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
  /// The step of purchase; tenure in step t is t − this.
  var purchaseStep: Int32
  /// First step in which it may refer.
  var asksFrom: Int32
  /// First step in which it is activated.
  var activeFrom: Int32
  var segment: UInt8
  var flags: CustomerFlags
  /// Its last would-recommend answer, or `noAnswer`.
  var answer: UInt8 = Customer.noAnswer

  /// Marks a customer who has not been asked yet.
  static let noAnswer: UInt8 = 255
}

/// The active customers and the scratch columns of the current step.
struct CustomerTable: ~Copyable {
  private(set) var count = 0
  var id = Column<UInt64>()
  var lasting = Column<Double>()
  var current = Column<Double>()
  var mrr = Column<Double>()
  var mrrAtMark = Column<Double>()
  var purchaseStep = Column<Int32>()
  var asksFrom = Column<Int32>()
  var activeFrom = Column<Int32>()
  var segment = Column<UInt8>()
  var flags = Column<CustomerFlags>()
  var answer = Column<UInt8>()
  // Scratch of the step: engagement e and the drawn words a customer.
  var engagement = Column<Double>()
  var churnWord = Column<UInt32>()
  var expansionWord = Column<UInt32>()
  var referralWord = Column<UInt32>()
  // Drawn only where contraction or testimonials are switched on.
  var contractionWord = Column<UInt32>()
  var testimonialWord = Column<UInt32>()

  /// Forgets everybody, keeping the memory.
  mutating func removeAll() { count = 0 }

  /// Adds a customer.
  mutating func append(_ customer: Customer) {
    let row = count
    if row == id.capacity { grow(to: row + 1) }
    count += 1
    id[row] = customer.id
    lasting[row] = customer.lasting
    current[row] = customer.current
    mrr[row] = customer.mrr
    mrrAtMark[row] = customer.mrrAtMark
    purchaseStep[row] = customer.purchaseStep
    asksFrom[row] = customer.asksFrom
    activeFrom[row] = customer.activeFrom
    segment[row] = customer.segment
    flags[row] = customer.flags
    answer[row] = customer.answer
  }

  /// The customer in `row`.
  func customer(_ row: Int) -> Customer {
    Customer(
      id: id[row], lasting: lasting[row], current: current[row], mrr: mrr[row],
      mrrAtMark: mrrAtMark[row], purchaseStep: purchaseStep[row], asksFrom: asksFrom[row],
      activeFrom: activeFrom[row], segment: segment[row], flags: flags[row], answer: answer[row])
  }

  /// Takes the customer in `row` out; the last one takes its place, scratch included.
  mutating func remove(_ row: Int) {
    count -= 1
    if row == count { return }
    id[row] = id[count]
    lasting[row] = lasting[count]
    current[row] = current[count]
    mrr[row] = mrr[count]
    mrrAtMark[row] = mrrAtMark[count]
    purchaseStep[row] = purchaseStep[count]
    asksFrom[row] = asksFrom[count]
    activeFrom[row] = activeFrom[count]
    segment[row] = segment[count]
    flags[row] = flags[count]
    answer[row] = answer[count]
    engagement[row] = engagement[count]
    churnWord[row] = churnWord[count]
    expansionWord[row] = expansionWord[count]
    referralWord[row] = referralWord[count]
    contractionWord[row] = contractionWord[count]
    testimonialWord[row] = testimonialWord[count]
  }

  private mutating func grow(to needed: Int) {
    id.reserve(needed, keeping: count)
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
    engagement.reserve(needed, keeping: count)
    churnWord.reserve(needed, keeping: count)
    expansionWord.reserve(needed, keeping: count)
    referralWord.reserve(needed, keeping: count)
    contractionWord.reserve(needed, keeping: count)
    testimonialWord.reserve(needed, keeping: count)
  }
}
