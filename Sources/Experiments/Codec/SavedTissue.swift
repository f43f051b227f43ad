import Basics
package import Immunology
import Outcomes

/// The state of a tissue as bytes, small enough to keep and exact enough to draw.
///
/// Positions are kept to 1/16 µm, radii to 1/256 µm, signals to two digits, and fields to
/// 1/65,535 of their range. The layout is: eight bytes of name and version, the state, and a
/// checksum of both. A reader of these files must expect any damage.
package enum SavedTissue {
  /// The ending of file names.
  package static let fileEnding = "tissue"

  static let name: [UInt8] = Array("ThymusT".utf8)
  /// From 2 on there may be several populations of a kind.
  static let version: UInt8 = 2
  static let headerSize = 8
  static let checksumSize = 8
  /// The bytes that a cell takes besides its position.
  private static let cellSize = 2 + 1 + 8 + 2
  private static let steps: Float = 16
  private static let radiusSteps: Float = 256

  /// The bytes of a state.
  package static func encode(_ view: TissueView) -> [UInt8] {
    var writer = ByteWriter()
    // Where nobody needs the newer way, older programs can read it.
    let hasClones = view.cells.contains { 0 < $0.clone }
    for byte in name + [hasClones ? version : 1] { writer.put(byte) }
    writer.put(view.day)
    for axis in 0..<3 { writer.put(view.size[axis]) }
    // Two bytes reach 4,096 µm; wider tissues take four.
    let isWide = Float(UInt16.max) / steps < view.size.max()
    writer.put(UInt8(isWide ? 4 : 2))
    writer.put(UInt32(clamping: view.cells.count))
    for cell in view.cells {
      for axis in 0..<(view.size.z == 0 ? 2 : 3) {
        let step = quantized(cell.position[axis], steps: steps)
        if isWide { writer.put(step) } else { writer.put(UInt16(clamping: step)) }
      }
      writer.put(UInt16(clamping: quantized(cell.radius, steps: radiusSteps)))
      writer.put(cell.look.byte)
      writer.put(cell.lineage)
      writer.putShort(cell.signal.isFinite ? cell.signal : 0)
    }
    writer.put(UInt32(clamping: view.vessels.count))
    for vessel in view.vessels {
      for lane in 0..<4 { writer.put(vessel[lane]) }
    }
    writer.put(UInt32(clamping: view.layers.count))
    for layer in view.layers { encode(layer, to: &writer) }
    writer.put(Checksum.of(writer.bytes[...]))
    return writer.bytes
  }

  /// The state that bytes hold.
  ///
  /// - Parameters:
  ///   - bytes: All bytes of a file.
  ///   - path: The file, for messages.
  /// - Returns: The state, with places rounded as described above.
  /// - Throws: An error if the bytes are damaged or from a newer version.
  package static func decode(
    _ bytes: [UInt8], path: String
  ) throws(ExperimentError) -> TissueView {
    guard headerSize + checksumSize <= bytes.count, Array(bytes[..<name.count]) == name else {
      throw ExperimentError(
        .damaged, path: path,
        "This is no state of a tissue, or the file is cut off. Run the scenario again to make it.")
    }
    guard bytes[name.count] <= version else {
      throw ExperimentError(
        .damaged, path: path,
        "This state of a tissue was saved by a newer version of Thymus. Update Thymus to read it.")
    }
    let end = bytes.count - checksumSize
    var tail = ByteReader(bytes, from: end, to: bytes.count)
    do {
      guard try tail.take(UInt64.self) == Checksum.of(bytes[..<end]) else {
        throw ByteReader.Damage()
      }
      var reader = ByteReader(bytes, from: headerSize, to: end)
      let view = try state(&reader)
      guard reader.remaining == 0 else { throw ByteReader.Damage() }
      return view
    } catch {
      throw ExperimentError(
        .damaged, path: path,
        "This state of a tissue is damaged. Run the scenario again to make it anew.")
    }
  }

  /// Whether bytes are those of a state, with a checksum that is right.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    guard headerSize + checksumSize <= bytes.count, Array(bytes[..<name.count]) == name else {
      return false
    }
    var tail = ByteReader(bytes, from: bytes.count - checksumSize, to: bytes.count)
    return (try? tail.take(UInt64.self)) == Checksum.of(bytes.dropLast(checksumSize))
  }

  private static func quantized(_ value: Float, steps: Float) -> UInt32 {
    let step = (value * steps).rounded()
    // What is no number must not trap; the engine never gives one.
    guard 0 < step else { return 0 }
    return step < 4_294_967_040 ? UInt32(step) : .max
  }

  private static func state(
    _ reader: inout ByteReader
  ) throws(ByteReader.Damage) -> TissueView {
    let day = try reader.takeDouble()
    guard ResultBounds.days.contains(day) else { throw ByteReader.Damage() }
    let size = try self.size(&reader)
    let coordinateSize = Int(try reader.take(UInt8.self))
    guard coordinateSize == 2 || coordinateSize == 4 else { throw ByteReader.Damage() }
    let axes = size.z == 0 ? 2 : 3
    let count = try reader.takeCount(bytesEach: axes * coordinateSize + cellSize)
    var cells: [TissueView.Cell] = []
    cells.reserveCapacity(count)
    for _ in 0..<count {
      var position = SIMD3<Float>()
      for axis in 0..<axes {
        let step =
          coordinateSize == 2 ? UInt32(try reader.take(UInt16.self)) : try reader.take(UInt32.self)
        position[axis] = Float(step) / steps
      }
      let radius = Float(try reader.take(UInt16.self)) / radiusSteps
      guard let look = TissueView.Look(byte: try reader.take()) else {
        throw ByteReader.Damage()
      }
      let lineage = try reader.take(UInt64.self)
      let signal = try reader.takeShort()
      guard ResultBounds.signal.contains(signal) else { throw ByteReader.Damage() }
      cells.append(
        TissueView.Cell(
          position: position, radius: radius, appearance: look.appearance, lineage: lineage,
          signal: signal, clone: look.clone))
    }
    guard isCrowdedAsTissue(cells, size) else { throw ByteReader.Damage() }
    return TissueView(
      day: day, size: size, cells: cells, vessels: try vessels(&reader, size),
      layers: try layers(&reader))
  }

  /// The size of a tissue, which decides how large its pictures are.
  static func size(_ reader: inout ByteReader) throws(ByteReader.Damage) -> SIMD3<Float> {
    var size = SIMD3<Float>()
    for axis in 0..<3 { size[axis] = try reader.takeFloat() }
    guard ResultBounds.holds(size: size) else { throw ByteReader.Damage() }
    return size
  }

  /// Whether the cells that a picture shows cover it no more often than cells of a tissue can: a
  /// few bytes of forged cells could be gigabytes of discs.
  private static func isCrowdedAsTissue(
    _ cells: [TissueView.Cell], _ size: SIMD3<Float>
  ) -> Bool {
    guard 0 < size.x, 0 < size.y else { return true }
    var squares: Float = 0
    for cell in cells where size.z == 0 || abs(cell.position.z - size.z / 2) < cell.radius {
      squares += cell.radius * cell.radius
    }
    return 3.2 * squares <= ResultBounds.cover * max(10_000, size.x * size.y)
  }

  private static func vessels(
    _ reader: inout ByteReader, _ size: SIMD3<Float>
  ) throws(ByteReader.Damage) -> [SIMD4<Float>] {
    let count = try reader.takeCount(bytesEach: 16)
    guard ResultBounds.holds(vessels: count, size) else { throw ByteReader.Damage() }
    var vessels: [SIMD4<Float>] = []
    for _ in 0..<count {
      var vessel = SIMD4<Float>()
      for lane in 0..<4 { vessel[lane] = try reader.takeFloat() }
      guard (0...1).contains(vessel.w) else { throw ByteReader.Damage() }
      vessels.append(vessel)
    }
    return vessels
  }
}

// MARK: - Fields

extension SavedTissue {
  private static func encode(_ layer: TissueView.Layer, to writer: inout ByteWriter) {
    writer.put(layer.name)
    for axis in 0..<3 { writer.put(UInt32(clamping: layer.shape[axis])) }
    let finite = layer.values.filter(\.isFinite)
    let lowest = finite.min() ?? 0
    let highest = finite.max() ?? 0
    writer.put(lowest)
    writer.put(highest)
    let range = Double(highest) - Double(lowest)
    for value in layer.values {
      let share = 0 < range && value.isFinite ? (Double(value) - Double(lowest)) / range : 0
      writer.put(UInt16((share * 65_535).rounded()))
    }
  }

  private static func layers(
    _ reader: inout ByteReader
  ) throws(ByteReader.Damage) -> [TissueView.Layer] {
    let count = try reader.takeCount(bytesEach: 1 + 12 + 8)
    guard count <= ResultBounds.layers else { throw ByteReader.Damage() }
    var layers: [TissueView.Layer] = []
    for _ in 0..<count {
      let name = try reader.takeText()
      var shape = SIMD3<Int>()
      var voxels = 1
      for axis in 0..<3 {
        shape[axis] = Int(try reader.take(UInt32.self))
        guard ResultBounds.voxels.contains(shape[axis]) else { throw ByteReader.Damage() }
        let product = voxels.multipliedReportingOverflow(by: shape[axis])
        guard !product.overflow else { throw ByteReader.Damage() }
        voxels = product.partialValue
      }
      let (low, high) = (try reader.takeFloat(), try reader.takeFloat())
      guard low <= high, ResultBounds.field.contains(low), ResultBounds.field.contains(high),
        voxels <= reader.remaining / 2
      else { throw ByteReader.Damage() }
      let (lowest, range) = (Double(low), Double(high) - Double(low))
      var values: [Float] = []
      values.reserveCapacity(voxels)
      for _ in 0..<voxels {
        values.append(Float(lowest + range * Double(try reader.take(UInt16.self)) / 65_535))
      }
      layers.append(TissueView.Layer(name: name, shape: shape, values: values))
    }
    return layers
  }
}
