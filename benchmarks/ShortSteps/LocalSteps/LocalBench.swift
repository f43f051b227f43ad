/// What a worker notes of the cells of a chunk that are due, one column each.
final class LocalBench {
  /// What neighbours and drive do to them, in µm/min; velocities along z are 0 in one layer.
  let velocityX, velocityY, velocityZ: UnsafeMutablePointer<Float>
  let pressure: UnsafeMutablePointer<Float>
  /// For how many steps they go by the velocity of their last look, and for how many by how it
  /// became another.
  let steadySteps, steps: UnsafeMutablePointer<Float>
  /// Their new ``LocalBits``.
  let bits: UnsafeMutablePointer<Float>
  /// A bit for each of the first 32 neighbours that they push; all are set if there are more.
  let pushed: UnsafeMutablePointer<UInt32>
  /// Four rows of eight cells.
  let rows: UnsafeMutablePointer<Float>
  private let memory: UnsafeMutableRawPointer

  /// Makes room for a chunk.
  init(cells: Int) {
    // Whole vectors are read past the last, and no two workers write to one line of the cache.
    let column = (cells + 8 + 15) / 16 * 16
    memory = .allocate(byteCount: 4 * (8 * column + 4 * 32) + 64, alignment: 64)
    let floats = memory.initializeMemory(
      as: Float.self, repeating: 0, count: 8 * column + 4 * 32)
    (velocityX, velocityY, velocityZ) = (floats, floats + column, floats + 2 * column)
    (pressure, steps, bits) = (
      floats + 3 * column, floats + 4 * column, floats + 5 * column
    )
    steadySteps = floats + 7 * column
    pushed = UnsafeMutableRawPointer(floats + 6 * column).bindMemory(
      to: UInt32.self, capacity: column)
    rows = floats + 8 * column
  }

  deinit { memory.deallocate() }

  /// Fills the last vector up with the last cell, for which everything is then done several times
  /// with the same result.
  func seal(_ number: Int) {
    for place in number..<(number &+ 7) / 8 &* 8 {
      velocityX[place] = velocityX[number &- 1]
      velocityY[place] = velocityY[number &- 1]
      velocityZ[place] = velocityZ[number &- 1]
      pressure[place] = pressure[number &- 1]
      steps[place] = steps[number &- 1]
      steadySteps[place] = steadySteps[number &- 1]
      bits[place] = bits[number &- 1]
    }
  }
}
