/// A picture made of pixels.
public struct Raster: Sendable, Equatable {
  /// The number of columns.
  public let width: Int
  /// The number of rows.
  public let height: Int
  /// Four bytes a pixel, row by row from the top: red, green, blue, opacity (not premultiplied).
  public let pixels: [UInt8]

  /// Creates a picture.
  ///
  /// - Precondition: The picture has at least one pixel and `pixels` holds four bytes for each.
  public init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(0 < width && 0 < height, "A picture needs at least one pixel.")
    precondition(
      pixels.count == 4 * width * height,
      "\(pixels.count) bytes are not \(width) × \(height) pixels of 4 bytes.")
    self.width = width
    self.height = height
    self.pixels = pixels
  }
}
