import CLanes
import Dispatch
import Synchronization

/// Where a thread waits: awake for a while, then asleep.
final class Bed: Sendable {
  private let isAsleep = Atomic<Bool>(false)
  private let bell = DispatchSemaphore(value: 0)
  /// How often the thread looks before it sleeps.
  ///
  /// Where processors are busy with other work, to look keeps that from being done. So the thread looks
  /// half as often each time that it was in vain, and twice as often when it was not; now and then it
  /// tries whether that has changed.
  private let patience = Atomic<Int>(Bed.mostLooks)
  private let timesInVain = Atomic<Int>(0)

  /// Some 20 to 60 µs.
  private static let mostLooks = 1024
  private static let fewestLooks = 16

  /// Waits until a condition holds that another thread makes true before it calls ``wake()``.
  func wait(until holds: () -> Bool) {
    let looks = patience.load(ordering: .relaxed)
    for _ in 0..<looks {
      if holds() {
        patience.store(min(2 * looks, Self.mostLooks), ordering: .relaxed)
        return
      }
      lanes_pause()
    }
    let times = timesInVain.wrappingAdd(1, ordering: .relaxed).newValue
    patience.store(
      times.isMultiple(of: 32) ? Self.mostLooks : max(looks / 2, Self.fewestLooks),
      ordering: .relaxed)
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
