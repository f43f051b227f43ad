import Tissue

/// Tumours as a scan sees them: how large each lesion is, and how much of the rim of the tissue they
/// take (B16).
///
/// Tumour cells, living or dead, and immune cells within one cell diameter of them are drawn in
/// squares of 2 µm. Gaps are closed by one cell radius and holes are filled. What is left is measured
/// by its area, in a tissue with depth by its volume: the diameter is that of the disc, or ball, of
/// that size, so it never is more than the tissue. Pieces near each other are
/// one lesion; two cells or fewer are none.
struct LesionScan {
  /// The sum of the diameters of all lesions, in µm.
  private(set) var diameter = 0.0
  /// The number of lesions.
  private(set) var lesions = 0
  /// The share of the rim of the tissue, one cell diameter wide, that is tumour.
  private(set) var rim = 0.0

  /// The fewest tumour cells that are a lesion.
  private static let fewest = 3
  private static let finest: Float = 2
  /// The squares of the raster that tells lesions apart.
  private static let coarse: Float = 8
  /// The most squares; larger tumours are drawn in larger ones.
  private static let most: Float = 134_217_728

  /// A cell as a disc or ball.
  typealias Disc = (place: SIMD3<Float>, radius: Float)

  /// Looks at some cells.
  ///
  /// - Parameters:
  ///   - tumour: The tumour cells.
  ///   - immune: The immune cells, near or far.
  ///   - cellRadius: The radius of a newborn tumour cell, in µm.
  ///   - apart: How far apart pieces are two lesions, in µm.
  ///   - domain: The tissue.
  init(tumour: [Disc], immune: [Disc], cellRadius: Float, apart: Float, domain: Domain) {
    guard Self.fewest <= tumour.count else { return }
    var frame = Frame(around: tumour, by: 4 * cellRadius, in: domain)
    while Self.most < frame.squares { frame.edge *= 2 }
    let near = Self.near(tumour, immune, within: 2 * cellRadius, frame)
    let cells = tumour + near
    var mask = frame.raster()
    for cell in cells {
      mask.draw(at: frame.scaled(cell.place), radius: (cell.radius + cellRadius) / frame.edge)
    }
    mask.erode(by: cellRadius / frame.edge)
    mask.fillHoles()
    let runs = mask.runs()
    measure(runs, mask, cells, tumours: tumour.count, apart: apart, frame)
    rim = Self.rim(runs, mask, wide: 2 * cellRadius, frame)
  }

  /// The immune cells within a distance of the tumour cells.
  private static func near(
    _ tumour: [Disc], _ immune: [Disc], within distance: Float, _ frame: Frame
  ) -> [Disc] {
    guard !immune.isEmpty else { return [] }
    var halo = frame.raster()
    for cell in tumour {
      halo.draw(at: frame.scaled(cell.place), radius: (cell.radius + distance) / frame.edge)
    }
    return immune.filter { cell in
      frame.square(of: cell.place).map { halo[$0.row, $0.column] } ?? false
    }
  }

  /// Adds up the lesions.
  private mutating func measure(
    _ runs: [BitRows.Run], _ mask: BitRows, _ cells: [Disc], tumours: Int, apart: Float,
    _ frame: Frame
  ) {
    let parts = mask.parts(of: runs, touchesAtCorners: true)
    var wide = frame
    wide.edge = max(Self.coarse, frame.edge)
    var halo = wide.raster()
    for cell in cells.prefix(tumours) {
      halo.draw(at: wide.scaled(cell.place), radius: (cell.radius + apart / 2) / wide.edge)
    }
    let near = halo.runs()
    let groups = halo.parts(of: near, touchesAtCorners: true)
    let (fine, coarse) = (RunIndex(runs, rows: mask.rows), RunIndex(near, rows: halo.rows))
    // Pieces of the fine raster and lesions of the coarse one that hold the same cell belong together.
    var sets = DisjointSets(count: runs.count + near.count)
    var holders: [Int] = []
    for (index, cell) in cells.enumerated() {
      guard let a = frame.square(of: cell.place).flatMap(fine.run),
        let b = wide.square(of: cell.place).flatMap(coarse.run)
      else { continue }
      sets.join(parts[a], runs.count + groups[b])
      if index < tumours { holders.append(parts[a]) }
    }
    var areas = [Double](repeating: 0, count: runs.count + near.count)
    var counts = [Int](repeating: 0, count: areas.count)
    for (run, part) in zip(runs, parts) { areas[sets.find(part)] += Double(run.count) }
    for part in holders { counts[sets.find(part)] += 1 }
    for (area, count) in zip(areas, counts) where Self.fewest <= count {
      lesions += 1
      diameter += frame.diameter(ofSquares: area)
    }
    diameter = min(diameter, frame.largestDiameter)
  }

  private static func rim(
    _ runs: [BitRows.Run], _ mask: BitRows, wide: Float, _ frame: Frame
  ) -> Double {
    let low = wide
    let high: SIMD3<Float> = frame.domain.size - SIMD3<Float>(repeating: wide)
    var taken = 0.0
    for run in runs {
      let y = frame.origin.y + (Float(run.row % mask.height) + 0.5) * frame.edge
      let z = frame.origin.z + (Float(run.row / mask.height) + 0.5) * frame.edge
      let isRim = y < low || high.y < y || (frame.domain.isSolid && (z < low || high.z < z))
      guard !isRim else {
        taken += Double(run.count)
        continue
      }
      // The squares of the run whose middles lie inside on both sides.
      let first = (low - frame.origin.x) / frame.edge - 0.5
      let last = (high.x - frame.origin.x) / frame.edge - 0.5
      let from = max(Float(run.first), first.rounded(.up))
      let through = min(Float(run.last), last.rounded(.down))
      taken += Double(run.count) - Double(max(0, through - from + 1))
    }
    let all = frame.rimSquares(wide: wide)
    return all <= 0 ? 0 : min(1, taken / all)
  }
}

/// The part of the tissue that is drawn, and how its places lie in the raster.
private struct Frame {
  let domain: Domain
  let origin: SIMD3<Float>
  let size: SIMD3<Float>
  var edge: Float = 2

  init(around cells: [LesionScan.Disc], by margin: Float, in domain: Domain) {
    self.domain = domain
    var (low, high) = (domain.size, SIMD3<Float>.zero)
    for cell in cells {
      low = pointwiseMin(low, cell.place - cell.radius)
      high = pointwiseMax(high, cell.place + cell.radius)
    }
    low = pointwiseMax(low - margin, .zero)
    high = pointwiseMin(high + margin, domain.size)
    // Whole squares from the corner of the tissue, so that a tumour does not change with its frame.
    low = (low / 8).rounded(.down) * 8
    origin = low
    size = pointwiseMax(high - low, SIMD3(repeating: 1))
  }

  var squares: Float {
    (size.x / edge + 1) * (size.y / edge + 1) * (domain.isSolid ? size.z / edge + 1 : 1)
  }

  func raster() -> BitRows {
    func count(_ length: Float) -> Int { max(1, Int((length / edge).rounded(.up))) }
    return BitRows(
      width: count(size.x), height: count(size.y), depth: domain.isSolid ? count(size.z) : 1)
  }

  /// A place in squares of the raster.
  func scaled(_ place: SIMD3<Float>) -> SIMD3<Float> { (place - origin) / edge }

  /// The square that a place lies in, if the raster has it.
  func square(of place: SIMD3<Float>) -> (row: Int, column: Int)? {
    func index(_ axis: Int, _ length: Float) -> Int? {
      let offset = (place[axis] - origin[axis]) / edge
      let count = max(1, Int((length / edge).rounded(.up)))
      guard 0 <= offset, offset <= Float(count) else { return nil }
      return min(Int(offset), count - 1)
    }
    guard let x = index(0, size.x), let y = index(1, size.y) else { return nil }
    guard domain.isSolid else { return (y, x) }
    guard let z = index(2, size.z) else { return nil }
    return (z * max(1, Int((size.y / edge).rounded(.up))) + y, x)
  }

  /// The diameter of the disc, or ball, of so many squares, in µm.
  func diameter(ofSquares squares: Double) -> Double {
    let edge = Double(edge)
    return domain.isSolid
      ? LesionScan.cubeRoot(6 / Double.pi * squares * edge * edge * edge)
      : (4 / Double.pi * squares * edge * edge).squareRoot()
  }

  /// How many squares the rim of the tissue has: those whose middles lie in it.
  func rimSquares(wide: Float) -> Double {
    var (all, inner) = (1.0, 1.0)
    for axis in 0..<domain.dimensions {
      let length = domain.size[axis]
      let first = (wide / edge - 0.5).rounded(.up)
      let last = ((length - wide) / edge - 0.5).rounded(.down)
      all *= Double((length / edge).rounded(.up))
      inner *= Double(max(0, last - first + 1))
    }
    return all - inner
  }

  /// The diameter of the disc, or ball, that is as large as the tissue.
  var largestDiameter: Double {
    let (x, y, z) = (Double(domain.size.x), Double(domain.size.y), Double(domain.size.z))
    return domain.isSolid
      ? LesionScan.cubeRoot(6 / Double.pi * x * y * z) : (4 / Double.pi * x * y).squareRoot()
  }
}

/// Finds the run that holds a square.
private struct RunIndex {
  private let runs: [BitRows.Run]
  private var firsts: [Int]

  init(_ runs: [BitRows.Run], rows: Int) {
    self.runs = runs
    firsts = [Int](repeating: runs.count, count: rows + 1)
    for index in runs.indices.reversed() { firsts[runs[index].row] = index }
    for row in (0..<rows).reversed() { firsts[row] = min(firsts[row], firsts[row + 1]) }
  }

  func run(_ square: (row: Int, column: Int)) -> Int? {
    var (low, high) = (firsts[square.row], firsts[square.row + 1])
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].last < square.column { low = middle + 1 } else { high = middle }
    }
    guard low < firsts[square.row + 1], runs[low].first <= square.column else { return nil }
    return low
  }
}

extension LesionScan {
  /// The cube root by Newton's method, the same bits on each machine.
  static func cubeRoot(_ value: Double) -> Double {
    guard 0 < value else { return 0 }
    // From above, each step comes nearer; the first that does not has arrived.
    var root = max(1, value)
    while true {
      let next = (2 * root + value / (root * root)) / 3
      if root <= next { return root }
      root = next
    }
  }
}
