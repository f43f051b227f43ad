import Testing
import Tissue

@testable import Immunology

struct LesionScanTests {
  private static let flat = Domain(size: [1100, 1100, 0])

  /// Cells on a grid in a disc around a place, closer than they are wide.
  private static func disc(
    at middle: SIMD3<Float>, radius: Float, spacing: Float = 12, isSolid: Bool = false
  ) -> [LesionScan.Disc] {
    let reach = Int(radius / spacing) + 1
    var cells: [LesionScan.Disc] = []
    for z in isSolid ? -reach...reach : 0...0 {
      for y in -reach...reach {
        for x in -reach...reach {
          let way = SIMD3<Float>(Float(x), Float(y), Float(z)) * spacing
          guard way.x * way.x + way.y * way.y + way.z * way.z <= radius * radius else { continue }
          cells.append((middle + way, 6.5))
        }
      }
    }
    return cells
  }

  private static func scan(
    _ tumour: [LesionScan.Disc], immune: [LesionScan.Disc] = [], in domain: Domain = flat
  ) -> LesionScan {
    LesionScan(tumour: tumour, immune: immune, cellRadius: 6.5, apart: 60, domain: domain)
  }

  @Test func `a round tumour has the diameter of its outline, however its cells overlap`() {
    let loose = Self.disc(at: [500, 500, 0], radius: 200)
    let dense = Self.disc(at: [500, 500, 0], radius: 200, spacing: 6)
    // 406: the middles of the outermost cells and a radius on either side, less the steps of the grid.
    for scan in [Self.scan(loose), Self.scan(dense)] {
      #expect(abs(scan.diameter - 406) < 8, "\(scan.diameter)")
      #expect(scan.lesions == 1)
      #expect(scan.rim == 0)
    }
  }

  @Test func `a hole inside belongs to the lesion, a bay does not`() {
    let whole = Self.disc(at: [500, 500, 0], radius: 200)
    func apart(_ cell: LesionScan.Disc) -> Bool {
      let way = cell.place - SIMD3<Float>(500, 500, 0)
      return 80 * 80 < way.x * way.x + way.y * way.y
    }
    let ring = Self.scan(whole.filter(apart))
    #expect(ring.diameter == Self.scan(whole).diameter)
    let bay = Self.scan(
      whole.filter { apart($0) && !($0.place.x > 500 && abs($0.place.y - 500) < 40) })
    #expect(bay.diameter < 0.96 * ring.diameter)
  }

  @Test func `two lesions are measured each for itself, pieces close by as one`() {
    let one = Self.disc(at: [300, 300, 0], radius: 60)
    let far = Self.scan(one + Self.disc(at: [700, 700, 0], radius: 60))
    #expect(far.lesions == 2)
    #expect(abs(far.diameter - 2 * Self.scan(one).diameter) < 1)
    let near = Self.scan(one + Self.disc(at: [455, 300, 0], radius: 60))
    #expect(near.lesions == 1)
    #expect(abs(near.diameter - 2.0.squareRoot() * Self.scan(one).diameter) < 2)
  }

  @Test func `two cells are no lesion, three are`() {
    let cells = Self.disc(at: [300, 300, 0], radius: 12)
    #expect(Self.scan(Array(cells.prefix(2))).diameter == 0)
    #expect(Self.scan(Array(cells.prefix(2))).lesions == 0)
    #expect(20 < Self.scan(Array(cells.prefix(3))).diameter)
    // Two stray cells beside a tumour add nothing.
    let tumour = Self.disc(at: [700, 700, 0], radius: 60)
    #expect(Self.scan(tumour + cells.prefix(2)).diameter == Self.scan(tumour).diameter)
  }

  @Test func `immune cells at the lesion belong to it, others do not`() {
    let tumour = Self.disc(at: [500, 500, 0], radius: 100)
    func ring(_ distance: Float) -> [LesionScan.Disc] {
      Self.disc(at: [500, 500, 0], radius: distance + 8, spacing: 8).filter {
        let way = $0.place - SIMD3<Float>(500, 500, 0)
        return distance * distance < way.x * way.x + way.y * way.y
      }
    }
    let bare = Self.scan(tumour).diameter
    #expect(bare + 15 < Self.scan(tumour, immune: ring(105)).diameter)
    #expect(Self.scan(tumour, immune: ring(160)).diameter == bare)
  }

  @Test func `no lesion is larger than its tissue, and a full one takes all of its rim`() {
    let small = Domain(size: [300, 300, 0])
    // Twice as many discs as there is room for.
    let full = Self.disc(at: [150, 150, 0], radius: 300, spacing: 8)
      .filter { abs($0.place.x - 150) <= 150 && abs($0.place.y - 150) <= 150 }
    let scan = Self.scan(full, in: small)
    #expect(scan.diameter <= 300 * (4 / Double.pi).squareRoot() + 1e-9)
    #expect(335 < scan.diameter)
    #expect(0.99 < scan.rim)
    let half = Self.scan(full.filter { $0.place.x <= 150 }, in: small)
    #expect(abs(half.rim - 0.5) < 0.05, "\(half.rim)")
  }

  @Test func `a ball in a tissue with depth has the diameter of its outline`() {
    let deep = Domain(size: [300, 300, 300])
    let ball = Self.disc(at: [150, 150, 150], radius: 80, isSolid: true)
    let scan = Self.scan(ball, in: deep)
    #expect(abs(scan.diameter - 164) < 8, "\(scan.diameter)")
    #expect(scan.rim == 0)
  }

  @Test func `a tumour does not change where it lies on the raster`() {
    let place = SIMD3<Float>(400, 400, 0)
    let middle = Self.scan(Self.disc(at: place, radius: 150)).diameter
    for shift in [SIMD3<Float>(0.7, 1.3, 0), [3.1, 5.9, 0], [201, 77.5, 0]] {
      #expect(abs(Self.scan(Self.disc(at: place + shift, radius: 150)).diameter - middle) < 2)
    }
  }
}
