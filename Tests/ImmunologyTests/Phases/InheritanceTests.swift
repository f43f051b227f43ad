import Testing
import Tissue

@testable import Immunology

/// What daughters take over, and what the dead leave behind.
struct InheritanceTests {
  @Test func `both daughters inherit the doom of radiation, a division nearer`() {
    let dish = Dish([.tumour])
    dish.put(of: .tumour)
    dish.residents.doom[0] = 3
    Births(world: dish.world).divideResident(0)
    #expect([0, 1].map { dish.residents.doom[$0] } == [2, 2])
  }

  @Test func `both daughters lack what their mother had lost`() {
    let dish = Dish([.tumour])
    dish.put(of: .tumour)
    let lost = Recognition.mhcBit | Recognition.bit(of: 0)
    dish.residents.lost[0] = lost
    Births(world: dish.world).divideResident(0)
    #expect([0, 1].map { dish.residents.lost[$0] } == [lost, lost])
  }

  @Test func `a dead tumour cell releases its antigen, unless it had lost it`() {
    func released(lost: UInt32) -> Double {
      let dish = Dish([.tumour])
      dish.put(of: .tumour)
      dish.residents.lost[0] = lost
      dish.residents.fate[0] = Fate.necrosis.rawValue
      dish.world.ticks = UInt32(dish.world.model.rhythm.residentTicks)
      Turnover(world: dish.world).run()
      return dish.world.body.families[0].deaths
    }
    #expect(released(lost: 0) == ParameterValues()[.immunogenicNecrosis])
    #expect(released(lost: Recognition.bit(of: 0)) == 0)
  }

  @Test func `only some drugs let the dead call dendritic cells`() {
    let values = ParameterValues()
    let (loud, quiet) = (values[.immunogenicVisibleDrug], values[.immunogenicQuietDrug])
    #expect(quiet < loud)
    let body = Dish([.tumour]).world.body
    #expect(body.immunogenicity(of: .drug) == quiet)
    var visible = body
    visible.levers.drugIsVisible = true
    #expect(visible.immunogenicity(of: .drug) == loud)
  }
}
