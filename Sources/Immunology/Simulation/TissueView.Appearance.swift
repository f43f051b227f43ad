extension TissueView {
  /// What a cell looks like to an observer.
  ///
  /// Saved states hold the raw value, so new ones are added at the end. What a kind is stands in
  /// ``nature``, how it is drawn in `CellLook` of the pictures; the compiler asks for both.
  public enum Appearance: UInt8, Sendable, CaseIterable {
    /// A living tumour cell.
    case tumour
    /// A tumour cell that is short of oxygen.
    case tumourHypoxic
    /// A tumour cell that is dying.
    case tumourDying
    /// A cell that died of lack of oxygen.
    case necrotic
    /// A cell of the tissue around.
    case healthy
    /// A cell of the tissue around that is dying.
    case healthyDying
    /// A T cell that can kill.
    case effectorActive
    /// A T cell that is attacking.
    case effectorEngaged
    /// A T cell that is exhausted.
    case effectorTired
    /// A T cell that is dying, engineered ones apart.
    case effectorDying
    /// A tumour cell that no longer shows what T cells look for.
    case tumourEscaped
    /// An engineered T cell that can kill.
    case engineeredActive
    /// An engineered T cell that is attacking.
    case engineeredEngaged
    /// An engineered T cell that is exhausted.
    case engineeredTired
    /// An engineered T cell that is dying.
    case engineeredDying
    /// An exhausted T cell that can still renew itself (TCF-1⁺).
    case effectorProgenitor
    /// A T cell that stays after the fight.
    case effectorMemory
    /// A T cell that holds others back.
    case regulatory
    /// A natural killer cell.
    case naturalKiller
    /// A macrophage.
    case macrophage
    /// A dendritic cell.
    case dendritic
    /// A dying immune cell that is not a T cell.
    case immuneDying
  }
}

extension TissueView.Appearance {
  /// The family that a cell is counted with.
  public enum Family: Sendable, CaseIterable {
    /// Cells of the tumour.
    case tumour
    /// The tissue around.
    case healthy
    /// Killer T cells of the body.
    case effector
    /// T cells that were engineered.
    case engineered
    /// T cells that hold others back.
    case regulatory
    /// Natural killer cells.
    case naturalKiller
    /// Macrophages.
    case macrophage
    /// Dendritic cells.
    case dendritic
    /// A family that can no longer be told.
    case unknown
  }

  /// The state that a cell is in.
  public enum Condition: Sendable {
    /// Alive, and able to do what it does.
    case well
    /// Attacking another cell.
    case engaged
    /// Alive, and exhausted.
    case tired
    /// Dying or dead.
    case dying
  }

  /// What the signal of a cell stands for.
  public enum Signal: String, Sendable {
    /// PD-L1 molecules.
    case ligand
    /// Exhaustion from 0 to 1.
    case exhaustion
    /// Nothing.
    case nothing
  }

  /// What a kind of cell is.
  public struct Nature: Sendable, Equatable {
    /// The family.
    public let family: Family
    /// The state.
    public let condition: Condition
    /// Whether it crawls over the cells that stay in their places.
    public let crawls: Bool
    /// What its signal stands for.
    public let signal: Signal

    fileprivate static func resident(
      _ family: Family, _ condition: Condition = .well, _ signal: Signal = .nothing
    ) -> Nature {
      Nature(family: family, condition: condition, crawls: false, signal: signal)
    }

    fileprivate static func crawler(
      _ family: Family, _ condition: Condition = .well, _ signal: Signal = .nothing
    ) -> Nature {
      Nature(family: family, condition: condition, crawls: true, signal: signal)
    }
  }

  /// What the kind of cell is.
  public var nature: Nature {
    switch self {
    case .tumour, .tumourHypoxic, .tumourEscaped: .resident(.tumour, .well, .ligand)
    case .tumourDying, .necrotic: .resident(.tumour, .dying)
    case .healthy: .resident(.healthy)
    case .healthyDying: .resident(.healthy, .dying)
    case .effectorActive: .crawler(.effector, .well, .exhaustion)
    case .effectorEngaged: .crawler(.effector, .engaged, .exhaustion)
    case .effectorTired, .effectorProgenitor: .crawler(.effector, .tired, .exhaustion)
    case .effectorMemory: .crawler(.effector, .well, .exhaustion)
    case .effectorDying: .crawler(.effector, .dying)
    case .engineeredActive: .crawler(.engineered, .well, .exhaustion)
    case .engineeredEngaged: .crawler(.engineered, .engaged, .exhaustion)
    case .engineeredTired: .crawler(.engineered, .tired, .exhaustion)
    case .engineeredDying: .crawler(.engineered, .dying)
    case .regulatory: .crawler(.regulatory)
    case .naturalKiller: .crawler(.naturalKiller)
    case .macrophage: .crawler(.macrophage)
    case .dendritic: .crawler(.dendritic)
    case .immuneDying: .crawler(.unknown, .dying)
    }
  }
}

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

extension CellKind {
  /// The family that cells of the kind are seen as.
  public var family: TissueView.Appearance.Family {
    switch self {
    case .tumour: .tumour
    case .healthy: .healthy
    case .effector: .effector
    case .engineered: .engineered
    case .regulatory: .regulatory
    case .naturalKiller: .naturalKiller
    case .macrophage: .macrophage
    }
  }

  /// For each of some populations, which one of its kind it is: 0 for the first.
  public static func clones(of kinds: [CellKind]) -> [Int] {
    kinds.indices.map { index in kinds[..<index].count { $0 == kinds[index] } }
  }
}
