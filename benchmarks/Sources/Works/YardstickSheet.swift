package import Tissue
import Yardstick

/// W1 by the hand-written C loops, from the same cells in the same order as the engine's.
package final class YardstickSheet {
  private let sheet: PackedSheet
  private let starts: [UInt32]
  private var x, y, radius, stickiness: [Float]
  private var nowX, nowY, oldX, oldY, pressure: [Float]
  private var contacts: [UInt16]
  private var values: [Float]
  private let factors: [(inverse: [Float], upper: [Float], coupling: Float)]

  /// Copies a sheet.
  package init(_ sheet: PackedSheet) {
    self.sheet = sheet
    let cells = sheet.cells
    // Whole vectors are read past the last cell.
    let padded = cells.count + 64
    func copy(_ column: Column<Float>) -> [Float] {
      (0..<padded).map { $0 < cells.count ? column[$0] : 0 }
    }
    starts = sheet.grid.starts
    (x, y) = (copy(cells.x), copy(cells.y))
    (radius, stickiness) = (copy(cells.radius), copy(cells.stickiness))
    let nothing = Array(repeating: Float(0), count: padded)
    (nowX, nowY, oldX, oldY, pressure) = (nothing, nothing, nothing, nothing, nothing)
    contacts = Array(repeating: 0, count: padded)
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

  /// Whether this processor can run the C loops.
  package static var isSupported: Bool { yardstick_is_supported() != 0 }

  /// One step of 0.1 min without a sort.
  package func step() {
    feel()
    let size = sheet.domain.size
    yardstick_move(
      &x, &y, nowX, nowY, &oldX, &oldY, Int32(sheet.cells.count), 0.1, size.x, size.y)
  }

  /// Forces, pressure and contacts alone.
  package func feel() {
    let grid = sheet.grid
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        radius.withUnsafeBufferPointer { radius in
          stickiness.withUnsafeBufferPointer { stickiness in
            nowX.withUnsafeMutableBufferPointer { nowX in
              nowY.withUnsafeMutableBufferPointer { nowY in
                pressure.withUnsafeMutableBufferPointer { pressure in
                  contacts.withUnsafeMutableBufferPointer { contacts in
                    var columns = yardstick_cells(
                      x: x.baseAddress, y: y.baseAddress, radius: radius.baseAddress,
                      stickiness: stickiness.baseAddress, velocity_x: nowX.baseAddress,
                      velocity_y: nowY.baseAddress, pressure: pressure.baseAddress,
                      contacts: contacts.baseAddress)
                    yardstick_forces(
                      &columns, starts, Int32(grid.shape.x), Int32(grid.shape.y),
                      sheet.law.repulsion, sheet.law.range)
                  }
                }
              }
            }
          }
        }
      }
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
      nowX[cell] != cells.velocityX[cell] || nowY[cell] != cells.velocityY[cell]
        || pressure[cell] != cells.pressure[cell] || contacts[cell] != cells.contacts[cell]
    }
  }
}
