import Foundation

/// One line of the key of a picture.
package struct KeyEntry: Sendable, Equatable {
  /// What stands for a thing in a key.
  package enum Look: Sendable, Equatable {
    /// A shape in a colour.
    case shape(MarkerShape, ChartColour)
    /// A drawing, such as that of a cell, which is what the pictures show.
    case drawing([KeyMark])
  }

  /// What stands for it in the pictures.
  package let look: Look
  /// What it is.
  package let name: String

  /// Creates a line with a drawing; its marks are at most 1 away from (0, 0).
  package init(drawing: [KeyMark], name: String) {
    look = .drawing(drawing)
    self.name = name
  }

  /// Creates a line with a shape.
  package init(shape: MarkerShape, colour: ChartColour, name: String) {
    look = .shape(shape, colour)
    self.name = name
  }
}

/// One layer of a drawing in a key, around (0, 0), with y downwards, in the colour of its theme.
package struct KeyMark: Sendable, Equatable {
  /// The shapes of layers.
  package enum Form: Sendable, Equatable {
    /// A filled disc.
    case disc(center: SIMD2<Double>, radius: Double)
    /// A straight line with round ends.
    case stroke(from: SIMD2<Double>, to: SIMD2<Double>, width: Double)
    /// A part of a ring, from an angle to another one in degrees.
    case arc(radius: Double, width: Double, from: Double, to: Double)
    /// The outline of a disc; the radius is that of the middle of the line.
    case ring(radius: Double, width: Double)
    /// A filled outline of straight lines.
    case polygon([SIMD2<Double>])
  }

  /// The shape.
  package let form: Form
  /// The colour as 0xRRGGBB.
  package let colour: UInt32
  /// How much it covers what lies below, from 0 to 1.
  package let opacity: Double

  /// Creates a layer.
  package init(form: Form, colour: UInt32, opacity: Double = 1) {
    self.form = form
    self.colour = colour
    self.opacity = opacity
  }
}

extension Drawing {
  /// Adds what stands for a line of a key, around a centre.
  mutating func look(_ look: KeyEntry.Look, at centre: Point, radius: Double) {
    switch look {
    case .shape(let shape, let colour):
      marker(shape, at: centre, radius: radius, theme.paint(colour))
    case .drawing(let marks):
      for mark in marks { add(mark, at: centre, scale: radius) }
    }
  }

  private mutating func add(_ mark: KeyMark, at centre: Point, scale: Double) {
    let paint = Paint(value: mark.colour, opacity: mark.opacity)
    func place(_ point: SIMD2<Double>) -> Point {
      Point(x: centre.x + point.x * scale, y: centre.y + point.y * scale)
    }
    switch mark.form {
    case .disc(let center, let radius):
      add(.circle(place(center), radius: radius * scale, fill: paint, stroke: nil))
    case .ring(let radius, let width):
      add(
        .circle(
          centre, radius: radius * scale, fill: nil,
          stroke: Stroke(paint: paint, width: width * scale)))
    case .stroke(let from, let to, let width):
      let ends = [place(from), place(to)]
      line(ends, Stroke(paint: paint, width: width * scale))
      for end in ends {
        add(.circle(end, radius: width * scale / 2, fill: paint, stroke: nil))
      }
    case .arc(let radius, let width, let from, let to):
      let angles = (0...12).map { (from + (to - from) * Double($0) / 12) * Double.pi / 180 }
      line(
        angles.map { place(SIMD2(cos($0), sin($0)) * radius) },
        Stroke(paint: paint, width: width * scale))
    case .polygon(let corners):
      add(.area(corners.map(place), fill: paint, stroke: nil))
    }
  }
}

/// A length of tissue that a bar in the pictures stands for.
package struct ScaleBar: Sendable, Equatable {
  /// The length of the bar in pixels of the picture's raster.
  package let pixels: Double
  /// The length in the tissue, such as “200 µm”.
  package let label: String

  /// Creates a scale bar.
  package init(pixels: Double, label: String) {
    self.pixels = pixels.isFinite ? max(0, pixels) : 0
    self.label = label
  }
}

/// A key laid out in rows from left to right.
struct PictureKey: Sendable {
  private struct Placed {
    var entry: KeyEntry
    var name: String
    var x: Double
    var row: Int
  }

  private var placed: [Placed] = []
  private let style: Style
  private let rows: Int

  /// The room that the key needs.
  var height: Double { Double(rows) * rowHeight }

  private var rowHeight: Double { style.axis.lineHeight * 1.25 }
  private var radius: Double { 9 * style.typeFactor }

  /// Places entries next to each other, in a new row where the width is used up.
  init(_ entries: [KeyEntry], width: Double, style: Style) {
    self.style = style
    let gap = 28 * style.typeFactor
    let offset = 2 * 9 * style.typeFactor + 8
    var (x, row) = (0.0, 0)
    for entry in entries {
      let name = Lettering.shortened(entry.name, to: width - offset, in: style.axis)
      let extent = offset + Lettering.width(of: name, in: style.axis)
      if 0 < x && width < x + extent { (x, row) = (0, row + 1) }
      placed.append(Placed(entry: entry, name: name, x: x, row: row))
      x += extent + gap
    }
    rows = entries.isEmpty ? 0 : row + 1
  }

  /// Draws the key with its top left corner at a place.
  func draw(at corner: Point, on drawing: inout Drawing) {
    for item in placed {
      let y = corner.y + (Double(item.row) + 0.5) * rowHeight
      let x = corner.x + item.x
      drawing.look(item.entry.look, at: Point(x: x + radius, y: y), radius: radius)
      drawing.text(
        item.name, at: Point(x: x + 2 * radius + 8, y: y + style.axis.middle), style.axis,
        style.theme.ink, role: .axis)
    }
  }
}
