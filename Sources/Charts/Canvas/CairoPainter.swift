import CCairo
import Images

/// Why a picture could not be made.
package struct ChartError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What went wrong, as a sentence for the reader.
  package let message: String

  /// What went wrong, as a sentence for the reader.
  package var description: String { message }
}

/// Puts drawings on Cairo surfaces.
enum CairoPainter {
  /// Returns a drawing as PNG bytes, without any text chunks.
  static func png(_ drawing: Drawing) throws(ChartError) -> [UInt8] {
    let width = Int32((drawing.width * drawing.scale).rounded())
    let height = Int32((drawing.height * drawing.scale).rounded())
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)
    defer { cairo_surface_destroy(surface) }
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    cairo_scale(context, drawing.scale, drawing.scale)
    paint(drawing, on: context)
    try check(cairo_status(context))
    return try PNGFile.bytes(ofOpaque: surface)
  }

  /// Returns a drawing as a PDF page, one pixel of the layout being 1/96 inch.
  static func pdf(_ drawing: Drawing, title: String, subject: String) throws(ChartError) -> [UInt8]
  {
    let sink = ByteSink()
    let pointsPerPixel = 0.75
    let surface = cairo_pdf_surface_create_for_stream(
      writeBytes, Unmanaged.passUnretained(sink).toOpaque(),
      drawing.width * pointsPerPixel, drawing.height * pointsPerPixel)
    defer { Lettering.alone { cairo_surface_destroy(surface) } }
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, subject)
    // Without a date the same data give the same bytes on every day.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "")
    let context = cairo_create(surface)
    cairo_scale(context, pointsPerPixel, pointsPerPixel)
    paint(drawing, on: context)
    let status = cairo_status(context)
    // A page is written at its end, and with it the outlines of its letters.
    cairo_destroy(context)
    Lettering.alone { cairo_surface_finish(surface) }
    try check(status)
    try check(cairo_surface_status(surface))
    return withExtendedLifetime(sink) { sink.bytes }
  }
}

/// Collects what Cairo writes.
private final class ByteSink {
  var bytes: [UInt8] = []
}

private let writeBytes: cairo_write_func_t = { closure, data, length in
  guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
  let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
  sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
  return CAIRO_STATUS_SUCCESS
}

extension CairoPainter {
  private static func check(_ status: cairo_status_t) throws(ChartError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    let reason = cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown"
    throw ChartError(message: "The chart could not be drawn: Cairo says “\(reason)”.")
  }

  /// Returns a surface with the raster's pixels in Cairo's premultiplied order.
  private static func imageSurface(of raster: Raster) -> OpaquePointer? {
    let surface = cairo_image_surface_create(
      CAIRO_FORMAT_ARGB32, Int32(raster.width), Int32(raster.height))
    guard let data = cairo_image_surface_get_data(surface) else { return surface }
    let stride = Int(cairo_image_surface_get_stride(surface))
    for row in 0..<raster.height {
      for column in 0..<raster.width {
        let source = 4 * (row * raster.width + column)
        let opacity = UInt32(raster.pixels[source + 3])
        func part(_ offset: Int) -> UInt32 {
          (UInt32(raster.pixels[source + offset]) * opacity + 127) / 255
        }
        let pixel = opacity << 24 | part(0) << 16 | part(1) << 8 | part(2)
        let target = UnsafeMutableRawPointer(data + row * stride + 4 * column)
        target.storeBytes(of: pixel, as: UInt32.self)
      }
    }
    cairo_surface_mark_dirty(surface)
    return surface
  }

  private static func paint(_ drawing: Drawing, on context: OpaquePointer?) {
    set(drawing.theme.background, on: context)
    cairo_paint(context)
    paint(drawing.marks, on: context)
  }

  private static func paint(_ marks: [Mark], on context: OpaquePointer?) {
    for mark in marks {
      switch mark {
      case .line(let points, let stroke):
        trace(points, on: context)
        apply(stroke, on: context)
      case .area(let points, let fill, let stroke):
        trace(points, on: context)
        cairo_close_path(context)
        finish(fill: fill, stroke: stroke, on: context)
      case .rectangle(let rectangle, let fill, let stroke, let radius):
        trace(rectangle, radius: radius, on: context)
        finish(fill: fill, stroke: stroke, on: context)
      case .circle(let centre, let radius, let fill, let stroke):
        cairo_new_path(context)
        cairo_arc(context, centre.x, centre.y, radius, 0, 2 * Double.pi)
        cairo_close_path(context)
        finish(fill: fill, stroke: stroke, on: context)
      case .text(let text):
        show(text, on: context)
      case .picture(let raster, let rectangle):
        show(raster, in: rectangle, on: context)
      case .clipped(let rectangle, let inner):
        cairo_save(context)
        cairo_new_path(context)
        cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
        cairo_clip(context)
        paint(inner, on: context)
        cairo_restore(context)
      }
    }
  }

  private static func set(_ paint: Paint, on context: OpaquePointer?) {
    let (red, green, blue) = paint.parts
    cairo_set_source_rgba(context, red, green, blue, paint.opacity)
  }

  private static func trace(_ points: [Point], on context: OpaquePointer?) {
    cairo_new_path(context)
    for point in points { cairo_line_to(context, point.x, point.y) }
  }

  private static func trace(
    _ rectangle: Rectangle, radius: Double, on context: OpaquePointer?
  ) {
    cairo_new_path(context)
    guard 0 < radius else {
      cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
      return
    }
    let (left, top) = (rectangle.x + radius, rectangle.y + radius)
    let (right, bottom) = (rectangle.right - radius, rectangle.bottom - radius)
    let quarter = Double.pi / 2
    cairo_arc(context, left, top, radius, 2 * quarter, 3 * quarter)
    cairo_arc(context, right, top, radius, 3 * quarter, 4 * quarter)
    cairo_arc(context, right, bottom, radius, 0, quarter)
    cairo_arc(context, left, bottom, radius, quarter, 2 * quarter)
    cairo_close_path(context)
  }

  private static func finish(fill: Paint?, stroke: Stroke?, on context: OpaquePointer?) {
    if let fill {
      set(fill, on: context)
      cairo_fill_preserve(context)
    }
    if let stroke {
      apply(stroke, on: context)
    } else {
      cairo_new_path(context)
    }
  }

  private static func apply(_ stroke: Stroke, on context: OpaquePointer?) {
    set(stroke.paint, on: context)
    cairo_set_line_width(context, stroke.width)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    cairo_set_dash(context, stroke.dashes, Int32(stroke.dashes.count), 0)
    cairo_stroke(context)
  }

  private static func show(_ text: TextMark, on context: OpaquePointer?) {
    set(text.paint, on: context)
    let left = text.bounds.x
    Lettering.alone {
      // The context gives the font back here, not at some later time when others draw letters.
      cairo_save(context)
      cairo_set_font_face(context, text.font.isBold ? Lettering.bold : Lettering.regular)
      cairo_set_font_size(context, text.font.size)
      let options = Lettering.unfittedOptions()
      cairo_set_font_options(context, options)
      cairo_font_options_destroy(options)
      cairo_move_to(context, left, text.place.y)
      cairo_show_text(context, text.string)
      cairo_restore(context)
    }
    cairo_new_path(context)
  }

  private static func show(
    _ raster: Raster, in rectangle: Rectangle, on context: OpaquePointer?
  ) {
    let surface = imageSurface(of: raster)
    defer { cairo_surface_destroy(surface) }
    cairo_save(context)
    cairo_translate(context, rectangle.x, rectangle.y)
    cairo_scale(
      context, rectangle.width / Double(raster.width), rectangle.height / Double(raster.height))
    cairo_set_source_surface(context, surface, 0, 0)
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD)
    cairo_paint(context)
    cairo_restore(context)
  }
}
