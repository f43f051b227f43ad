import Images
import Testing

@testable import Immunology
@testable import Pictures

struct PictureLayoutTests {
  private let crowd = SampleTissue.tumour(cells: 900, size: SIMD3(600, 500, 120), tCells: 200)

  /// The right end of each thing in the footer.
  private func rightEnds(_ layout: PictureLayout) -> [(String, Float)] {
    (layout.headingLines + layout.footer).flatMap { line in
      line.items.map { item -> (String, Float) in
        switch item.content {
        case .text(let text, let face, let size, _):
          (text, item.x + face.width(of: text, size: size))
        case .sample(let entry): (entry.label, item.x)
        case .clone(let clone): (clone.label, item.x)
        case .scaleBar(let pixels, let label): (label, item.x + Float(pixels))
        case .colourBar(_, let high): (high, item.x)
        }
      }
    }
  }

  @Test(arguments: [320, 400, 640, 1000, 1920], Theme.allCases)
  func `nothing is cut off`(width: Int, theme: Theme) {
    for content in BackgroundLayer.allCases {
      var view = crowd
      view.day = 123.4
      let picture = TissuePicture(
        view,
        style: PictureStyle(
          theme: theme, width: width, background: content,
          key: KeyLine.allCases,
          clones: [Clone(kind: .tumour, number: 1, name: String(repeating: "long ", count: 20))]),
        caption: PictureCaption(
          title: "Checkpoint blockade with a long name that goes on and on", arm: "C"))
      let layout = PictureLayout(picture)
      for (text, end) in rightEnds(layout) {
        #expect(end <= Float(width), "“\(text)” at \(width) px in \(theme)")
      }
      let last = layout.footer.map(\.baseline).max() ?? 0
      #expect(last + Int(picture.style.typeSize * 0.3) < layout.height)
    }
  }

  @Test func `frames of one run are equally high, whatever the day and the counts`() {
    let style = PictureStyle(width: 500, key: KeyLine.allCases)
    var heights: Set<Int> = []
    for (day, kept) in [(0.0, 1), (9.5, 200), (14, 2000), (100, 100_000)] {
      var view = crowd
      view.day = day
      view.cells = Array(view.cells.prefix(kept))
      heights.insert(TissuePicture(view, style: style).draw().height)
    }
    #expect(heights.count == 1)
  }

  @Test(arguments: BackgroundLayer.allCases)
  func `a shade means one number in all tissues, and the legend says which`(
    content: BackgroundLayer
  ) {
    let background = content
    /// A tissue with one value everywhere, of the field or inside of a large cell.
    func picture(_ value: Float) -> TissuePicture {
      var view = SampleTissue.empty
      view.layers = [
        TissueView.Layer(
          name: content.word, shape: [2, 2, 1], values: [value, value, value, value])
      ]
      view.cells = [
        TissueView.Cell(
          position: [300, 300, 0], radius: 200, appearance: .tumour, lineage: 1, signal: value)
      ]
      return TissuePicture(view, style: PictureStyle(width: 300, background: background))
    }
    func shade(_ value: Float) -> RGB {
      let raster = picture(value).drawTissueOnly()
      return content == .pdl1 ? raster[150, 100] : raster[5, 5]
    }
    let palette = Palette(.light)
    #expect(shade(background.top / 2) == palette.layer(0.5))
    #expect(shade(background.top) == palette.layer(1))
    #expect(shade(3 * background.top) == palette.layer(1))
    for value in [background.top / 100, 3 * background.top] {
      let texts = PictureLayout(picture(value)).footer.flatMap(\.items).compactMap { item in
        if case .text(let text, _, _, _) = item.content { text } else { nil as String? }
      }
      #expect(
        texts.contains("\(RoundNumber.text(background.top)) \(background.unit) or more"))
    }
  }

  @Test func `the scale bar is 200 µm long where that fits`() {
    #expect(PictureLayout.scaleLength(tissueWidth: 1000) == 200)
    #expect(PictureLayout.scaleLength(tissueWidth: 500) == 200)
    #expect(PictureLayout.scaleLength(tissueWidth: 400) == 100)
    #expect(PictureLayout.scaleLength(tissueWidth: 60) == 10)
    #expect(PictureLayout.scaleLength(tissueWidth: 20_000) == 5000)
  }

  @Test func `the scale bar is as long in the picture as in the tissue`() {
    let picture = TissuePicture(crowd, style: PictureStyle(width: 500))
    let layout = PictureLayout(picture)
    let bars = layout.footer.flatMap(\.items).compactMap { item in
      if case .scaleBar(let pixels, _) = item.content { pixels } else { nil as Int? }
    }
    // 600 µm of tissue.
    let expected = picture.scale.micrometres / 600 * Float(layout.tissue.width)
    #expect(bars.count == 1 && abs(Float(bars[0]) - expected) <= 1)
  }

  @Test func `only a slice says at which height it is`() {
    func notes(_ depth: Float) -> String {
      var view = crowd
      view.size.z = depth
      return PictureLayout(TissuePicture(view)).footer.flatMap(\.items).compactMap { item in
        if case .text(let text, _, _, _) = item.content { text } else { nil as String? }
      }.joined(separator: " ")
    }
    #expect(notes(120).contains("Slice at z = 60 µm"))
    #expect(!notes(0).contains("Slice"))
  }

  @Test func `the key lists what is there, once`() {
    var view = SampleTissue.empty
    #expect(KeyLine.visible(in: view).isEmpty)
    view.cells = [.tumourDying, .healthyDying, .effectorTired, .tumour].map {
      TissueView.Cell(
        position: .zero, radius: 5, appearance: $0, lineage: 0, signal: 0)
    }
    #expect(KeyLine.visible(in: view).map(\.word) == ["tumour", "effectorTired", "dying"])
    view.vessels = [SIMD4(1, 1, 0, 1)]
    #expect(KeyLine.visible(in: view).last == .vessel)
  }

  @Test func `numbers are rounded and grouped for reading`() {
    #expect(RoundNumber.grouped(1_234_567) == "1,234,567")
    #expect(RoundNumber.grouped(999) == "999")
    #expect(RoundNumber.notAbove(38) == 20)
    #expect(RoundNumber.text(0.02) == "0.02")
    #expect(RoundNumber.text(2000) == "2,000")
  }
}
