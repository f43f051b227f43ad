import CCairo
import Synchronization

/// A size and weight of the charts' one typeface.
struct Font: Equatable, Sendable {
  /// The size of the em square in pixels of the layout.
  var size: Double
  /// Whether the strokes are heavy.
  var isBold = false

  /// The height of the tallest letters above the baseline.
  var ascent: Double { size * 0.76 }
  /// The depth of the lowest letters below the baseline.
  var descent: Double { size * 0.24 }
  /// The distance from the middle of a capital down to the baseline.
  var middle: Double { size * 0.36 }
  /// The distance between the baselines of two lines.
  var lineHeight: Double { (size * 1.22).rounded() }
}

/// Measures and breaks text; both back-ends and all layouts ask the same typeface.
enum Lettering {
  /// The family that Cairo asks for.
  static let family = "DejaVu Sans"

  /// Returns the width of a line of text in pixels of the layout.
  static func width(of string: String, in font: Font) -> Double {
    guard !string.isEmpty else { return 0 }
    return alone {
      guard let scaled = scaledFont(font) else { return 0 }
      defer { cairo_scaled_font_destroy(scaled) }
      var extents = cairo_text_extents_t()
      cairo_scaled_font_text_extents(scaled, string, &extents)
      return extents.x_advance
    }
  }

  /// Returns the text without what a line of text cannot hold: control characters, line ends and
  /// marks that change the direction of writing become spaces, runs of spaces become one.
  static func cleaned(_ string: String) -> String {
    let scalars = string.unicodeScalars.map { scalar -> Unicode.Scalar in
      isDrawable(scalar) ? scalar : " "
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view).split(separator: " ").joined(separator: " ")
  }

  /// Returns the text, shortened with an ellipsis if it is wider than allowed.
  static func shortened(_ string: String, to width: Double, in font: Font) -> String {
    let text = cleaned(string)
    guard width < Self.width(of: text, in: font) else { return text }
    var kept = Array(text)
    while !kept.isEmpty {
      kept.removeLast()
      while kept.last == " " { kept.removeLast() }
      let candidate = String(kept) + "…"
      if Self.width(of: candidate, in: font) <= width { return candidate }
    }
    return ""
  }

  /// Returns the text broken at spaces into lines no wider than allowed; words that are too long
  /// are broken inside, and what does not fit into the lines ends in an ellipsis.
  static func wrapped(
    _ string: String, to width: Double, in font: Font, lines limit: Int
  ) -> [String] {
    var words = cleaned(string).split(separator: " ").map(String.init)
    var lines: [String] = []
    while !words.isEmpty {
      if lines.count == limit - 1 {
        lines.append(shortened(words.joined(separator: " "), to: width, in: font))
        break
      }
      var line = ""
      while let word = words.first {
        let longer = line.isEmpty ? word : line + " " + word
        guard Self.width(of: longer, in: font) <= width else { break }
        line = longer
        words.removeFirst()
      }
      // A word that no line can hold is broken where this line ends, if some letters fit there.
      let space = line.isEmpty ? "" : line + " "
      if let word = words.first, width < Self.width(of: word, in: font),
        line.isEmpty || Self.width(of: space + word.prefix(4) + "-", in: font) <= width
      {
        let head = longestHead(
          of: word, to: width - Self.width(of: space + "-", in: font), in: font)
        let isSplit =
          head.last?.isLetter == true && word.dropFirst(head.count).first?.isLetter == true
        line = space + head + (isSplit ? "-" : "")
        words[0] = String(word.dropFirst(head.count))
      }
      lines.append(line)
    }
    return lines
  }

  /// Runs work with letters while no other thread has letters in hand, and returns its result.
  ///
  /// Cairo keeps the shapes of all letters in one cache. A thread that makes room there throws away
  /// shapes of another font, and Cairo 1.16 ends the program if a second thread draws with that
  /// font at this moment. So whatever draws, measures or writes letters, or gives a font back,
  /// comes here; lines and areas need not.
  static func alone<Result>(_ work: () -> Result) -> Result {
    turn.withLock { _ in work() }
  }

  private static let turn = Mutex(())

  /// Returns the font at its size, without fitting to pixels, so that widths grow evenly with it.
  private static func scaledFont(_ font: Font) -> OpaquePointer? {
    let face = font.isBold ? bold : regular
    let options = unfittedOptions()
    defer { cairo_font_options_destroy(options) }
    var size = cairo_matrix_t()
    cairo_matrix_init_scale(&size, font.size, font.size)
    var identity = cairo_matrix_t()
    cairo_matrix_init_identity(&identity)
    return cairo_scaled_font_create(face, &size, &identity, options)
  }

  /// The face of ordinary text.
  ///
  /// The faces are kept for the life of the program, because Cairo searches the installed fonts
  /// whenever one is made, which takes longer than to measure a text. They never change; whoever
  /// draws or measures with them does so ``alone(_:)``.
  nonisolated(unsafe) static let regular = cairo_toy_font_face_create(
    family, CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL)
  /// The face of titles and names.
  nonisolated(unsafe) static let bold = cairo_toy_font_face_create(
    family, CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD)

  /// Returns options under which letters are drawn where they are measured.
  static func unfittedOptions() -> OpaquePointer? {
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    return options
  }

  private static func longestHead(
    of word: String, to width: Double, in font: Font
  ) -> String {
    var head = ""
    for character in word {
      let longer = head + String(character)
      if !head.isEmpty && width < Self.width(of: longer, in: font) { break }
      head = longer
    }
    return head
  }

  private static func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200B...0x200F, 0xFEFF: false
    case 0xFFF9...0xFFFF: false
    default: true
    }
  }
}
