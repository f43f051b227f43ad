public import Immunology

/// A line of the key: something that can be seen in a picture.
public enum KeyEntry: String, CaseIterable, Sendable {
  /// A living tumour cell.
  case tumour
  /// A tumour cell that is short of oxygen.
  case tumourHypoxic
  /// A tumour cell that no longer shows one of the things that T cells look for; others may find it.
  case tumourEscaped
  /// A tumour cell that died for lack of oxygen.
  case necrotic
  /// A T cell that can kill.
  case effectorActive
  /// A T cell that is attacking a tumour cell.
  case effectorEngaged
  /// A T cell that is exhausted.
  case effectorTired
  /// An exhausted T cell that can still renew itself.
  case effectorProgenitor
  /// A T cell that stays after the fight.
  case effectorMemory
  /// An engineered T cell that can kill.
  case engineeredActive
  /// An engineered T cell that is attacking.
  case engineeredEngaged
  /// An engineered T cell that is exhausted.
  case engineeredTired
  /// A T cell that holds others back.
  case regulatory
  /// A natural killer cell.
  case naturalKiller
  /// A dendritic cell.
  case dendritic
  /// A macrophage.
  case macrophage
  /// Any cell that is dying.
  case dying
  /// A cell of the tissue around.
  case healthy
  /// A blood vessel.
  case vessel
}

extension KeyEntry {
  /// The words in the key.
  public var label: String {
    switch self {
    case .tumour: "Tumour"
    case .tumourHypoxic: "Tumour, low oxygen"
    case .tumourEscaped: "Tumour, target lost"
    case .necrotic: "Dead core (necrosis)"
    case .effectorActive: "T cell, active"
    case .effectorEngaged: "T cell, attacking"
    case .effectorTired: "T cell, tired"
    case .effectorProgenitor: "T cell, reserve"
    case .effectorMemory: "T cell, memory"
    case .engineeredActive: "Engineered T cell"
    case .engineeredEngaged: "Engineered, attacking"
    case .engineeredTired: "Engineered, tired"
    case .regulatory: "Regulatory T cell"
    case .naturalKiller: "Natural killer cell"
    case .dendritic: "Dendritic cell"
    case .macrophage: "Macrophage"
    case .dying: "Dying"
    case .healthy: "Healthy"
    case .vessel: "Blood vessel"
    }
  }

  /// The entry under which an appearance is found.
  public init(_ appearance: TissueView.Appearance) { self = CellLook(appearance).key }

  /// The entries that every key of a page has, whatever its runs happen to show.
  public static let usual: [KeyEntry] = [
    .tumour, .tumourHypoxic, .necrotic, .effectorActive, .effectorEngaged, .effectorTired, .dying,
    .healthy, .vessel,
  ]

  /// What can be seen in a tissue, in the order of the key.
  ///
  /// For the frames of one run, pass the same list to each (all that can ever appear), or the key
  /// and the size of the frames would change on the way.
  public static func visible(in view: TissueView) -> [KeyEntry] {
    var isPresent = [Bool](repeating: false, count: TissueView.Appearance.allCases.count)
    for cell in view.cells { isPresent[Int(cell.appearance.rawValue)] = true }
    var present = TissueView.Appearance.allCases.filter { isPresent[Int($0.rawValue)] }
      .map { KeyEntry($0) }
    if !view.vessels.isEmpty { present.append(.vessel) }
    return allCases.filter { present.contains($0) }
  }

  /// The family that the entry is about, if it is about one.
  var family: TissueView.Appearance.Family? { self == .dying ? nil : sample?.nature.family }

  /// The appearance that is drawn as the sample, if it is a cell.
  public var sample: TissueView.Appearance? {
    TissueView.Appearance.allCases.first { CellLook($0).key == self }
  }
}
