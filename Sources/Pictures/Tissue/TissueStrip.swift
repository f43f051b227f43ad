package import Images
package import Immunology

/// Small pictures of the tissue side by side: days from left to right, treatment arms below each
/// other, with one key and one scale for all.
package struct TissueStrip: Sendable {
  /// The pictures of one arm.
  package struct Row: Sendable {
    /// The name above the pictures, for example `B · Anti-PD-1`.
    package var name: String?
    /// The tissue on each day.
    package var views: [TissueView]

    /// Puts the pictures of an arm in a row.
    package init(name: String? = nil, views: [TissueView]) {
      self.name = name
      self.views = views
    }
  }

  /// The arms.
  package let rows: [Row]
  /// How the small pictures are drawn; the width is that of each of them.
  package let style: PictureStyle

  /// Prepares a strip; a width of 300 pixels for each picture fits six days on a slide.
  package init(rows: [Row], style: PictureStyle = PictureStyle(width: 300)) {
    self.rows = rows.filter { !$0.views.isEmpty }
    var style = style
    let views = rows.flatMap { $0.views }
    // One key for all pictures.
    if style.key == nil {
      let visible = views.map { KeyLine.visible(in: $0) }
      style.key = KeyLine.allCases.filter { entry in visible.contains { $0.contains(entry) } }
    }
    self.style = style
  }
}

extension TissueStrip {
  /// Draws the strip; without any view it is an empty sheet.
  package func draw() -> Raster {
    let palette = Palette(style.theme)
    let columns = rows.map { $0.views.count }.max() ?? 0
    guard let first = rows.first?.views.first else {
      return Raster(width: style.width, height: style.width, filledWith: palette.paper)
    }
    let width = columns * style.width + (columns + 1) * gap
    let tops = rowTops
    let shared = TissuePicture(first, style: style)
    let bottom = tops.last ?? 0
    let layout = PictureLayout(below: bottom, width: width, size: size, sharedBy: shared)
    var canvas = Canvas(width: width, height: layout.height, paper: palette.paper)
    for (row, top) in zip(rows, tops) {
      if let name = row.name {
        canvas.write(
          name, x: Float(gap), y: top - Int(size * 0.45), size: size * 1.15, face: .bold,
          palette.text)
      }
      for (column, view) in row.views.enumerated() {
        draw(view, x: gap + column * (style.width + gap), y: top, on: &canvas)
      }
    }
    layout.drawLines(of: shared, on: &canvas)
    return canvas.raster
  }

  /// The strip in words: what the first and the last picture of each row show.
  package var altText: String {
    let rows = rows.prefix(6).map { row -> String in
      let ends = [row.views.first, row.views.last].compactMap { $0 }.map { view in
        let picture = TissuePicture(view)
        return
          "\(RoundNumber.grouped(picture.count("tumour cell"))) on day \(picture.dayText.dropFirst(4))"
      }
      let name = row.name.map { "\($0.prefix(12)): " } ?? ""
      return name + ends.joined(separator: ", ")
    }
    return String(
      ("Pictures of the tissue. Tumour cells: " + rows.joined(separator: "; ")).prefix(249))
      + "."
  }

  /// The size of the type: that of a footer under a picture 800 pixels wide, or what fits.
  private var size: Float { max(11, style.theme.typeShare * 2.1 * Float(style.width)) }

  private var gap: Int { Int((size * 0.75).rounded(.up)) }

  /// The upper edge of the pictures of each row, and where the footer starts.
  private var rowTops: [Int] {
    var tops: [Int] = []
    var y = 0
    for row in rows {
      y += row.name == nil ? gap : Int(size * 2.1)
      tops.append(y)
      let highest = row.views.map { PictureLayout.tissueHeight($0, style.width) }.max() ?? 0
      y += highest + Int(size * 3)
    }
    return tops + [y]
  }

  private func draw(_ view: TissueView, x: Int, y: Int, on canvas: inout Canvas) {
    let palette = Palette(style.theme)
    let picture = TissuePicture(view, style: style)
    let frame = PixelFrame(
      x: x, y: y, width: style.width, height: PictureLayout.tissueHeight(view, style.width))
    picture.drawTissue(on: &canvas, in: frame)
    PictureLayout.drawFrame(around: frame, size: size, on: &canvas, palette.axis)
    let baseline = y + frame.height + Int(size * 1.35)
    canvas.write(picture.dayText, x: Float(x), y: baseline, size: size, face: .bold, palette.text)
    canvas.write(
      TissuePicture.number(picture.count("tumour cell"), "tumour cell"), x: Float(x),
      y: baseline + Int(size * 1.3), size: size, face: .book, palette.text)
  }
}
