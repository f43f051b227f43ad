/// One line of the key of a picture.
public struct KeyEntry: Sendable, Equatable {
  /// The shape that stands for it in the pictures.
  public let shape: MarkerShape
  /// The colour that stands for it in the pictures.
  public let colour: ChartColour
  /// What it is.
  public let name: String

  /// Creates a line of a key.
  public init(shape: MarkerShape, colour: ChartColour, name: String) {
    self.shape = shape
    self.colour = colour
    self.name = name
  }
}

/// A length of tissue that a bar in the pictures stands for.
public struct ScaleBar: Sendable, Equatable {
  /// The length of the bar in pixels of the picture's raster.
  public let pixels: Double
  /// The length in the tissue, such as “200 µm”.
  public let label: String

  /// Creates a scale bar.
  public init(pixels: Double, label: String) {
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
      drawing.marker(
        item.entry.shape, at: Point(x: x + radius, y: y), radius: radius,
        style.theme.paint(item.entry.colour))
      drawing.text(
        item.name, at: Point(x: x + 2 * radius + 8, y: y + style.axis.middle), style.axis,
        style.theme.ink, role: .axis)
    }
  }
}
