package import Images

/// A picture of the tissue and what is to be said below it.
package struct CaptionedPicture: Sendable, Equatable {
  /// The pixels.
  package let raster: Raster
  /// What stands below the picture, such as “Day 14 · 1,120 tumour cells”.
  package let caption: String

  /// Creates a picture with a caption.
  package init(raster: Raster, caption: String) {
    self.raster = raster
    self.caption = caption
  }
}

/// Pictures of the tissue on several days: a row for one run (S2), or a row for each arm with the
/// same days below each other.
package struct PictureStrip: Chart {
  /// A row of pictures; arms have names, a single run has none.
  package struct Row: Sendable, Equatable {
    /// The name at the left, empty for none.
    package let name: String
    /// The colour of the name, or `nil` for that of text.
    package let colour: ChartColour?
    /// The pictures from left to right.
    package let pictures: [CaptionedPicture]
    /// The scale bar drawn into the first picture, or `nil` for none; rows may show tissues of other
    /// widths, so each has its own.
    package let scaleBar: ScaleBar?

    /// Creates a row.
    package init(
      name: String = "", colour: ChartColour? = nil, pictures: [CaptionedPicture],
      scaleBar: ScaleBar?
    ) {
      self.name = name
      self.colour = colour
      self.pictures = pictures
      self.scaleBar = scaleBar
    }

    /// Creates the row of an arm, with the arm's letter, name and colour.
    package init(arm: ChartArm, pictures: [CaptionedPicture], scaleBar: ScaleBar?) {
      self.init(name: arm.label, colour: arm.colour, pictures: pictures, scaleBar: scaleBar)
    }
  }

  /// The finding.
  package let heading: String
  /// What is drawn.
  package let subheading: String
  /// The names of the columns, such as “Day 14”; empty where the captions say it.
  package let columns: [String]
  /// The rows.
  package let rows: [Row]
  /// What the shapes and colours mean.
  package let key: [KeyEntry]

  /// Creates a strip.
  ///
  /// - Parameters:
  ///   - heading: The finding.
  ///   - subheading: What is drawn.
  ///   - columns: The names of the columns; empty where the captions say it.
  ///   - rows: The rows of pictures.
  ///   - key: What the shapes and colours mean.
  package init(
    heading: String, subheading: String, columns: [String] = [], rows: [Row], key: [KeyEntry]
  ) {
    self.heading = heading
    self.subheading = subheading
    self.columns = columns
    self.rows = rows
    self.key = key
  }

  /// Creates the strip of one run.
  package init(
    heading: String, subheading: String, pictures: [CaptionedPicture], key: [KeyEntry],
    scaleBar: ScaleBar?
  ) {
    self.init(
      heading: heading, subheading: subheading,
      rows: [Row(pictures: pictures, scaleBar: scaleBar)], key: key)
  }
}

extension PictureStrip {
  /// What the strip shows, as one sentence with the finding.
  package var title: String { heading.isEmpty ? "The tissue over time" : heading }

  /// What the strip shows for those who cannot see it.
  package var altText: String {
    let pictures = rows.flatMap(\.pictures)
    let arms = 1 < rows.count ? " for \(rows.count) arms" : ""
    let opening = "\(Numbers.count(pictures.count, "picture")) of the tissue\(arms)"
    guard !pictures.isEmpty else { return opening + "." }
    let parts = rows.flatMap { row -> [String] in
      let shown =
        rows.count == 1
        ? row.pictures
        : [row.pictures.first, row.pictures.last]
          .compactMap(\.self)
      let prefix = row.name.isEmpty ? "" : Wording.short(row.name, limit: 20) + " "
      return shown.map { prefix + Wording.uncapitalized(Wording.short($0.caption, limit: 48)) }
    }
    return Wording.altText(opening + ":", parts: parts)
  }

  /// The captions, a row for each picture.
  package var csv: String {
    var table = Table(["row", "column", "caption"])
    for (index, row) in rows.enumerated() {
      for (column, picture) in row.pictures.enumerated() {
        let name = row.name.isEmpty ? "\(index + 1)" : row.name
        let heading = column < columns.count ? columns[column] : "\(column + 1)"
        table.append([name, heading, picture.caption])
      }
    }
    return table.csv
  }

  /// Returns the strip laid out in a theme.
  package func drawing(theme: ChartTheme) -> Drawing {
    let side = rows.count <= 2 ? 300.0 : 220
    let (gap, border) = (16.0, 16.0)
    let count = max(1, rows.map(\.pictures.count).max() ?? 1, columns.count)
    // The type must be large enough for the height, and the height depends on the type, so it is
    // found for the type of the theme and, if that is too small for it, again. Pictures of many
    // arms are read by scrolling; their type stops growing before it covers more than the tissue.
    var style = Style(theme, height: 0)
    var grid = layout(side: side, gap: gap, border: border, count: count, style)
    for _ in 0..<3 where style.note.size < 0.025 * grid.height {
      style = Style(theme, height: min(grid.height, 960) / theme.typeFactor)
      grid = layout(side: side, gap: gap, border: border, count: count, style)
    }
    var drawing = Drawing(
      width: grid.width, height: grid.height, theme: theme, scale: theme.scale(forWidth: grid.width)
    )
    grid.heading.draw(on: &drawing)
    for (index, name) in columns.prefix(count).enumerated() {
      let centre = grid.left + (Double(index) + 0.5) * side + Double(index) * gap
      drawing.text(
        Lettering.shortened(name, to: side, in: style.panel),
        at: Point(x: centre, y: grid.top - 10), style.panel, theme.ink, anchor: .middle,
        role: .axis)
    }
    for (index, row) in rows.enumerated() {
      let y = grid.top + Double(index) * (side + grid.captionHeight + gap)
      draw(row, at: Point(x: grid.left, y: y), side: side, gap: gap, style, on: &drawing)
    }
    grid.key.draw(at: Point(x: border, y: grid.keyTop), on: &drawing)
    return drawing
  }
}

extension PictureStrip {
  /// The sizes of a strip after layout.
  private struct Grid {
    var width: Double
    var height: Double
    var left: Double
    var top: Double
    var captionHeight: Double
    var keyTop: Double
    var heading: Heading
    var key: PictureKey
  }

  private func layout(
    side: Double, gap: Double, border: Double, count: Int, _ style: Style
  ) -> Grid {
    let names = rows.map(\.name).filter { !$0.isEmpty }
    let nameWidth =
      names.isEmpty ? 0 : min(190 * style.typeFactor, EndLabels.width(of: names, style))
    let left = border + (names.isEmpty ? 0 : nameWidth + gap)
    let width = max(
      620 * style.typeFactor, left + Double(count) * side + Double(count - 1) * gap + border)
    let heading = Heading(title: title, subtitle: subheading, width: width, style: style)
    let top = heading.height + (columns.isEmpty ? 8 : style.panel.lineHeight + 14)
    let lines =
      rows.flatMap(\.pictures).map { captionLines($0, side: side, style).count }.max() ?? 0
    let captionHeight = lines == 0 ? 0 : Double(lines) * style.axis.lineHeight + 10
    let key = PictureKey(key, width: width - 2 * border, style: style)
    let keyTop = top + Double(rows.count) * (side + captionHeight + gap)
    return Grid(
      width: width.rounded(.up), height: (keyTop + key.height + border).rounded(.up), left: left,
      top: top, captionHeight: captionHeight, keyTop: keyTop, heading: heading, key: key)
  }

  private func captionLines(
    _ picture: CaptionedPicture, side: Double, _ style: Style
  ) -> [String] {
    Lettering.wrapped(picture.caption, to: side, in: style.axis, lines: 2)
  }

  private func draw(
    _ row: Row, at corner: Point, side: Double, gap: Double, _ style: Style,
    on drawing: inout Drawing
  ) {
    let theme = style.theme
    let room = corner.x - style.border - gap
    if !row.name.isEmpty {
      let lines = Lettering.wrapped(row.name, to: room, in: style.label, lines: 3)
      let first = corner.y + side / 2 - Double(lines.count - 1) / 2 * style.labelSpacing
      for (index, line) in lines.enumerated() {
        drawing.text(
          line,
          at: Point(
            x: style.border, y: first + Double(index) * style.labelSpacing + style.label.middle),
          style.label, row.colour.map(theme.paint) ?? theme.ink, role: .label)
      }
    }
    for (index, picture) in row.pictures.enumerated() {
      let box = Rectangle(
        x: corner.x + Double(index) * (side + gap), y: corner.y, width: side, height: side)
      let fitted = Self.fit(picture.raster, into: box)
      drawing.add(.picture(picture.raster, fitted))
      drawing.add(
        .rectangle(fitted, fill: nil, stroke: Stroke(paint: theme.axis, width: 1), radius: 0))
      for (line, text) in captionLines(picture, side: side, style).enumerated() {
        drawing.text(
          text,
          at: Point(
            x: box.x, y: box.bottom + 6 + style.axis.ascent + Double(line) * style.axis.lineHeight),
          style.axis, theme.ink, role: .axis)
      }
      if index == 0, let scaleBar = row.scaleBar {
        draw(scaleBar, in: fitted, of: picture.raster, style, on: &drawing)
      }
    }
  }

  /// Draws the scale bar at the lower left of a picture, on a plate that covers the tissue.
  private func draw(
    _ bar: ScaleBar, in box: Rectangle, of raster: Raster, _ style: Style,
    on drawing: inout Drawing
  ) {
    let length = bar.pixels * box.width / Double(raster.width)
    let width = Lettering.width(of: bar.label, in: style.note)
    guard 0 < length, max(length, width) + 32 <= box.width else { return }
    let plate = Rectangle(
      x: box.x + 8, y: box.bottom - style.note.size - 33, width: max(length, width) + 16,
      height: style.note.size + 25)
    drawing.fill(plate, style.theme.background.faded(to: 0.85), radius: 4)
    drawing.text(
      bar.label, at: Point(x: plate.centre.x, y: plate.bottom - 17), style.note, style.theme.ink,
      anchor: .middle, role: .note)
    drawing.fill(
      Rectangle(x: plate.centre.x - length / 2, y: plate.bottom - 9, width: length, height: 4),
      style.theme.ink)
  }

  /// Returns the largest rectangle of the raster's form in the middle of a box.
  private static func fit(_ raster: Raster, into box: Rectangle) -> Rectangle {
    let scale = min(box.width / Double(raster.width), box.height / Double(raster.height))
    let (width, height) = (Double(raster.width) * scale, Double(raster.height) * scale)
    return Rectangle(
      x: box.centre.x - width / 2, y: box.centre.y - height / 2, width: width, height: height)
  }
}
