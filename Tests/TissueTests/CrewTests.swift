import AllocationCounter
import Foundation
import Synchronization
import Testing

@testable import Tissue

struct CrewTests {
  // Exact numbers, because other crews have no more workers than there are processors.
  @Test(arguments: [1, 2, 3, 8])
  func `each chunk is worked on once, whoever helps`(workers: Int) {
    let crew = Crew(exactly: workers)
    var times = [UInt8](repeating: 0, count: 1000)
    for loop in 1...400 {
      let (count, size) = (loop * 7 % 1000 + 1, loop % 13 + 1)
      times.withUnsafeMutableBufferPointer { times in
        let start = times.baseAddress
        crew.forEachChunk(of: count, size: size) { items, chunk, worker in
          if items == chunk * size..<min(count, (chunk + 1) * size), (0..<workers) ~= worker {
            for item in items { start?[item] += 1 }
          }
        }
      }
      #expect(times[..<count].allSatisfy { $0 == 1 } && times[count...].allSatisfy { $0 == 0 })
      for item in times.indices { times[item] = 0 }
    }
  }

  @Test(arguments: [2, 3, 16])
  func `no two threads are the same worker at the same time`(workers: Int) {
    let crew = Crew(exactly: workers)
    let busy = (0..<workers).map { _ in Flag() }
    let clashes = Atomic<Int>(0)
    for _ in 0..<50 {
      crew.forEachChunk(of: 200, size: 1) { _, _, worker in
        if busy[worker].isUp.exchange(true, ordering: .sequentiallyConsistent) {
          clashes.wrappingAdd(1, ordering: .relaxed)
        }
        for _ in 0..<200 { _ = busy[worker].isUp.load(ordering: .sequentiallyConsistent) }
        busy[worker].isUp.store(false, ordering: .sequentiallyConsistent)
      }
    }
    #expect(clashes.load(ordering: .relaxed) == 0)
  }

  private final class Flag: Sendable {
    let isUp = Atomic<Bool>(false)
  }

  @Test func `a worker begins with its own part and then helps with the others'`() {
    // Who works alone takes all of them, its own first.
    let parts = Parts(workers: 3, helpers: Helpers { true })
    for (worker, order) in [(0, Array(0..<9)), (1, [3, 4, 5, 6, 7, 8, 0, 1, 2])] {
      #expect(parts.begin(9))
      var taken: [Int] = []
      parts.takeAll(as: worker) { taken.append($0) }
      parts.end()
      #expect(taken == order)
    }
  }

  @Test(arguments: [1, 2, 64])
  func `chunks hold all items, the last one fewer`(workers: Int) {
    let crew = Crew(workers: workers)
    for (count, size) in [(0, 3), (1, 3), (3, 3), (100, 7), (5, 100)] {
      let sum = Mutex(0)
      let chunks = (count + size - 1) / size
      crew.forEachChunk(of: count, size: size) { items, chunk, _ in
        if items == chunk * size..<min(count, (chunk + 1) * size) {
          sum.withLock { $0 += items.count + 1000 }
        }
      }
      #expect(sum.withLock { $0 } == count + 1000 * chunks)
    }
  }

  @Test func `there are no more workers than processors that may be used`() {
    #expect(Crew(workers: 100_000).workers == Crew.processors)
    #expect(Crew(workers: 0).workers == 1)
    #expect(Crew.processors <= ProcessInfo.processInfo.processorCount)
  }

  @Test(arguments: [1, 2, 5])
  func `each worker is called once, with or without threads`(workers: Int) {
    for hasThreads in [false, true] {
      let crew = Crew(exactly: workers, helpers: { hasThreads })
      let calls = Mutex<[Int]>([])
      crew.forEachWorker { number in calls.withLock { $0.append(number) } }
      #expect(calls.withLock { $0.sorted() } == Array(0..<workers))
    }
  }

  @Test func `without threads a loop is a plain one on the calling thread`() {
    let crew = Crew(exactly: 4, helpers: { false })
    let here = pthread_self()
    var order: [Int] = []
    crew.forEachChunk(of: 100, size: 1) { _, chunk, worker in
      // The array would not stand it if anyone helped.
      if worker == 0, pthread_equal(pthread_self(), here) != 0 { order.append(chunk) }
    }
    #expect(order == Array(0..<100))
  }

  @Test func `threads are asked for at the first loop, and again only after a pause or a refusal`()
    async throws
  {
    let asked = Mutex(0)
    let crew = Crew(
      exactly: 2,
      helpers: {
        asked.withLock {
          $0 += 1
          return 1 < $0
        }
      })
    #expect(asked.withLock { $0 } == 0)
    for _ in 0..<100 { crew.forEachChunk(of: 10, size: 1) { _, _, _ in } }
    #expect(asked.withLock { $0 } == 1)
    // Threads of Dispatch leave after five seconds, and a refusal is no last word.
    try await Task.sleep(for: .seconds(3.2))
    for _ in 0..<100 { crew.forEachChunk(of: 10, size: 1) { _, _, _ in } }
    #expect(asked.withLock { $0 } == 2)
  }

  @Test func `a loop inside a loop of the same crew ends the program`() async {
    await #expect(processExitsWith: .failure) {
      let crew = Crew(exactly: 2)
      crew.forEachChunk(of: 4, size: 1) { _, _, _ in
        crew.forEachChunk(of: 4, size: 1) { _, _, _ in }
      }
    }
    await #expect(processExitsWith: .success) {
      let (crew, other) = (Crew(exactly: 2), Crew(exactly: 2))
      crew.forEachWorker { _ in
        if crew.workers == 1 { other.forEachChunk(of: 4, size: 1) { _, _, _ in } }
      }
      for _ in 0..<3 { crew.forEachChunk(of: 4, size: 1) { _, _, _ in } }
    }
  }

  @Test(.enabled(if: allocations_are_counted() != 0))
  func `what a loop on several threads asks for does not grow with its chunks`() {
    // Dispatch and its block take a few pieces for each loop; a chunk takes none.
    let crew = Crew(exactly: 2)
    let sum = Atomic<Int>(0)
    func allocations(chunks: Int) -> Int {
      let before = Int(allocations_of_this_thread())
      for _ in 0..<100 {
        crew.forEachChunk(of: chunks, size: 1) { items, _, _ in
          sum.wrappingAdd(items.count, ordering: .relaxed)
        }
      }
      return Int(allocations_of_this_thread()) - before
    }
    _ = allocations(chunks: 2)
    for chunks in [2, 20, 2000] { #expect(allocations(chunks: chunks) < 100 * 8) }
    #expect(sum.load(ordering: .relaxed) == 100 * 2024)
  }

  @Test func `crews side by side do not disturb each other`() async {
    let sums = await withTaskGroup(of: Int.self) { group in
      for job in 0..<6 {
        group.addTask {
          let crew = Crew(exactly: 2 + job % 3)
          let sum = Atomic<Int>(0)
          for _ in 0..<200 {
            crew.forEachChunk(of: 100, size: 3) { items, _, _ in
              sum.wrappingAdd(items.reduce(0, +), ordering: .relaxed)
            }
          }
          return sum.load(ordering: .relaxed)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(sums == Array(repeating: 200 * 4950, count: 6))
  }
}
