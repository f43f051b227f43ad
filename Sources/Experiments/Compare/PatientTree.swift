import Immunology
import Outcomes
import Tissue

/// Follows one virtual patient through all arms, and lives each shared day once.
struct PatientTree: Sendable {
  /// Makes a virtual patient on day 0.
  typealias Admission =
    @Sendable (_ setup: ModelSetup, _ seed: UInt64, _ threads: Int) -> any BranchingPatient

  /// Arms that are the same patient, at least at first.
  struct Root: Sendable {
    /// The arms, by their positions in the plan.
    let arms: [Int]
    let past: SharedPast
    let seed: UInt64
  }

  /// The setup of each arm of the plan.
  let setups: [ModelSetup]
  let roots: [Root]
  let run: Int
  let stops: [RunStop]
  let threads: Int
  let admit: Admission
  /// Where bookmarks go, or nothing if none are kept.
  var bookmarks: BookmarkFile?
  /// The days from one bookmark to the next, or nothing for a rhythm of wall time.
  var bookmarkEveryDays: Double?
  /// Is told of the days that were simulated since the last call, and of the present day.
  let lived: @Sendable (_ days: Double, _ day: Double) -> Void
  let isCancelled: @Sendable () -> Bool
  /// Where branches are lent to those who have nothing to do, or nothing if none are lent.
  var loans: BranchLoans?

  /// What came of one patient: a recording for each arm, and the time that sharing saved.
  struct Outcome {
    var recordings: [ArmRecording]
    var savedSeconds: Double
  }

  /// The longest time between two looks at whether to stop, in days.
  private static let pace = 1.0 / 24
  /// The longest that a lent branch may take: bookmarks hold it as it was at first, so it is the
  /// work that they may lose.
  private static let longestLoan = BookmarkClock.longest

  /// Follows the patient to the end of all arms.
  ///
  /// - Parameter start: Where an earlier time came to, if there was one.
  /// - Returns: What was recorded, or nothing if it was cancelled; it can be gone on with then.
  /// - Throws: An error if a bookmark cannot be written.
  func follow(from start: PatientProgress? = nil) throws(ExperimentError) -> Outcome? {
    var progress = start ?? beginning
    var clock = BookmarkClock(
      everyDays: bookmarkEveryDays, from: progress.branches.last?.patient?.day ?? 0)
    var hasMoved = false
    var lent: [(position: Int, loan: BranchLoan)] = []
    while !progress.branches.isEmpty {
      var isDone = try collect(&progress, &lent)
      if isDone == nil { isDone = try live(&progress, &clock, &lent, &hasMoved) }
      guard isDone == true else {
        // What was simulated is not lost.
        if hasMoved { try bookmarks?.write(progress.bytes) }
        return nil
      }
    }
    try bookmarks?.write(progress.bytes)
    return outcome(of: progress)
  }

  /// Lives all branches of a loan.
  ///
  /// - Parameter start: Where they begin, as ``PatientProgress/bytes``.
  /// - Returns: What was recorded, or nothing if it was cancelled.
  /// - Throws: An error if a bookmark cannot be written; a loan keeps none.
  func live(all start: [UInt8]) throws(ExperimentError) -> PatientProgress? {
    var progress: PatientProgress
    do throws(StateDamage) {
      progress = try read(start)
    } catch {
      preconditionFailure("A branch was damaged on its way from one thread to another.")
    }
    var clock = BookmarkClock(everyDays: nil, from: progress.branches.last?.patient?.day ?? 0)
    var (hasMoved, lent): (Bool, [(position: Int, loan: BranchLoan)]) = (false, [])
    while !progress.branches.isEmpty {
      guard try live(&progress, &clock, &lent, &hasMoved) else { return nil }
    }
    return progress
  }

  /// What came of a patient who has lived all branches, or nothing if that is not all arms.
  func outcome(of progress: PatientProgress) -> Outcome? {
    let recordings = setups.indices.compactMap { progress.finished[$0] }
    guard progress.branches.isEmpty, recordings.count == setups.count else { return nil }
    return Outcome(recordings: recordings, savedSeconds: progress.savedSeconds)
  }

  /// Nothing lived yet: the first tree is on top.
  private var beginning: PatientProgress {
    PatientProgress(
      branches: roots.indices.reversed().map { tree in
        PatientProgress.Branch(
          tree: tree, path: [], nextStop: 0,
          recording: ArmRecording(run: run, seed: roots[tree].seed), patient: nil)
      })
  }

  /// The arms of a branch, by their positions in its tree.
  private func group(of branch: PatientProgress.Branch) -> SharedPast? {
    guard roots.indices.contains(branch.tree) else { return nil }
    var group = roots[branch.tree].past
    for step in branch.path {
      guard group.branches.indices.contains(step) else { return nil }
      group = group.branches[step]
    }
    return group
  }

  private func admit(
    _ branch: PatientProgress.Branch, _ group: SharedPast
  )
    -> any BranchingPatient
  {
    let root = roots[branch.tree]
    return admit(setups[root.arms[group.arms[0]]], root.seed, threads)
  }
}

// MARK: - Living one branch

extension PatientTree {
  /// Lives the branch on top to where it parts or ends, and puts what comes then in its place.
  ///
  /// - Returns: Whether it came so far; otherwise it was cancelled.
  private func live(
    _ progress: inout PatientProgress, _ clock: inout BookmarkClock,
    _ lent: inout [(position: Int, loan: BranchLoan)], _ hasMoved: inout Bool
  ) throws(ExperimentError) -> Bool {
    let top = progress.branches.count - 1
    guard let group = group(of: progress.branches[top]) else { return true }
    let wall = ContinuousClock()
    // Arms that differ from the first moment on have no past together.
    if 0 < group.parting {
      let patient = progress.branches[top].patient ?? admit(progress.branches[top], group)
      progress.branches[top].patient = patient
      // The stop before the parting: what happens on that day itself already differs.
      while progress.branches[top].nextStop < stops.count,
        stops[progress.branches[top].nextStop].day < group.parting
      {
        lend(of: progress, &lent)
        let stop = stops[progress.branches[top].nextStop]
        let from = patient.day
        var day = from
        var begin = wall.now
        func account() {
          let seconds = begin.duration(to: wall.now) / .seconds(1)
          progress.savedSeconds += seconds * Double(group.arms.count - 1)
          progress.branches[top].recording.wallSeconds += seconds
          begin = wall.now
        }
        while day < stop.day {
          if isCancelled() {
            account()
            return false
          }
          day = min(day + Self.pace, stop.day, clock.nextDay(after: day))
          patient.advance(toDay: day)
          hasMoved = true
          if day < stop.day, clock.isDue(on: day, keptFrame: false) {
            account()
            try keep(progress, &clock, on: day)
            begin = wall.now
          }
        }
        progress.branches[top].recording.record(stop, of: patient)
        progress.branches[top].nextStop += 1
        account()
        lived(max(0, stop.day - from), stop.day)
        if 0 < day, clock.isDue(on: day, keptFrame: stop.frame != nil) {
          try keep(progress, &clock, on: day)
        }
      }
    }
    part(progress.branches.removeLast(), group, &progress)
    return true
  }

  private func keep(
    _ progress: PatientProgress, _ clock: inout BookmarkClock, on day: Double
  ) throws(ExperimentError) {
    guard let bookmarks else { return }
    try clock.write(on: day) { () throws(ExperimentError) in
      try bookmarks.write(progress.bytes)
    }
  }

  /// Puts what comes after a branch in its place: its recordings, or smaller branches.
  private func part(
    _ branch: PatientProgress.Branch, _ group: SharedPast, _ progress: inout PatientProgress
  ) {
    let root = roots[branch.tree]
    if group.branches.isEmpty {
      var recording = branch.recording
      recording.finish(with: branch.patient)
      for arm in group.arms { progress.finished[root.arms[arm]] = recording }
      return
    }
    // The first branch goes on with the patient itself, after the others have their copies.
    for (index, part) in group.branches.enumerated() {
      var child = branch
      child.path.append(index)
      if 0 < index {
        child.patient = branch.patient?.branch(
          into: setups[root.arms[part.arms[0]]], threads: threads)
      }
      progress.branches.append(child)
    }
  }
}

// MARK: - Lending

extension PatientTree {
  /// Lends the branch that would be lived last, if someone wants one and it is short enough.
  private func lend(
    of progress: PatientProgress, _ lent: inout [(position: Int, loan: BranchLoan)]
  ) {
    // Whoever asked for bookmarks at certain days wants them of all branches.
    guard let loans, bookmarkEveryDays == nil, loans.isWanted else { return }
    let position = lent.count
    guard position < progress.branches.count - 1, let last = stops.last?.day,
      let present = progress.branches.last, let day = present.patient?.day, 0 < day
    else { return }
    let branch = progress.branches[position]
    // Tumours grow, so the days to come may take twice as long as those so far.
    let arms = Double(group(of: branch)?.arms.count ?? 1)
    let left = arms * (last - (branch.patient?.day ?? 0))
    let expected = 2 * present.recording.wallSeconds / day * left
    guard .seconds(expected) <= Self.longestLoan else { return }
    var borrower = self
    (borrower.bookmarks, borrower.loans) = (nil, nil)
    let loan = BranchLoan(
      of: borrower, from: PatientProgress(branches: [branch]).bytes)
    lent.append((position, loan))
    loans.offer(loan)
  }

  /// Takes what came of the branch on top, if it was lent.
  ///
  /// - Returns: Whether it was lived, or nothing if it is still to be lived here.
  private func collect(
    _ progress: inout PatientProgress, _ lent: inout [(position: Int, loan: BranchLoan)]
  ) throws(ExperimentError) -> Bool? {
    guard let loan = lent.last, loan.position == progress.branches.count - 1 else { return nil }
    lent.removeLast()
    if loans?.revoke(loan.loan) ?? true { return nil }
    switch loan.loan.wait() {
    case .lived(let recordings, let savedSeconds):
      progress.branches.removeLast()
      progress.finished.merge(recordings) { _, lived in lived }
      progress.savedSeconds += savedSeconds
      return true
    case .cancelled: return false
    case .failed(let error): throw error
    }
  }
}

// MARK: - Going on

extension PatientTree {
  /// What an earlier time left of this patient, if all of it is whole.
  ///
  /// - Parameters:
  ///   - file: The bookmark.
  ///   - note: Is told what is damaged.
  /// - Returns: Where the patient stands.
  /// - Throws: An error if the bookmark is one of other work.
  func resume(
    from file: BookmarkFile, note: (String) -> Void
  ) throws(ExperimentError) -> PatientProgress? {
    try file.read(note: note) { bytes throws(StateDamage) in
      let progress = try read(bytes)
      guard progress.finished.keys.allSatisfy(setups.indices.contains),
        progress.finished.values.allSatisfy({ $0.counts.run == run }),
        !progress.branches.isEmpty || outcome(of: progress) != nil
      else { throw StateDamage() }
      return progress
    }
  }

  /// Reads where a patient stands.
  private func read(_ bytes: [UInt8]) throws(StateDamage) -> PatientProgress {
    try PatientProgress(bytes) { branch throws(StateDamage) in
      guard let group = group(of: branch), (0...stops.count).contains(branch.nextStop),
        branch.recording.counts.seed == roots[branch.tree].seed,
        branch.recording.counts.run == run
      else { throw StateDamage() }
      return admit(branch, group)
    }
  }
}
