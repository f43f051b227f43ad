import CCairo
import Images

/// Writes what Cairo has drawn as PNG.
///
/// Cairo has a writer of its own, but it tries all filters and makes zlib work hard.
enum PNGFile {
  /// Returns what was drawn on a surface of the format RGB24.
  static func bytes(ofOpaque surface: OpaquePointer?) throws(ChartError) -> [UInt8] {
    cairo_surface_flush(surface)
    let width = Int(cairo_image_surface_get_width(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    guard let data = cairo_image_surface_get_data(surface) else {
      throw ChartError(message: "The chart could not be drawn: it has no pixels.")
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: 3 * width * height) { bytes, count in
      for row in 0..<height {
        let source = UnsafeRawPointer(data + row * stride)
        for column in 0..<width {
          // Cairo's pixels are words with blue in the lowest bits, whatever the order of bytes.
          let pixel = source.load(fromByteOffset: 4 * column, as: UInt32.self)
          let target = 3 * (row * width + column)
          bytes[target] = UInt8(truncatingIfNeeded: pixel >> 16)
          bytes[target + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
          bytes[target + 2] = UInt8(truncatingIfNeeded: pixel)
        }
      }
      count = 3 * width * height
    }
    do {
      return try PNG.encode(
        samples: bytes, channels: 3, width: width, height: height, effort: .quick)
    } catch {
      throw ChartError(error)
    }
  }

  /// Returns a picture, without the opacity if all of it is opaque.
  static func bytes(of raster: Raster) throws(ChartError) -> [UInt8] {
    do {
      return try PNG.encode(raster, effort: .quick)
    } catch {
      throw ChartError(error)
    }
  }
}

extension ChartError {
  fileprivate init(_ error: PNGError) {
    switch error {
    case .cannotWrite(let reason), .cannotRead(let reason):
      self.init(message: "The chart could not be written: libpng says “\(reason)”.")
    case .framesDiffer: self.init(message: "The chart could not be written: \(error)")
    }
  }
}
