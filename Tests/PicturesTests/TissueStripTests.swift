import Images
import Immunology
import Pictures
import Testing

struct TissueStripTests {
  private func views(_ counts: [Int]) -> [TissueView] {
    counts.enumerated().map { index, count in
      SampleTissue.tumour(
        cells: count, size: SIMD3(500, 500, 0), day: Double(index) * 14, tCells: 10 + 30 * index)
    }
  }

  @Test(arguments: [Theme.light, .dark])
  func `days and arms share a key and a scale`(theme: Theme) throws {
    let strip = TissueStrip(
      rows: [
        TissueStrip.Row(name: "A · No treatment", views: views([80, 200, 380])),
        TissueStrip.Row(name: "B · Anti-PD-1", views: views([80, 150, 30])),
      ],
      style: PictureStyle(theme: theme, width: 180))
    try GoldenPicture.expect(
      PNG.encode(strip.draw(), colours: SharedColours(theme)), equals: "strip-\(theme)")
  }

  @Test func `a strip of one small picture and an empty strip are drawn`() {
    let single = TissueStrip(
      rows: [TissueStrip.Row(views: views([80]))], style: PictureStyle(width: 200))
    #expect(single.draw().width > 200)
    let empty = TissueStrip(rows: [TissueStrip.Row(name: "A", views: [])])
    #expect(empty.draw().width == 300)
    #expect(empty.altText.count <= 250)
  }

  @Test func `the text names the first and the last count of each arm`() {
    let strip = TissueStrip(
      rows: [
        TissueStrip.Row(name: "A", views: [SampleTissue.empty]),
        TissueStrip.Row(name: "B", views: [SampleTissue.empty]),
      ])
    #expect(
      strip.altText
        == "Pictures of the tissue. Tumour cells: A: 0 on day 0, 0 on day 0; B: 0 on day 0, 0 on day 0."
    )
  }
}
