// A vendor's slide judged: the door.
//
// Everything that can be done with a few lines is done: arithmetic, units, what must be true together, what both
// worlds look like over a range of businesses, how many customers it takes; and what to ask.

package import Scenarios

/// A question to the vendor.
package struct VendorQuestion: Sendable, Hashable {
  /// The question.
  package var text: String
  /// What the answer would change.
  package var effect: String
  /// How much it would change, from 0 to 1; `nil` where that cannot be worked out.
  package var size: Double?
}

/// What a slide comes to.
package struct SlideVerdict: Sendable {
  /// The claim.
  package var slide: SlideClaim
  /// The parts of the claim, judged.
  package var audit: ClaimsAudit
  /// What to ask, what changes most first.
  package var questions: [VendorQuestion] = []
  /// The sentence that heads the page.
  package var answer: String
}

/// Judges slides.
package struct SlideAudit {
  let slide: SlideClaim
  let settings: RunRequest
  let shouldStop: @Sendable () -> Bool
  /// The figures as a claim, so that its statements are judged like any other claim.
  let file: ClaimsFile

  /// An audit of a slide over `request.trials` businesses a world.
  package init(
    _ slide: SlideClaim, _ request: RunRequest,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) {
    self.slide = slide
    settings = request
    self.shouldStop = shouldStop
    var file = ClaimsFile(file: slide.file, title: slide.title)
    file.currency = slide.currency
    file.claims = SlideStatements.claims(of: slide)
    self.file = file
  }

  /// Judges everything.
  ///
  /// - Parameter progress: called with worlds simulated and worlds in all.
  /// - Returns: the verdicts and what to ask.
  package func judge(progress: (Int, Int) -> Void = { _, _ in }) -> SlideVerdict {
    var judge = ClaimJudge(file, threads: settings.threads, shouldStop: shouldStop)
    var audit = judge.judge()
    var questions = SlideStatements.questions(slide, file)
    do throws(ClaimFailure) {
      if let periods = try units() { audit.claims.append(periods) }
      let readings = try SlideReadings(slide, file)
      if let worlds = try SlideWorlds(readings, self, progress: progress) {
        let joint = SlideJoint(worlds)
        audit.claims.append(contentsOf: joint.judged)
        questions += joint.questions
      }
      let sample = SlideSample(slide, file)
      audit.claims.append(contentsOf: try sample.judged())
      questions += try sample.questions()
    } catch {
      switch error {
      case .stopped: audit.isStopped = true
      case .problem(let problem): audit.problems.append(problem)
      case .missingUnit(let why): preconditionFailure("a slide has no conditions: \(why)")
      }
    }
    questions.append(
      VendorQuestion(
        text: "What did customers without the programme do in the same months?",
        effect: "without a comparison group the change may have come by itself", size: nil))
    return SlideVerdict(
      slide: slide, audit: audit, questions: Self.sorted(questions), answer: answer(audit))
  }

  /// The largest effect first; what cannot be worked out stands at the end, in the order it was asked.
  private static func sorted(_ questions: [VendorQuestion]) -> [VendorQuestion] {
    let known = questions.filter { $0.size != nil }
    return known.enumerated().sorted {
      ($1.element.size ?? 0, $0.offset) < ($0.element.size ?? 0, $1.offset)
    }.map(\.element) + questions.filter { $0.size == nil }
  }

  private func answer(_ audit: ClaimsAudit) -> String {
    let bad = audit.claims.filter { $0.verdict != .holds && $0.verdict != .holdsOnlyIf }
    let conditional = audit.claims.filter { $0.verdict == .holdsOnlyIf }
    let all = audit.claims.count
    func names(_ claims: [JudgedClaim]) -> String {
      claims.map { "\($0.claim.id) (\($0.verdict.rawValue))" }.joined(separator: ", ")
    }
    if !audit.problems.isEmpty {
      let count = audit.problems.count
      return
        "The slide has \(count == 1 ? "a mistake" : "\(count) mistakes"), told at the end; without "
        + "\(count == 1 ? "it" : "them") more could be judged."
    }
    if all == 0 { return "Nothing is said of these figures that could be judged." }
    if bad.isEmpty && conditional.isEmpty {
      return "All \(all) parts of the claim hold as far as figures alone can tell."
    }
    var parts: [String] = []
    if !bad.isEmpty { parts.append("does not stand as told: \(names(bad))") }
    if !conditional.isEmpty { parts.append("stands only under conditions: \(names(conditional))") }
    let good = all - bad.count - conditional.count
    return "Of \(all) parts \(good) hold; " + parts.joined(separator: "; ") + "."
  }

  /// Periods that are missing, judged as one part; `nil` when none is.
  private func units() throws(ClaimFailure) -> JudgedClaim? {
    let missing = try SlideReadings.missingPeriods(slide, file)
    if missing.isEmpty { return nil }
    let words = missing.map(\.rawValue).joined(separator: " and ")
    let why =
      "\(words): no period is told. A share a year, a month and once per customer make three different "
      + "businesses; what follows is worked out for each reading."
    let claim = Claim(
      id: "units", statement: "Every figure says what it is a share of, and over which time.",
      place: SourcePlace(file: slide.file, line: 1, column: 1))
    return JudgedClaim(
      claim: claim, verdict: .unitMissing, why: why,
      findings: [ClaimFinding(check: "arithmetic", verdict: .unitMissing, why: why)], readings: [],
      shows: [])
  }
}
