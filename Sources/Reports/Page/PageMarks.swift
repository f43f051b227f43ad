import Basics
import Experiments
import Images
import Immunology
import Outcomes
import Pictures

/// The marks of the pictures in the two other forms that a page draws them in: as SVG in its key,
/// and as data for the script that draws the replay.
enum PageMarks {
  /// The radius in pixels at which the script gets the marks of cells that stay in their places.
  private static let residentRadius: Float = 8
  /// The radius in pixels at which the script gets the marks of crawling cells.
  private static let crawlerRadius: Float = 6

  /// The drawing of a line of the key.
  static func drawing(_ line: PageKey.Line, isDark: Bool) -> String {
    let theme: Theme = isDark ? .dark : .light
    let marks =
      line.clone?.marks(theme: theme, radius: 16) ?? line.entry.marks(theme: theme, radius: 16)
    return "<svg class=\"\(isDark ? "k-dark" : "k-light")\" viewBox=\"-20 -20 40 40\" "
      + "aria-hidden=\"true\">\(marks.map(svg).joined())</svg>"
  }

  private static func svg(_ mark: Mark) -> String {
    let colour = mark.colour.hexadecimal
    let faint = mark.opacity < 1 ? " opacity=\"\(text(mark.opacity))\"" : ""
    switch mark.form {
    case .disc(let center, let radius):
      return "<circle cx=\"\(text(center.x))\" cy=\"\(text(center.y))\" r=\"\(text(radius))\" "
        + "fill=\"\(colour)\"\(faint)/>"
    case .ring(let radius, let halfWidth):
      return "<circle r=\"\(text(radius))\" fill=\"none\" stroke=\"\(colour)\" "
        + "stroke-width=\"\(text(2 * halfWidth))\"\(faint)/>"
    case .brokenRing(let radius, let halfWidth):
      let gap = 2 * Mark.halfGap
      return "<circle r=\"\(text(radius))\" fill=\"none\" stroke=\"\(colour)\" "
        + "stroke-width=\"\(text(2 * halfWidth))\" pathLength=\"360\" "
        + "stroke-dasharray=\"\(90 - gap) \(gap)\" stroke-dashoffset=\"-\(Mark.halfGap)\"\(faint)/>"
    case .stroke(let from, let to, let halfWidth):
      return "<path d=\"M\(text(from.x)) \(text(from.y))L\(text(to.x)) \(text(to.y))\" "
        + "stroke=\"\(colour)\" stroke-width=\"\(text(2 * halfWidth))\" "
        + "stroke-linecap=\"round\"\(faint)/>"
    case .polygon(let corners):
      let places = corners.map { "\(text($0.x)),\(text($0.y))" }.joined(separator: " ")
      return "<polygon points=\"\(places)\" fill=\"\(colour)\"\(faint)/>"
    }
  }

  /// A number with two decimals at most.
  private static func text(_ value: Float) -> String {
    let hundredths = Int((value * 100).rounded())
    if hundredths.isMultiple(of: 100) { return "\(hundredths / 100)" }
    let part = abs(hundredths % 100)
    return (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100)."
      + (part < 10 ? "0\(part)" : part.isMultiple(of: 10) ? "\(part / 10)" : "\(part)")
  }
}

// MARK: - For the script

extension PageMarks {
  /// What the script must know about each look, at the place of its byte.
  ///
  /// - Parameters:
  ///   - seen: The looks of the replays; all of the first populations go along anyway.
  ///   - clones: The populations beside the first one of their kind.
  /// - Returns: An array with nothing at the places of bytes that no look has.
  static func looks(_ seen: [TissueView.Look], of clones: [Clone]) -> JSONValue {
    table(of: seen) { look in
      let nature = look.appearance.nature
      return .object([
        ("name", .text(PageKey.name(look, of: clones))),
        ("crawls", .truth(nature.crawls)),
        ("signal", .text(nature.signal.rawValue)),
        ("radius", .whole(Int(radius(of: look)))),
      ])
    }
  }

  /// Colours and marks of a theme.
  static func palette(_ theme: Theme, for seen: [TissueView.Look]) -> JSONValue {
    let palette = Palette(theme)
    return .object([
      ("paper", .text(palette.paper.hexadecimal)),
      ("text", .text(palette.text.hexadecimal)),
      ("vessel", .text(palette.colour(.vessel).hexadecimal)),
      (
        "marks",
        table(of: seen) { look in
          .array(look.marks(theme: theme, radius: radius(of: look)).map(json))
        }
      ),
      // In a cell this small nobody would see more than its colour.
      (
        "dots",
        table(of: seen) { look in
          .text(look.marks(theme: theme, radius: 1).last?.colour.hexadecimal ?? "")
        }
      ),
    ])
  }

  private static func radius(of look: TissueView.Look) -> Float {
    look.appearance.nature.crawls ? crawlerRadius : residentRadius
  }

  /// A value for each look at the place of its byte, and nothing at the others.
  private static func table(
    of seen: [TissueView.Look], _ value: (TissueView.Look) -> JSONValue
  ) -> JSONValue {
    let first = TissueView.Appearance.allCases.map { TissueView.Look($0) }
    let all = Set(first + seen)
    let last = all.map(\.byte).max() ?? 0
    return .array(
      (0...last).map { byte in
        TissueView.Look(byte: byte).flatMap { all.contains($0) ? value($0) : nil } ?? .null
      })
  }

  /// A mark as its kind, its colour and its numbers.
  private static func json(_ mark: Mark) -> JSONValue {
    let (kind, numbers): (String, [Float]) =
      switch mark.form {
      case .disc(let center, let radius): ("disc", [center.x, center.y, radius])
      case .ring(let radius, let halfWidth): ("ring", [radius, 2 * halfWidth])
      case .brokenRing(let radius, let halfWidth): ("broken", [radius, 2 * halfWidth])
      case .stroke(let from, let to, let halfWidth):
        ("stroke", [from.x, from.y, to.x, to.y, 2 * halfWidth])
      case .polygon(let corners): ("polygon", corners.flatMap { [$0.x, $0.y] })
      }
    return .array(
      [.text(kind), .text(mark.colour.hexadecimal)]
        + numbers.map { .number((Double($0) * 100).rounded() / 100) })
  }
}
