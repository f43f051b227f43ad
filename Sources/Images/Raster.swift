/// A picture as pixels: four bytes each (red, green, blue, opacity), row by row from the top left.
public struct Raster: Sendable, Equatable {
  /// The number of pixels in a row.
  public let width: Int
  /// The number of rows.
  public let height: Int
  /// Red, green, blue and opacity of each pixel; colours are not multiplied with the opacity.
  public private(set) var pixels: [UInt8]

  /// Takes over pixels that are already there.
  ///
  /// - Precondition: There are four bytes for each pixel, and at least one pixel.
  public init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(0 < width && 0 < height, "A picture needs at least one pixel.")
    precondition(
      pixels.count == 4 * width * height,
      "\(pixels.count) bytes are not \(width) × \(height) pixels of 4 bytes.")
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// Makes a picture of one colour.
  public init(width: Int, height: Int, filledWith colour: RGB) {
    precondition(width > 0 && height > 0)
    self.width = width
    self.height = height
    let (red, green, blue) = (colour.red, colour.green, colour.blue)
    pixels = [UInt8](unsafeUninitializedCapacity: 4 * width * height) { bytes, count in
      for pixel in 0..<width * height {
        bytes[4 * pixel] = red
        bytes[4 * pixel + 1] = green
        bytes[4 * pixel + 2] = blue
        bytes[4 * pixel + 3] = 255
      }
      count = 4 * width * height
    }
  }

  /// The colour of a pixel, whatever its opacity.
  public subscript(x: Int, y: Int) -> RGB {
    let start = 4 * (y * width + x)
    return RGB(red: pixels[start], green: pixels[start + 1], blue: pixels[start + 2])
  }
}

extension Raster {
  /// Red, green and blue of each pixel.
  var withoutOpacity: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 3 * width * height) { bytes, count in
      pixels.withUnsafeBufferPointer { pixels in
        for pixel in 0..<width * height {
          bytes[3 * pixel] = pixels[4 * pixel]
          bytes[3 * pixel + 1] = pixels[4 * pixel + 1]
          bytes[3 * pixel + 2] = pixels[4 * pixel + 2]
        }
      }
      count = 3 * width * height
    }
  }

  /// Joins pictures side by side, aligned at the top, on paper of one colour.
  ///
  /// - Precondition: There is at least one picture.
  public static func row(_ pictures: [Raster], gap: Int = 0, paper: RGB) -> Raster {
    let width = pictures.reduce(0) { $0 + $1.width } + gap * (pictures.count - 1)
    let height = pictures.reduce(0) { max($0, $1.height) }
    var joined = Raster(width: width, height: height, filledWith: paper)
    var x = 0
    for picture in pictures {
      joined.place(picture, x: x, y: 0)
      x += picture.width + gap
    }
    return joined
  }

  /// Joins pictures below each other, aligned at the left, on paper of one colour.
  ///
  /// - Precondition: There is at least one picture.
  public static func column(_ pictures: [Raster], gap: Int = 0, paper: RGB) -> Raster {
    let width = pictures.reduce(0) { max($0, $1.width) }
    let height = pictures.reduce(0) { $0 + $1.height } + gap * (pictures.count - 1)
    var joined = Raster(width: width, height: height, filledWith: paper)
    var y = 0
    for picture in pictures {
      joined.place(picture, x: 0, y: y)
      y += picture.height + gap
    }
    return joined
  }

  /// Copies another picture into this one; what lies outside is cut off.
  public mutating func place(_ picture: Raster, x: Int, y: Int) {
    let columns = max(0, -x)..<max(max(0, -x), min(picture.width, width - x))
    for row in 0..<picture.height where y + row >= 0 && y + row < height && !columns.isEmpty {
      let source = 4 * (row * picture.width + columns.lowerBound)
      let target = 4 * ((y + row) * width + x + columns.lowerBound)
      let count = 4 * columns.count
      pixels.replaceSubrange(
        target..<target + count, with: picture.pixels[source..<source + count])
    }
  }
}
