/// The cells that were taken out of the blood for a product.
struct Apheresis: Sendable, Equatable {
  /// Healthy T cells that were taken.
  let tCells: Double
  /// Harmful T cells that came with them.
  let harmfulCells: Double
  /// The effectors and memory cells among the healthy ones, by clonal family.
  let families: [Double]
  /// The fitness of the healthy cells on that day, 0 to 1.
  let fitness: Double

  /// Takes T cells out of the blood: every family, and harmful T cells, lose the same share.
  ///
  /// - Parameters:
  ///   - pools: The T cells of each family; they lose what is taken.
  ///   - lymphocytes: All lymphocytes; they lose what is taken.
  ///   - present: Harmful T cells in the blood; they lose what is taken.
  ///   - fitness: The fitness of T cells today, for example the share that is not tired.
  ///   - values: The numbers of the model.
  init(
    from pools: inout [TCellPool], lymphocytes: inout LymphocytePool,
    harmfulCells present: inout Double, fitness: Double, _ values: ParameterValues
  ) {
    let healthy = values[.engineeredOwnCells] * lymphocytes.level
    let all = healthy + present
    let wanted = values[.productCollected]
    let share = 0 < all ? min(values[.productLargestShare], wanted / all) : 0
    tCells = healthy * share
    harmfulCells = present * share
    families = pools.map { ($0.effectors + $0.memory) * share }
    self.fitness = fitness
    for index in pools.indices { pools[index].deplete(effectors: share, memory: share) }
    lymphocytes.deplete(share: share)
    present *= 1 - share
  }
}
