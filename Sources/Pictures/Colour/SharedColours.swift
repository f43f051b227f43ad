package import Images
import Immunology

/// The palette that all frames of a theme share: at most 256 colours.
///
/// Frames with one palette can be joined to a movie without compressing them again, and are smaller
/// and faster: with exact colours a frame of 12,000 cells, 1,000 px wide, took zlib 90 ms and 1.1 MB.
/// For a frame of `checkpoint` on day 28, zlib's ordinary strategy at level 1 takes 12.5 ms and
/// 0.35 MB. (Runs of one byte alone: as long and 0.40 MB; Huffman's code alone: 0.47 MB; level 2:
/// 13.7 ms and 0.32 MB; level 3: 20 ms and 0.30 MB; level 6: 58 ms and 0.25 MB. The filters of PNG,
/// which subtract neighbours, make all of them larger: numbers of colours are no brightness.)
///
/// The palette holds each colour that is drawn, and for each pair of colours that can touch, a few
/// steps between the two, for smooth edges.
public struct SharedColours: Sendable, Equatable {
  /// The colours, most important first.
  package let colours: [RGB]

  /// The colours of a theme.
  public init(_ theme: Theme) {
    let palette = Palette(theme)
    var list = ColourList()
    list.add([palette.paper, palette.text, palette.secondaryText, palette.axis, palette.quietDot])
    for role in ColourRole.allCases {
      list.add([palette.colour(role), palette.body(role), palette.rim(role), palette.nucleus(role)])
    }
    list.addSteps(from: palette.paper, to: palette.layerEnd, StampBook.steps - 1)
    list.add([palette.layerEnd])
    list.addSteps(from: palette.paper, to: palette.text, 6)
    list.addSteps(from: palette.paper, to: palette.secondaryText, 3)
    for role in ColourRole.allCases {
      list.addSteps(from: palette.paper, to: palette.colour(role), 4)
      list.addSteps(from: palette.body(role), to: palette.rim(role), 1)
      list.addSteps(from: palette.body(role), to: palette.nucleus(role), 1)
    }
    // Vessels are seen through: over healthy tissue, the tumour and a layer.
    for under in [ColourRole.healthy, .tumour, .tumourHypoxic, .necrotic] {
      list.addSteps(from: palette.body(under), to: palette.colour(.vessel), 4)
    }
    for role in [ColourRole.tumour, .tumourHypoxic, .effectorActive, .effectorTired, .dying] {
      list.addSteps(from: palette.paper, to: palette.rim(role), 3)
      list.addSteps(from: palette.colour(.healthy), to: palette.rim(role), 1)
      list.addSteps(from: palette.layer(0.6), to: palette.colour(role), 3)
      list.addSteps(from: palette.colour(.tumour), to: palette.colour(role), 1)
    }
    list.addSteps(from: palette.layer(0.6), to: palette.colour(.vessel), 3)
    precondition(list.colours.count <= 256)
    colours = list.colours
  }

  /// Red, green and blue of each entry.
  var bytes: [UInt8] { colours.flatMap { [$0.red, $0.green, $0.blue] } }
}

/// Colours without repetition, in the order in which they were asked for.
private struct ColourList {
  var colours: [RGB] = []
  private var known: Set<RGB> = []

  mutating func add(_ more: [RGB]) {
    for colour in more where known.insert(colour).inserted { colours.append(colour) }
  }

  mutating func addSteps(from: RGB, to: RGB, _ count: Int) {
    add((1...count).map { from.mixed(with: to, Float($0) / Float(count + 1)) })
  }
}

extension SharedColours {
  /// The entry for each pixel: the colour itself or the nearest one.
  func indices(of raster: Raster) -> [UInt8] {
    // Colours that agree in their upper six bits share an entry. A colour of the palette is found
    // first, so that what was drawn in it keeps it.
    var entries = [Int16](repeating: -1, count: 1 << 18)
    for (index, colour) in colours.enumerated() {
      let red = Int(colour.red >> 2)
      let green = Int(colour.green >> 2)
      let blue = Int(colour.blue >> 2)
      let bucket: Int = red | (green << 6) | (blue << 12)
      if entries[bucket] < 0 { entries[bucket] = Int16(index) }
    }
    let palette = NearestColour(colours)
    let count = raster.width * raster.height
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { indices, filled in
      unsafe raster.pixels.withUnsafeBytes { bytes in
        unsafe entries.withUnsafeMutableBufferPointer { entries in
          for pixel in 0..<count {
            let word = unsafe UInt32(
              littleEndian: bytes.loadUnaligned(fromByteOffset: 4 &* pixel, as: UInt32.self))
            let red: UInt32 = (word >> 2) & 0x3F
            let green: UInt32 = (word >> 4) & 0xFC0
            let blue: UInt32 = (word >> 6) & 0x3F000
            let bucket = Int(truncatingIfNeeded: red | green | blue)
            // At the edges of cells nobody can guess whether a pixel is like the one before, so
            // the table is asked for each.
            var entry = unsafe entries[bucket]
            if entry < 0 {
              entry = Int16(palette.index(nearestTo: bucket))
              unsafe entries[bucket] = entry
            }
            unsafe indices[pixel] = UInt8(truncatingIfNeeded: entry)
          }
        }
      }
      filled = count
    }
  }
}

/// Finds the nearest colour of a palette, eight at a time.
private struct NearestColour {
  /// Red, green and blue of each colour, a plane for each, filled up with the first colour.
  private var planes: [Int32]
  private let count: Int

  init(_ colours: [RGB]) {
    count = (colours.count + 7) / 8 * 8
    let all = colours + [RGB](repeating: colours[0], count: count - colours.count)
    planes =
      all.map { Int32($0.red) } + all.map { Int32($0.green) } + all.map { Int32($0.blue) }
  }

  /// The nearest colour to the middle of a bucket, so that no pixel depends on an earlier one; of
  /// two that are as near, the more important one.
  func index(nearestTo bucket: Int) -> Int {
    let red = Int32(truncatingIfNeeded: bucket & 0x3F) << 2 + 2
    let green = Int32(truncatingIfNeeded: bucket >> 6 & 0x3F) << 2 + 2
    let blue = Int32(truncatingIfNeeded: bucket >> 12 & 0x3F) << 2 + 2
    return unsafe planes.withUnsafeBufferPointer { planes in
      var best = Int32.max
      for index in 0..<count {
        let r = unsafe planes[index] &- red
        let g = unsafe planes[index &+ count] &- green
        let b = unsafe planes[index &+ 2 &* count] &- blue
        // Green weighs most for brightness, blue least. At most 650,250, so the place fits behind.
        let distance = 3 &* r &* r &+ 5 &* g &* g &+ 2 &* b &* b
        best = min(best, distance << 8 | Int32(truncatingIfNeeded: index))
      }
      return Int(best & 0xFF)
    }
  }
}
