import Tissue

/// A small world that uses all parts of the engine at once: residents that push each other, divide
/// and die, walkers that follow a field, and fields that both exchange with.
struct MiniatureTissue {
  let domain: Domain
  let crew: Crew
  let mechanics: Mechanics
  let residents: Cells
  let residentGrid: BinGrid
  let walkers: Cells
  let walkerGrid: BinGrid
  let factor: Field
  let oxygen: Field
  let draw: Draw
  let law = ContactLaw(repulsion: 10, range: 1.25)
  let pseudoSteps: [Float] = [1, 0.1]
  var tick: UInt32 = 0
  private var moved: Float = 0

  init(solid: Bool, workers: Int, edges: Domain.Edges = .walls, seed: UInt64 = 42) {
    domain = Domain(size: solid ? SIMD3(310, 290, 270) : SIMD3(900, 700, 0), edges: edges)
    crew = Crew(workers: workers)
    mechanics = Mechanics(crew: crew)
    residents = Cells(capacity: 6000, numbers: 2, names: 0)
    residentGrid = BinGrid(domain: domain, reach: 21, skin: 2)
    walkers = Cells(capacity: 1000, numbers: 3, names: 1)
    walkerGrid = BinGrid(domain: domain, reach: 21, skin: 2)
    let mesh = Mesh(domain: domain, voxel: 20, layer: 20)
    factor = Field(mesh: mesh, diffusion: 6000, decay: 0.5, crew: crew)
    oxygen = Field(
      mesh: mesh, diffusion: 1e5, decay: 0.1, rim: edges == .walls ? .held(38) : .sealed,
      filledWith: 38, crew: crew)
    draw = Draw(seed: seed)
    var numbers = SplitMix(seed: seed)
    for ordinal in 0..<3000 as Range<UInt32> {
      residents.append(
        Newcomer(
          position: numbers.place(in: domain.size), radius: 6 + 2 * numbers.uniform(),
          stickiness: 0.6, type: 0, state: 0,
          lineage: Lineage.founder(source: 1, tick: 0, ordinal: ordinal)))
    }
    for ordinal in 0..<300 as Range<UInt32> {
      let cell = walkers.append(
        Newcomer(
          position: numbers.place(in: domain.size), radius: 4, stickiness: 0, type: 1, state: 0,
          lineage: Lineage.founder(source: 2, tick: 0, ordinal: ordinal)))
      walkers.numbers[0][cell] = 1
    }
    residents.sort(into: residentGrid, crew: crew)
    walkers.sort(into: walkerGrid, crew: crew)
  }

  /// One tick of 0.1 min.
  mutating func step(turnover: Bool = true) {
    tick += 1
    push(residents, in: residentGrid)
    push(walkers, in: walkerGrid)
    setReactions()
    factor.relax(pseudoSteps: pseudoSteps)
    oxygen.relax(pseudoSteps: pseudoSteps)
    moved += mechanics.advance(residents, minutes: 0.1, limit: 1, in: domain)
    mechanics.advance(walkers, minutes: 0.1, limit: 1, in: domain)
    walk()
    if turnover { turnOver() }
    walkers.sort(into: walkerGrid, crew: crew)
    if turnover || 2 * moved > residentGrid.skin {
      residents.sort(into: residentGrid, crew: crew)
      moved = 0
    }
  }

  private func push(_ cells: Cells, in grid: BinGrid) {
    mechanics.rest(cells)
    mechanics.push(cells, in: grid, by: residents, in: residentGrid, law: law)
    mechanics.push(cells, in: grid, by: walkers, in: walkerGrid, law: law, strength: 0.5)
  }

  private func setReactions() {
    oxygen.clearReactions()
    factor.clearReactions()
    let (mesh, breath, source, loss) = (oxygen.mesh, oxygen.uptake, factor.source, factor.uptake)
    for (cells, grid) in [(residents, residentGrid), (walkers, walkerGrid)] {
      let secretes = cells === residents
      oxygen.forEachStrip(of: grid, crew: crew) { range in
        for cell in range {
          let voxel = mesh.index(at: cells.position(cell))
          breath[voxel] += secretes ? 2 : 1
          if secretes { source[voxel] += 1 } else { loss[voxel] += 5 }
        }
      }
    }
  }

  private func walk() {
    let walk = PersistentWalk(persistence: 1.5, bias: 0.2, isSolid: domain.isSolid)
    let (cells, factor, draw, tick, domain) = (walkers, factor, draw, tick, domain)
    crew.forEachChunk(of: cells.count, size: 64) { range, _, _ in
      for cell in range {
        let slope = factor.gradient(at: cells.position(cell))
        let length = (slope * slope).sum().squareRoot()
        var direction = SIMD3(
          cells.numbers[0][cell], cells.numbers[1][cell], cells.numbers[2][cell])
        let way = walk.step(
          direction: &direction, speed: 8, minutes: 0.1,
          gradient: length > 0 ? slope / length : .zero
        ) { draw.uniforms(lineage: cells.lineage[cell], tick: tick, purpose: 100 + $0) }
        let place = domain.confine(cells.position(cell) + way)
        (cells.x[cell], cells.y[cell], cells.z[cell]) = (place.x, place.y, place.z)
        (cells.numbers[0][cell], cells.numbers[1][cell]) = (direction.x, direction.y)
        cells.numbers[2][cell] = direction.z
      }
    }
  }

  private func turnOver() {
    for cell in 0..<residents.count {
      let lineage = residents.lineage[cell]
      let u = draw.uniforms(lineage: lineage, tick: tick, purpose: 1)
      let crowding = max(0, 1 - residents.pressure[cell])
      if Hazard.strikes(exposure: 0.004, uniform: u.x) {
        residents.state[cell] = Cells.removedState
      } else if Hazard.strikes(exposure: 0.02 * crowding, uniform: u.y) {
        divide(cell, lineage, u.z)
      }
    }
  }

  private func divide(_ cell: Int, _ lineage: UInt64, _ turns: Float) {
    let (sine, cosine) = Elementary.sineAndCosine(turns: Double(turns))
    let way = SIMD3(Float(cosine), Float(sine), 0) * (0.5 * residents.radius[cell])
    let divisions = residents.divisions[cell]
    let place = residents.position(cell)
    residents.append(
      Newcomer(
        position: domain.confine(place + way), radius: residents.radius[cell], stickiness: 0.6,
        type: 0, state: 0,
        lineage: Lineage.daughter(of: lineage, division: UInt32(divisions), daughter: 1),
        divisions: divisions + 1))
    let moved = domain.confine(place - way)
    (residents.x[cell], residents.y[cell]) = (moved.x, moved.y)
    residents.lineage[cell] = Lineage.daughter(
      of: lineage, division: UInt32(divisions), daughter: 0)
    residents.divisions[cell] = divisions + 1
  }

  /// Visits everything.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&tick)
    try visitor.visit(&moved)
    for cells in [residents, walkers] { try cells.visitState(&visitor) }
    for grid in [residentGrid, walkerGrid] { try grid.visitState(&visitor) }
    for field in [factor, oxygen] { try field.visitState(&visitor) }
  }

  /// Takes over the state of another tissue of the same kind.
  ///
  /// - Returns: How many bytes of it were left over.
  mutating func copy(from other: MiniatureTissue) throws(StateDamage) -> Int {
    var (other, writer) = (other, StateWriter())
    other.visitState(&writer)
    var reader = StateReader(writer.bytes)
    try visitState(&reader)
    return reader.remaining
  }

  /// The digest of everything.
  var digest: String {
    var (copy, digest) = (self, Digest())
    copy.visitState(&digest)
    return digest.text
  }
}
