import Foundation
import Synchronization
import Testing
import Tissue

struct CrewTests {
  @Test(arguments: [1, 2, 3, 8])
  func `each chunk is worked on once, whoever helps`(workers: Int) {
    let crew = Crew(workers: workers)
    var times = [UInt8](repeating: 0, count: 1000)
    for loop in 1...400 {
      let (count, size) = (loop * 7 % 1000 + 1, loop % 13 + 1)
      // Sometimes the helpers have gone to sleep.
      if loop.isMultiple(of: 100) { usleep(2000) }
      times.withUnsafeMutableBufferPointer { times in
        crew.forEachChunk(of: count, size: size) { items, chunk, worker in
          if items == chunk * size..<min(count, (chunk + 1) * size), worker < workers {
            for item in items { times[item] += 1 }
          }
        }
      }
      #expect(times[..<count].allSatisfy { $0 == 1 } && times[count...].allSatisfy { $0 == 0 })
      for item in times.indices { times[item] = 0 }
    }
  }

  @Test func `crews that come and go leave no thread behind`() throws {
    func threads() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count
    }
    let before = try threads()
    for _ in 0..<300 {
      Crew(workers: 4).forEachChunk(of: 16, size: 1) { _, _, _ in }
    }
    // Other tests have threads of their own.
    #expect(try threads() < before + 300)
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
