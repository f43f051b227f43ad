import Immunology

/// How a kind of cell is drawn: its shape, the meaning that gives it its colour, and its line in
/// the key.
///
/// This is the one place that gives a kind of cell its look: pictures, movies, keys, charts and the
/// replay of a page all follow it.
struct CellLook {
  /// The shapes of cells, each of which can be told from all others without its colour.
  enum Form: CaseIterable {
    /// A disc with a rim and a nucleus.
    case cell
    /// The same with a bite taken out.
    case bittenCell
    /// A grey body with a broken rim.
    case ghost
    /// A shrunken grey body with a ×, fragments around it, and an outline in its old colour.
    case dyingCell
    /// A grey ×.
    case cross
    /// A filled circle.
    case disc
    /// A filled circle inside of a ring.
    case ringedDisc
    /// An open circle.
    case circle
    /// An open circle with a bar across.
    case barredCircle
    /// A circle whose lower half is filled.
    case halfDisc
    /// A filled circle with a dot of paper.
    case dottedDisc
    /// The same inside of a ring.
    case ringedDottedDisc
    /// An open circle with a dot.
    case dottedCircle
    /// A square on a corner.
    case diamond
    /// A triangle that points up.
    case triangle
    /// A hexagon with a nucleus of paper.
    case hexagon
    /// A star with long arms.
    case star
  }

  let form: Form
  let role: Palette.Role
  let key: KeyEntry
}

extension CellLook {
  /// The look of a kind of cell.
  init(_ appearance: TissueView.Appearance) {
    self =
      switch appearance {
      case .tumour: CellLook(form: .cell, role: .tumour, key: .tumour)
      case .tumourHypoxic: CellLook(form: .cell, role: .tumourHypoxic, key: .tumourHypoxic)
      case .tumourEscaped: CellLook(form: .bittenCell, role: .tumourEscaped, key: .tumourEscaped)
      case .tumourDying: CellLook(form: .dyingCell, role: .tumour, key: .dying)
      case .necrotic: CellLook(form: .ghost, role: .necrotic, key: .necrotic)
      case .healthy: CellLook(form: .cell, role: .healthy, key: .healthy)
      case .healthyDying: CellLook(form: .dyingCell, role: .healthy, key: .dying)
      case .effectorActive: CellLook(form: .disc, role: .effectorActive, key: .effectorActive)
      case .effectorEngaged:
        CellLook(form: .ringedDisc, role: .effectorActive, key: .effectorEngaged)
      case .effectorTired: CellLook(form: .circle, role: .effectorTired, key: .effectorTired)
      case .effectorProgenitor:
        CellLook(form: .barredCircle, role: .effectorActive, key: .effectorProgenitor)
      case .effectorMemory: CellLook(form: .halfDisc, role: .effectorActive, key: .effectorMemory)
      case .effectorDying: CellLook(form: .cross, role: .dying, key: .dying)
      case .engineeredActive: CellLook(form: .dottedDisc, role: .engineered, key: .engineeredActive)
      case .engineeredEngaged:
        CellLook(form: .ringedDottedDisc, role: .engineered, key: .engineeredEngaged)
      case .engineeredTired: CellLook(form: .dottedCircle, role: .engineered, key: .engineeredTired)
      case .engineeredDying: CellLook(form: .cross, role: .dying, key: .dying)
      case .regulatory: CellLook(form: .diamond, role: .regulatory, key: .regulatory)
      case .naturalKiller: CellLook(form: .triangle, role: .naturalKiller, key: .naturalKiller)
      case .macrophage: CellLook(form: .hexagon, role: .macrophage, key: .macrophage)
      case .dendritic: CellLook(form: .star, role: .dendritic, key: .dendritic)
      case .immuneDying: CellLook(form: .cross, role: .dying, key: .dying)
      }
  }
}
