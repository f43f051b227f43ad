import Testing

#if SHORT_STEPS
import ShortSteps
#else
import Tissue
#endif

/// A random cloud of cells of different sizes and stickiness, for comparisons with plain loops.
struct Cloud {
  static let law = ContactLaw(repulsion: 10, range: 1.25)
  static let boxes = [
    Domain(size: SIMD3(230, 190, 0)), Domain(size: SIMD3(230, 190, 0), edges: .periodic),
    Domain(size: SIMD3(120, 100, 90)), Domain(size: SIMD3(120, 100, 90), edges: .periodic),
    // One bin along an axis, and two.
    Domain(size: SIMD3(20, 600, 0)), Domain(size: SIMD3(50, 60, 20)),
  ]

  let domain: Domain
  let grid: BinGrid
  let cells: Cells

  /// Scatters cells over a box.
  init(
    _ count: Int, in domain: Domain, seed: UInt64, skin: Float = 2,
    radii: ClosedRange<Float> = 4...9,
    crowd: SIMD3<Float>? = nil
  ) {
    self.domain = domain
    grid = BinGrid(domain: domain, reach: 2 * 9 * 1.25, skin: skin)
    cells = Cells(capacity: count, numbers: 5, names: 1)
    var numbers = SplitMix(seed: seed)
    for index in 0..<count {
      var place = numbers.place(in: domain.size)
      if let crowd { place = crowd + numbers.place(in: SIMD3(15, 15, domain.isSolid ? 15 : 0)) }
      let radius = radii.lowerBound + numbers.uniform() * (radii.upperBound - radii.lowerBound)
      let cell = cells.append(
        Newcomer(
          position: place, radius: radius, stickiness: numbers.uniform(), type: UInt8(index % 3),
          state: UInt8(index % 5), lineage: UInt64(index) + 1, divisions: UInt16(index % 7)))
      cells.numbers[0][cell] = numbers.uniform()
      cells.numbers[1][cell] = Float(index)
      cells.names[0][cell] = numbers.next()
    }
    cells.sort(into: grid, crew: Crew(workers: 1))
  }

  /// What acts on one cell, computed in double precision over all pairs.
  struct Load {
    var velocity = SIMD3<Double>.zero
    var pressure = 0.0
    var contacts = 0
    /// The sum of the sizes of all forces, to which rounding errors are in proportion.
    var effort = 0.0
    /// Whether a pair is so near the edge of its reach that rounding decides about the contact.
    var isDoubtful = false
  }

  /// Returns what the actors do to a cell of the receivers.
  static func load(
    on cell: Int, of receivers: Cells, by actors: Cells, law: ContactLaw, in domain: Domain
  ) -> Load {
    var load = Load()
    let size = SIMD3<Double>(domain.size)
    for other in 0..<actors.count {
      if receivers === actors && other == cell { continue }
      var way = SIMD3<Double>(receivers.position(cell)) - SIMD3<Double>(actors.position(other))
      if domain.edges == .periodic {
        for axis in 0..<domain.dimensions {
          way[axis] -= size[axis] * (way[axis] / size[axis]).rounded()
        }
      }
      let distance = (way * way).sum().squareRoot()
      let sum = Double(receivers.radius[cell]) + Double(actors.radius[other])
      let reach = sum * Double(law.range)
      if abs(distance - reach) < 1e-3 { load.isDoubtful = true }
      guard distance < reach && 1e-5 < distance else { continue }
      let overlap = max(0, 1 - distance / sum)
      let near = 1 - distance / reach
      let grip = Double(receivers.stickiness[cell]) * Double(actors.stickiness[other])
      let (push, pull) = (Double(law.repulsion) * overlap * overlap, grip * near * near)
      load.velocity += way / distance * (push - pull)
      load.effort += push + pull
      load.pressure += overlap * overlap
      load.contacts += 1
    }
    return load
  }

  /// Compares what the engine computed for every cell with the plain loop.
  static func check(
    _ receivers: Cells, against actors: [Cells], law: ContactLaw, in domain: Domain,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for cell in 0..<receivers.count {
      var load = Load()
      for sheet in actors {
        let part = Self.load(on: cell, of: receivers, by: sheet, law: law, in: domain)
        load.velocity += part.velocity
        load.pressure += part.pressure
        load.contacts += part.contacts
        load.effort += part.effort
        load.isDoubtful = load.isDoubtful || part.isDoubtful
      }
      let velocity = SIMD3<Double>(
        Double(receivers.velocityX[cell]), Double(receivers.velocityY[cell]),
        Double(receivers.velocityZ[cell]))
      let error = velocity - load.velocity
      // Places of up to some 500 µm leave 3e-5 µm in a distance. The force changes by at most
      // 2·10/R per µm with R ≥ 8, and its direction by 1/d; pairs nearer than 0.1 µm are rare, and
      // their error is in proportion to their effort.
      #expect(
        (error * error).sum().squareRoot() < 2e-4 + 1e-4 * load.effort,
        "cell \(cell)", sourceLocation: sourceLocation)
      #expect(
        abs(Double(receivers.pressure[cell]) - load.pressure)
          < 1e-4 + 1e-5 * load.pressure * Double(load.contacts).squareRoot(),
        "cell \(cell)", sourceLocation: sourceLocation)
      if !load.isDoubtful {
        #expect(
          Int(receivers.contacts[cell]) == load.contacts, "cell \(cell)",
          sourceLocation: sourceLocation)
      }
    }
  }
}
