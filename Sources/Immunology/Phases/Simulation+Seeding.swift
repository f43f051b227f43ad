import Tissue

extension Simulation {
  /// Lets malignant T cells of the blood settle where vessels let them out.
  ///
  /// - Returns: Whether any came.
  func admitMalignant() -> Bool {
    var changed = false
    let area = domain.size.x * domain.size.y * 1e-6
    let layers = domain.isSolid ? domain.size.z / rules.volumePerLayer : 1
    let perVessel =
      area * layers * rules.residentMinutes / 1440 / Float(max(1, vessels.positions.count))
    for pool in body.malignant where 0 < pool.all {
      let type = pool.population
      let values = setup.populations[type].parameters
      let most = Float(values[.malignantArrival] * pool.all / 1e9) * perVessel
      let shares = pool.shares
      for index in vessels.positions.indices {
        let source = vessels.lineages[index] &+ UInt64(type)
        let u = draw.uniforms(source, ticks, .arrival)
        let count = Draw.poisson(expected: most * vessels.flows[index], uniform: u.x)
        for ordinal in 0..<count {
          let lineage = Lineage.founder(source: source, tick: ticks, ordinal: UInt32(ordinal))
          settle(type, at: vessels.positions[index], lineage, shares)
          changed = true
        }
      }
    }
    return changed
  }

  private func settle(_ type: Int, at place: SIMD3<Float>, _ lineage: UInt64, _ shares: [Double]) {
    guard case .tumour(let row) = rows[type] else { return }
    let u = draw.uniforms(lineage, 0, .founding)
    let cell = residents.append(
      Newcomer(
        position: place, radius: row.radius,
        stickiness: rows[type].stickiness(individual.parameters), type: UInt8(type),
        state: ResidentState.alive, lineage: lineage))
    let stage = (u.x * row.stages).rounded(.down)
    residents.numbers[Resident.stage][cell] = stage
    residents.radius[cell] = row.grownRadius(stage: stage)
    residents.numbers[Resident.ligand][cell] = row.ligandBasal
    residents.numbers[Resident.oxygen][cell] = rules.oxygenSupply
    residents.numbers[Resident.lost][cell] = Float(lossOf(Double(u.y), shares))
    tallies[type].arrivals += 1
    book(.arrival, .none, cell, of: residents, cause: "vessel")
  }

  /// What a cell of the blood has lost, drawn by the shares of the classes.
  private func lossOf(_ uniform: Double, _ shares: [Double]) -> UInt32 {
    var left = uniform
    for (index, share) in shares.enumerated() {
      left -= share
      if left < 0 { return index == 0 ? 0 : Recognition.bit(of: index - 1) }
    }
    return 0
  }

  /// Tells the body how many malignant T cells of each class the tissue holds.
  func countMalignant() {
    guard !body.malignant.isEmpty else { return }
    for index in body.malignant.indices {
      let type = body.malignant[index].population
      var counts = [Double](repeating: 0, count: 1 + recognition.count)
      for cell in 0..<residents.count
      where Int(residents.type[cell]) == type && residents.state[cell] == ResidentState.alive {
        let lost = UInt32(residents.numbers[Resident.lost][cell])
        let first = (0..<recognition.count).first { lost & Recognition.bit(of: $0) != 0 }
        counts[first.map { 1 + $0 } ?? 0] += 1
      }
      body.malignant[index].inTissue = counts
    }
  }
}
