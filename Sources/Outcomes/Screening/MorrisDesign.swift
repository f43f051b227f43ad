import Tissue

/// Walks through a cube of settings that move each setting once (Morris 1991, Technometrics 33:161).
///
/// Each setting has a few levels, evenly from 0 to 1. A walk begins at a random corner of the grid and
/// moves one setting after the other, in a random order and direction, by half of the levels, so
/// that each level is as likely as any other. Two points that follow each other differ in one setting.
package enum MorrisDesign {
  /// The levels of each setting: with an even number and this jump all are equally likely.
  package static let levels = 4
  /// The levels that a setting is moved by.
  package static let jump = levels / 2
  /// The same as a share of the interval of a setting.
  package static let step = Double(jump) / Double(levels - 1)

  /// Where a level lies, from 0 to 1.
  package static func place(of level: Int) -> Double { Double(level) / Double(levels - 1) }

  /// How often a walk is begun anew before it is given up.
  private static let mostBeginnings = 400

  /// Returns a walk.
  ///
  /// Where settings must fit together, a step that leads to what is not allowed waits until another
  /// one has made room for it, and a beginning that is not allowed is drawn again.
  ///
  /// - Parameters:
  ///   - number: The number of the walk; each has chance of its own.
  ///   - factors: How many settings there are.
  ///   - seed: The seed of all chance.
  ///   - isAllowed: Whether the settings of some levels fit together.
  /// - Returns: The walk, or nothing if none was found.
  package static func walk(
    _ number: Int, factors: Int, seed: UInt64, isAllowed: ([Int]) -> Bool = { _ in true }
  ) -> MorrisWalk? {
    for beginning in 0..<mostBeginnings {
      var dice = Dice(seed: seed, walk: number, beginning: beginning)
      let low = (0..<factors).map { _ in dice.below(levels - jump) }
      let moves = (0..<factors).map { _ in dice.below(2) == 0 ? jump : -jump }
      let start = zip(low, moves).map { low, move in 0 < move ? low : low + jump }
      var waiting = dice.shuffled(factors)
      guard isAllowed(start) else { continue }
      var (walk, present) = (MorrisWalk(start: start, steps: []), start)
      while !waiting.isEmpty {
        var next: [Int] = []
        let place = waiting.firstIndex { factor in
          next = present
          next[factor] += moves[factor]
          return isAllowed(next)
        }
        guard let place else { break }
        let factor = waiting.remove(at: place)
        walk.steps.append(MorrisWalk.Step(factor: factor, move: moves[factor]))
        present = next
      }
      if waiting.isEmpty { return walk }
    }
    return nil
  }

  /// Chance that is a function of a seed, a walk, a beginning, and how often it was asked.
  private struct Dice {
    private static let purpose: UInt32 = 0x4D6F_7272
    private let draw: Draw
    private let lineage: UInt64
    private var asked: UInt32 = 0

    init(seed: UInt64, walk: Int, beginning: Int) {
      draw = Draw(seed: seed)
      lineage = UInt64(walk) << 32 | UInt64(beginning)
    }

    /// A whole number from 0 that is less than another.
    mutating func below(_ count: Int) -> Int {
      let word = draw.bits(lineage: lineage, tick: asked, purpose: Self.purpose)[0]
      asked += 1
      return Int((UInt64(word) * UInt64(count)) >> 32)
    }

    /// The first whole numbers in a random order (Fisher and Yates).
    mutating func shuffled(_ count: Int) -> [Int] {
      var numbers = Array(0..<count)
      for last in stride(from: count - 1, to: 0, by: -1) {
        numbers.swapAt(last, below(last + 1))
      }
      return numbers
    }
  }
}

/// One walk: where it begins, and what is moved at each step.
package struct MorrisWalk: Sendable, Equatable {
  /// A step.
  package struct Step: Sendable, Equatable {
    /// The setting that is moved.
    package let factor: Int
    /// By how many levels it is moved.
    package let move: Int
  }

  /// The level of each setting at the first point.
  package let start: [Int]
  /// The steps, in their order.
  package internal(set) var steps: [Step]

  /// The levels at each point: one more than there are steps.
  package var points: [[Int]] {
    steps.reduce(into: [start]) { points, step in
      var next = points[points.count - 1]
      next[step.factor] += step.move
      points.append(next)
    }
  }
}

extension MorrisWalk {
  /// The elementary effects of each setting: the change of a reading at its step, divided by the share
  /// of its interval that it was moved by.
  ///
  /// - Parameter readings: What was read at each point, one number for each virtual patient, who is
  ///   the same at all points.
  /// - Returns: The effects of each setting, one for each patient.
  package func effects(of readings: [[Double]]) -> [[Double]] {
    var effects = [[Double]](repeating: [], count: start.count)
    for (step, sides) in zip(steps, zip(readings, readings.dropFirst())) {
      let share = Double(step.move) / Double(MorrisDesign.levels - 1)
      effects[step.factor] = zip(sides.0, sides.1).map { ($1 - $0) / share }
    }
    return effects
  }
}
