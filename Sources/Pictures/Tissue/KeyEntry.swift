public import Immunology

/// A line of the key: something that can be seen in a picture.
public enum KeyEntry: String, CaseIterable, Sendable {
  /// A living tumour cell.
  case tumour
  /// A tumour cell that is short of oxygen.
  case tumourHypoxic
  /// A tumour cell that died for lack of oxygen.
  case necrotic
  /// A T cell that can kill.
  case effectorActive
  /// A T cell that is attacking a tumour cell.
  case effectorEngaged
  /// A T cell that is exhausted.
  case effectorTired
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
    case .necrotic: "Dead core (necrosis)"
    case .effectorActive: "T cell, active"
    case .effectorEngaged: "T cell, attacking"
    case .effectorTired: "T cell, tired"
    case .dying: "Dying"
    case .healthy: "Healthy"
    case .vessel: "Blood vessel"
    }
  }

  /// The entry under which an appearance is found.
  public init(_ appearance: TissueView.Appearance) {
    self =
      switch appearance {
      case .tumour: .tumour
      case .tumourHypoxic: .tumourHypoxic
      case .necrotic: .necrotic
      case .healthy: .healthy
      case .tumourDying, .healthyDying, .effectorDying: .dying
      case .effectorActive: .effectorActive
      case .effectorEngaged: .effectorEngaged
      case .effectorTired: .effectorTired
      }
  }

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

  /// The appearance that is drawn as the sample, if it is a cell.
  var sample: TissueView.Appearance? {
    switch self {
    case .tumour: .tumour
    case .tumourHypoxic: .tumourHypoxic
    case .necrotic: .necrotic
    case .effectorActive: .effectorActive
    case .effectorEngaged: .effectorEngaged
    case .effectorTired: .effectorTired
    case .dying: .tumourDying
    case .healthy: .healthy
    case .vessel: nil
    }
  }
}
