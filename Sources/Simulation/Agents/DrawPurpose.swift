// The purposes of randomness, each with a number that never changes.
//
// Purpose p owns lane p mod 4 of block p div 4 of an address (see RandomStreams). The four draws that every customer
// needs in every step share block 0. Purposes marked "wide" own their lane and the next. A new mechanism takes new
// numbers at the end; numbers of retired ones are not used again.

/// What a random draw decides.
enum DrawPurpose {
  // Block 0: every customer, every step. The stages read the lanes by name from the drawn words.
  static let everyStep: UInt32 = 0
  // lane 0: engagement, lane 1: churn, lane 2: expansion, lane 3: referral

  // Block 1: customers, where the mechanism is switched on.
  static let occasional: UInt32 = 1
  // lane 0: contraction, lane 1: testimonial, lane 2: noise of the answer, lane 3: whether one comes back

  /// When a lost customer comes back (wide; address: step of the loss).
  static let comeBackDelay: UInt32 = 8
  /// Fresh engagement of a returned customer (address: step of the return).
  static let comeBackEngagement: UInt32 = 10
  // 12 was a lead's quality until model version 3.
  /// Whether a referred lead finds headroom (wide; address: its step).
  static let headroom: UInt32 = 14
  /// Block 4: a prospect in a stage (address: the number of the stage, 0 to 2).
  static let stage: UInt32 = 4
  // lane 0: how long it stays, lane 1: its luck, lane 2: its quality, in the stage it enters first

  /// Lasting engagement a (address: step 0).
  static let lastingEngagement: UInt32 = 20
  /// Engagement x at purchase (address: step 0).
  static let firstEngagement: UInt32 = 21
  /// Segment (wide; address: step 0).
  static let segment: UInt32 = 22
  /// Price relative to the list price (address: step 0).
  static let price: UInt32 = 24
  /// Time to value, two exponentials by lanes 0 and 1 (address: step 0).
  static let timeToValue: UInt32 = 28
  /// Arrivals of a source (wide; agent: the source).
  static let arrivals: UInt32 = 32
  /// Probability of an uncertain input (wide; agent: hash of its path; step 0).
  static let input: UInt32 = 36
  /// Whether a customer refers when asked (address: step 0: asked earlier or later, the same luck).
  static let ask: UInt32 = 40
}
