import CPNG

/// PNG files, written and read by libpng.
package enum PNG {}

/// Why a PNG could not be written or read.
public enum PNGError: Error, Equatable, CustomStringConvertible {
  /// The library that compresses refused.
  case cannotWrite(String)
  /// The bytes are not a PNG, or a damaged one.
  case cannotRead(String)
  /// Frames of a movie differ in size or colours.
  case framesDiffer

  /// The reason in one sentence.
  public var description: String {
    switch self {
    case .cannotWrite(let reason): "The PNG could not be written: \(reason)."
    case .cannotRead(let reason): "The PNG could not be read: \(reason)."
    case .framesDiffer: "The frames of a movie must have the same size and the same colours."
    }
  }
}

extension PNG {
  /// How hard zlib works, and what it works on.
  package struct Effort: Sendable {
    fileprivate let level: CInt
    fileprivate let filters: CInt

    /// Small files of pictures with many colours.
    package static let thorough = Effort(level: 6, filters: PNG_FILTER_SUB | PNG_FILTER_UP)
    /// For flat colours, which repeat themselves: without filters and at level 3 the files are no
    /// larger and take a sixth to a half of the time (measured: benchmarks/NOTES.md).
    package static let quick = Effort(level: 3, filters: PNG_FILTER_NONE)
  }

  /// Compresses a picture with its exact colours.
  ///
  /// - Parameters:
  ///   - raster: The pixels.
  ///   - text: Keywords (1–79 Latin letters) and texts, for programs and screen readers.
  ///   - dotsPerInch: The size on paper, if it matters.
  ///   - effort: How hard zlib works.
  /// - Returns: The bytes of the file, without opacity if all of the picture is opaque.
  /// - Throws: A `PNGError` when libpng refuses.
  package static func encode(
    _ raster: Raster, text: [(String, String)] = [], dotsPerInch: Int? = nil,
    effort: Effort = .thorough
  ) throws(PNGError) -> [UInt8] {
    let isOpaque = stride(from: 3, to: raster.pixels.count, by: 4).allSatisfy {
      raster.pixels[$0] == 255
    }
    let bytes = isOpaque ? raster.withoutOpacity : raster.pixels
    return try encode(
      samples: bytes, channels: isOpaque ? 3 : 4, width: raster.width, height: raster.height,
      text: text, dotsPerInch: dotsPerInch, effort: effort)
  }

  /// Compresses pixels that are numbers of colours in a palette.
  ///
  /// - Parameters:
  ///   - indices: The number of a colour for each pixel, row by row from the top.
  ///   - palette: Red, green and blue of at most 256 colours.
  ///   - width: The number of pixels in a row.
  ///   - height: The number of rows.
  ///   - text: Keywords (1–79 Latin letters) and texts, for programs and screen readers.
  ///   - dotsPerInch: The size on paper, if it matters.
  /// - Returns: The bytes of the file.
  /// - Throws: A `PNGError` when libpng refuses.
  /// - Precondition: There is an index for each pixel, and a colour for each index.
  package static func encode(
    indices: [UInt8], palette: [UInt8], width: Int, height: Int, text: [(String, String)] = [],
    dotsPerInch: Int? = nil
  ) throws(PNGError) -> [UInt8] {
    try encode(
      samples: indices, channels: 1, width: width, height: height, palette: palette, text: text,
      dotsPerInch: dotsPerInch, effort: Effort(level: indexedLevel, filters: PNG_FILTER_NONE))
  }

  /// Compresses pixels of one byte (with a palette), three (red, green, blue) or four (and opacity).
  ///
  /// - Precondition: There are as many samples as pixels and channels.
  package static func encode(
    samples: [UInt8], channels: Int, width: Int, height: Int, palette: [UInt8] = [],
    text: [(String, String)] = [], dotsPerInch: Int? = nil, effort: Effort
  ) throws(PNGError) -> [UInt8] {
    precondition(samples.count == channels * width * height)
    for (keyword, _) in text where !isKeyword(keyword) {
      throw .cannotWrite("“\(keyword)” is not a keyword")
    }
    var output = ThymusPNGOutput()
    let succeeded = samples.withUnsafeBufferPointer { samples in
      palette.withUnsafeBufferPointer { palette in
        withCStrings(text.flatMap { [$0.0, $0.1] }) { texts in
          var image = ThymusPNGImage()
          image.width = UInt32(width)
          image.height = UInt32(height)
          image.colour_type =
            channels == 1
            ? PNG_COLOR_MASK_PALETTE | PNG_COLOR_MASK_COLOR
            : channels == 3 ? PNG_COLOR_MASK_COLOR : PNG_COLOR_MASK_COLOR | PNG_COLOR_MASK_ALPHA
          image.bytes_per_row = channels * width
          image.pixels = samples.baseAddress
          image.palette = channels == 1 ? palette.baseAddress : nil
          image.palette_count = CInt(palette.count / 3)
          image.pixels_per_metre = UInt32(
            (Double(dotsPerInch ?? 0) / 0.0254).rounded())
          image.level = effort.level
          image.filters = effort.filters
          return thymus_png_encode(&image, texts, CInt(text.count), &output) == 1
        }
      }
    }
    guard succeeded else {
      throw .cannotWrite(String(cString: thymus_png_output_message(&output)))
    }
    defer { thymus_png_release(&output) }
    return Array(UnsafeBufferPointer(start: output.bytes, count: output.count))
  }

  /// Keywords that every reader accepts: 1–79 letters, digits and inner spaces.
  static func isKeyword(_ text: String) -> Bool {
    let letters = Array(text.utf8)
    return (1...79).contains(letters.count) && letters.allSatisfy { (32...126).contains($0) }
      && letters.first != 32 && letters.last != 32
  }

  /// Lends the texts as C strings; what follows a zero byte is lost, as in the file.
  private static func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
  ) -> Result {
    let bytes = texts.flatMap { Array($0.utf8CString) }
    return bytes.withUnsafeBufferPointer { bytes in
      var starts: [UnsafePointer<CChar>?] = []
      var place = 0
      for text in texts {
        starts.append(bytes.baseAddress.map { $0 + place })
        place += text.utf8.count + 1
      }
      return starts.withUnsafeBufferPointer { body($0.baseAddress) }
    }
  }
}

extension PNG {
  /// The largest picture that is read, in pixels: a damaged header must not eat the memory.
  private static let largest = 1 << 28

  /// Reads a picture.
  ///
  /// - Throws: A `PNGError` when the bytes are not a PNG or damaged.
  package static func decode(_ bytes: [UInt8]) throws(PNGError) -> Raster {
    var image = png_image()
    guard thymus_png_begin_decode(&image, bytes, bytes.count) == 1 else {
      throw .cannotRead(String(cString: thymus_png_message(&image)))
    }
    let (width, height) = (Int(image.width), Int(image.height))
    guard width > 0, height > 0, width <= largest / height else {
      thymus_png_abandon_decode(&image)
      throw .cannotRead("it is larger than \(largest) pixels")
    }
    var pixels = [UInt8](repeating: 0, count: 4 * width * height)
    guard thymus_png_finish_decode(&image, &pixels) == 1 else {
      throw .cannotRead(String(cString: thymus_png_message(&image)))
    }
    return Raster(width: width, height: height, pixels: pixels)
  }
}

extension PNG {
  /// The effort of zlib for pixels with a palette; chosen by measurement, see `SharedColours` in the
  /// room of pictures.
  private static let indexedLevel: CInt = 1
}
