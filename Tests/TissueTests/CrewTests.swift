import Foundation
import Synchronization
import Testing

@testable import Tissue

struct CrewTests {
  // Teams, not crews: those have no more workers than the machine has processors.
  @Test(arguments: [1, 2, 7])
  func `each chunk is worked on once, whoever helps`(helpers: Int) {
    let team = Team(helpers: helpers)
    var times = [UInt8](repeating: 0, count: 1000)
    for loop in 1...400 {
      let chunks = loop * 7 % 1000 + 1
      // Sometimes the helpers have gone to sleep.
      if loop.isMultiple(of: 100) { usleep(2000) }
      times.withUnsafeMutableBufferPointer { times in
        let start = times.baseAddress
        withoutActuallyEscaping({ (chunk: Int, worker: Int) in
          if worker <= helpers { start?[chunk] += 1 }
        }) { body in team.share(Crew.Work(chunks: chunks, body: body)) }
      }
      #expect(times[..<chunks].allSatisfy { $0 == 1 } && times[chunks...].allSatisfy { $0 == 0 })
      for item in times.indices { times[item] = 0 }
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

  @Test func `helpers of a crew that is gone leave`() async throws {
    func threads() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count
    }
    let before = try threads()
    for _ in 0..<60 {
      Team(helpers: 3).share(Crew.Work(chunks: 16) { _, _ in })
    }
    // Time for those that have not come yet.
    try await Task.sleep(for: .seconds(1))
    // Threads go a while after they have nothing to do; other tests have some of their own.
    for _ in 0..<100 where before + 60 <= (try threads()) {
      try await Task.sleep(for: .seconds(0.2))
    }
    #expect(try threads() < before + 60)
  }

  @Test func `crews side by side do not disturb each other`() async {
    let sums = await withTaskGroup(of: Int.self) { group in
      for job in 0..<6 {
        group.addTask {
          let crew = Crew(workers: 2 + job % 3)
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
