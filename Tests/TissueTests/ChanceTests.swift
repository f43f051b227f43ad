import Foundation
import Testing
import Tissue

struct PhiloxTests {
  /// The vectors of the authors' own test of their generator (Random123, `kat_vectors`).
  @Test func `known answers come out`() {
    let all = UInt32.max
    #expect(
      Philox.block(counter: SIMD4(0, 0, 0, 0), key: SIMD2(0, 0))
        == SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    #expect(
      Philox.block(counter: SIMD4(all, all, all, all), key: SIMD2(all, all))
        == SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    #expect(
      Philox.block(
        counter: SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344),
        key: SIMD2(0xa409_3822, 0x299f_31d0))
        == SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }
}

struct HazardBoundTests {
  @Test func `the bounds of the logarithm change no event`() {
    var numbers = SplitMix(seed: 8)
    for exposure in [Float(1e-9), 1e-4, 0.01, 0.4, 0.7, 1, 3, 30] {
      // Around the place where the event begins, and anywhere.
      let edge = Float(1 - Elementary.exp(-Double(exposure)))
      for step in -200...200 {
        let near = Float(bitPattern: UInt32(Int(edge.bitPattern) + step))
        for uniform in [min(near, Float(1).nextDown), numbers.uniform()] {
          let happens = -Elementary.log(1 - Double(uniform)) < Double(exposure)
          #expect(Hazard.strikes(exposure: exposure, uniform: uniform) == happens)
        }
      }
    }
  }
}

struct DrawTests {
  @Test func `many cells draw what each draws alone`() {
    // Names whose halves both matter, a word that is rounded up to 1, and counts that fill no vector.
    var numbers = SplitMix(seed: 5)
    let names = (0..<1000).map { _ in numbers.next() }
    let draw = Draw(seed: 0x1234_5678_9abc_def0)
    for count in [1, 7, 8, 13, 993] {
      withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: count + 8) { rows in
        guard let first = rows.baseAddress else { return }
        draw.writeUniforms(
          lineages: names, count: count, tick: 77, purpose: 3, into: first)
        for (row, name) in zip(rows.prefix(count), names) {
          #expect(row == draw.uniforms(lineage: name, tick: 77, purpose: 3))
        }
      }
    }
  }

  @Test func `uniform numbers fill the unit interval evenly`() {
    let draw = Draw(seed: 7)
    let blocks = 250_000
    var (sum, squares) = (0.0, 0.0)
    var (least, largest) = (Float(1), Float(0))
    var tenths = Array(repeating: 0, count: 10)
    for index in 0..<blocks {
      let u = draw.uniforms(lineage: UInt64(index), tick: 3, purpose: 1)
      for lane in 0..<4 {
        sum += Double(u[lane])
        squares += Double(u[lane]) * Double(u[lane])
        least = min(least, u[lane])
        largest = max(largest, u[lane])
        tenths[Int(u[lane] * 10)] += 1
      }
    }
    let count = Double(4 * blocks)
    let mean = sum / count
    #expect(0 <= least && largest < 1)
    // The mean of 10⁶ numbers has a standard error of √(1/12)/1000 = 2.9e-4, the mean of squares one
    // of √(4/45)/1000 = 3e-4, a tenth one of √(0.09·10⁶) = 300; five of each.
    #expect(abs(mean - 0.5) < 1.5e-3)
    #expect(abs(squares / count - 1.0 / 3) < 1.5e-3)
    #expect(tenths.allSatisfy { abs($0 - 100_000) < 1_500 })
  }

  @Test func `small uniform numbers have finer steps than large ones`() {
    let draw = Draw(seed: 11)
    var (small, coarse) = (0, 0)
    for index in 0..<1_000_000 as Range<UInt64> {
      let u = draw.uniforms(lineage: index, tick: 0, purpose: 2)
      for lane in 0..<4 where u[lane] < 0x1p-12 {
        small += 1
        if (u[lane] * 0x1p24).rounded() == u[lane] * 0x1p24 { coarse += 1 }
      }
    }
    // 4·10⁶·2⁻¹² = 977 ± 31 are small; one in 256 of them falls on a step of 2⁻²⁴ by chance.
    #expect(800 < small && small < 1150)
    #expect(coarse < small / 20)
  }

  @Test func `draws differ by cell, tick, purpose and seed`() {
    let base = Draw(seed: 1).bits(lineage: 1, tick: 1, purpose: 1)
    #expect(base == Draw(seed: 1).bits(lineage: 1, tick: 1, purpose: 1))
    #expect(base != Draw(seed: 1).bits(lineage: 2, tick: 1, purpose: 1))
    #expect(base != Draw(seed: 1).bits(lineage: 1 << 32 | 1, tick: 1, purpose: 1))
    #expect(base != Draw(seed: 1).bits(lineage: 1, tick: 2, purpose: 1))
    #expect(base != Draw(seed: 1).bits(lineage: 1, tick: 1, purpose: 2))
    #expect(base != Draw(seed: 2).bits(lineage: 1, tick: 1, purpose: 1))
    #expect(base != Draw(seed: 1 << 32 | 1).bits(lineage: 1, tick: 1, purpose: 1))
  }

  @Test func `normal numbers have the moments of the normal distribution`() {
    let draw = Draw(seed: 5)
    let blocks = 100_000
    var moments = SIMD4<Double>.zero
    for index in 0..<blocks {
      let n = draw.normals(lineage: UInt64(index), tick: 0, purpose: 9)
      for lane in 0..<4 {
        let x = Double(n[lane])
        moments += SIMD4(x, x * x, x * x * x, x * x * x * x)
      }
    }
    moments /= Double(4 * blocks)
    // Standard errors with 4·10⁵ numbers: 1, √2, √15 and √96 times 1.6e-3; five of each.
    #expect(abs(moments.x) < 0.008)
    #expect(abs(moments.y - 1) < 0.012)
    #expect(abs(moments.z) < 0.031)
    #expect(abs(moments.w - 3) < 0.078)
  }
}

struct HazardTests {
  @Test(arguments: [Float(1e-3), 0.01, 0.1, 0.5, 1, 3])
  func `a hazard strikes with the chance of an exponential wait`(exposure: Float) {
    let draw = Draw(seed: 99)
    let trials = 400_000
    var struck = 0
    for index in 0..<UInt64(trials / 4) {
      let u = draw.uniforms(lineage: index, tick: UInt32(exposure * 1000), purpose: 0)
      for lane in 0..<4 where Hazard.strikes(exposure: exposure, uniform: u[lane]) { struck += 1 }
    }
    let chance = 1 - exp(-Double(exposure))
    let error = (chance * (1 - chance) / Double(trials)).squareRoot()
    #expect(abs(Double(struck) / Double(trials) - chance) < 5 * error)
  }

  @Test func `no hazard never strikes and an endless one always does`() {
    #expect(!Hazard.strikes(exposure: 0, uniform: 0))
    #expect(!Hazard.strikes(exposure: -1, uniform: 0))
    #expect(!Hazard.strikes(exposure: .nan, uniform: 0))
    #expect(Hazard.strikes(exposure: 40, uniform: Float(1).nextDown))
    #expect(Hazard.strikes(exposure: .infinity, uniform: Float(1).nextDown))
  }
}

struct LineageTests {
  @Test func `a million names are a million names`() {
    var names: Set<UInt64> = []
    for ordinal in 0..<400_000 as Range<UInt32> {
      names.insert(Lineage.founder(source: 1, tick: ordinal / 7, ordinal: ordinal))
    }
    var generation = [Lineage.founder(source: 2, tick: 0, ordinal: 0)]
    names.insert(generation[0])
    // A tree of divisions with 2¹⁹ − 1 further cells.
    for division in 0..<18 as Range<UInt32> {
      generation = generation.flatMap { parent in
        [0, 1].map { Lineage.daughter(of: parent, division: division, daughter: $0) }
      }
      names.formUnion(generation)
    }
    for source in 3..<75_861 as Range<UInt64> {
      names.insert(Lineage.founder(source: source, tick: 5, ordinal: 5))
    }
    // The chance that two of 10⁶ random names agree is 10¹²/2/2⁶⁴ = 3e-8.
    #expect(names.count == 400_000 + ((1 << 19) - 1) + 75_858)
    #expect(!names.contains(0))
  }

  @Test func `daughters differ from each other, their mother and their sisters of other times`() {
    let mother = Lineage.founder(source: 1, tick: 2, ordinal: 3)
    let names = [
      mother, Lineage.daughter(of: mother, division: 0, daughter: 0),
      Lineage.daughter(of: mother, division: 0, daughter: 1),
      Lineage.daughter(of: mother, division: 1, daughter: 0),
      Lineage.daughter(of: mother, division: 1, daughter: 1),
    ]
    #expect(Set(names).count == names.count)
  }
}
