import Testing
import Tissue

@testable import Immunology

/// The way of cells through the laboratory (science.md A10: fratricide, editing, contamination).
struct CellProductTests {
  private let values = ParameterValues()

  private func apheresis(harmful: Double = 0, level: Double = 1, fitness: Double = 1) -> Apheresis {
    var (pools, blood, present) = ([TCellPool](), LymphocytePool(values), harmful)
    blood.deplete(share: 1 - level)
    return Apheresis(
      from: &pools, lymphocytes: &blood, harmfulCells: &present, fitness: fitness, values)
  }

  private func product(
    _ recipe: CellProduct.Recipe, harmful: Double = 0, fitness: Double = 1, days: Double = 10
  ) -> CellProduct {
    var product = CellProduct(
      apheresis(harmful: harmful, fitness: fitness), recipe: recipe, values)
    product.advance(days: days)
    return product
  }

  @Test func `what is taken is missing in the blood`() {
    var (pools, blood, harmful) = (
      [TCellPool(values), TCellPool(values)], LymphocytePool(values), 4e11
    )
    pools[0].add(effectors: 1e9)
    pools[1].add(memory: 3e9)
    let taken = Apheresis(
      from: &pools, lymphocytes: &blood, harmfulCells: &harmful, fitness: 0.7, values)
    // Half of all T cells are harmful, so half of what is taken is.
    #expect(abs(taken.tCells / values[.productCollected] - 0.5) < 1e-9)
    #expect(abs(taken.harmfulCells / taken.tCells - 1) < 1e-9)
    #expect(abs(pools[0].effectors + taken.families[0] - 1e9) < 1)
    #expect(abs(pools[1].memory + taken.families[1] - 3e9) < 1)
    #expect(abs(harmful + taken.harmfulCells - 4e11) < 100)
    #expect(blood.level < 1)
    #expect(taken.fitness == 0.7)
  }

  @Test func `cells of a donor bring no harmful cells along`() {
    var donor = values
    donor[.productHarmfulKept] = 0
    let own = CellProduct(apheresis(harmful: 4e11), recipe: .init(values), values).cells
    let given = CellProduct(apheresis(harmful: 4e11), recipe: .init(donor), donor).cells
    #expect(0 < own.harmful && 0 < own.harmfulEngineered)
    #expect(given.harmful == 0 && given.harmfulEngineered == 0)
    #expect(given.engineered == own.engineered)
  }

  @Test func `after lymphocytes are lost fewer can be taken`() {
    #expect(apheresis(level: 0.01).tCells < 0.5 * apheresis().tCells)
    #expect(apheresis(level: 0).tCells == 0)
  }

  @Test func `cells double, tire and are as many as the recipe says`() {
    let start = product(.init(values), days: 0)
    let taken = apheresis().tCells
    #expect(abs(start.cells.engineered / taken - values[.productTransduction]) < 1e-9)
    #expect(start.cells.engineeredWithTarget == 0)
    let late = product(.init(values))
    #expect(abs(late.fitness - Elementary.exp(-10 * values[.productFitnessLoss])) < 1e-9)
    // Ten days at a doubling time that grows as fitness falls: e^(g·∫f).
    let loss = values[.productFitnessLoss]
    let fit = (1 - Elementary.exp(-10 * loss)) / loss
    let growth = Elementary.exp(Elementary.log(2) * 24 / values[.productDoubling] * fit)
    #expect(abs(late.cells.engineered / (taken * values[.productTransduction] * growth) - 1) < 1e-4)
    #expect(product(.init(values), fitness: 0.4).cells.all < 0.2 * late.cells.all)
  }

  @Test func `cells against CD7 kill one another unless the gene is cut`() {
    let cd7 = CellProduct.Recipe(values, targetCopies: 20_000)
    let cut = CellProduct.Recipe(values, isEdited: true, targetCopies: 20_000)
    let usual = product(.init(values)).cells.engineered
    // Gomes-Silva 2017: without editing there is no product, with it there is nearly the usual.
    let unedited = product(cd7).cells
    #expect(unedited.engineered + unedited.engineeredWithTarget < 0.2 * usual)
    #expect(0.9 * usual < product(cut).cells.engineered)
    #expect(product(cut).cells.engineeredWithTarget < 0.05 * usual)
  }

  @Test func `fratricide against CD5 is brief because the receptor takes CD5 inside`() {
    let cd7 = product(.init(values, targetCopies: 20_000)).cells.withReceptor
    let cd5 = product(.init(values, targetCopies: 20_000, internalisation: 3)).cells.withReceptor
    let usual = product(.init(values)).cells.withReceptor
    #expect(3 * cd7 < cd5 && cd5 < usual)
  }

  @Test func `harmful T cells that are taken grow with the product`() {
    let recipe = CellProduct.Recipe(values, isEdited: true, targetCopies: 20_000)
    let bag = product(recipe, harmful: 4e9).harvest(dose: 1e8)
    #expect(0 < bag.harmfulEngineered)
    // Those without the receptor are killed by the product, those with it hide.
    #expect(bag.harmful < bag.harmfulEngineered)
    #expect(product(recipe).harvest(dose: 1e8).harmfulEngineered == 0)
  }

  @Test func `the bag holds the dose, or all there is`() {
    let grown = product(.init(values))
    let bag = grown.harvest(dose: 1e8)
    #expect(abs(bag.engineered - 1e8) < 1)
    let all = grown.harvest(dose: 1e30)
    #expect(abs(all.engineered / grown.cells.engineered - values[.productViability]) < 1e-12)
    #expect(grown.harvest(dose: 0) == CellProduct.Cells())
  }

  @Test func `halving the step changes nothing that can be seen`() {
    let recipe = CellProduct.Recipe(values, targetCopies: 20_000, internalisation: 1)
    var (whole, parts) = (product(recipe, days: 0), product(recipe, days: 0))
    whole.advance(days: 10)
    for _ in 0..<400 { parts.advance(days: 0.025) }
    #expect(abs(whole.cells.withReceptor / parts.cells.withReceptor - 1) < 1e-3)
    #expect(abs(whole.days - parts.days) < 1e-9)
  }

  @Test func `the families of the blood are those of the product`() {
    var (pools, blood, harmful) = ([TCellPool(values)], LymphocytePool(values), 0.0)
    pools[0].add(effectors: 4e9)
    let taken = Apheresis(
      from: &pools, lymphocytes: &blood, harmfulCells: &harmful, fitness: 1, values)
    let product = CellProduct(taken, recipe: .init(values), values)
    #expect(abs(product.familyShares[0] - 4e9 / values[.engineeredOwnCells]) < 1e-9)
  }
}
