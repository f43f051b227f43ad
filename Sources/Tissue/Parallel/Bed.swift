import CLanes
import Dispatch
import Synchronization

/// Where a thread waits: awake for a while, then asleep.
final class Bed: Sendable {
  private let isAsleep = Atomic<Bool>(false)
  private let bell = DispatchSemaphore(value: 0)

  /// How often a thread looks before it sleeps: for some 20 to 100 µs.
  private static let looks = 1500

  /// Waits until a condition holds that another thread makes true before it calls ``wake()``.
  func wait(until holds: () -> Bool) {
    for _ in 0..<Self.looks {
      if holds() { return }
      lanes_pause()
    }
    while !holds() {
      isAsleep.store(true, ordering: .sequentiallyConsistent)
      // Whoever made it true meanwhile may not have seen that this thread lies down; if he has, the
      // bell rings.
      if holds(), isAsleep.exchange(false, ordering: .sequentiallyConsistent) { return }
      bell.wait()
    }
  }

  /// Wakes up the thread that waits, if it sleeps.
  func wake() {
    if isAsleep.exchange(false, ordering: .sequentiallyConsistent) { bell.signal() }
  }
}
