import CLanes

extension Draw {
  /// Writes the four numbers of each of many cells, eight cells at a time.
  ///
  /// The same numbers as those of ``uniforms(lineage:tick:purpose:)``, in a quarter of the time.
  ///
  /// - Parameters:
  ///   - lineages: Who draws; whole vectors are read, so there must be seven more that may be read.
  ///   - count: How many draw.
  ///   - tick: When, in ticks of the engine.
  ///   - purpose: What for.
  ///   - rows: Room for four floats of each cell and of seven more, at a multiple of 16 bytes.
  public func writeUniforms(
    lineages: UnsafePointer<UInt64>, count: Int, tick: UInt32, purpose: UInt32,
    into rows: UnsafeMutablePointer<SIMD4<Float>>
  ) {
    unsafe rows.withMemoryRebound(to: Float.self, capacity: 4 * (count + 7)) { rows in
      var cell = 0
      while cell < count {
        unsafe lanes_store_philox(rows + 4 * cell, lineages + cell, tick, purpose, key.x, key.y)
        cell &+= 8
      }
    }
  }
}
