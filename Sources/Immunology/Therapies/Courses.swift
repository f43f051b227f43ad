import Tissue

/// The treatments of a running simulation, and what of them is still to come.
struct Courses {
  /// One treatment under way.
  struct Entry {
    let treatment: Treatment
    var therapy: RunningTreatment
    /// The steps that are still to come.
    var due: ArraySlice<TreatmentStep>
  }

  private(set) var courses: [Entry]
  /// What all of them do together at present.
  private(set) var levers = Levers()

  /// No treatments.
  init() { courses = [] }

  init(_ setup: ModelSetup) {
    courses = setup.treatments.map { treatment in
      Entry(
        treatment: treatment,
        therapy: TherapyTable.entry(of: treatment.kind).begin(treatment, setup),
        due: treatment.steps[...])
    }
  }

  /// Half a second of slack keeps a step on its tick in spite of rounding.
  private static let slack = 5e-6

  /// Runs all of them forward, and gives what is due.
  ///
  /// - Parameters:
  ///   - days: The time since the last call; 0 to give only.
  ///   - patient: The virtual patient; its day is the present.
  /// - Returns: What was done, and what was left out because of its harm.
  mutating func advance(days: Double, in patient: World) -> [(Treatment, DoseNote)] {
    var given: [(Treatment, DoseNote)] = []
    let now = patient.day + Self.slack
    for index in courses.indices {
      if 0 < days { courses[index].therapy.advance(days: days, in: patient) }
      while let next = courses[index].due.first, next.day <= now {
        courses[index].due.removeFirst()
        let treatment = courses[index].treatment
        if let rule = treatment.pause, rule.pauses(at: patient.toxicity(rule.measure)) {
          given.append((treatment, DoseNote(.leftOut)))
          continue
        }
        given.append((treatment, courses[index].therapy.give(step: next.number, to: patient)))
      }
    }
    pull()
    return given
  }

  /// Adds up what all of them do.
  private mutating func pull() {
    var all = Levers()
    for course in courses { course.therapy.act(on: &all) }
    levers = all
  }

  /// Whether something is due at a time.
  func isDue(at day: Double) -> Bool {
    courses.contains { ($0.due.first?.day ?? .infinity) <= day + Self.slack }
  }

  /// Takes over the state of treatments with the same past; what was due by then is over.
  mutating func takeOver(_ other: Courses, at day: Double) {
    var claimed = Set<Int>()
    for index in courses.indices {
      let own = courses[index].treatment
      let past = own.steps.filter { $0.day <= day + Self.slack }
      courses[index].due = own.steps[past.count...]
      guard !past.isEmpty else { continue }
      let match = other.courses.indices.first { candidate in
        let theirs = other.courses[candidate].treatment
        return !claimed.contains(candidate) && theirs.isLike(own)
          && theirs.steps.filter { $0.day <= day + Self.slack } == past
      }
      guard let match else { continue }
      claimed.insert(match)
      courses[index].therapy = other.courses[match].therapy.copy()
    }
    pull()
  }

  /// The columns of the treatments for `body.csv`; those of one kind are added up.
  var columns: [(name: String, value: Double)] {
    courses.flatMap { $0.therapy.columns }.reduce(into: []) { all, column in
      if let index = all.firstIndex(where: { $0.name == column.name }) {
        all[index].value += column.value
      } else {
        all.append(column)
      }
    }
  }

  /// Brings what is still to come up to date after the state was read.
  mutating func settle(at day: Double) {
    for index in courses.indices {
      let steps = courses[index].treatment.steps
      courses[index].due = steps.drop { $0.day <= day + Self.slack }
    }
    pull()
  }

  /// Visits the state of all treatments; what is to come follows from the setup and the day.
  mutating func visitState<Visitor: WorldVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    // What has not begun leaves no trace, so arms are alike until then.
    for index in courses.indices
    where courses[index].due.count < courses[index].treatment.steps.count {
      try visitor.visit(courses[index].therapy)
    }
  }
}

extension Treatment {
  /// Whether another treatment does the same on its days.
  func isLike(_ other: Treatment) -> Bool {
    var (mine, theirs) = (self, other)
    let schedule = DoseSchedule(firstDay: 0, everyDays: 1, doses: 1)
    (mine.schedule, theirs.schedule) = (schedule, schedule)
    return mine == theirs
  }
}
