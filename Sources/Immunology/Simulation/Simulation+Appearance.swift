import Tissue

extension Simulation {
  /// What a cell looks like to an observer.
  func appearance(of cell: Int, in sheet: Cells) -> TissueView.Appearance {
    let state = sheet.state[cell]
    switch rows[Int(sheet.type[cell])] {
    case .tumour:
      if state == ResidentState.dying { return .tumourDying }
      if state == ResidentState.necrotic { return .necrotic }
      if sheet.numbers[Resident.lost][cell] != 0 { return .tumourEscaped }
      return sheet.numbers[Resident.oxygen][cell] < rules.hypoxia ? .tumourHypoxic : .tumour
    case .healthy:
      if state == ResidentState.dying { return .healthyDying }
      return state == ResidentState.necrotic ? .necrotic : .healthy
    case .effector(let row):
      switch row.kind {
      case .naturalKiller: return state == CrawlerState.dying ? .immuneDying : .naturalKiller
      case .engineered: return engineeredAppearance(of: cell, in: sheet)
      default: return effectorAppearance(of: cell, in: sheet)
      }
    case .regulatory: return state == CrawlerState.dying ? .immuneDying : .regulatory
    case .macrophage: return state == CrawlerState.dying ? .immuneDying : .macrophage
    }
  }

  private func effectorAppearance(of cell: Int, in sheet: Cells) -> TissueView.Appearance {
    if sheet.state[cell] == CrawlerState.dying { return .effectorDying }
    let phase = Kinship(sheet.numbers[Crawler.kinship][cell]).phase
    if phase == .memory { return .effectorMemory }
    if rules.tiredAbove < sheet.numbers[Crawler.exhaustion][cell] {
      return phase == .progenitor ? .effectorProgenitor : .effectorTired
    }
    return sheet.state[cell] == CrawlerState.engaged ? .effectorEngaged : .effectorActive
  }

  private func engineeredAppearance(of cell: Int, in sheet: Cells) -> TissueView.Appearance {
    if sheet.state[cell] == CrawlerState.dying { return .engineeredDying }
    if rules.tiredAbove < sheet.numbers[Crawler.exhaustion][cell] { return .engineeredTired }
    return sheet.state[cell] == CrawlerState.engaged ? .engineeredEngaged : .engineeredActive
  }

  /// What an observer is told of a cell beside its looks.
  func signal(of cell: Int, in sheet: Cells) -> Float {
    switch appearance(of: cell, in: sheet).nature.signal {
    case .ligand: sheet.numbers[Resident.ligand][cell]
    case .exhaustion: sheet.numbers[Crawler.exhaustion][cell]
    case .nothing: 0
    }
  }
}
