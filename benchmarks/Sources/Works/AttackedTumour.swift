package import ShortSteps

/// W3: a sphere of tumour cells under attack from a shell of T cells, in space.
///
/// T cells follow a factor that tumour cells secrete, attach to the nearest tumour cell in contact,
/// stay with it, and kill it with a hazard; a detached one walks on.
package final class AttackedTumour {
  static let radius: Float = 8.412_710_547_954_228
  static let contact: Float = 1.25 * 2 * radius

  let domain = Domain(size: SIMD3(repeating: 1500))
  let crew: Crew
  let mechanics: Mechanics
  private let list = ContactList()
  let law = ContactLaw(repulsion: 10, range: 1.25)
  package let tumour: Cells
  let tumourGrid: BinGrid
  package let killers: Cells
  let killerGrid: BinGrid
  package let oxygen: Field
  package let factor: Field
  private var moved: Float = 0
  private var tick: UInt32 = 0
  private let draw = Draw(seed: 1)
  private let walk = PersistentWalk(persistence: 10, bias: 0.5, isSolid: true)
  private let breathing = [
    CellExchange(secretion: 0, target: 0, uptake: 10),
    CellExchange(secretion: 0, target: 0, uptake: 1),
  ]
  private let signalling = [
    CellExchange(secretion: 10, target: 1, uptake: 0),
    CellExchange(secretion: 0, target: 0, uptake: 0),
  ]

  package init(threads: Int) {
    crew = Crew(workers: threads)
    mechanics = Mechanics(crew: crew)
    let mesh = Mesh(domain: domain, voxel: 20, layer: 20)
    oxygen = Field(
      mesh: mesh, diffusion: 1e5, decay: 0.1, rim: .held(38), filledWith: 38, crew: crew)
    factor = Field(mesh: mesh, diffusion: 1000, decay: 0.016, crew: crew)
    tumourGrid = BinGrid(domain: domain, reach: Self.contact, skin: 2)
    killerGrid = BinGrid(domain: domain, reach: Self.contact, skin: 2)
    tumour = Cells(capacity: 20_000, numbers: 3, names: 0)
    killers = Cells(capacity: 7_500, numbers: 6, names: 1)
    packSphere()
    scatterShell()
    tumour.sort(into: tumourGrid, crew: crew)
    killers.sort(into: killerGrid, crew: crew)
  }

  /// Fills the sphere with 18,317 cells on a lattice of hexagonal layers, from the middle outwards.
  private func packSphere() {
    // A close packing has one cell in s³/√2: 18,317 of them fill a ball of 250 µm.
    let spacing = 17.16
    var places: [SIMD3<Double>] = []
    let (rowPitch, layerPitch) = (spacing * 0.75.squareRoot(), spacing * (2.0 / 3).squareRoot())
    for layer in -18...18 {
      for row in -20...20 {
        for column in -20...20 {
          let shift = Double(abs(row) % 2) * 0.5 + Double(abs(layer) % 2) * 0.5
          places.append(
            SIMD3(
              (Double(column) + shift) * spacing,
              (Double(row) + Double(abs(layer) % 2) / 3) * rowPitch, Double(layer) * layerPitch))
        }
      }
    }
    let nearest = places.enumerated().map { (square: ($1 * $1).sum(), index: $0) }
      .sorted { ($0.square, $0.index) < ($1.square, $1.index) }
    for (ordinal, place) in nearest.prefix(18_317).enumerated() {
      tumour.append(
        Newcomer(
          position: SIMD3<Float>(places[place.index]) + 750, radius: Self.radius,
          stickiness: Float(0.4.squareRoot()), type: 0, state: 0, lineage: UInt64(ordinal + 1)))
    }
  }

  /// Scatters 7,500 T cells between 30 and 105 µm outside the sphere.
  private func scatterShell() {
    for ordinal in 0..<7_500 as Range<UInt64> {
      let u = draw.uniforms(lineage: ordinal, tick: 0, purpose: 1)
      let (sine, cosine) = Elementary.sineAndCosine(turns: Double(u.x))
      let height = 2 * u.y - 1
      let width = (1 - height * height).squareRoot()
      let way = SIMD3(Float(cosine) * width, Float(sine) * width, height)
      let cell = killers.append(
        Newcomer(
          position: way * (280 + 75 * u.z) + 750, radius: Self.radius, stickiness: 0, type: 1,
          state: 0, lineage: 1_000_000 + ordinal))
      killers.numbers[0][cell] = 1
    }
  }

  /// Steps the fields by a time and lets the cells exchange with them.
  package func stepFields(_ oxygenStep: DiffusionStep, _ factorStep: DiffusionStep, minutes: Float)
  {
    oxygen.advance(oxygenStep)
    factor.advance(factorStep)
    for (cells, grid) in [(tumour, tumourGrid), (killers, killerGrid)] {
      oxygen.exchange(with: cells, in: grid, exchange: breathing, minutes: minutes)
    }
    factor.exchange(with: tumour, in: tumourGrid, exchange: signalling, minutes: minutes)
  }

  /// One step of 0.1 min of forces, walks, attachment and attack.
  package func stepCells() {
    tick += 1
    mechanics.push(tumour, in: tumourGrid, law: law, replacing: true, listing: list)
    mechanics.push(tumour, in: tumourGrid, by: killers, in: killerGrid, law: law)
    mechanics.push(
      killers, in: killerGrid, by: tumour, in: tumourGrid, law: law, replacing: true)
    mechanics.push(killers, in: killerGrid, by: killers, in: killerGrid, law: law)
    attack()
    moved += mechanics.advanceRemembering(tumour, minutes: 0.1, limit: 5, in: domain)
    mechanics.advanceRemembering(killers, minutes: 0.1, limit: 5, in: domain)
    killers.sort(into: killerGrid, crew: crew)
    if 2 * moved > tumourGrid.skin {
      tumour.sort(into: tumourGrid, crew: crew)
      moved = 0
    }
  }

  /// Lets T cells look for a tumour cell in contact, hold it, or walk on.
  private func attack() {
    let (killers, tumour, grid, factor) = (killers, tumour, tumourGrid, factor)
    let (walk, draw, tick, domain) = (walk, draw, tick, domain)
    crew.forEachChunk(of: killers.count, size: 256) { range, _, _ in
      for cell in range {
        let place = killers.position(cell)
        if let target = Self.nearest(to: place, in: tumour, grid) {
          killers.names[0][cell] = tumour.lineage[target]
          continue
        }
        killers.names[0][cell] = 0
        let slope = factor.gradient(at: place)
        let length = (slope * slope).sum().squareRoot()
        var direction = SIMD3(
          killers.numbers[0][cell], killers.numbers[1][cell], killers.numbers[2][cell])
        let way = walk.step(
          direction: &direction, speed: 1, minutes: 0.1,
          gradient: length > 0 ? slope / length : .zero
        ) { draw.uniforms(lineage: killers.lineage[cell], tick: tick, purpose: 10 + $0) }
        let end = domain.confine(place + way)
        (killers.x[cell], killers.y[cell], killers.z[cell]) = (end.x, end.y, end.z)
        killers.numbers[0][cell] = direction.x
        killers.numbers[1][cell] = direction.y
        killers.numbers[2][cell] = direction.z
      }
    }
    // The attacked look who holds them. Few T cells hold anybody, so their names are enough.
    for cell in 0..<killers.count where killers.names[0][cell] != 0 {
      let u = draw.uniforms(lineage: killers.lineage[cell], tick: tick, purpose: 2)
      guard Hazard.strikes(exposure: 0.1 / 60, uniform: u.x) else { continue }
      if let target = Self.nearest(to: killers.position(cell), in: tumour, grid) {
        tumour.state[target] = Cells.removedState
      }
    }
  }

  /// Returns the nearest tumour cell that touches a place, if there is one.
  private static func nearest(
    to place: SIMD3<Float>, in cells: Cells, _ grid: BinGrid
  ) -> Int? {
    let bin = grid.bin(at: place)
    let shape = grid.shape
    let middle = SIMD3(bin % shape.x, bin / shape.x % shape.y, bin / (shape.x * shape.y))
    var (best, found) = (2 * radius * 2 * radius, -1)
    for z in max(0, middle.z - 1)...min(shape.z - 1, middle.z + 1) {
      for y in max(0, middle.y - 1)...min(shape.y - 1, middle.y + 1) {
        let row = (z * shape.y + y) * shape.x
        let first = grid.cells(in: row + max(0, middle.x - 1)).lowerBound
        let last = grid.cells(in: row + min(shape.x - 1, middle.x + 1)).upperBound
        for cell in first..<last where cells.state[cell] != Cells.removedState {
          let way = cells.position(cell) - place
          let square = way.x * way.x + way.y * way.y + way.z * way.z
          if square < best { (best, found) = (square, cell) }
        }
      }
    }
    return found < 0 ? nil : found
  }

  /// The digest of the cells and the fields.
  package var digest: String {
    var digest = Digest()
    digest.add(tumour)
    digest.add(killers)
    digest.add(oxygen)
    digest.add(factor)
    return digest.text
  }
}
