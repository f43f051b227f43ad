public import Images

extension TissuePicture {
  /// Draws the picture and compresses it, with title, description, program and seed as texts.
  ///
  /// - Throws: A `PNGError` when libpng refuses.
  public func png() throws(PNGError) -> [UInt8] {
    try png(colours: SharedColours(style.theme))
  }

  /// Draws the picture and compresses it with colours that were prepared once for many frames.
  ///
  /// - Throws: A `PNGError` when libpng refuses.
  public func png(colours: SharedColours) throws(PNGError) -> [UInt8] {
    try PNG.encode(
      draw(), text: fileTexts, dotsPerInch: style.theme.dotsPerInch, colours: colours)
  }
}

extension PNG {
  /// Compresses a picture with one byte for each pixel and a palette that many files share.
  ///
  /// - Parameters:
  ///   - raster: The pixels.
  ///   - text: Keywords (1–79 Latin letters) and texts, for programs and screen readers.
  ///   - dotsPerInch: The size on paper, if it matters.
  ///   - colours: The palette.
  /// - Returns: The bytes of the file.
  /// - Throws: A `PNGError` when libpng refuses.
  package static func encode(
    _ raster: Raster, text: [(String, String)] = [], dotsPerInch: Int? = nil,
    colours: SharedColours
  ) throws(PNGError) -> [UInt8] {
    try encode(
      indices: colours.indices(of: raster), palette: colours.bytes, width: raster.width,
      height: raster.height, text: text, dotsPerInch: dotsPerInch)
  }
}
