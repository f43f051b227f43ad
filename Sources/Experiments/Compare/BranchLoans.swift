import Dispatch
import Synchronization

/// A branch of a virtual patient that someone else lives, who has nothing else to do.
final class BranchLoan: Sendable {
  /// How a loan ended.
  enum End: Sendable {
    /// The branch was lived: the recordings of its arms, and the time that sharing saved.
    case lived([Int: ArmRecording], savedSeconds: Double)
    case cancelled
    case failed(ExperimentError)
  }

  /// The patient with nothing but this branch.
  let tree: PatientTree
  /// Where the branch begins, as ``PatientProgress/bytes``.
  let start: [UInt8]
  private let end = Mutex<End?>(nil)
  private let isOver = DispatchSemaphore(value: 0)

  init(of tree: PatientTree, from start: [UInt8]) {
    (self.tree, self.start) = (tree, start)
  }

  /// Lives the branch, for its owner.
  func live() {
    do throws(ExperimentError) {
      let progress = try tree.live(all: start)
      settle(
        progress.map { .lived($0.finished, savedSeconds: $0.savedSeconds) } ?? .cancelled)
    } catch {
      settle(.failed(error))
    }
  }

  /// Waits for the end.
  func wait() -> End {
    isOver.wait()
    return end.withLock { $0 } ?? .cancelled
  }

  private func settle(_ how: End) {
    end.withLock { $0 = how }
    isOver.signal()
  }
}

/// Where those who have run out of patients find branches of other patients to live.
///
/// The last patients end at different times, and a processor would wait for the others meanwhile.
/// Whoever is free asks here; an owner who sees that lends the branch that it would come to last.
/// Its own notes keep that branch as it was, so a bookmark holds it, and nothing of the result
/// depends on who lived it.
final class BranchLoans: Sendable {
  private struct State {
    var owners = 0
    var waiting = 0
    var offers: [BranchLoan] = []
    var taken = 0
  }

  private let state = Mutex(State())
  private let bell = DispatchSemaphore(value: 0)

  /// Whether someone waits for a branch.
  var isWanted: Bool { state.withLock { $0.offers.count < $0.waiting } }

  /// The number of branches that others took over.
  var taken: Int { state.withLock(\.taken) }

  /// Offers a branch to whoever waits.
  func offer(_ loan: BranchLoan) {
    state.withLock { $0.offers.append(loan) }
    bell.signal()
  }

  /// Takes an offer back.
  ///
  /// - Returns: Whether nobody had taken it.
  func revoke(_ loan: BranchLoan) -> Bool {
    state.withLock { state in
      guard let index = state.offers.firstIndex(where: { $0 === loan }) else { return false }
      state.offers.remove(at: index)
      return true
    }
  }

  /// Notes that someone may have a patient from now on.
  func enter() { state.withLock { $0.owners += 1 } }

  /// Notes that they have none any more.
  func leave() {
    let waiting = state.withLock { state in
      state.owners -= 1
      return state.owners == 0 ? state.waiting : 0
    }
    for _ in 0..<waiting { bell.signal() }
  }

  /// Waits for a branch to live; to be asked only when there are no new patients.
  ///
  /// - Returns: The branch, or nothing when nobody has a patient any more.
  func take() -> BranchLoan? {
    while true {
      let isOver = state.withLock { state in
        if state.owners == 0 { return true }
        state.waiting += 1
        return false
      }
      if isOver { return nil }
      bell.wait()
      let offer = state.withLock { state -> BranchLoan? in
        state.waiting -= 1
        guard !state.offers.isEmpty else { return nil }
        state.taken += 1
        return state.offers.removeFirst()
      }
      if let offer { return offer }
    }
  }
}
