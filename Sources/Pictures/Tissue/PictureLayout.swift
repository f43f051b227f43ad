import Basics
import Images
import Immunology

/// Where everything goes: heading, tissue, and the lines of the footer.
///
/// The layout depends on the style, the size of the tissue and the list of the key, but neither on
/// the day nor on the counts (as long as they stay below a million): frames of one run agree.
struct PictureLayout {
  /// Something in the footer that is not broken.
  struct Item {
    enum Content {
      case text(String, Typeface, Float, RGB)
      case sample(KeyLine)
      case clone(Clone)
      case scaleBar(pixels: Int, label: String)
      case colourBar(low: String, high: String)
    }

    var x: Float
    var content: Content
  }

  /// A line of the footer.
  struct Line {
    var items: [Item] = []
    var baseline = 0
  }

  let width: Int
  private(set) var height = 0
  private(set) var tissue: PixelFrame
  private(set) var headingLines: [Line] = []
  private(set) var footer: [Line] = []

  private let size: Float
  private let margin: Float
  private var pen: Float = 0

  /// The height of a tissue that is drawn with a width in pixels.
  static func tissueHeight(_ view: TissueView, _ width: Int) -> Int {
    guard view.size.x > 0, view.size.y > 0 else { return width }
    return max(8, min(16_384, Int(nearest: Float(width) * view.size.y / view.size.x)))
  }

  init(_ picture: TissuePicture) {
    width = picture.style.width
    size = picture.style.typeSize
    margin = (size * 0.55).rounded(.up)
    let inner = max(8, width - 2 * Int(margin))
    tissue = PixelFrame(
      x: Int(margin), y: Int(margin), width: inner,
      height: Self.tissueHeight(picture.view, inner))
    arrange(picture)
  }

  /// Key, scales and notes alone, from a height on, for pictures of a width that share them.
  init(below top: Int, width: Int, size: Float, sharedBy picture: TissuePicture) {
    self.width = width
    self.size = size
    margin = (size * 0.55).rounded(.up)
    tissue = PixelFrame(x: 0, y: 0, width: picture.style.width, height: top)
    addKey(picture)
    addScales(picture)
    addNotes(picture)
    setBaselines()
  }

  private mutating func arrange(_ picture: TissuePicture) {
    let palette = picture.palette
    var y = 0
    if let heading = picture.caption.heading {
      let lines = wrapped(heading, .bold, size * 1.15)
      for (index, line) in lines.prefix(2).enumerated() {
        let text = index == 1 && lines.count > 2 ? shortened(line, .bold, size * 1.15) : line
        y += Int(size * 1.55)
        headingLines.append(
          Line(
            items: [Item(x: margin, content: .text(text, .bold, size * 1.15, palette.text))],
            baseline: y))
      }
      y += Int(size * 0.5)
    }
    tissue.y = max(Int(margin), y)
    addCounts(picture)
    addKey(picture)
    addScales(picture)
    addNotes(picture)
    setBaselines()
  }

  private mutating func setBaselines() {
    var baseline = Float(tissue.y + tissue.height) + size * 0.2
    for index in footer.indices {
      baseline += size * 1.5
      footer[index].baseline = Int(baseline)
    }
    height = Int(baseline + size * 0.75)
  }
}

// MARK: - What the footer says

extension PictureLayout {
  private mutating func addCounts(_ picture: TissuePicture) {
    let parts = picture.counts
    let (text, secondary) = (picture.palette.text, picture.palette.secondaryText)
    startLine()
    let day = picture.dayText
    let dayWidth = max(Typeface.bold.width(of: "Day 000.0", size: size), bold(day))
    add(.text(day, .bold, size, text), width: bold(day), gap: 0)
    // Where a line ends is decided with room for six digits, so that it is the same in each frame.
    var reserved = margin + dayWidth
    for (noun, count) in parts {
      let words = TissuePicture.number(count, noun)
      let room = max(book("000,000 \(noun)s · "), book(words + " · "))
      if reserved + room > Float(width) - margin {
        startLine()
        reserved = margin
      }
      if pen > margin { add(.text(" · ", .book, size, secondary), width: book(" · "), gap: 0) }
      add(.text(words, .book, size, text), width: book(words), gap: 0)
      reserved += room
    }
  }

  private mutating func addKey(_ picture: TissuePicture) {
    let entries = picture.style.key ?? KeyLine.visible(in: picture.view)
    guard !entries.isEmpty else { return }
    startLine()
    let lines =
      entries.map { (Item.Content.sample($0), $0.label) }
      + picture.style.clones.map { (Item.Content.clone($0), $0.label) }
    for (drawing, label) in lines {
      let words = book(label)
      let sample = size * 1.25
      if pen > margin, pen + size * 0.9 + sample + words > Float(width) - margin { startLine() }
      add(drawing, width: sample, gap: pen > margin ? size * 0.9 : 0)
      add(.text(label, .book, size, picture.palette.text), width: words, gap: 0)
    }
  }

  private mutating func addScales(_ picture: TissuePicture) {
    let palette = picture.palette
    if picture.view.size.x > 0 {
      let scale = Float(tissue.width) / picture.view.size.x
      let (length, label) = picture.scale
      let pixels = max(1, min(width, Int(nearest: length * scale)))
      startLine()
      add(.scaleBar(pixels: pixels, label: label), width: Float(pixels) + size * 0.4, gap: 0)
      add(.text(label, .book, size, palette.text), width: book(label), gap: 0)
    }
    guard let background = picture.style.background else { return }
    // The scale is the same in all runs, so in some there is more than it shows.
    let high = RoundNumber.text(background.top) + " " + background.unit + " or more"
    let pieces: [(PictureLayout.Item.Content, Float)] = [
      (.text(background.label, .book, size, palette.text), book(background.label)),
      (.text("0", .book, size, palette.text), book("0")),
      (.colourBar(low: "0", high: high), size * 5),
      (.text(high, .book, size, palette.text), book(high)),
    ]
    let total = pieces.reduce(0) { $0 + $1.1 + size * 0.4 }
    if pen > margin, pen + size + total > Float(width) - margin { startLine() }
    for (index, piece) in pieces.enumerated() {
      if pen > margin, pen + piece.1 > Float(width) - margin { startLine() }
      add(piece.0, width: piece.1, gap: pen == margin ? 0 : index == 0 ? size : size * 0.4)
    }
  }

  private mutating func addNotes(_ picture: TissuePicture) {
    var notes: [String] = []
    if let slice = picture.sliceHeight {
      notes.append(
        "Slice at z = \(RoundNumber.text(slice)) µm; the counts are of the whole tissue.")
    }
    if let background = picture.style.background, background != .pdl1,
      background.field(in: picture.view) == nil
    {
      notes.append("\(background.label) is not known here.")
    }
    if picture.view.size.x > 0, isTooSmallForShapes(picture) {
      notes.append("Cells too small for a shape show their colour only.")
    }
    if picture.effectorScale > 1 {
      notes.append("T cells are drawn larger than life.")
    }
    notes.append(TissuePicture.disclaimer)
    let small = max(10, size * 0.82)
    for note in notes {
      for (index, text) in wrapped(note, .book, small).enumerated() {
        let words = Typeface.book.width(of: text, size: small)
        let gap = size * 0.9
        if index > 0 || pen == 0 || pen + gap + words > Float(width) - margin { startLine() }
        add(
          .text(text, .book, small, picture.palette.secondaryText), width: words,
          gap: pen > margin ? gap : 0)
      }
    }
  }

  /// 200 µm, or a round length that fits a smaller or larger tissue.
  static func scaleLength(tissueWidth: Float) -> Float {
    if tissueWidth * 0.05 <= 200, 200 <= tissueWidth * 0.4 { return 200 }
    return RoundNumber.notAbove(tissueWidth * 0.25)
  }

  /// Whether T cells, with their usual radius of 4.8 µm, are smaller than the smallest shape.
  private func isTooSmallForShapes(_ picture: TissuePicture) -> Bool {
    let radius = 4.8 * picture.effectorScale
    return 2 * radius * Float(tissue.width) / picture.view.size.x < CellArt.smallestShape
  }
}

// MARK: - Putting things into lines

extension PictureLayout {
  private mutating func startLine() {
    footer.append(Line())
    pen = margin
  }

  private mutating func add(_ content: Item.Content, width: Float, gap: Float) {
    footer[footer.count - 1].items.append(Item(x: pen + gap, content: content))
    pen += gap + width
  }

  private func book(_ text: String) -> Float { Typeface.book.width(of: text, size: size) }
  private func bold(_ text: String) -> Float { Typeface.bold.width(of: text, size: size) }

  /// Leaves out the end of a line that goes on, so that the dots fit.
  private func shortened(_ text: String, _ face: Typeface, _ size: Float) -> String {
    var words = text.split(separator: " ")
    let room = Float(width) - 2 * margin
    while words.count > 1, face.width(of: words.joined(separator: " ") + " …", size: size) > room {
      words.removeLast()
    }
    return words.joined(separator: " ") + " …"
  }

  /// Breaks a text between words so that each line fits.
  private func wrapped(_ text: String, _ face: Typeface, _ size: Float) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last,
        face.width(of: last + " " + word, size: size) <= Float(width) - 2 * margin
      {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

// MARK: - Drawing

extension PictureLayout {
  /// Draws all but the tissue.
  func drawSurroundings(of picture: TissuePicture, on canvas: inout Canvas) {
    Self.drawFrame(around: tissue, size: size, on: &canvas, picture.palette.axis)
    drawLines(of: picture, on: &canvas)
  }

  /// Draws heading and footer.
  func drawLines(of picture: TissuePicture, on canvas: inout Canvas) {
    let palette = picture.palette
    let art = CellArt(palette, isOpen: picture.style.background != nil)
    for line in headingLines + footer {
      for item in line.items {
        draw(item, baseline: line.baseline, picture, art, on: &canvas)
      }
    }
  }

  /// Draws a thin frame around a tissue.
  static func drawFrame(
    around frame: PixelFrame, size: Float, on canvas: inout Canvas, _ colour: RGB
  ) {
    let line = max(1, Int(size / 20))
    for (x, y, width, height) in [
      (frame.x - line, frame.y - line, frame.width + 2 * line, line),
      (frame.x - line, frame.y + frame.height, frame.width + 2 * line, line),
      (frame.x - line, frame.y, line, frame.height),
      (frame.x + frame.width, frame.y, line, frame.height),
    ] {
      canvas.fill(x: x, y: y, width: width, height: height, colour)
    }
  }

  private func draw(
    _ item: Item, baseline: Int, _ picture: TissuePicture, _ art: CellArt,
    on canvas: inout Canvas
  ) {
    let palette = picture.palette
    let middle = Float(baseline) - size * 0.36
    func lay(_ entry: KeyLine, clone: UInt8) {
      let isPDL1 = picture.style.background == .pdl1
      let inside = isPDL1 && entry.sample?.isTumour == true ? palette.paper : nil
      let stamp = Stamp(Self.sample(of: entry, clone: clone, art, size: size, inside: inside))
      canvas.lay(
        stamp, x: Int(item.x + size * 0.5) - stamp.anchor, y: Int(middle) - stamp.anchor,
        inside: PixelFrame(x: 0, y: 0, width: width, height: height))
    }
    switch item.content {
    case .text(let text, let face, let size, let colour):
      canvas.write(text, x: item.x, y: baseline, size: size, face: face, colour)
    case .sample(let entry):
      lay(entry, clone: 0)
    case .clone(let clone):
      if let entry = clone.entry { lay(entry, clone: clone.number) }
    case .scaleBar(let pixels, _):
      let thick = max(2, Int(size * 0.16))
      let tick = max(4, Int(size * 0.5))
      let (x, y) = (Int(item.x), Int(middle))
      canvas.fill(x: x, y: y - thick / 2, width: pixels, height: thick, palette.text)
      for end in [x, x + pixels - max(1, thick / 2)] {
        canvas.fill(
          x: end, y: y - tick / 2, width: max(1, thick / 2), height: tick, palette.text)
      }
    case .colourBar:
      let bar = Int(size * 5)
      let tall = Int(size * 0.7)
      let (x, y) = (Int(item.x), Int(middle) - tall / 2)
      canvas.fill(x: x - 1, y: y - 1, width: bar + 2, height: tall + 2, palette.axis)
      for column in 0..<bar {
        let step = StampBook.step(Float(column) / Float(max(1, bar - 1)))
        canvas.fill(
          x: x + column, y: y, width: 1, height: tall,
          palette.layer(Float(step) / Float(StampBook.steps)))
      }
    }
  }

  /// The sample of an entry of the key, all about as large.
  private static func sample(
    of entry: KeyLine, clone: UInt8, _ art: CellArt, size: Float, inside: RGB?
  ) -> [Mark] {
    guard let appearance = entry.sample else { return art.vessel(radius: size * 0.4, flow: 1) }
    return art.marks(
      TissueView.Look(appearance, clone: clone), radius: max(3.5, size * entry.sampleShare),
      inside: inside)
  }
}
