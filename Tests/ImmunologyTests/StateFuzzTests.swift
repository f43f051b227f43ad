import Foundation
import Testing
import Tissue

@testable import Immunology

/// A state that was damaged in any way is refused, or is one that the model can go on from.
struct StateFuzzTests {
  /// `make fuzz` asks for many more, and for other ones.
  private static let inputs = number("THYMUS_FUZZ_STATES") ?? 400
  /// For so long, if not for a number of inputs.
  private static let seconds = number("THYMUS_FUZZ_SECONDS")
  private static let seed = UInt64(number("THYMUS_FUZZ_SEED") ?? 2026)

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  /// Bytes that are likely to hurt: large, negative, not a number, just beyond.
  private static let words: [[UInt8]] = [
    [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0], [0, 0, 0x80, 0x7F], [0, 0, 0xC0, 0x7F],
    [0, 0, 0x80, 0xFF], [0xFF, 0xFF, 0x7F, 0x7F], [0, 0, 0, 0x80], [1, 0, 0, 0],
    [0, 0, 0x80, 0xBF], [0, 0x24, 0x74, 0x49],
  ]

  private func damaged(_ bytes: [UInt8], _ random: inout Draws) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(4) {
      guard !bytes.isEmpty else { return bytes }
      let place = random.below(bytes.count)
      switch random.below(6) {
      case 0: bytes[place] ^= 1 << random.below(8)
      case 1: bytes.removeLast(min(bytes.count, random.below(64) + 1))
      case 2: bytes.insert(contentsOf: [UInt8](repeating: 0, count: random.below(9)), at: place)
      default:
        let word = Self.words[random.below(Self.words.count)]
        // Most numbers have four bytes, so most damage hits a whole one.
        let start = place & ~3
        for (offset, byte) in word.enumerated() where start + offset < bytes.count {
          bytes[start + offset] = byte
        }
      }
    }
    return bytes
  }

  @Test func `no damaged state crashes the reader or the model that goes on from it`() throws {
    let setup = Setups.small(width: 160, tumourCells: 30, tCells: 8)
    let origin = Simulation(setup, seed: 5, threads: 1)
    origin.advance(toDay: 0.3)
    let whole = origin.savedState()
    var random = Draws(seed: Self.seed)
    var (refused, taken) = (0, 0)
    let end = Self.seconds.map { ContinuousClock.now + .seconds($0) }
    while end.map({ ContinuousClock.now < $0 }) ?? (refused + taken < Self.inputs) {
      let copy = Simulation(empty: setup, seed: 5, threads: 1, rhythm: origin.world.model.rhythm)
      do {
        try copy.restore(from: damaged(whole, &random))
        taken += 1
        // Past a turn of the resident cells, their relaxation, and all that is due more often.
        copy.advance(toDay: copy.day + 22 * 2 / 1440.0)
        _ = (copy.census(), copy.view(), copy.digest(), copy.drainLedger(), copy.bodyReadout())
      } catch {
        refused += 1
      }
    }
    #expect((refused + taken) / 10 < refused && 0 < taken)
  }
}

/// Draws for tests, the same each time.
struct Draws {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A whole number from 0, below a limit.
  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, limit)))
  }

  /// A number between two others.
  mutating func number(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * Double(below(1 << 20)) / Double(1 << 20)
  }
}
