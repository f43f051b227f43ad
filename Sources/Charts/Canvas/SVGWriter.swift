import Basics
import Foundation

/// Writes drawings as SVG in which texts stay texts: they can be searched, read aloud and edited.
enum SVGWriter {
  /// Returns a drawing as an SVG document.
  static func svg(_ drawing: Drawing, title: String, description: String) -> String {
    let (width, height) = (number(drawing.width), number(drawing.height))
    let pixels = (number(drawing.width * drawing.scale), number(drawing.height * drawing.scale))
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" "
        + "width=\"\(pixels.0)\" height=\"\(pixels.1)\" role=\"img\" "
        + "font-family=\"DejaVu Sans, Verdana, sans-serif\">",
      "<title>\(escaped(title))</title>",
      "<desc>\(escaped(description))</desc>",
      "<rect width=\"\(width)\" height=\"\(height)\" "
        + "fill=\"\(drawing.theme.background.hexadecimal)\"/>",
    ]
    write(drawing.marks, to: &lines)
    lines.append("</svg>")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns a text with the characters that mean something in XML replaced, and without those that
  /// XML 1.0 cannot hold.
  static func escaped(_ string: String) -> String {
    Markup.escaped(Lettering.cleaned(string))
  }

  /// Returns a number with at most two decimals and no trailing zeros.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = (value * 100).rounded()
    // Beyond this an Int could overflow; no canvas is that large.
    guard abs(hundredths) < 1e15 else { return "0" }
    let whole = Int(hundredths)
    let (units, rest) = (abs(whole) / 100, abs(whole) % 100)
    let sign = whole < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(units)" }
    if rest % 10 == 0 { return "\(sign)\(units).\(rest / 10)" }
    return "\(sign)\(units).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension SVGWriter {
  private static func write(_ marks: [Mark], to lines: inout [String]) {
    for mark in marks {
      switch mark {
      case .line(let points, let stroke):
        lines.append(
          "<polyline points=\"\(list(points))\" fill=\"none\"\(attributes(stroke: stroke))/>")
      case .area(let points, let fill, let stroke):
        lines.append(
          "<polygon points=\"\(list(points))\"\(attributes(fill: fill, stroke: stroke))/>")
      case .rectangle(let rectangle, let fill, let stroke, let radius):
        let rounding = 0 < radius ? " rx=\"\(number(radius))\"" : ""
        lines.append(
          "<rect\(attributes(rectangle))\(rounding)\(attributes(fill: fill, stroke: stroke))/>")
      case .circle(let centre, let radius, let fill, let stroke):
        lines.append(
          "<circle cx=\"\(number(centre.x))\" cy=\"\(number(centre.y))\" r=\"\(number(radius))\""
            + "\(attributes(fill: fill, stroke: stroke))/>")
      case .text(let text):
        lines.append(element(text))
      case .picture(let raster, let rectangle):
        // A raster that libpng cannot encode is one for which there is no memory; the document
        // stays valid and shows the rest.
        guard let bytes = try? PNGFile.bytes(of: raster) else { continue }
        lines.append(
          "<image\(attributes(rectangle)) preserveAspectRatio=\"none\" "
            + "href=\"data:image/png;base64,\(Data(bytes).base64EncodedString())\"/>")
      case .clipped(let rectangle, let inner):
        // A nested viewport clips without an id, so that many charts can share one page.
        let box =
          "\(number(rectangle.x)) \(number(rectangle.y)) "
          + "\(number(rectangle.width)) \(number(rectangle.height))"
        lines.append("<svg\(attributes(rectangle)) viewBox=\"\(box)\" overflow=\"hidden\">")
        write(inner, to: &lines)
        lines.append("</svg>")
      }
    }
  }

  private static func list(_ points: [Point]) -> String {
    let seen = ThinLine.points(points)
    // Many runs make long lists; a tenth of a pixel is enough for them.
    guard 8 < seen.count else {
      return seen.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    }
    return seen.map { "\(tenths($0.x)),\(tenths($0.y))" }.joined(separator: " ")
  }

  private static func tenths(_ value: Double) -> String { number((value * 10).rounded() / 10) }

  private static func attributes(_ rectangle: Rectangle) -> String {
    " x=\"\(number(rectangle.x))\" y=\"\(number(rectangle.y))\""
      + " width=\"\(number(rectangle.width))\" height=\"\(number(rectangle.height))\""
  }

  private static func attributes(fill: Paint?, stroke: Stroke?) -> String {
    var result = " fill=\"\(fill?.hexadecimal ?? "none")\""
    if let fill, fill.opacity < 1 { result += " fill-opacity=\"\(number(fill.opacity))\"" }
    if let stroke { result += attributes(stroke: stroke) }
    return result
  }

  private static func attributes(stroke: Stroke) -> String {
    var result =
      " stroke=\"\(stroke.paint.hexadecimal)\" stroke-width=\"\(number(stroke.width))\""
      + " stroke-linejoin=\"round\""
    if stroke.paint.opacity < 1 {
      result += " stroke-opacity=\"\(number(stroke.paint.opacity))\""
    }
    if !stroke.dashes.isEmpty {
      result += " stroke-dasharray=\"\(stroke.dashes.map(number).joined(separator: " "))\""
    }
    return result
  }

  private static func element(_ text: TextMark) -> String {
    var result =
      "<text x=\"\(number(text.place.x))\" y=\"\(number(text.place.y))\""
      + " font-size=\"\(number(text.font.size))\""
    if text.font.isBold { result += " font-weight=\"bold\"" }
    if text.anchor != .start { result += " text-anchor=\"\(text.anchor.rawValue)\"" }
    return result + " fill=\"\(text.paint.hexadecimal)\">\(escaped(text.string))</text>"
  }
}
