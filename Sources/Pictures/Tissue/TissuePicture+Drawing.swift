import Immunology

extension TissuePicture {
  /// The radius of a vessel's mark in µm; a capillary is about this wide.
  private static let vesselRadius: Float = 8

  /// Draws the layer, the resident cells, the vessels, and the crawling cells on top.
  func drawTissue(on canvas: inout Canvas, in frame: PixelFrame) {
    guard view.size.x > 0, view.size.y > 0 else { return }
    let scale = Float(frame.width) / view.size.x
    if let background = style.background, let field = background.field(in: view) {
      draw(field, top: background.top, on: &canvas, in: frame)
    }
    var stamps = StampBook(CellArt(palette, isOpen: style.background != nil))
    let ramp = pdl1Ramp
    for cell in visibleCells(effectors: false) {
      let inside = cell.appearance.isTumour ? ramp?(cell.signal) : nil
      lay(cell, inside: inside, scale, &stamps, on: &canvas, in: frame)
    }
    drawVessels(scale, stamps.art, on: &canvas, in: frame)
    for cell in visibleCells(effectors: true) {
      var cell = cell
      cell.radius *= effectorScale
      lay(cell, inside: nil, scale, &stamps, on: &canvas, in: frame)
    }
  }

  /// The residents or the crawling cells; in a slice with the radius of their cross-section, the
  /// smallest first, so that caps of cells do not lie on those that are cut in the middle.
  private func visibleCells(effectors: Bool) -> [TissueView.Cell] {
    let cells = view.cells.filter { $0.appearance.nature.crawls == effectors }
    guard let sliceHeight else { return cells }
    var cut: [(order: Int, cell: TissueView.Cell)] = []
    for var cell in cells {
      let offset = cell.position.z - sliceHeight
      guard abs(offset) < cell.radius else { continue }
      cell.radius = (cell.radius * cell.radius - offset * offset).squareRoot()
      cut.append((cut.count, cell))
    }
    cut.sort { ($0.cell.radius, $0.order) < ($1.cell.radius, $1.order) }
    return cut.map { $0.cell }
  }

  private func lay(
    _ cell: TissueView.Cell, inside: Int?, _ scale: Float, _ stamps: inout StampBook,
    on canvas: inout Canvas, in frame: PixelFrame
  ) {
    let place = SIMD2(cell.position.x, cell.position.y) * scale
    guard place.x.isFinite, place.y.isFinite, abs(place.x) < 100_000, abs(place.y) < 100_000
    else { return }
    stamps.lay(
      cell.look, inside: inside, radius: cell.radius * scale,
      at: place + SIMD2(Float(frame.x), Float(frame.y)), on: &canvas, frame)
  }

  private func drawVessels(
    _ scale: Float, _ art: CellArt, on canvas: inout Canvas, in frame: PixelFrame
  ) {
    let radius = min(1024, max(3, Self.vesselRadius * scale))
    for vessel in view.vessels {
      if let sliceHeight, abs(vessel.z - sliceHeight) > Self.vesselRadius { continue }
      let place = SIMD2(vessel.x, vessel.y) * scale + SIMD2(Float(frame.x), Float(frame.y))
      // Not so for what is no number.
      guard abs(place.x) < 100_000, abs(place.y) < 100_000 else { continue }
      let corner = place.rounded(.down)
      let stamp = Stamp(art.vessel(radius: radius, flow: vessel.w), shift: place - corner)
      canvas.lay(
        stamp, x: Int(corner.x) - stamp.anchor, y: Int(corner.y) - stamp.anchor, inside: frame)
    }
  }

  /// The step of the ramp for a number of PD-L1 molecules, if that is shown.
  private var pdl1Ramp: ((Float) -> Int)? {
    guard let background = style.background, background == .pdl1 else { return nil }
    let top = background.top
    return { StampBook.step($0 / top) }
  }

  /// Draws a field between its voxel centers, smoothly.
  private func draw(
    _ field: TissueView.Layer, top: Float, on canvas: inout Canvas, in frame: PixelFrame
  ) {
    let ramp = (0...StampBook.steps).map {
      Canvas.word(palette.layer(Float($0) / Float(StampBook.steps)))
    }
    let plane = field.shape.x * field.shape.y
    let slice = field.shape.z > 1 ? plane * (field.shape.z / 2) : 0
    // Values in steps of the ramp; what is no number counts as nothing.
    let steps = field.values[slice..<slice + plane].map { value -> Float in
      value.isFinite ? max(0, min(1, value / top)) * Float(StampBook.steps) : 0
    }
    let columns = (0..<frame.width).map { Self.neighbours($0, frame.width, field.shape.x) }
    var row = [Float](repeating: 0, count: field.shape.x)
    for y in 0..<frame.height {
      let rows = Self.neighbours(y, frame.height, field.shape.y)
      for x in row.indices {
        let above = steps[rows.first * field.shape.x + x]
        row[x] = above + (steps[rows.second * field.shape.x + x] - above) * rows.share
      }
      canvas.setRow(x: frame.x, y: frame.y + y, count: frame.width) { x in
        let column = columns[x]
        let value = row[column.first] + (row[column.second] - row[column.first]) * column.share
        return ramp[Int(value + 0.5)]
      }
    }
  }

  /// The two voxels around a pixel and the share of the second one.
  private static func neighbours(
    _ pixel: Int, _ pixels: Int, _ voxels: Int
  ) -> (first: Int, second: Int, share: Float) {
    let place = (Float(pixel) + 0.5) / Float(pixels) * Float(voxels) - 0.5
    let below = max(0, min(voxels - 1, Int(place.rounded(.down))))
    return (below, min(voxels - 1, below + 1), max(0, min(1, place - Float(below))))
  }
}

/// The stamps of a picture, each drawn when it is first needed.
///
/// Sizes are rounded to a quarter of a pixel and places to half of one: that cannot be seen, ten
/// thousand cells need about a hundred drawings, and equal drawings compress well.
struct StampBook {
  /// The steps of a layer's colours.
  static let steps = 40

  let art: CellArt
  private var stamps: [Stamp] = []
  private var numbers: [Int: Int] = [:]
  /// The pixels of all drawings.
  private var pixels = 0
  private static let mostPixels = 1 << 24

  init(_ art: CellArt) { self.art = art }

  /// The step of the ramp for a share of its range.
  static func step(_ share: Float) -> Int {
    share.isFinite ? Int((max(0, min(1, share)) * Float(steps)).rounded()) : 0
  }

  /// Lays the drawing of a cell on the canvas.
  mutating func lay(
    _ look: TissueView.Look, inside: Int?, radius: Float, at place: SIMD2<Float>,
    on canvas: inout Canvas, _ frame: PixelFrame
  ) {
    // Beyond this a cell is larger than a picture, and its drawing takes gigabytes.
    guard radius > 0.2, radius < 1024 else { return }
    let size = max(1, Int((radius * 4).rounded()))
    let half = (place * 2).rounded(.down)
    let corner = (half / 2).rounded(.down)
    let part = half - corner * 2
    let shift = Int(part.x) | Int(part.y) << 1
    let code = ((size << 2 | shift) << 8 | Int(look.byte)) << 6 | (inside ?? 63)
    let number: Int
    if let known = numbers[code] {
      number = known
    } else {
      let colour = inside.map { art.palette.layer(Float($0) / Float(Self.steps)) }
      // A tissue has about a hundred drawings of a few pixels; forged cells could all be different.
      if Self.mostPixels < pixels { (stamps, numbers, pixels) = ([], [:], 0) }
      number = stamps.count
      numbers[code] = number
      stamps.append(
        Stamp(
          art.marks(look, radius: Float(size) / 4, inside: colour),
          shift: (part + 0.5) / 2))
      pixels += stamps[number].words.count
    }
    let anchor = stamps[number].anchor
    canvas.lay(
      stamps[number], x: Int(corner.x) - anchor, y: Int(corner.y) - anchor, inside: frame)
  }
}
