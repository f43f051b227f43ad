import Tissue

extension Simulation {
  /// Phase 1: puts the cells in the order of their bins.
  func index() {
    if residentGrid.skin < 2 * residentsMoved { sortResidents() }
    crawlers.sort(into: crawlerGrid, crew: crew)
  }

  /// Sorts the resident cells, which sweeps the removed ones away.
  func sortResidents() {
    residents.sort(into: residentGrid, crew: crew)
    residentsMoved = 0
  }
}
