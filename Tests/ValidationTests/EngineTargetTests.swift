import Immunology
import Testing
import Tissue

@testable import Validation

/// The benchmarks of OpenVT: they can fail, and what they are held against is right.
struct EngineTargetTests {
  @Test func `a row under a law a tenth too strong is found`() {
    let accepted = ChainRelaxation().card.criteria[0].acceptance
    func off(_ widths: [Double]) -> [Double] {
      zip(widths, ChainRelaxation.published).map { Percent.off($0, from: $1) }
    }
    #expect(off(ChainRelaxation.widths(repulsion: 10)).allSatisfy(accepted.holds))
    #expect(!off(ChainRelaxation.widths(repulsion: 11)).allSatisfy(accepted.holds))
  }

  // Two cells: d' = 2·c·(1 − d)², so 1/(1 − d) grows by 2·c·t.
  @Test func `the exact row is the closed form of two cells`() {
    var pair = ExactRow(of: 2, spacing: 0.5, repulsion: 3)
    pair.advance(by: 2, step: 0.001)
    #expect(abs(pair.width - (1 - 1 / (2 + 2 * 3 * 2.0))) < 1e-9)
  }

  @Test func `cells that attract come to rest where both speeds are equal`() {
    // c·(1 − d)² = g·(1 − d/a)² has the root (1 − √(g/c))/(1 − √(g/c)/a).
    var pair = ExactRow(of: 2, spacing: 0.5, repulsion: 4, adhesion: 0.16, range: 1.25)
    pair.advance(by: 1000, step: 0.05)
    let root = 0.2
    #expect(abs(pair.width - (1 - root) / (1 - root / 1.25)) < 1e-6)
  }

  @Test func `walkers with another bias are found`() {
    let laboratory = Laboratory(threads: 2)
    let walk = BiasedWalk.walk(bias: 0.48, isSolid: false, steps: 10, in: laboratory)
    let theory = BiasedWalk.expected(meanCosine: 2 / Double.pi)
    let off = Percent.off(walk.means.last ?? .nan, from: theory)
    #expect(!BiasedWalk().card.criteria[0].acceptance.holds(off))
    #expect(walk.error < 0.001 * theory)
    #expect(
      walk
        == BiasedWalk.walk(
          bias: 0.48, isSolid: false, steps: 10, in: Laboratory(threads: 1)))
  }

  @Test func `a disc rolls around the cells, over the gaps it does not fit into`() {
    let ring = (0..<6).map { corner in
      let (sine, cosine) = Elementary.sineAndCosine(turns: Double(corner) / 6)
      return SIMD2(cosine, sine)
    }
    // A hexagon of side 1, with and without its middle.
    for places in [ring, ring + [.zero]] {
      let outline = Outline(of: places, disc: 1.5)
      #expect(outline.edges.count == 6)
      #expect(abs(outline.meanDistance(from: .zero) - 0.75.squareRoot()) < 1e-12)
    }
    // One that fits into the ring rolls on both sides of it.
    #expect(Outline(of: ring, disc: 0.7).edges.isEmpty)
  }

  @Test func `a layer whose cells push less far is found`() {
    let looks = MonolayerGrowth.radii(reach: 0.97, until: 8.5, seed: 1)
    #expect(looks.map(\.time).first == 3 && looks.map(\.time).last == 8.5)
    let off = Percent.off(looks.last?.radius ?? .nan, from: MonolayerGrowth.published.early)
    #expect(!MonolayerGrowth().card.criteria[0].acceptance.holds(off))
  }
}
