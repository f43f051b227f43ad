import Basics
public import Images
public import Immunology

/// A picture of the tissue at one time, with a key, a scale and the counts.
///
/// A tissue with a depth is cut through the middle: what is drawn is the slice.
public struct TissuePicture: Sendable {
  /// What is drawn.
  package let view: TissueView
  /// How it is drawn.
  package let style: PictureStyle
  /// What is said about it.
  package let caption: PictureCaption

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

  /// A length of tissue that a scale bar in the picture can show, in µm, and its words.
  package var scale: (micrometres: Float, label: String) {
    let length = PictureLayout.scaleLength(tissueWidth: view.size.x)
    return (length, RoundNumber.text(length) + " µm")
  }

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
  package func drawTissueOnly() -> Raster {
    let frame = PixelFrame(
      x: 0, y: 0, width: style.width, height: PictureLayout.tissueHeight(view, style.width))
    var canvas = Canvas(width: frame.width, height: frame.height, paper: palette.paper)
    drawTissue(on: &canvas, in: frame)
    return canvas.raster
  }

  /// The keywords and texts that go into the file.
  package var fileTexts: [(String, String)] {
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
    let tenths = Int(nearest: view.day * 10)
    return tenths.isMultiple(of: 10)
      ? "Day \(tenths / 10)" : "Day \(tenths / 10).\(abs(tenths % 10))"
  }

  /// The living cells in the whole tissue by what they are called: tumour and T cells always, other
  /// kinds if the key has them, so that all frames of a run say the same.
  var counts: [(noun: String, count: Int)] {
    let key = style.key ?? KeyLine.visible(in: view)
    let told = CellKind.allCases.map { $0.form }.filter { form in
      switch form.role {
      case .tumour, .killerT: true
      case .product, .immune: key.contains { $0.kind == form.kind }
      case .healthy: false
      }
    }
    var counts = told.flatMap { [$0.noun] + ($0.tiredNoun.map { [$0] } ?? []) }
      .map { (noun: $0, count: 0) }
    var places = [Int?](repeating: nil, count: 32)
    for appearance in TissueView.Appearance.allCases {
      guard let noun = Self.noun(appearance) else { continue }
      places[Int(appearance.rawValue)] = counts.firstIndex { $0.noun == noun }
    }
    for cell in view.cells {
      if let place = places[Int(cell.appearance.rawValue)] { counts[place].count += 1 }
    }
    return counts
  }

  /// The number of living cells that go by a name.
  func count(_ noun: String) -> Int { counts.first { $0.noun == noun }?.count ?? 0 }

  /// What a living cell is counted as.
  private static func noun(_ appearance: TissueView.Appearance) -> String? {
    let form = appearance.form
    guard form.condition != .dying, let kind = form.kind?.form else { return nil }
    return form.condition == .tired ? kind.tiredNoun ?? kind.noun : kind.noun
  }

  static func number(_ count: Int, _ noun: String) -> String {
    RoundNumber.grouped(count) + " " + noun + (count == 1 ? "" : "s")
  }
}
