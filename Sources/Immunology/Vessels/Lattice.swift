import Tissue

/// Regular places for cells and vessels at the start.
enum Lattice {
  /// Returns the sites of a hexagonal lattice (close packing in 3-D) that lie in the box.
  ///
  /// - Parameters:
  ///   - domain: The box.
  ///   - spacing: The distance between neighbouring sites in µm.
  /// - Returns: The sites along x, then y, then z, symmetric around the middle of the box.
  static func sites(in domain: Domain, spacing: Float) -> [SIMD3<Float>] {
    let pitch = SIMD3<Float>(spacing, spacing * 0.866_025_4, spacing * 0.816_496_6)
    let half = domain.size * 0.5
    func reach(_ axis: Int) -> Int { Int(half[axis] / pitch[axis]) + 1 }
    var sites: [SIMD3<Float>] = []
    let planes = domain.isSolid ? reach(2) : 0
    for plane in -planes...planes {
      for row in -reach(1)...reach(1) {
        // Odd rows stand in the gaps of even ones; odd planes in the hollows of even ones.
        let shiftX = (row & 1 == 0 ? 0 : 0.5) + (plane & 1 == 0 ? 0 : 0.5)
        let shiftY: Float = plane & 1 == 0 ? 0 : 1.0 / 3
        for column in -reach(0) - 1...reach(0) {
          let site =
            half
            + SIMD3(
              (Float(column) + Float(shiftX)) * pitch.x, (Float(row) + shiftY) * pitch.y,
              Float(plane) * pitch.z)
          guard 0 <= site.x && site.x < domain.size.x && 0 <= site.y && site.y < domain.size.y
          else { continue }
          guard !domain.isSolid || (0 <= site.z && site.z < domain.size.z) else { continue }
          sites.append(site)
        }
      }
    }
    return sites
  }
}
