/// What another engine needs for the same work: PhysiCell 1.14.2, `-O3 -march=native -fopenmp`, output
/// off, measured on a quiet machine of this kind (2 cores, AMD EPYC with AVX2), medians.
enum Peer {
  /// A whole mechanics step of W1 in ns per cell, on one thread, by the number of cells.
  static let mechanics: [(cells: Int, one: Double, two: Double)] = [
    (10_000, 4070, 1910), (100_000, 4350, 2420), (1_000_000, 4430, 2370),
  ]
  /// Of it neighbours, forces, binning and positions alone, with 10⁵ cells.
  static let forces = (one: 1840.0, two: 1040.0)
  /// A field step of W1 in ns per voxel.
  static let field = (one: 43.0, two: 25.0)
  /// Secretion and uptake in W1 in ns per cell, with 10⁵ cells.
  static let exchange = (one: 174.0, two: 91.0)
  /// W3 in seconds per simulated minute.
  static let attackedTumour = (one: 8.2, two: 5.6)
  /// The memory of a cell in bytes.
  static let memory = 5100.0
}
