import Images
import Pictures
import Testing

@testable import Immunology

struct TissuePictureGoldenTests {
  private let caption = PictureCaption(
    title: "Checkpoint blockade", arm: "B", seed: 7, software: "Thymus test")

  private var tumour: TissueView {
    SampleTissue.tumour(cells: 160, size: SIMD3(330, 300, 0), tCells: 40)
  }

  @Test(arguments: Theme.allCases)
  func `every theme shows all kinds of cells`(theme: Theme) throws {
    let picture = TissuePicture(
      tumour, style: PictureStyle(theme: theme, width: 400), caption: caption)
    try GoldenPicture.expect(picture.png(), equals: "theme-\(theme)")
  }

  @Test(arguments: [Theme.light, .dark])
  func `a tissue with a depth is shown as a slice`(theme: Theme) throws {
    let view = SampleTissue.tumour(cells: 900, size: SIMD3(260, 260, 200), tCells: 160)
    let picture = TissuePicture(view, style: PictureStyle(theme: theme, width: 360))
    try GoldenPicture.expect(picture.png(), equals: "slice-\(theme)")
  }

  @Test(
    arguments: [
      ("ifn_gamma", Theme.light), ("oxygen", .dark), ("pdl1", .print),
      ("chemokine", .light), ("tgfb", .dark),
    ])
  func `a layer lies under the cells`(
    word: String, theme: Theme
  ) throws {
    let layer = try #require(BackgroundLayer(word: word))
    let style = PictureStyle(theme: theme, width: 400, background: layer)
    let picture = TissuePicture(tumour, style: style, caption: caption)
    try GoldenPicture.expect(picture.png(), equals: "layer-\(word)")
  }

  @Test func `an empty tissue has a frame, a scale and its counts`() throws {
    let picture = TissuePicture(SampleTissue.empty, style: PictureStyle(width: 320))
    try GoldenPicture.expect(picture.png(), equals: "empty")
  }

  @Test func `a single cell is drawn`() throws {
    var view = SampleTissue.empty
    view.size = SIMD3(60, 40, 0)
    view.cells = [
      TissueView.Cell(
        position: SIMD3(30, 20, 0), radius: 8.4, appearance: .tumour, lineage: 1, signal: 0)
    ]
    let picture = TissuePicture(view, style: PictureStyle(width: 320))
    try GoldenPicture.expect(picture.png(), equals: "single-cell")
  }

  @Test func `thirty thousand cells are shown by colour`() throws {
    let view = SampleTissue.tumour(cells: 16_000, size: SIMD3(2500, 2500, 0), tCells: 1500)
    #expect(view.cells.count > 29_000)
    let picture = TissuePicture(view, style: PictureStyle(width: 320))
    try GoldenPicture.expect(picture.png(), equals: "thirty-thousand")
  }

  @Test func `a small picture for a strip has the tissue alone`() throws {
    let raster = TissuePicture(SampleTissue.tumour(), style: PictureStyle(width: 300))
      .drawTissueOnly()
    #expect((raster.width, raster.height) == (300, 300))
    let row = Raster.row(
      [raster, raster], gap: 10, paper: Palette(.light).paper)
    try GoldenPicture.expect(PNG.encode(row), equals: "small-pictures")
  }

  @Test(arguments: [Theme.light, .dark])
  func `every mark can be told apart in close-up`(theme: Theme) throws {
    let kinds = TissueView.Appearance.allCases
    let columns = 6
    let rows = (kinds.count + columns - 1) / columns
    let cells = kinds.enumerated().map { index, appearance in
      TissueView.Cell(
        position: SIMD3(Float(index % columns) * 20 + 12, Float(index / columns) * 20 + 12, 0),
        radius: appearance.nature.crawls ? 4.8 : 8.4, appearance: appearance,
        lineage: UInt64(index), signal: 0)
    }
    let below = Float(rows) * 20 + 14
    let view = TissueView(
      day: 3.5, size: SIMD3(124, below + 10, 0), cells: cells,
      vessels: [SIMD4(42, below, 0, 1), SIMD4(82, below, 0, 0.2)], layers: [])
    let style = PictureStyle(theme: theme, width: 560, key: KeyLine.allCases)
    try GoldenPicture.expect(TissuePicture(view, style: style).png(), equals: "close-up-\(theme)")
  }

  @Test(arguments: Theme.allCases)
  func `every kind of immune cell can be found in a tumour`(theme: Theme) throws {
    var view = SampleTissue.tumour(cells: 700, size: SIMD3(600, 560, 0), tCells: 0)
    let kinds = TissueView.Appearance.allCases.filter(\.nature.crawls)
    for (index, kind) in kinds.enumerated() {
      for copy in 0..<5 {
        let place = SIMD3<Float>(
          Float(index % 6) * 96 + 48, Float(index / 6) * 170 + 60 + Float(copy) * 22, 0)
        view.cells.append(
          TissueView.Cell(
            position: place, radius: kind == .macrophage ? 8 : 4.8, appearance: kind,
            lineage: UInt64(index), signal: 0))
      }
    }
    for index in view.cells.indices where view.cells[index].appearance == .tumour {
      if index.isMultiple(of: 7) { view.cells[index].appearance = .tumourEscaped }
    }
    let picture = TissuePicture(view, style: PictureStyle(theme: theme, width: 800))
    try GoldenPicture.expect(picture.png(), equals: "kinds-\(theme)")
  }
}
