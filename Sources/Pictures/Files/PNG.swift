import CPNG

/// PNG files, written and read by libpng.
public enum PNG {}

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
  /// Compresses a picture.
  ///
  /// With `colours` the file has one byte for each pixel and that palette; otherwise it has the
  /// exact colours. Measured for a frame of 10,000 cells (1,000 px wide): see `SharedColours`.
  ///
  /// - Parameters:
  ///   - raster: The pixels.
  ///   - text: Keywords (1–79 Latin letters) and texts, for programs and screen readers.
  ///   - dotsPerInch: The size on paper, if it matters.
  ///   - colours: The palette, for frames that many files share.
  /// - Returns: The bytes of the file.
  /// - Throws: A `PNGError` when libpng refuses.
  public static func encode(
    _ raster: Raster, text: [(String, String)] = [], dotsPerInch: Int? = nil,
    colours: SharedColours? = nil
  ) throws(PNGError) -> [UInt8] {
    if let colours {
      return try encode(
        colours.indices(of: raster), channels: 1, raster, palette: colours.bytes, text: text,
        dotsPerInch: dotsPerInch)
    }
    let isOpaque = stride(from: 3, to: raster.pixels.count, by: 4).allSatisfy {
      raster.pixels[$0] == 255
    }
    guard isOpaque else {
      return try encode(
        raster.pixels, channels: 4, raster, palette: nil, text: text, dotsPerInch: dotsPerInch)
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: 3 * raster.width * raster.height) {
      bytes, count in
      raster.pixels.withUnsafeBufferPointer { pixels in
        for pixel in 0..<raster.width * raster.height {
          bytes[3 * pixel] = pixels[4 * pixel]
          bytes[3 * pixel + 1] = pixels[4 * pixel + 1]
          bytes[3 * pixel + 2] = pixels[4 * pixel + 2]
        }
      }
      count = 3 * raster.width * raster.height
    }
    return try encode(
      bytes, channels: 3, raster, palette: nil, text: text, dotsPerInch: dotsPerInch)
  }

  private static func encode(
    _ samples: [UInt8], channels: Int, _ raster: Raster, palette: [UInt8]?,
    text: [(String, String)], dotsPerInch: Int?
  ) throws(PNGError) -> [UInt8] {
    for (keyword, _) in text where !isKeyword(keyword) {
      throw .cannotWrite("“\(keyword)” is not a keyword")
    }
    var output = ThymusPNGOutput()
    let succeeded = samples.withUnsafeBufferPointer { samples in
      (palette ?? []).withUnsafeBufferPointer { palette in
        withCStrings(text.flatMap { [$0.0, $0.1] }) { texts in
          var image = ThymusPNGImage()
          image.width = UInt32(raster.width)
          image.height = UInt32(raster.height)
          image.colour_type =
            channels == 1
            ? PNG_COLOR_MASK_PALETTE | PNG_COLOR_MASK_COLOR
            : channels == 3 ? PNG_COLOR_MASK_COLOR : PNG_COLOR_MASK_COLOR | PNG_COLOR_MASK_ALPHA
          image.bytes_per_row = channels * raster.width
          image.pixels = samples.baseAddress
          image.palette = channels == 1 ? palette.baseAddress : nil
          image.palette_count = CInt(palette.count / 3)
          image.pixels_per_metre = UInt32(
            (Double(dotsPerInch ?? 0) / 0.0254).rounded())
          image.level = channels == 1 ? CInt(indexedLevel) : 6
          image.strategy = channels == 1 ? CInt(indexedStrategy) : 0
          image.filters = channels == 1 ? PNG_FILTER_NONE : PNG_FILTER_SUB | PNG_FILTER_UP
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
  public static func decode(_ bytes: [UInt8]) throws(PNGError) -> Raster {
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
  /// The effort of zlib for pixels with a palette; chosen by measurement, see `SharedColours`.
  static var indexedLevel: Int { 1 }
  /// The strategy of zlib for pixels with a palette (0: its ordinary one).
  static var indexedStrategy: Int { 0 }
}
