/// A picture as pixels: four bytes each (red, green, blue, opacity), row by row from the top left.
public struct Raster: Sendable, Equatable {
  /// The number of pixels in a row.
  package let width: Int
  /// The number of rows.
  package let height: Int
  /// Red, green, blue and opacity of each pixel; colours are not multiplied with the opacity.
  package private(set) var pixels: [UInt8]

  /// Takes over pixels that are already there.
  ///
  /// - Precondition: There are four bytes for each pixel, and at least one pixel.
  package init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(0 < width && 0 < height, "A picture needs at least one pixel.")
    precondition(
      pixels.count == 4 * width * height,
      "\(pixels.count) bytes are not \(width) × \(height) pixels of 4 bytes.")
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// Makes a picture of one colour.
  package init(width: Int, height: Int, filledWith colour: RGB) {
    precondition(width > 0 && height > 0)
    self.width = width
    self.height = height
    pixels = [UInt8](repeating: 255, count: 4 * width * height)
    for start in stride(from: 0, to: pixels.count, by: 4) {
      pixels[start] = colour.red
      pixels[start + 1] = colour.green
      pixels[start + 2] = colour.blue
    }
  }

  /// The colour of a pixel, whatever its opacity.
  package subscript(x: Int, y: Int) -> RGB {
    let start = 4 * (y * width + x)
    return RGB(red: pixels[start], green: pixels[start + 1], blue: pixels[start + 2])
  }
}

extension Raster {
  /// Red, green and blue of each pixel.
  var withoutOpacity: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * width * height)
    for start in stride(from: 0, to: pixels.count, by: 4) {
      bytes.append(pixels[start])
      bytes.append(pixels[start + 1])
      bytes.append(pixels[start + 2])
    }
    return bytes
  }

  /// Joins pictures side by side, aligned at the top, on paper of one colour.
  ///
  /// - Precondition: There is at least one picture.
  package static func row(_ pictures: [Raster], gap: Int = 0, paper: RGB) -> Raster {
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
  package static func column(_ pictures: [Raster], gap: Int = 0, paper: RGB) -> Raster {
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
  package mutating func place(_ picture: Raster, x: Int, y: Int) {
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
