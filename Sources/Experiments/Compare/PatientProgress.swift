import Outcomes
import Tissue

/// Where one virtual patient stands in all arms of a comparison.
///
/// The arms that share a past are one branch; where they part, each goes on with a copy. Branches
/// that wait stand below the one that is lived at present.
struct PatientProgress {
  /// A branch that has not come to its end.
  struct Branch {
    /// The tree that it belongs to, by its position.
    var tree: Int
    /// The way from the root of the tree, by the positions of the branches that were taken.
    var path: [Int]
    /// The position of the stop that comes next.
    var nextStop: Int
    var recording: ArmRecording
    /// The patient, or nothing if it was not admitted yet.
    var patient: (any BranchingPatient)?
  }

  /// What was recorded of each arm of the plan that has come to its end.
  var finished: [Int: ArmRecording] = [:]
  /// The branches to be lived, the present one last.
  var branches: [Branch]
  /// The time that living the shared past once has saved, in seconds.
  var savedSeconds = 0.0
}

// MARK: - As bytes

extension PatientProgress {
  /// What a branch is without its patient, who is a state or nothing.
  private struct SavedBranch {
    var tree = 0
    var path: [Int] = []
    var nextStop = 0
    var recording = ArmRecording(run: 0, seed: 0)
    var patient: [UInt8] = []

    mutating func visitState<Visitor: StateVisitor>(
      _ visitor: inout Visitor
    ) throws(Visitor.Failure) {
      try visitor.visit(&tree)
      try visitor.visit(&path)
      try visitor.visit(&nextStop)
      try recording.visitState(&visitor)
      try visitor.visit(&patient)
    }
  }

  private struct Saved {
    var arms: [Int] = []
    var recordings: [ArmRecording] = []
    var branches: [SavedBranch] = []
    var savedSeconds = 0.0

    mutating func visitState<Visitor: StateVisitor>(
      _ visitor: inout Visitor
    ) throws(Visitor.Failure) {
      try visitor.visit(&arms)
      try visitor.visit(&recordings, blank: ArmRecording(run: 0, seed: 0), bytesEach: 64) {
        visitor, recording throws(Visitor.Failure) in try recording.visitState(&visitor)
      }
      try visitor.visit(&branches, blank: SavedBranch(), bytesEach: 64) {
        visitor, branch throws(Visitor.Failure) in try branch.visitState(&visitor)
      }
      try visitor.visit(&savedSeconds)
    }
  }

  /// All of it as bytes.
  var bytes: [UInt8] {
    var saved = Saved()
    saved.arms = finished.keys.sorted()
    saved.recordings = saved.arms.compactMap { finished[$0] }
    saved.branches = branches.map { branch in
      SavedBranch(
        tree: branch.tree, path: branch.path, nextStop: branch.nextStop,
        recording: branch.recording, patient: branch.patient?.savedState() ?? [])
    }
    saved.savedSeconds = savedSeconds
    var writer = StateWriter()
    saved.visitState(&writer)
    return writer.bytes
  }

  /// Reads what ``bytes`` wrote.
  ///
  /// - Parameters:
  ///   - bytes: All bytes.
  ///   - admit: Makes the patient of a branch on day 0, or nothing if there is no such branch.
  /// - Throws: An error if the bytes are damaged.
  init(
    _ bytes: [UInt8], admit: (Branch) throws(StateDamage) -> any BranchingPatient
  ) throws(StateDamage) {
    var (saved, reader) = (Saved(), StateReader(bytes))
    try saved.visitState(&reader)
    guard reader.remaining == 0, saved.arms.count == saved.recordings.count,
      (saved.recordings + saved.branches.map(\.recording)).allSatisfy(\.isWhole)
    else { throw StateDamage() }
    branches = []
    for (arm, recording) in zip(saved.arms, saved.recordings) { finished[arm] = recording }
    for saved in saved.branches {
      var branch = Branch(
        tree: saved.tree, path: saved.path, nextStop: saved.nextStop, recording: saved.recording,
        patient: nil)
      let patient = try admit(branch)
      if !saved.patient.isEmpty {
        try patient.restore(from: saved.patient)
        branch.patient = patient
      }
      branches.append(branch)
    }
    savedSeconds = saved.savedSeconds
  }
}
