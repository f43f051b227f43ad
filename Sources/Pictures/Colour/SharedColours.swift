/// The palette that all frames of a theme share: at most 256 colours.
///
/// Frames with one palette can be joined to a movie without compressing them again, and are smaller
/// and faster: a frame of 12,000 cells, 1,000 px wide, took 16 ms and 0.57 MB on one core of a
/// small server, with exact colours 90 ms and 1.1 MB. (zlib at level 1 for runs of bytes; its
/// ordinary strategy takes a fifth more time for a tenth less space, level 6 three times the time.)
///
/// The palette holds each colour that is drawn, and for each pair of colours that can touch, a few
/// steps between the two, for smooth edges.
public struct SharedColours: Sendable, Equatable {
  /// The colours, most important first.
  public let colours: [RGB]

  /// The colours of a theme.
  public init(_ theme: Theme) {
    let palette = Palette(theme)
    var list = ColourList()
    list.add([palette.paper, palette.text, palette.secondaryText, palette.axis, palette.quietDot])
    for role in Palette.Role.allCases {
      list.add([palette.colour(role), palette.body(role), palette.rim(role), palette.nucleus(role)])
    }
    list.addSteps(from: palette.paper, to: palette.layerEnd, StampBook.steps - 1)
    list.add([palette.layerEnd])
    list.addSteps(from: palette.paper, to: palette.text, 6)
    list.addSteps(from: palette.paper, to: palette.secondaryText, 3)
    for role in Palette.Role.allCases {
      list.addSteps(from: palette.paper, to: palette.colour(role), 4)
      list.addSteps(from: palette.body(role), to: palette.rim(role), 1)
      list.addSteps(from: palette.body(role), to: palette.nucleus(role), 1)
    }
    // Vessels are seen through: over healthy tissue, the tumour and a layer.
    for under in [Palette.Role.healthy, .tumour, .tumourHypoxic, .necrotic] {
      list.addSteps(from: palette.body(under), to: palette.colour(.vessel), 4)
    }
    for role in [Palette.Role.tumour, .tumourHypoxic, .effectorActive, .effectorTired, .dying] {
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
    let count = raster.width * raster.height
    return [UInt8](unsafeUninitializedCapacity: count) { indices, filled in
      raster.pixels.withUnsafeBytes { bytes in
        entries.withUnsafeMutableBufferPointer { entries in
          var lastWord: UInt32 = 0
          var lastEntry = entries[0] >= 0 ? Int(entries[0]) : nearest(toBucket: 0)
          for pixel in 0..<count {
            let word = UInt32(
              littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * pixel, as: UInt32.self))
            // Neighbours are often equal, and a comparison is cheaper than a look into the table.
            if word == lastWord {
              indices[pixel] = UInt8(truncatingIfNeeded: lastEntry)
              continue
            }
            let red: UInt32 = (word >> 2) & 0x3F
            let green: UInt32 = (word >> 4) & 0xFC0
            let blue: UInt32 = (word >> 6) & 0x3F000
            let bucket = Int(red | green | blue)
            var entry = entries[bucket]
            if entry < 0 {
              entry = Int16(nearest(toBucket: bucket))
              entries[bucket] = entry
            }
            lastWord = word
            lastEntry = Int(entry)
            indices[pixel] = UInt8(truncatingIfNeeded: entry)
          }
        }
      }
      filled = count
    }
  }

  /// The nearest colour to the middle of a bucket, so that no pixel depends on an earlier one.
  private func nearest(toBucket bucket: Int) -> Int {
    let red = (bucket & 0x3F) << 2 + 2
    let green = (bucket >> 6 & 0x3F) << 2 + 2
    let blue = (bucket >> 12 & 0x3F) << 2 + 2
    var best = 0
    var smallest = Int.max
    for (index, colour) in colours.enumerated() {
      let (r, g, b) = (Int(colour.red) - red, Int(colour.green) - green, Int(colour.blue) - blue)
      // Green weighs most for brightness, blue least.
      let distance = 3 * r * r + 5 * g * g + 2 * b * b
      if distance < smallest { (best, smallest) = (index, distance) }
    }
    return best
  }
}
