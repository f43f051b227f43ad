import Tissue

// Cancers of T cells in the blood, and engineered cells that meet their target there.
extension Body {
  /// Healthy T cells in the body.
  var healthyTCells: Double { ownCells * lymphocytes.level }

  /// How many cells of the tissue the carriers of an antigen in the blood are worth.
  func carriersInBlood(of antigen: Int) -> Double {
    let malignant = malignant.reduce(0) { $0 + $1.carriers(of: antigen) * marked($1, antigen) }
    let healthy = 0 < marks.onTCells[antigen] ? healthyTCells : 0
    return (malignant + healthy) / bloodScale
  }

  private func marked(_ pool: MalignantPool, _ antigen: Int) -> Double {
    guard let index = malignant.firstIndex(where: { $0.population == pool.population }) else {
      return 0
    }
    return 0 < marks.onMalignant[index][antigen] ? 1 : 0
  }

  /// All malignant T cells in the blood.
  var malignantCells: Double { malignant.reduce(0) { $0 + $1.all } }

  /// Takes malignant cells out, so that a share of them is left.
  mutating func keepMalignant(share: Double) {
    for index in malignant.indices { malignant[index].deplete(share: 1 - share) }
  }

  /// Lets engineered cells kill what carries their target, and malignant cells grow.
  mutating func hunt(days: Double) {
    let hazard = marks.hazardOfTCells(levers.hunts)
    if 0 < hazard {
      let share = 1 - Elementary.exp(-hazard * days)
      tCellsLost += healthyTCells * share
      deplete(naive: share, dividing: share, effectors: share, memory: share)
    }
    for index in malignant.indices {
      malignant[index].advance(days: days, hazards: marks.hazards(levers.hunts, pool: index))
    }
  }

  /// The columns of blood that holds malignant T cells, or healthy ones that are hunted.
  func malignantColumns(_ populations: [Population]) -> [(name: String, value: Double)] {
    var columns: [(name: String, value: Double)] = []
    for pool in malignant {
      let name = populations[pool.population].name
      columns.append(("\(name)_in_blood", pool.all))
      columns.append(("\(name)_in_blood_hidden", pool.hidden))
    }
    guard !malignant.isEmpty || marks.onTCells.contains(where: { 0 < $0 }) else { return columns }
    columns.append(("healthy_t_cells", healthyTCells))
    columns.append(("healthy_t_cells_killed", tCellsLost))
    return columns
  }
}
