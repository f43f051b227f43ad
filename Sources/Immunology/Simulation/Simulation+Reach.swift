import Tissue

extension Simulation {
  /// How far two cells together may move between sorts, in µm.
  ///
  /// A division moves two cells by 2 µm in one step; with less room every step would sort.
  static let skin: Float = 5

  /// The largest distance at which two cells of some populations act on each other, in µm.
  static func reach(of rows: [KindRow], _ setup: ModelSetup) -> Float {
    // Cells double their volume before they divide, so the reach is that of two grown cells.
    let largest =
      rows.map { row -> Float in
        if case .tumour = row { row.radius * 1.26 } else { row.radius }
      }.max() ?? 8
    return 2 * largest * Float(setup.parameters[.adhesionRange])
  }
}

extension ModelSetup {
  /// The least width, height and depth in µm of a tissue whose rim leads to the other side: what
  /// lies around a cell must not meet itself there.
  public var leastPeriodicWidth: Double {
    let isSolid = 0 < parameters[.tissueDepth]
    let rows = populations.map { KindRow($0, isSolid: isSolid, without: without) }
    return Double((3 * (Simulation.reach(of: rows, self) + Simulation.skin)).rounded(.up))
  }
}
