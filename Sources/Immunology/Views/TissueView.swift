/// A read-only copy of what can be seen in the tissue at one time.
public struct TissueView: Sendable, Equatable {
  /// One cell.
  public struct Cell: Sendable, Equatable {
    /// The center, in µm from the corner of the tissue; z is 0 in 2-D.
    public var position: SIMD3<Float>
    /// The radius in µm.
    public var radius: Float
    /// What it looks like.
    public var appearance: Appearance
    /// Who it is.
    public var lineage: UInt64
    /// What ``Appearance/Nature/signal`` says: PD-L1 molecules, exhaustion from 0 to 1, or 0.
    public var signal: Float
    /// Which population of its kind it is of, in the order of the scenario: 0 for the first one, and
    /// ``lastClone`` for all beyond that.
    public var clone: UInt8

    /// The last clone that can be told from the others.
    public static let lastClone: UInt8 = 3

    /// Creates a cell.
    public init(
      position: SIMD3<Float>, radius: Float, appearance: Appearance, lineage: UInt64, signal: Float,
      clone: UInt8 = 0
    ) {
      self.clone = min(clone, Self.lastClone)
      self.position = position
      self.radius = radius
      self.appearance = appearance
      self.lineage = lineage
      self.signal = signal
    }
  }

  /// A field on the voxels of the tissue, x fastest, then y, then z.
  public struct Layer: Sendable, Equatable {
    /// `oxygen` in mmHg, `ifn_gamma` in pM, or `chemokine` in nM.
    public var name: String
    /// The voxels along x, y and z.
    public var shape: SIMD3<Int>
    /// A value per voxel.
    public var values: [Float]

    /// Creates a field.
    public init(name: String, shape: SIMD3<Int>, values: [Float]) {
      self.name = name
      self.shape = shape
      self.values = values
    }
  }

  /// The time in days.
  public var day: Double
  /// Width, height and depth of the tissue in µm; the depth is 0 in 2-D.
  public var size: SIMD3<Float>
  /// All cells: residents first, crawling cells last.
  public var cells: [Cell]
  /// The places of vessels, in µm, with their flow from 0 to 1 in the fourth lane.
  public var vessels: [SIMD4<Float>]
  /// The fields.
  public var layers: [Layer]

  /// Creates a view, for example one that was kept in a file.
  public init(
    day: Double, size: SIMD3<Float>, cells: [Cell], vessels: [SIMD4<Float>], layers: [Layer]
  ) {
    self.day = day
    self.size = size
    self.cells = cells
    self.vessels = vessels
    self.layers = layers
  }
}
