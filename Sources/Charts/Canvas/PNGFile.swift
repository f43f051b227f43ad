import CCairo
import CPNG

/// Writes pixels as PNG.
///
/// Cairo has a writer of its own, but it tries all filters and makes zlib work hard. Without filters
/// and at level 3 the files are no larger and take a sixth to a half of the time (measured:
/// benchmarks/NOTES.md): flat colours repeat themselves, their differences do less so.
enum PNGFile {
  private static let level: CInt = 3

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
    return try encode(bytes, width: width, height: height, channels: 3)
  }

  /// Returns a picture, without the opacity if all of it is opaque.
  static func bytes(of raster: Raster) throws(ChartError) -> [UInt8] {
    let (width, height, pixels) = (raster.width, raster.height, raster.pixels)
    let isOpaque = stride(from: 3, to: pixels.count, by: 4).allSatisfy { pixels[$0] == 255 }
    guard isOpaque else { return try encode(pixels, width: width, height: height, channels: 4) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 3 * width * height) { bytes, count in
      for pixel in 0..<width * height {
        for channel in 0..<3 { bytes[3 * pixel + channel] = pixels[4 * pixel + channel] }
      }
      count = 3 * width * height
    }
    return try encode(bytes, width: width, height: height, channels: 3)
  }

  private static func encode(
    _ samples: [UInt8], width: Int, height: Int, channels: Int
  ) throws(ChartError) -> [UInt8] {
    var output = ThymusPNGOutput()
    let succeeded = samples.withUnsafeBufferPointer { samples in
      var image = ThymusPNGImage()
      image.width = UInt32(width)
      image.height = UInt32(height)
      image.colour_type =
        channels == 3 ? PNG_COLOR_MASK_COLOR : PNG_COLOR_MASK_COLOR | PNG_COLOR_MASK_ALPHA
      image.bytes_per_row = channels * width
      image.pixels = samples.baseAddress
      image.level = level
      image.filters = PNG_FILTER_NONE
      return thymus_png_encode(&image, nil, 0, &output) == 1
    }
    guard succeeded else {
      let reason = String(cString: thymus_png_output_message(&output))
      throw ChartError(message: "The chart could not be written: libpng says “\(reason)”.")
    }
    defer { thymus_png_release(&output) }
    return Array(UnsafeBufferPointer(start: output.bytes, count: output.count))
  }
}
