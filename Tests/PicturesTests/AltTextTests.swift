import Images
import Pictures
import Testing

@testable import Immunology

struct AltTextTests {
  /// A tumour cell in each place of a grid of 10 µm for which a condition holds.
  private func view(
    _ size: SIMD3<Float> = SIMD3(600, 600, 0), where isTumour: (Float, Float) -> Bool
  ) -> TissueView {
    var cells: [TissueView.Cell] = []
    for y in stride(from: Float(5), to: size.y, by: 10) {
      for x in stride(from: Float(5), to: size.x, by: 10) where isTumour(x, y) {
        cells.append(cell(.tumour, x, y))
      }
    }
    return TissueView(day: 14, size: size, cells: cells, vessels: [], layers: [])
  }

  private func cell(
    _ appearance: TissueView.Appearance, _ x: Float, _ y: Float
  ) -> TissueView.Cell {
    TissueView.Cell(
      position: SIMD3(x, y, 0), radius: 5, appearance: appearance, lineage: 0, signal: 0)
  }

  private func inDisc(_ x: Float, _ y: Float) -> Bool {
    (x - 300) * (x - 300) + (y - 300) * (y - 300) < 150 * 150
  }

  @Test func `a disc is a round mass, with a third of the T cells inside`() {
    var view = view(where: inDisc)
    let tumour = view.cells.count
    for index in 0..<9 {
      let x: Float = index < 3 ? 260 + Float(index) * 40 : 40
      view.cells.append(cell(.effectorActive, x, 300 + Float(index)))
    }
    view.cells.append(cell(.effectorTired, 100, 100))
    let text = TissuePicture(view, caption: PictureCaption(arm: "B")).altText
    #expect(
      text
        == "Tissue on day 14 of arm B: \(tumour) tumour cells in one round mass, 9 active T cells,"
        + " about a third of them inside the tumour; 1 tired T cell.")
  }

  @Test(arguments: [(Float(300), "inside"), (30, "outside")])
  func `a single T cell is inside or outside of the tumour`(x: Float, place: String) {
    var view = view(where: inDisc)
    view.cells.append(cell(.effectorActive, x, 300))
    #expect(TissuePicture(view).altText.contains("1 active T cell, \(place) the tumour"))
  }

  @Test func `the dead are not counted, and parts of days are told`() {
    var view = view(where: inDisc)
    let tumour = view.cells.count
    view.cells += [cell(.tumourDying, 300, 300), cell(.effectorTired, 100, 100)]
    view.day = 1.5
    let text = TissuePicture(view).altText
    #expect(text.hasPrefix("Tissue on day 1.5: \(tumour) tumour cells"))
    #expect(text.contains("no active T cells") && text.hasSuffix("; 1 tired T cell."))
  }

  @Test func `other forms are not called round`() {
    let bar = view { x, y in abs(y - 300) < 40 && abs(x - 300) < 250 }
    #expect(TissuePicture(bar).altText.contains("in one irregular mass"))
    let ends = view { x, y in abs(y - 300) < 80 && abs(x - 300) > 150 && abs(x - 300) < 250 }
    #expect(TissuePicture(ends).altText.contains("in 2 clumps"))
    let ring = view { x, y in
      let distance = (x - 300) * (x - 300) + (y - 300) * (y - 300)
      return 120 * 120 < distance && distance < 200 * 200
    }
    #expect(TissuePicture(ring).altText.contains("mass"))
    let all = view { _, _ in true }
    #expect(TissuePicture(all).altText.contains("filling the tissue"))
    let dots = view { x, y in x.truncatingRemainder(dividingBy: 100) == 5 && Int(y) % 100 == 5 }
    #expect(TissuePicture(dots).altText.contains("scattered"))
  }

  @Test func `nothing is said about the shape of a few cells`() {
    let few = view { x, y in x < 25 && y < 15 }
    #expect(
      TissuePicture(few).altText == "Tissue on day 14: 2 tumour cells, no active T cells.")
    #expect(
      TissuePicture(SampleTissue.empty).altText
        == "Tissue on day 0: no living tumour cells, no active T cells.")
  }

  @Test func `a slice is called one`() {
    let view = SampleTissue.tumour(cells: 900, size: SIMD3(260, 260, 260), tCells: 100)
    let text = TissuePicture(view).altText
    #expect(text.hasPrefix("Slice through the tissue on day 14: "))
    #expect(text.contains("in one round mass"))
  }

  @Test func `the text is short enough for screen readers`() {
    var view = SampleTissue.tumour(cells: 500, size: SIMD3(600, 600, 0), tCells: 500)
    view.day = 1234.5
    let caption = PictureCaption(
      title: String(repeating: "long ", count: 60), arm: String(repeating: "arm", count: 60))
    #expect(TissuePicture(view, caption: caption).altText.count <= 250)
  }

  @Test func `the file carries title, description, program and seed`() throws {
    let picture = TissuePicture(
      view(where: inDisc), style: PictureStyle(theme: .print, width: 100),
      caption: PictureCaption(title: "Anti-PD-1", arm: "B", seed: 42, software: "Thymus 1.2.3"))
    let texts = try PNG.text(of: picture.png())
    func value(_ key: String) -> String? { texts.first { $0.0 == key }?.1 }
    #expect(value("Title") == "B · Anti-PD-1, Day 14")
    #expect(value("Description") == picture.altText)
    #expect(value("Software") == "Thymus 1.2.3")
    #expect(value("Seed") == "42")
    let names = try PNGChunk.chunks(of: picture.png()).map(\.name)
    #expect(names.contains("pHYs"))
  }
}
