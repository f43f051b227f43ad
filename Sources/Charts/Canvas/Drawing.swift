import Images

/// How a line is dashed: lengths of marks and gaps in pixels of the layout.
public enum LineDash: Sendable, Equatable, CaseIterable {
  /// No gaps.
  case solid
  /// Long marks.
  case dashed
  /// Points.
  case dotted
  /// A long and a short mark.
  case dashDotted
  /// Very long marks with narrow gaps.
  case longDashed
  /// A long mark and two points.
  case dashDotDotted

  /// The lengths of marks and gaps for a line 4 px wide.
  package var lengths: [Double] {
    switch self {
    case .solid: []
    case .dashed: [12, 6]
    case .dotted: [3, 4]
    case .dashDotted: [14, 4, 3, 4]
    case .longDashed: [26, 6]
    case .dashDotDotted: [12, 4, 3, 4, 3, 4]
    }
  }
}

/// How a line is drawn.
struct Stroke: Equatable, Sendable {
  /// The colour.
  var paint: Paint
  /// The width in pixels of the layout.
  var width: Double
  /// Lengths of marks and gaps in pixels of the layout; empty for an unbroken line.
  var dashes: [Double] = []
}

/// Which end of a text lies at its place.
enum TextAnchor: String, Sendable {
  case start
  case middle
  case end
}

/// What a text is for; tests and layouts tell texts apart by it.
enum TextRole: Sendable, Equatable {
  case title
  case subtitle
  case axis
  case label
  case note
}

/// A line of text on the canvas.
struct TextMark: Equatable, Sendable {
  /// The characters, free of control characters.
  var string: String
  /// The place of the anchor on the baseline.
  var place: Point
  /// The size and weight.
  var font: Font
  /// The colour.
  var paint: Paint
  /// Which end lies at the place.
  var anchor: TextAnchor
  /// What the text is for.
  var role: TextRole

  /// The rectangle that the text covers.
  var bounds: Rectangle {
    let width = Lettering.width(of: string, in: font)
    let left =
      switch anchor {
      case .start: place.x
      case .middle: place.x - width / 2
      case .end: place.x - width
      }
    return Rectangle(
      x: left, y: place.y - font.ascent, width: width, height: font.ascent + font.descent)
  }
}

/// One thing on the canvas.
indirect enum Mark: Equatable, Sendable {
  /// An open line through points.
  case line([Point], Stroke)
  /// A closed area with straight borders.
  case area([Point], fill: Paint?, stroke: Stroke?)
  /// A rectangle with corners of a radius.
  case rectangle(Rectangle, fill: Paint?, stroke: Stroke?, radius: Double)
  /// A circle.
  case circle(Point, radius: Double, fill: Paint?, stroke: Stroke?)
  /// A line of text.
  case text(TextMark)
  /// A picture fitted into a rectangle.
  case picture(Raster, Rectangle)
  /// Marks of which only the part inside a rectangle is seen.
  case clipped(Rectangle, [Mark])
}

/// A chart after layout: a list of marks that any back-end can put on paper.
///
/// Layout writes marks, the Cairo and the SVG back-end read them, and tests inspect them, so that
/// the three can never disagree about where something is.
public struct Drawing: Sendable {
  /// The extent to the right in pixels of the layout.
  let width: Double
  /// The extent downwards in pixels of the layout.
  let height: Double
  /// The pixels of a PNG per pixel of the layout.
  var scale: Double
  /// The colours and factors in force.
  let theme: ChartTheme
  /// What is drawn, the lowest first.
  private(set) var marks: [Mark] = []

  /// Creates an empty drawing.
  init(width: Double, height: Double, theme: ChartTheme, scale: Double? = nil) {
    self.width = width
    self.height = height
    self.theme = theme
    self.scale = scale ?? theme.scale
  }

  /// The whole canvas.
  var bounds: Rectangle { Rectangle(x: 0, y: 0, width: width, height: height) }

  /// All texts, also those inside clipped groups.
  var texts: [TextMark] {
    func collect(_ marks: [Mark]) -> [TextMark] {
      marks.flatMap { mark -> [TextMark] in
        switch mark {
        case .text(let text): [text]
        case .clipped(_, let inner): collect(inner)
        default: []
        }
      }
    }
    return collect(marks)
  }

  /// Adds a mark above all others.
  mutating func add(_ mark: Mark) { marks.append(mark) }

  /// Adds marks of which only the part inside a rectangle is seen.
  mutating func clip(to rectangle: Rectangle, _ draw: (inout Drawing) -> Void) {
    var inner = Drawing(width: width, height: height, theme: theme, scale: scale)
    draw(&inner)
    add(.clipped(rectangle, inner.marks))
  }

  /// Adds a line through points; a single point becomes a dot of the line's width.
  mutating func line(_ points: [Point], _ stroke: Stroke) {
    guard let first = points.first else { return }
    if points.count == 1 {
      add(.circle(first, radius: max(1.5, stroke.width * 0.9), fill: stroke.paint, stroke: nil))
    } else {
      add(.line(points, stroke))
    }
  }

  /// Adds a filled rectangle.
  mutating func fill(_ rectangle: Rectangle, _ paint: Paint, radius: Double = 0) {
    add(.rectangle(rectangle, fill: paint, stroke: nil, radius: radius))
  }

  /// Adds a line of text.
  mutating func text(
    _ string: String, at place: Point, _ font: Font, _ paint: Paint,
    anchor: TextAnchor = .start, role: TextRole
  ) {
    guard !string.isEmpty else { return }
    add(
      .text(
        TextMark(
          string: string, place: place, font: font, paint: paint, anchor: anchor, role: role)))
  }
}
