/// One figure that was measured.
package struct Figure: Codable, Sendable {
  /// What was done, such as `W1 mechanics step`.
  package var work: String
  /// How many cells, voxels or runs it was done with; 0 where that says nothing.
  package var size: Int
  /// The number of threads.
  package var threads: Int
  /// The median on the wall, in ``unit``.
  package var wall: Double
  /// The median of the processor time of all threads together, in ``unit``.
  package var processor: Double
  /// The unit, such as `ns/cell`.
  package var unit: String
  /// The digest of the result, or another remark.
  package var note: String

  /// Writes a figure down.
  package init(
    _ work: String, size: Int, threads: Int = 1, wall: Double, processor: Double, unit: String,
    note: String = ""
  ) {
    self.work = work
    self.size = size
    self.threads = threads
    self.wall = wall
    self.processor = processor
    self.unit = unit
    self.note = note
  }

  /// Writes something down that is not a time.
  package init(
    _ work: String, size: Int, threads: Int = 1, amount: Double, unit: String, note: String = ""
  ) {
    self.init(
      work, size: size, threads: threads, wall: amount, processor: amount, unit: unit, note: note)
  }

  /// The time of one thread when nobody else needs the processor.
  ///
  /// On a quiet machine one thread needs as much of its processor as of the clock on the wall; on a
  /// busy one its processor time is what other programs disturb least.
  package var alone: Double { threads == 1 ? min(wall, processor) : wall }
}
