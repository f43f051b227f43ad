/// The places of many panels: rows of four, in the order of the arms.
enum PanelRows {
  /// More arms than these begin a new row, and are not drawn over each other.
  static let mostColumns = 4

  /// Returns the places of the arms that stand beside each other.
  static func rows(of count: Int) -> [Range<Int>] {
    guard 0 < count else { return [0..<0] }
    return stride(from: 0, to: count, by: mostColumns).map { first in
      first..<min(first + mostColumns, count)
    }
  }

  /// Returns the lines of the name above a panel.
  static func lines(of name: String, width: Double, _ style: Style) -> [String] {
    Lettering.wrapped(name, to: width, in: style.label, lines: 3)
  }

  /// Returns the most lines of the names of panels.
  static func mostLines(_ names: [String], width: Double, _ style: Style) -> Int {
    names.map { lines(of: $0, width: width, style).count }.max() ?? 0
  }

  /// Draws the name of a panel above the baseline of its last line; names of one line stand as near to
  /// the panel as the last line of others.
  static func draw(
    _ name: String, _ paint: Paint, x: Double, bottom: Double, width: Double, _ style: Style,
    on drawing: inout Drawing
  ) {
    let lines = lines(of: name, width: width, style)
    for (index, line) in lines.enumerated() {
      let lift = Double(lines.count - 1 - index) * style.labelSpacing
      drawing.text(
        line, at: Point(x: x, y: bottom - lift), style.label, paint, role: .label)
    }
  }
}

/// A sheet with a panel for each of many arms, in rows of four, as high as they need.
struct PanelSheet {
  /// What stands around the panels.
  struct Content {
    var title: String
    var subtitle: String
    var key: [KeyEntry] = []
    var note = ""
    /// The name of each panel with its colour.
    var names: [(name: String, paint: Paint)]
    /// The numbers at the value axes.
    var numbers: [String]
    /// What stands below each panel, in sizes of a style.
    var below: (Style) -> Double
    /// How far what stands below a panel may reach beyond its sides.
    var overhang: (Style) -> Double = { _ in 0 }
  }

  private static let panelWidth = 360.0
  private static let panelHeight = 200.0

  /// The sheet with heading, key, note and the names of the panels drawn.
  var sheet: Sheet
  /// The rectangle of each panel between its axes.
  let frames: [Rectangle]

  /// Lays panels out.
  init(_ theme: ChartTheme, _ content: Content) {
    let rows = PanelRows.rows(of: content.names.count)
    let columns = Double(max(1, rows[0].count))
    // The height depends on the type and the type on the height; some rounds settle it.
    var height = 675.0
    var laid = Layout(theme, content, height: height, rows: rows.count, columns: columns)
    for _ in 0..<4 {
      height = laid.height
      laid = Layout(theme, content, height: height, rows: rows.count, columns: columns)
    }
    sheet = Sheet(
      theme, title: content.title, subtitle: content.subtitle, width: laid.width, height: height)
    let style = sheet.style
    if !content.key.isEmpty { _ = sheet.drawKey(content.key) }
    if !content.note.isEmpty { _ = sheet.drawNote(content.note) }
    var frames: [Rectangle] = []
    for (row, places) in rows.enumerated() {
      for (column, place) in places.enumerated() {
        let frame = Rectangle(
          x: laid.left + Double(column) * (Self.panelWidth + laid.gap),
          y: laid.top + Double(row) * laid.rowHeight + laid.nameHeight, width: Self.panelWidth,
          height: Self.panelHeight)
        frames.append(frame)
        PanelRows.draw(
          content.names[place].name, content.names[place].paint, x: frame.x,
          bottom: frame.y - 10, width: Self.panelWidth, style, on: &sheet.drawing)
      }
    }
    self.frames = frames
  }

  /// Whether a panel is the first of its row, which has the numbers of the axis.
  func isFirst(_ place: Int) -> Bool { place.isMultiple(of: PanelRows.mostColumns) }

  private struct Layout {
    let (left, gap, top, nameHeight, rowHeight, width, height):
      (
        Double, Double, Double, Double, Double, Double, Double
      )

    init(
      _ theme: ChartTheme, _ content: Content, height: Double, rows: Int, columns: Double
    ) {
      let style = Sheet(theme, title: "", subtitle: "", height: height).style
      let reach = content.overhang(style)
      let left = max(
        88, style.border + PlotArea.numbersWidth(content.numbers, style), style.border + reach)
      // What stands below neighbours must not read as one row.
      let gap = max(48, 2 * reach + 40)
      let width =
        (left + columns * PanelSheet.panelWidth + (columns - 1) * gap
        + max(30, style.border + reach)).rounded(.up)
      var sheet = Sheet(
        theme, title: content.title, subtitle: content.subtitle, width: width, height: height)
      let top = content.key.isEmpty ? sheet.top : sheet.drawKey(content.key)
      let foot = content.note.isEmpty ? 10 : sheet.drawing.height - sheet.drawNote(content.note)
      let lines = PanelRows.mostLines(
        content.names.map(\.name), width: PanelSheet.panelWidth, style)
      let nameHeight = Double(max(1, lines)) * style.labelSpacing + 16
      let rowHeight = nameHeight + PanelSheet.panelHeight + content.below(style)
      self.left = left
      self.gap = gap
      self.top = top
      self.nameHeight = nameHeight
      self.rowHeight = rowHeight
      self.width = width
      self.height = (top + Double(rows) * rowHeight + foot).rounded(.up)
    }
  }
}
