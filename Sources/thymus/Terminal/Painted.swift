import Basics
import Scenarios

/// A text for a terminal that knows which of its colours are ours.
///
/// Everything that is put into it is shown and never obeyed, whoever wrote it; only `Paint` adds
/// colours. What goes to a stream is such a text, so nobody can forget to make it harmless.
struct Painted: Sendable {
  private struct Piece {
    var text: String
    /// The numbers of the colour, or `nil`.
    var style: String?
  }

  private var pieces: [Piece] = []

  /// A text without colours.
  init(_ text: String) { pieces = [Piece(text: text, style: nil)] }

  /// A text in a colour.
  init(_ text: String, style: String) { pieces = [Piece(text: text, style: style)] }

  private init(pieces: [Piece]) { self.pieces = pieces }

  /// What a terminal is sent.
  var rendered: String {
    pieces.map { piece in
      let text = VisibleText.text(piece.text)
      guard let style = piece.style, !text.isEmpty else { return text }
      return "\u{1B}[\(style)m\(text)\u{1B}[0m"
    }.joined()
  }

  /// Adds a text to the end.
  mutating func append(_ other: Painted) { pieces += other.pieces }

  static func + (first: Painted, second: Painted) -> Painted {
    Painted(pieces: first.pieces + second.pieces)
  }
}

extension Painted: CustomStringConvertible {
  /// The text without its colours.
  var description: String { VisibleText.text(pieces.map(\.text).joined()) }
}

extension Painted: ExpressibleByStringInterpolation {
  /// Puts a text together from parts that may have colours.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var painted = Painted(pieces: [])

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { append(literal) }

    mutating func appendInterpolation(_ part: Painted) { painted.append(part) }

    mutating func appendInterpolation(_ part: some CustomStringConvertible) {
      append(part.description)
    }

    private mutating func append(_ text: String) { painted.append(Painted(text)) }
  }

  init(stringLiteral value: String) { self.init(value) }

  init(stringInterpolation: StringInterpolation) { self = stringInterpolation.painted }
}

extension [Painted] {
  /// All texts with another one between each two.
  func joined(separator: Painted = "") -> Painted {
    guard let first else { return "" }
    return dropFirst().reduce(into: first) { all, text in
      all.append(separator)
      all.append(text)
    }
  }
}
