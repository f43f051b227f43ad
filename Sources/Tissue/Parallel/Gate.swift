import Synchronization

/// Counts who is at a loop, and lets nobody in who comes too late.
final class Gate: Sendable {
  // The number of the loop, whether the gate is open, and how many are in, in one word, so that nobody
  // gets in while it is being shut.
  private let state = Atomic<UInt64>(0)

  private static let opened: UInt64 = 1 << 31
  private static let inside: UInt64 = opened - 1

  /// The number of the last loop for which it was opened.
  var number: UInt32 {
    UInt32(truncatingIfNeeded: state.load(ordering: .sequentiallyConsistent) >> 32)
  }

  /// Whether nobody is in.
  var isEmpty: Bool { state.load(ordering: .sequentiallyConsistent) & Self.inside == 0 }

  /// Opens it for another loop, when nobody is in.
  func open() {
    state.store(UInt64(number &+ 1) << 32 | Self.opened, ordering: .sequentiallyConsistent)
  }

  /// Lets nobody in any more.
  func shut() {
    state.bitwiseAnd(~Self.opened, ordering: .sequentiallyConsistent)
  }

  /// Goes in if it is open.
  ///
  /// - Returns: The number of the loop, and whether one is in.
  func goIn() -> (number: UInt32, isIn: Bool) {
    var now = state.load(ordering: .sequentiallyConsistent)
    while now & Self.opened != 0 {
      let (exchanged, original) = state.compareExchange(
        expected: now, desired: now + 1, ordering: .sequentiallyConsistent)
      if exchanged { return (UInt32(truncatingIfNeeded: now >> 32), true) }
      now = original
    }
    return (UInt32(truncatingIfNeeded: now >> 32), false)
  }

  /// Goes out.
  ///
  /// - Returns: Whether one was the last of a loop whose gate is shut.
  func goOut() -> Bool {
    let now = state.wrappingSubtract(1, ordering: .sequentiallyConsistent).newValue
    return now & (Self.opened | Self.inside) == 0
  }
}
