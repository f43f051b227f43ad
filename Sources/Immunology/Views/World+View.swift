import Tissue

extension World {
  /// The blood and the drugs at this time.
  func bodyReadout() -> BodyReadout {
    let columns =
      body.columns(model.antigenNames) + body.malignantColumns(setup.populations)
      + courses.columns
    return BodyReadout(
      day: day, columns: columns.map { $0.name }, values: columns.map { $0.value })
  }

  /// What can be seen in the tissue at this time.
  func view() -> TissueView {
    let clones = CellKind.clones(of: setup.populations.map { $0.kind }).map {
      UInt8(clamping: $0)
    }
    var cells: [TissueView.Cell] = []
    cells.reserveCapacity(residents.count + crawlers.count)
    for sheet in [residents, crawlers] {
      for cell in 0..<sheet.count {
        let type = Int(sheet.type[cell])
        let appearance = kinds[type].appearance(of: cell, in: sheet)
        cells.append(
          TissueView.Cell(
            position: sheet.position(cell), radius: sheet.radius[cell], appearance: appearance,
            lineage: sheet.lineage[cell], signal: signal(of: cell, in: sheet, appearance),
            clone: clones[type]))
      }
    }
    let vessels = vessels.positions.indices.map { index in
      SIMD4(self.vessels.positions[index], self.vessels.flows[index])
    }
    return TissueView(
      day: day, size: domain.size, cells: cells, vessels: vessels,
      layers: zip(FactorTable.forms, factors.fields).map { layer($0.factor.rawValue, $1) })
  }

  /// What an observer is told of a cell beside its looks.
  private func signal(
    of cell: Int, in sheet: Cells, _ appearance: TissueView.Appearance
  ) -> Float {
    switch appearance.nature.signal {
    case .ligand: sheet[Resident.ligand][cell]
    case .exhaustion: traits.hasKillers ? sheet[KillerColumns.exhaustion][cell] : 0
    case .nothing: 0
    }
  }

  private func layer(_ name: String, _ field: Field) -> TissueView.Layer {
    let shape = field.mesh.shape
    var values: [Float] = []
    values.reserveCapacity(field.mesh.voxels)
    for z in 0..<shape.z {
      for y in 0..<shape.y {
        for x in 0..<shape.x { values.append(field.values[field.mesh.index(x, y, z)]) }
      }
    }
    return TissueView.Layer(name: name, shape: shape, values: values)
  }
}
