import Basics
import Immunology

/// What the numbers say about the tumour's shape and about who is inside of it.
struct TissueShape {
  /// How the tumour lies in the tissue.
  enum Form: Equatable {
    case tooFewCells
    case fillsTissue
    case oneRoundMass
    case oneMass
    case clumps(Int)
    case scattered
  }

  /// How the tumour lies in the tissue.
  private(set) var form = Form.tooFewCells
  /// The active T cells, engineered ones included.
  private(set) var active = 0
  /// The active T cells with cells of the tumour on all sides.
  private(set) var activeInside = 0

  init(_ view: TissueView) {
    active = view.cells.count { $0.appearance.isActiveTCell }
    let mass = view.cells.filter { $0.appearance.isTumourMass && Bins.holds($0.position, view) }
    guard let bins = Bins(mass.map { $0.position }, view) else { return }
    form = Self.form(of: mass.map { $0.position }, bins)
    var looks = Self.mostLooks
    for cell in view.cells
    where cell.appearance.isActiveTCell && 0 < looks {
      if bins.surround(cell.position, &looks) { activeInside += 1 }
    }
  }
}

extension TissueShape {
  /// How many pairs of cells are looked at.
  ///
  /// A tissue never comes near; cells that were forged to lie
  /// in one place must not take hours for a word in a description.
  private static let mostLooks = 1 << 30
  /// Fewer cells than this have no shape worth a word.
  private static let fewestCells = 12

  private static func form(of places: [SIMD3<Float>], _ bins: Bins) -> Form {
    guard places.count >= fewestCells else { return .tooFewCells }
    let clusters = bins.clusters()
    let large = clusters.sizes.filter { Float($0) >= 0.05 * Float(places.count) }
    guard let largest = large.max() else { return .scattered }
    guard Float(largest) >= 0.9 * Float(places.count) else {
      let isMost = Float(large.reduce(0, +)) >= 0.9 * Float(places.count)
      return large.count <= 5 && isMost ? .clumps(large.count) : .scattered
    }
    if bins.filledShare >= 0.85 { return .fillsTissue }
    let main = clusters.sizes.firstIndex(of: largest) ?? 0
    let members = places.filter { clusters.ofBin[bins.bin(of: $0)] == main }
    return isRound(members, dimensions: bins.dimensions) ? .oneRoundMass : .oneMass
  }

  /// Whether cells fill a disc or a ball: as wide in every direction, and within the radius that a
  /// disc or a ball with the same spread has.
  private static func isRound(_ places: [SIMD3<Float>], dimensions: Int) -> Bool {
    let center = places.reduce(SIMD3<Float>.zero, +) / Float(places.count)
    var square = SIMD3<Float>.zero
    var mixed = SIMD3<Float>.zero
    for place in places {
      let offset = place - center
      square += offset * offset
      mixed += offset * SIMD3(offset.y, offset.z, offset.x)
    }
    square /= Float(places.count)
    mixed /= Float(places.count)
    let pairs = [
      (square.x, square.y, mixed.x), (square.y, square.z, mixed.y),
      (square.z, square.x, mixed.z),
    ]
    for (first, second, both) in pairs.prefix(dimensions == 3 ? 3 : 1) {
      let half = (first + second) / 2
      let spread = ((first - second) * (first - second) / 4 + both * both).squareRoot()
      // Axes that differ by less than a fifth (their squares by less than a third).
      guard half - spread >= 0.64 * (half + spread) else { return false }
    }
    let spread = dimensions == 3 ? square.sum() * 5 / 3 : (square.x + square.y) * 2
    let limit = spread * 1.15 * 1.15
    let within = places.count { place in
      let offset = place - center
      return (offset * offset).sum() <= limit
    }
    return Float(within) >= 0.93 * Float(places.count)
  }
}

/// Places sorted into squares or cubes about two cells wide.
private struct Bins {
  /// The side in µm: cells of one mass are never further apart.
  static let side: Float = 32

  let shape: SIMD3<Int>
  let side: Float
  let dimensions: Int
  private var starts: [Int]
  private var members: [SIMD3<Float>]

  /// Whether a place lies in the tissue.
  static func holds(_ place: SIMD3<Float>, _ view: TissueView) -> Bool {
    place.x >= 0 && place.y >= 0 && place.z >= 0 && place.x <= view.size.x
      && place.y <= view.size.y && place.z <= max(0, view.size.z)
  }

  init?(_ places: [SIMD3<Float>], _ view: TissueView) {
    guard view.size.x > 0, view.size.y > 0 else { return nil }
    var side = Self.side
    // No more than fit along one axis, so that their product is a number that can be.
    func count(_ length: Float) -> Int {
      max(1, min(1 << 20, Int(nearest: (length / side).rounded(.up))))
    }
    while count(view.size.x) * count(view.size.y) * count(view.size.z) > 1 << 21 { side *= 2 }
    shape = SIMD3(count(view.size.x), count(view.size.y), count(view.size.z))
    self.side = side
    dimensions = view.size.z > 0 ? 3 : 2
    starts = [Int](repeating: 0, count: shape.x * shape.y * shape.z + 1)
    members = places
    for place in places { starts[bin(of: place) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    for place in places {
      let bin = bin(of: place)
      members[next[bin]] = place
      next[bin] += 1
    }
  }

  private func column(_ value: Float, _ count: Int) -> Int {
    Int(nearest: max(0, min(Float(count - 1), value / side)).rounded(.down))
  }

  private func columns(_ place: SIMD3<Float>) -> SIMD3<Int> {
    SIMD3(column(place.x, shape.x), column(place.y, shape.y), column(place.z, shape.z))
  }

  private func index(_ columns: SIMD3<Int>) -> Int {
    (columns.z * shape.y + columns.y) * shape.x + columns.x
  }

  func bin(of place: SIMD3<Float>) -> Int { index(columns(place)) }

  /// The share of the bins that hold a cell.
  var filledShare: Float {
    let filled = (0..<starts.count - 1).count { starts[$0] < starts[$0 + 1] }
    return Float(filled) / Float(starts.count - 1)
  }

  private func neighbours(_ center: SIMD3<Int>, _ body: (Int) -> Void) {
    for z in max(0, center.z - 1)...min(shape.z - 1, center.z + 1) {
      for y in max(0, center.y - 1)...min(shape.y - 1, center.y + 1) {
        for x in max(0, center.x - 1)...min(shape.x - 1, center.x + 1) {
          body(index(SIMD3(x, y, z)))
        }
      }
    }
  }

  /// Bins that touch and hold cells form a cluster: its number for each bin, and the cells in each.
  func clusters() -> (ofBin: [Int], sizes: [Int]) {
    var ofBin = [Int](repeating: -1, count: starts.count - 1)
    var sizes: [Int] = []
    for seed in ofBin.indices where ofBin[seed] < 0 && starts[seed] < starts[seed + 1] {
      var waiting = [seed]
      var size = 0
      ofBin[seed] = sizes.count
      while let bin = waiting.popLast() {
        size += starts[bin + 1] - starts[bin]
        let plane = shape.x * shape.y
        let center = SIMD3(bin % shape.x, bin % plane / shape.x, bin / plane)
        neighbours(center) { near in
          guard ofBin[near] < 0, starts[near] < starts[near + 1] else { return }
          ofBin[near] = sizes.count
          waiting.append(near)
        }
      }
      sizes.append(size)
    }
    return (ofBin, sizes)
  }

  /// Whether there are cells on all sides of a place: in each quarter around it, or in seven of
  /// the eight octants in 3-D.
  ///
  /// - Parameters:
  ///   - place: The place.
  ///   - looks: How many cells may still be looked at; those that were are taken off.
  /// - Returns: Whether there are.
  func surround(_ place: SIMD3<Float>, _ looks: inout Int) -> Bool {
    guard place.x.isFinite, place.y.isFinite, place.z.isFinite else { return false }
    var sides: UInt8 = 0
    let limit = side * side
    neighbours(columns(place)) { near in
      looks -= starts[near + 1] - starts[near]
      for member in members[starts[near]..<starts[near + 1]] {
        let offset = member - place
        guard (offset * offset).sum() <= limit else { continue }
        let depth = dimensions == 3 && offset.z > 0 ? 4 : 0
        sides |= 1 << ((offset.x > 0 ? 1 : 0) + (offset.y > 0 ? 2 : 0) + depth)
      }
    }
    return sides.nonzeroBitCount >= (dimensions == 3 ? 7 : 4)
  }
}
