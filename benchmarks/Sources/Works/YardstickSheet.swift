package import ShortSteps
import Yardstick

/// W1 by the hand-written C loops, from the same cells in the same order as the engine's.
package final class YardstickSheet {
  private let sheet: PackedSheet
  private let cells: yardstick_cells
  private let oldX, oldY: UnsafeMutablePointer<Float>
  private let neighbours: UnsafeMutablePointer<UInt32>
  private let blocks: UnsafeMutablePointer<UInt8>
  private var values: [Float]
  private let factors: [(inverse: [Float], upper: [Float], coupling: Float)]
  // Buffers, at multiples of 64 bytes.
  private let buffers: [UnsafeMutableRawPointer]

  /// Copies a sheet.
  package init(_ sheet: PackedSheet) {
    self.sheet = sheet
    let count = sheet.cells.count
    var buffers: [UnsafeMutableRawPointer] = []
    // Whole vectors are read and written past the last cell.
    func buffer<Element: BitwiseCopyable>(
      _ type: Element.Type, of elements: Int, _ value: Element
    ) -> UnsafeMutablePointer<Element> {
      let bytes = UnsafeMutableRawPointer.allocate(
        byteCount: (elements + 64) * MemoryLayout<Element>.stride, alignment: 64)
      buffers.append(bytes)
      return bytes.initializeMemory(as: Element.self, repeating: value, count: elements + 64)
    }
    func copy(_ column: Column<Float>) -> UnsafeMutablePointer<Float> {
      let copied = buffer(Float.self, of: count, 0)
      copied.update(from: column.start, count: count)
      return copied
    }
    func nothing() -> UnsafeMutablePointer<Float> { buffer(Float.self, of: count, 0) }
    var cells = yardstick_cells(
      x: copy(sheet.cells.x), y: copy(sheet.cells.y), radius: copy(sheet.cells.radius),
      stickiness: copy(sheet.cells.stickiness), velocity_x: nothing(), velocity_y: nothing(),
      pressure: nothing(), contacts: buffer(UInt16.self, of: count, 0),
      rows: buffer(Float.self, of: 4 * count, 0))
    (oldX, oldY) = (nothing(), nothing())
    let room = 24 * count
    (neighbours, blocks) = (buffer(UInt32.self, of: room, 0), buffer(UInt8.self, of: count, 0))
    let grid = sheet.grid
    let fits = yardstick_list(
      &cells, grid.starts.start, Int32(grid.shape.x), Int32(grid.shape.y), sheet.law.range,
      grid.skin,
      neighbours, blocks, Int32(room))
    precondition(fits != 0, "A packed sheet has fewer neighbours.")
    (self.cells, self.buffers) = (cells, buffers)
    let mesh = sheet.field.mesh
    values = (0..<mesh.count + 64).map { $0 < mesh.count ? sheet.field.values[$0] : 0 }
    factors = (0..<2).map { axis in
      let length = mesh.shape[axis]
      let coupling = sheet.field.diffusion * 0.01 / (mesh.edge[axis] * mesh.edge[axis])
      var (inverse, upper) = (
        Array(repeating: Float(0), count: length), Array(repeating: Float(0), count: length)
      )
      yardstick_factor(
        Int32(length), coupling, 1 + 0.01 * sheet.field.decay / 2, &inverse, &upper)
      return (inverse, upper, coupling)
    }
  }

  deinit {
    for buffer in buffers { buffer.deallocate() }
  }

  /// Whether this processor can run the C loops.
  package static var isSupported: Bool { yardstick_is_supported() != 0 }

  /// One step of 0.1 min without a sort.
  package func step() {
    feel()
    let size = sheet.domain.size
    yardstick_move(
      UnsafeMutablePointer(mutating: cells.x), UnsafeMutablePointer(mutating: cells.y),
      cells.velocity_x, cells.velocity_y, oldX, oldY, Int32(sheet.cells.count), 0.1, size.x,
      size.y)
  }

  /// Forces, pressure and contacts alone.
  package func feel() {
    withUnsafePointer(to: cells) {
      yardstick_forces(
        $0, neighbours, blocks, Int32(sheet.cells.count), sheet.law.repulsion, sheet.law.range)
    }
  }

  /// One step of 0.01 min of the field.
  package func diffuse() {
    let mesh = sheet.field.mesh
    yardstick_diffuse(
      &values, Int32(mesh.shape.x), Int32(mesh.shape.y), Int32(mesh.rowStride),
      factors[0].inverse, factors[0].upper, factors[1].inverse, factors[1].upper,
      factors[0].coupling, factors[1].coupling)
  }

  /// How many cells have another velocity, pressure or number of contacts than the engine's.
  package func differences(from cells: Cells) -> Int {
    (0..<cells.count).count { cell in
      let mine = self.cells
      return mine.velocity_x[cell] != cells.velocityX[cell]
        || mine.velocity_y[cell] != cells.velocityY[cell]
        || mine.pressure[cell] != cells.pressure[cell]
        || mine.contacts[cell] != cells.contacts[cell]
    }
  }
}
