/// Where the cells of a sheet are and how large, for use inside a loop; valid until the next sort.
public struct Spheres {
  fileprivate let x, y, z, radius: Stretch<Float>

  /// Takes the columns of a sheet.
  public init(_ cells: Cells) {
    (x, y, z, radius) = (cells.x.stretch, cells.y.stretch, cells.z.stretch, cells.radius.stretch)
  }

  /// Which of eight cells are closer to a place than a factor times the sum of radii, as bits.
  @inline(__always)
  fileprivate func near(
    _ first: Int, _ shift: SIMD3<Float>, _ place: SIMD3<Float>, _ own: Float, _ factor: Float
  ) -> Int {
    let wayX = Lanes8(at: x + first) + Lanes8(shift.x) - Lanes8(place.x)
    let wayY = Lanes8(at: y + first) + Lanes8(shift.y) - Lanes8(place.y)
    let wayZ = Lanes8(at: z + first) + Lanes8(shift.z) - Lanes8(place.z)
    let sum = Lanes8(own) + Lanes8(at: radius + first)
    let square = wayX * wayX + wayY * wayY + wayZ * wayZ
    return (Lanes8(factor * factor) * sum * sum).bits(above: square)
  }

  /// How far one cell is from a place.
  @inline(__always)
  fileprivate func gap(
    _ cell: Int, _ shift: SIMD3<Float>, _ place: SIMD3<Float>, _ own: Float
  ) -> Touch {
    let way = SIMD3(x[cell], y[cell], z[cell]) + shift - place
    return Touch(
      cell: cell, square: way.x * way.x + way.y * way.y + way.z * way.z, sum: own + radius[cell])
  }
}

/// A cell near a place.
public struct Touch {
  /// Its index.
  public let cell: Int
  /// The squared distance between the middles, in µm².
  public let square: Float
  /// The sum of the radii in µm.
  public let sum: Float
}

extension BinGrid {
  /// Calls a body for each cell around a sphere that is closer to it than a factor times the sum of
  /// their radii.
  ///
  /// Cells come in the order of ``forEachNeighbourRun(around:_:)``. Eight at a time are looked at,
  /// since nearly all of them are too far away.
  ///
  /// - Parameters:
  ///   - spheres: The cells of the sheet that lies in the grid.
  ///   - place: The middle of the sphere in µm.
  ///   - radius: Its radius in µm.
  ///   - factor: The largest distance of the middles, as a multiple of the sum of radii.
  ///   - body: Called with each of them.
  public func forEachTouch(
    of spheres: Spheres, at place: SIMD3<Float>, radius: Float, within factor: Float,
    _ body: (Touch) -> Void
  ) {
    let middle = BinPlace(at: place, in: self)
    let starts = starts.stretch
    forEachRun(around: middle.bin(in: shape), at: middle) { firstBin, lastBin, shift in
      var first = Int(starts[firstBin])
      let end = Int(starts[lastBin &+ 1])
      while first < end {
        // Columns are padded, so the last eight may reach past the run.
        var bits = spheres.near(first, shift, place, radius, factor)
        if end &- first < 8 { bits &= (1 << (end &- first)) &- 1 }
        while bits != 0 {
          body(spheres.gap(first &+ bits.trailingZeroBitCount, shift, place, radius))
          bits &= bits &- 1
        }
        first &+= 8
      }
    }
  }
}
