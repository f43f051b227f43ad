import Tissue

extension Simulation {
  /// The equivalent diameter of the lesion of each population of tumour cells, in µm.
  ///
  /// It is that of a disc (a ball, in a tissue with depth) that has the size of all tumour cells,
  /// living, dying or dead, and of the T cells among them: what a scan sees. A scan cannot tell T
  /// cells from tumour cells, so a lesion that T cells flood grows on it although tumour cells die.
  /// A T cell is among tumour cells when one of them lies in the same square of 30 µm.
  ///
  /// - Returns: A diameter for each population, 0 for those of other kinds.
  func lesionDiameters() -> [Double] {
    let side: Float = 30
    let columns = Int(domain.size.x / side) + 1
    let rows = Int(domain.size.y / side) + 1
    let layers = Int(domain.size.z / side) + 1
    // The population of the last tumour cell that was seen in a square, from 1.
    var owners = [Int](repeating: 0, count: columns * rows * layers)
    func square(_ place: SIMD3<Float>) -> Int {
      let x = min(max(Int(place.x / side), 0), columns - 1)
      let y = min(max(Int(place.y / side), 0), rows - 1)
      let z = min(max(Int(place.z / side), 0), layers - 1)
      return (z * rows + y) * columns + x
    }
    func size(_ radius: Float) -> Double {
      let radius = Double(radius)
      return domain.isSolid ? radius * radius * radius : radius * radius
    }
    var sizes = setup.populations.map { _ in 0.0 }
    for cell in 0..<residents.count {
      let type = Int(residents.type[cell])
      guard setup.populations[type].kind == .tumour else { continue }
      owners[square(residents.position(cell))] = type + 1
      sizes[type] += size(residents.radius[cell])
    }
    for cell in 0..<crawlers.count {
      let owner = owners[square(crawlers.position(cell))]
      if 0 < owner { sizes[owner - 1] += size(crawlers.radius[cell]) }
    }
    return sizes.map { 2 * (domain.isSolid ? Self.cubeRoot($0) : $0.squareRoot()) }
  }

  /// The cube root by Newton's method, the same bits on each machine.
  private static func cubeRoot(_ value: Double) -> Double {
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
