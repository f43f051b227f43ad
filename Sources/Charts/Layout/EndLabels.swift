/// Names beside the ends of lines, pushed apart so that all can be read.
struct EndLabels: Sendable {
  /// A name and the height at which it should stand.
  struct Entry: Sendable {
    /// The lines of the name.
    var lines: [String]
    /// The colour of the line it belongs to.
    var paint: Paint
    /// The height of the end of the line.
    var y: Double
  }

  /// The distance of the names from the ends of the lines.
  static let distance = 10.0

  /// The names that are shown, from top to bottom.
  private(set) var entries: [Entry]
  /// The sizes in force.
  let style: Style

  /// Breaks names into at most two lines and leaves out those for which there is no room at all.
  ///
  /// - Parameters:
  ///   - names: Each name with its colour and the height of the end of its line.
  ///   - area: The rectangle beside which the names stand.
  ///   - style: The sizes in force.
  init(_ names: [(name: String, paint: Paint, y: Double)], area: Rectangle, style: Style) {
    self.style = style
    let capacity = max(1, Int(area.height / style.labelSpacing))
    var kept = names.map { item in
      Entry(lines: Self.lines(of: item.name, style), paint: item.paint, y: item.y)
    }
    if capacity < kept.count {
      let rest = kept.count - capacity + 1
      let paint = style.theme.secondary
      kept = kept.prefix(capacity - 1) + [Entry(lines: ["+ \(rest) more"], paint: paint, y: area.y)]
    }
    // Where broken names need more height than there is, each has to do with one line.
    let height = kept.map { Double($0.lines.count) * style.labelSpacing }.reduce(0, +)
    if area.height < height {
      for index in kept.indices where 1 < kept[index].lines.count {
        let whole = kept[index].lines.joined(separator: " ")
        kept[index].lines = [Lettering.shortened(whole, to: style.labelWidth, in: style.label)]
      }
    }
    entries = kept.enumerated()
      .sorted { ($0.element.y, $0.offset) < ($1.element.y, $1.offset) }
      .map(\.element)
    push(into: area)
  }

  /// Returns the lines of a name at the end of a line.
  static func lines(of name: String, _ style: Style) -> [String] {
    Lettering.wrapped(name, to: style.labelWidth, in: style.label, lines: 2)
  }

  /// Returns the room that names need beside the chart.
  static func width(of names: [String], _ style: Style) -> Double {
    names.flatMap { lines(of: $0, style) }
      .map { Lettering.width(of: $0, in: style.label) }
      .max() ?? 0
  }

  /// Draws the names with their left border at `x`.
  func draw(at x: Double, on drawing: inout Drawing) {
    for entry in entries {
      let first = entry.y - Double(entry.lines.count - 1) / 2 * style.labelSpacing
      for (index, line) in entry.lines.enumerated() {
        let baseline = first + Double(index) * style.labelSpacing + style.label.middle
        drawing.text(
          line, at: Point(x: x, y: baseline), style.label, entry.paint, role: .label)
      }
    }
  }

  /// Moves the names as little as possible (least squares) so that none is closer to the next than
  /// allowed: neighbours that would collide are pooled into a block around their mean.
  private mutating func push(into area: Rectangle) {
    guard !entries.isEmpty else { return }
    let spacing = style.labelSpacing
    let halves = entries.map { Double($0.lines.count) / 2 * spacing }
    var offsets = [0.0]
    for index in entries.indices.dropFirst() {
      offsets.append(offsets[index - 1] + halves[index - 1] + halves[index])
    }
    var blocks: [(mean: Double, count: Int)] = []
    for (entry, offset) in zip(entries, offsets) {
      blocks.append((entry.y - offset, 1))
      while 1 < blocks.count, blocks[blocks.count - 1].mean < blocks[blocks.count - 2].mean {
        let last = blocks.removeLast()
        let previous = blocks.removeLast()
        let count = last.count + previous.count
        let sum = last.mean * Double(last.count) + previous.mean * Double(previous.count)
        blocks.append((sum / Double(count), count))
      }
    }
    // The topmost name may stand half a line above the area, as its line's end may; the lowest has
    // to keep clear of the last number below the axis.
    let lowest = area.y + halves[0] - spacing / 2
    let highest =
      area.bottom - offsets[offsets.count - 1] - halves[halves.count - 1] + spacing * 0.2
    let means = blocks.flatMap { Array(repeating: $0.mean, count: $0.count) }
    for index in entries.indices {
      entries[index].y = max(lowest, min(means[index], max(highest, lowest))) + offsets[index]
    }
  }
}
