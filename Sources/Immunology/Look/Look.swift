extension TissueView {
  /// What a cell looks like and which population of its kind it is of, in one byte of a file: the raw
  /// value of the appearance in the lower five bits, the clone in the others.
  public struct Look: Sendable, Hashable {
    /// What it looks like.
    public let appearance: Appearance
    /// Which population of its kind it is of; 0 for the first one.
    public let clone: UInt8

    private static let cloneShift: UInt8 = 5

    /// The look of a cell.
    public init(_ appearance: Appearance, clone: UInt8 = 0) {
      self.appearance = appearance
      self.clone = min(clone, Cell.lastClone)
    }

    /// The look that a byte stands for, if it stands for one.
    public init?(byte: UInt8) {
      guard let appearance = Appearance(rawValue: byte & (1 << Self.cloneShift - 1)) else {
        return nil
      }
      self.init(appearance, clone: byte >> Self.cloneShift)
    }

    /// The byte.
    public var byte: UInt8 { clone << Self.cloneShift | appearance.rawValue }
  }
}

extension TissueView.Cell {
  /// What it looks like, and which population of its kind it is of.
  public var look: TissueView.Look { TissueView.Look(appearance, clone: clone) }
}
