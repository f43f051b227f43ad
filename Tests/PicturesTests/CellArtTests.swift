import Images
import Testing

@testable import Immunology
@testable import Pictures

struct CellArtTests {
  /// A tissue with one cell in the middle, drawn so large that a pixel can be asked.
  private func closeUp(
    _ appearance: TissueView.Appearance, theme: Theme = .light, radius: Float = 8,
    pixelsPerMicron: Int = 5, z: Float = 0, depth: Float = 0
  ) -> Raster {
    var view = SampleTissue.empty
    view.size = SIMD3(40, 40, depth)
    view.cells = [
      TissueView.Cell(
        position: SIMD3(20, 20, z), radius: radius, appearance: appearance, lineage: 1, signal: 0)
    ]
    let style = PictureStyle(theme: theme, width: 40 * pixelsPerMicron)
    return TissuePicture(view, style: style).drawTissueOnly()
  }

  @Test(arguments: Theme.allCases)
  func `an active T cell is filled and a tired one is open`(theme: Theme) {
    let palette = Palette(theme)
    #expect(closeUp(.effectorActive, theme: theme)[100, 100] == palette.colour(.effectorActive))
    let tired = closeUp(.effectorTired, theme: theme)
    #expect(tired[100, 100] == palette.paper)
    let rim = (100..<200).contains { tired[$0, 100] == palette.colour(.effectorTired) }
    #expect(rim)
  }

  @Test func `an attacking T cell has a ring around it`() {
    let blue = Palette(.light).colour(.effectorActive)
    let raster = closeUp(.effectorEngaged, radius: 5)
    let row = (100..<170).map { raster[$0, 100] == blue }
    // Filled, then paper, then the ring, then paper.
    #expect(row.indices.count { $0 > 0 && row[$0] != row[$0 - 1] } == 3)
  }

  @Test func `a tumour cell has a rim, a body and a nucleus`() {
    let palette = Palette(.light)
    let raster = closeUp(.tumour)
    #expect(raster[100, 100] == palette.nucleus(.tumour))
    let row = (100..<150).map { raster[$0, 100] }
    #expect(row.contains(palette.colour(.tumour)))
    #expect(row.contains(palette.rim(.tumour)))
    #expect(palette.rim(.tumour).luminance < palette.colour(.tumour).luminance)
  }

  @Test func `a necrotic cell has no nucleus and a broken rim`() {
    let palette = Palette(.light)
    let raster = closeUp(.necrotic)
    #expect(raster[100, 100] == palette.body(.necrotic))
    // To the right there is a gap in the rim, at 45 degrees there is the rim.
    #expect(!(125..<145).contains { raster[$0, 100] == palette.rim(.necrotic) })
    #expect((115..<135).contains { raster[$0, $0] == palette.rim(.necrotic) })
  }

  @Test(arguments: [TissueView.Appearance.tumourDying, .healthyDying, .effectorDying])
  func `a dying cell bears a cross`(appearance: TissueView.Appearance) {
    let raster = closeUp(appearance)
    let onCross = raster[104, 104]
    #expect(raster[96, 104] == onCross && raster[96, 96] == onCross)
    #expect(raster[100, 114] != onCross && raster[114, 100] != onCross)
  }

  @Test func `below seven pixels only the colour is left`() {
    let palette = Palette(.light)
    let marks = CellArt(palette, isOpen: false).marks(TissueView.Look(.tumour), radius: 3.4)
    #expect(marks.map(\.colour) == [palette.colour(.tumour)])
    #expect(CellArt(palette, isOpen: false).marks(TissueView.Look(.tumour), radius: 3.5).count == 3)
    let tired = CellArt(palette, isOpen: false).marks(TissueView.Look(.effectorTired), radius: 3)
    #expect(tired.last?.colour == palette.colour(.effectorTired))
  }

  @Test(arguments: Theme.allCases)
  func
    `populations of one kind differ in their tint, in whatever size, and in marks where there is room`(
      theme: Theme
    )
  {
    let art = CellArt(Palette(theme), isOpen: false)
    let living = TissueView.Appearance.allCases.filter { $0.nature.condition != .dying }
    for appearance in living {
      let looks = (0...3).map { TissueView.Look(appearance, clone: $0) }
      let dots = looks.map { art.marks($0, radius: 2).last?.colour ?? art.palette.paper }
      for one in 0..<3 {
        for other in (one + 1)..<3 {
          let apart = dots[one].contrast(with: dots[other])
          #expect(1.2 < apart, "\(appearance) \(one) and \(other): \(apart)")
        }
      }
      let marks = looks.map { art.marks($0, radius: 8) }
      #expect(marks[0] == art.marks(TissueView.Look(appearance), radius: 8))
      // One, two and three signs more than the first.
      let each = appearance.nature.crawls ? 2 : 1
      #expect(marks.map { $0.count - marks[0].count } == [0, each, 2 * each, 3 * each])
    }
    // The dead are alike.
    let dead = (0...1).map { art.marks(TissueView.Look(.tumourDying, clone: $0), radius: 8) }
    #expect(dead[0] == dead[1])
  }

  @Test func `a slice shows the cross-section of what the plane cuts`() {
    let paper = Palette(.light).paper
    func width(z: Float) -> Int {
      let raster = closeUp(.tumour, z: z, depth: 100)
      return (0..<200).count { raster[$0, 100] != paper }
    }
    // A ball of 8 µm, cut 0, 4.8 and 9 µm from its center: radii 8, 6.4 and none.
    #expect(abs(width(z: 50) - 80) <= 2)
    #expect(abs(width(z: 54.8) - 64) <= 2)
    #expect(width(z: 41) == 0)
  }

  @Test func `cells outside, without size or without a place do no harm`() {
    var view = SampleTissue.tumour(cells: 60, size: SIMD3(200, 200, 0), tCells: 10)
    let odd: [(SIMD3<Float>, Float)] = [
      (SIMD3(.nan, 5, 0), 8), (SIMD3(.infinity, 5, 0), 8), (SIMD3(1e30, -1e30, 0), 8),
      (SIMD3(-500, 100, 0), 8), (SIMD3(5, 5, 0), 0), (SIMD3(5, 5, 0), -3),
      (SIMD3(5, 5, 0), .nan), (SIMD3(5, 5, 0), 1e20),
    ]
    let before = TissuePicture(view).drawTissueOnly()
    for appearance in [TissueView.Appearance.tumour, .effectorActive] {
      view.cells += odd.map {
        TissueView.Cell(
          position: $0.0, radius: $0.1, appearance: appearance, lineage: 0, signal: .nan)
      }
    }
    let picture = TissuePicture(
      view, style: PictureStyle(background: .pdl1))
    #expect(picture.draw().width == 1000)
    #expect(TissuePicture(view).drawTissueOnly() == before)
    for index in view.layers[0].values.indices where index.isMultiple(of: 3) {
      view.layers[0].values[index] = index.isMultiple(of: 2) ? .nan : -.infinity
    }
    let layered = PictureStyle(width: 300, background: BackgroundLayer(word: "oxygen"))
    #expect(TissuePicture(view, style: layered).draw().width == 300)
    #expect(!picture.altText.isEmpty)
  }

  @Test func `the same tissue is drawn as the same pixels`() {
    let view = SampleTissue.tumour(cells: 300, size: SIMD3(400, 400, 0), tCells: 60)
    let style = PictureStyle(width: 400, background: BackgroundLayer(word: "oxygen"))
    #expect(TissuePicture(view, style: style).draw() == TissuePicture(view, style: style).draw())
  }

  @Test func `on a projector small T cells are larger than life, and the footer says so`() {
    var view = SampleTissue.empty
    view.size = SIMD3(1000, 1000, 0)
    view.cells = [
      TissueView.Cell(
        position: SIMD3(500, 500, 0), radius: 4.8, appearance: .effectorActive, lineage: 1,
        signal: 0)
    ]
    func drawn(_ theme: Theme) -> (width: Int, isSaid: Bool) {
      let picture = TissuePicture(view, style: PictureStyle(theme: theme, width: 2000))
      let raster = picture.drawTissueOnly()
      let isSaid = PictureLayout(picture).footer.flatMap(\.items).contains { item in
        if case .text(let text, _, _, _) = item.content { return text.contains("larger than life") }
        return false
      }
      return ((900..<1100).count { raster[$0, 1000] != Palette(theme).paper }, isSaid)
    }
    #expect(!drawn(.light).isSaid && drawn(.projector).isSaid)
    #expect(abs(drawn(.light).width - 19) <= 2)
    #expect(abs(drawn(.projector).width - 26) <= 2)
    view.size = SIMD3(500, 500, 0)
    #expect(!drawn(.projector).isSaid)
  }

  @Test func `a vessel without flow is fainter`() {
    func darkest(flow: Float) -> Double {
      var view = SampleTissue.empty
      view.size = SIMD3(40, 40, 0)
      view.vessels = [SIMD4(20, 20, 0, flow)]
      let raster = TissuePicture(view, style: PictureStyle(width: 200)).drawTissueOnly()
      return (0..<200).map { raster[$0, 100].luminance }.min() ?? 1
    }
    #expect(darkest(flow: 1) < darkest(flow: 0.4))
    #expect(darkest(flow: 0.4) < darkest(flow: 0))
  }
}
