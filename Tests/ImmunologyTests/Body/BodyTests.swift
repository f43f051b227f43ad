import Testing
import Tissue

@testable import Immunology

/// What the body as a whole makes of its parts.
struct BodyTests {
  private func body() -> Body { Dish([.tumour, .effector]).world.body }

  @Test func `effectors of the blood stay while the tissue holds their antigen`() {
    func left(_ carriers: Double) -> Double {
      var body = body()
      let before = body.families[0].pool.effectors
      body.note(carriers: [carriers])
      for _ in 0..<100 { body.advance(days: 0.05) }
      return body.families[0].pool.effectors / before
    }
    let values = ParameterValues()
    let (kept, contracted) = (left(1e12), left(0))
    #expect(isNear(kept, Elementary.exp(-5 * values[.poolDeath]), share: 0.02))
    let share = values[.poolMemoryShare]
    let loss = values[.poolContraction] * (1 + share / (1 - share))
    #expect(isNear(contracted, Elementary.exp(-5 * loss), share: 0.02))
  }

  @Test func `the level of effectors is their number against the reference`() {
    var body = body()
    let before = body.families[0].pool.level
    body.families[0].pool.add(effectors: 3 * ParameterValues()[.poolReference])
    #expect(isNear(body.families[0].pool.level, before + 3, share: 1e-9))
  }

  @Test func `memory cells of the blood patrol the tissue too`() {
    var body = body()
    let before = body.clones[0]
    body.families[0].pool.add(memory: 1e9)
    let values = ParameterValues()
    let more = 1e9 * values[.poolMemoryPatrol] / values[.poolReference]
    #expect(0 < more && isNear(body.clones[0] - before, more, share: 1e-6))
    #expect(isNear(body.rememberingShare, more / body.clones[0], share: 1e-6))
  }

  @Test func `each column of the body has the number of its name`() throws {
    var body = body()
    body.levers.receptorBlock = 1
    body.levers.ligandBlock = 3
    body.levers.primingBlock = 9
    body.lymphocytes.deplete(share: 0.5)
    body.families[0].pool.add(memory: 7)
    let columns = Dictionary(
      body.columns(["antigen"]).map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    #expect(columns["pd1_occupancy"] == 0.5 && columns["pdl1_occupancy"] == 0.75)
    #expect(columns["ctla4_occupancy"] == 0.9)
    #expect(columns["lymphocytes_per_nl"] == body.lymphocytes.concentration)
    #expect(columns["neutrophils_per_nl"] == body.marrow.neutrophils)
    #expect(body.marrow.neutrophils != body.lymphocytes.concentration)
    #expect(columns["antigen_memory"] == 7)
    #expect(columns["antigen_effectors"] == body.families[0].pool.effectors)
    #expect(columns["il6_pg_per_ml"] == body.cytokines.level)
  }
}
