public import Immunology

/// A picture of the tissue at one time, with a key, a scale and the counts.
///
/// A tissue with a depth is cut through the middle: what is drawn is the slice.
public struct TissuePicture: Sendable {
  /// What is drawn.
  public let view: TissueView
  /// How it is drawn.
  public let style: PictureStyle
  /// What is said about it.
  public let caption: PictureCaption

  /// Prepares a picture.
  public init(
    _ view: TissueView, style: PictureStyle = PictureStyle(),
    caption: PictureCaption = PictureCaption()
  ) {
    self.view = view
    self.style = style
    self.caption = caption
  }

  var palette: Palette { Palette(style.theme) }

  /// How much larger than life T cells are drawn: in a close-up they need no help.
  var effectorScale: Float { view.size.x > 640 ? style.theme.effectorScale : 1 }

  /// The height of the slice through a tissue with a depth, in µm.
  var sliceHeight: Float? { view.size.z > 0 ? view.size.z / 2 : nil }
}

extension TissuePicture {
  /// Draws the picture with everything around it.
  public func draw() -> Raster {
    let layout = PictureLayout(self)
    var canvas = Canvas(width: layout.width, height: layout.height, paper: palette.paper)
    drawTissue(on: &canvas, in: layout.tissue)
    layout.drawSurroundings(of: self, on: &canvas)
    return canvas.raster
  }

  /// Draws nothing but the tissue, for strips of small pictures.
  public func drawTissueOnly() -> Raster {
    let frame = PixelFrame(
      x: 0, y: 0, width: style.width, height: PictureLayout.tissueHeight(view, style.width))
    var canvas = Canvas(width: frame.width, height: frame.height, paper: palette.paper)
    drawTissue(on: &canvas, in: frame)
    return canvas.raster
  }

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

  /// The keywords and texts that go into the file.
  public var fileTexts: [(String, String)] {
    let title = [caption.heading, dayText].compactMap { $0 }.joined(separator: ", ")
    var texts = [
      ("Title", title), ("Description", altText), ("Software", caption.software),
      ("Disclaimer", Self.disclaimer),
    ]
    if let seed = caption.seed { texts.append(("Seed", String(seed))) }
    return texts
  }

  static let disclaimer = "A teaching model. Not medical advice."
}

extension TissuePicture {
  /// The day in words: `Day 14` or `Day 14.5`.
  var dayText: String {
    let tenths = Int((view.day * 10).rounded())
    return tenths.isMultiple(of: 10)
      ? "Day \(tenths / 10)" : "Day \(tenths / 10).\(abs(tenths % 10))"
  }

  /// The living tumour cells and the T cells, in the whole tissue.
  var counts: (tumour: Int, active: Int, tired: Int) {
    var counts = (tumour: 0, active: 0, tired: 0)
    for cell in view.cells {
      switch cell.appearance {
      case .tumour, .tumourHypoxic: counts.tumour += 1
      case .effectorActive, .effectorEngaged: counts.active += 1
      case .effectorTired: counts.tired += 1
      default: continue
      }
    }
    return counts
  }

  static func number(_ count: Int, _ noun: String) -> String {
    RoundNumber.grouped(count) + " " + noun + (count == 1 ? "" : "s")
  }
}
