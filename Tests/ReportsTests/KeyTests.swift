import Images
import Immunology
import Testing

@testable import Charts
@testable import Pictures
@testable import Reports

/// The key under strips against what the pictures above it draw.
struct KeyTests {
  private static let side = 240

  /// A tissue with one cell in its middle, or a vessel, and the radius of it in pixels.
  private func picture(
    of appearance: TissueView.Appearance?, theme: Pictures.Theme, radius: Float, clone: UInt8 = 0
  ) -> TissuePicture {
    var view = TissueView(
      day: 0, size: [Float(Self.side), Float(Self.side), 0], cells: [], vessels: [], layers: [])
    let middle = Float(Self.side) / 2
    if let appearance {
      view.cells = [
        TissueView.Cell(
          position: [middle, middle, 0], radius: radius, appearance: appearance, lineage: 1,
          signal: 0, clone: clone)
      ]
    } else {
      view.vessels = [[middle, middle, 0, 1]]
    }
    let clones = appearance.map {
      [Clone(kind: $0.form.kind ?? .tumour, number: clone, name: "clone \(clone)")]
    }
    return TissuePicture(
      view,
      style: PictureStyle(
        theme: theme, width: Self.side, clones: clone == 0 ? [] : clones ?? []))
  }

  /// What the key of a strip draws for what a picture shows.
  private func drawn(
    _ entry: Charts.KeyEntry, theme: Pictures.Theme, radius: Double
  ) throws -> Raster {
    let chartTheme = try #require(ChartTheme(rawValue: theme.rawValue))
    var drawing = Drawing(
      width: Double(Self.side), height: Double(Self.side), theme: chartTheme, scale: 1)
    drawing.fill(drawing.bounds, chartTheme.background)
    let middle = Double(Self.side) / 2
    drawing.look(entry.look, at: Point(x: middle, y: middle), radius: radius)
    return try PNG.decode(try CairoPainter.png(drawing))
  }

  /// The share of pixels, of those that are not paper in one of two pictures, that differ visibly.
  private func difference(
    _ one: Raster, _ other: Raster, above step: Int = 48
  ) -> Double {
    var (drawn, different) = (0, 0)
    let paper = one[0, 0]
    func isFar(_ left: RGB, _ right: RGB) -> Bool {
      func apart(_ part: KeyPath<RGB, UInt8>) -> Bool {
        step < abs(Int(left[keyPath: part]) - Int(right[keyPath: part]))
      }
      return apart(\.red) || apart(\.green) || apart(\.blue)
    }
    for y in 0..<Self.side {
      for x in 0..<Self.side {
        let (left, right) = (one[x, y], other[x, y])
        if left != paper || right != paper { drawn += 1 }
        if isFar(left, right) { different += 1 }
      }
    }
    return drawn == 0 ? 1 : Double(different) / Double(drawn)
  }

  @Test(arguments: Pictures.Theme.allCases)
  func `the key draws each kind of cell with the shape and colours of the pictures`(
    theme: Pictures.Theme
  ) throws {
    for appearance in TissueView.Appearance.allCases {
      let entry = appearance.form.key
      let radius: Float = 80 * entry.sampleShare / 0.46
      let picture = picture(of: appearance, theme: theme, radius: radius)
      var key = DrawnKey(theme: theme)
      key.add(picture)
      let lines = CellLooks.keyEntries(key)
      #expect(lines.count == 1)
      let share = difference(
        try drawn(lines[0], theme: theme, radius: 80), picture.drawTissueOnly())
      #expect(share < 0.08, "\(appearance) in \(theme): \(share)")
    }
  }

  @Test func `dots of two populations have two lines, and the page tells their names`() throws {
    var key = DrawnKey(theme: .light)
    for clone: UInt8 in 0...1 {
      key.add(picture(of: .tumour, theme: .light, radius: 3, clone: clone))
    }
    #expect(key.lines(radius: 8).map(\.label) == ["Tumour", "Tumour: clone 1"])
    let clones = [Clone(kind: .tumour, number: 1, name: "implant")]
    let looks = [TissueView.Look(.tumour), TissueView.Look(.tumourHypoxic, clone: 1)]
    let lines = PageKey.lines(for: looks, clones: clones)
    #expect(lines.last?.name == "Tumour: implant" && lines.last?.clone == clones[0])
    #expect(PageKey.lines(for: [looks[0]], clones: clones).allSatisfy { $0.clone == nil })
    #expect(
      PageKey.name(looks[1], of: clones) == "Harmful cell (tumour), short of oxygen: implant")
    let light = PageMarks.drawing(try #require(lines.last), isDark: false)
    #expect(light != PageMarks.drawing(lines[0], isDark: false))
  }

  @Test(arguments: Pictures.Theme.allCases)
  func `no two lines of the key look alike`(theme: Pictures.Theme) throws {
    var key = DrawnKey(theme: theme)
    for entry in KeyLine.allCases {
      key.add(picture(of: entry.sample, theme: theme, radius: 20))
    }
    #expect(CellLooks.keyEntries(key).map(\.name) == KeyLine.allCases.map(\.label))
    // Populations beside the first one of their kind have a line each.
    for clone: UInt8 in 1...2 {
      for appearance in [TissueView.Appearance.tumour, .effectorActive, .engineeredActive] {
        key.add(picture(of: appearance, theme: theme, radius: 20, clone: clone))
      }
    }
    let lines = CellLooks.keyEntries(key)
    #expect(
      lines.map(\.name).dropFirst(KeyLine.allCases.count) == [
        "Tumour: clone 1", "T cell: clone 1", "Engineered T cell: clone 1", "Tumour: clone 2",
        "T cell: clone 2", "Engineered T cell: clone 2",
      ])
    let rasters = try lines.map { try drawn($0, theme: theme, radius: 80) }
    for (index, line) in lines.enumerated() {
      for other in lines.indices.dropFirst(index + 1) {
        let share = difference(rasters[index], rasters[other], above: 24)
        #expect(0.05 < share, "\(line.name) and \(lines[other].name): \(share)")
      }
    }
  }

  @Test func `kinds that are dots of one colour are one line of the key`() throws {
    var key = DrawnKey(theme: .light)
    for appearance in [
      TissueView.Appearance.tumour, .effectorActive, .effectorEngaged, .effectorTired,
      .engineeredActive, .engineeredTired,
    ] {
      key.add(picture(of: appearance, theme: .light, radius: 3))
    }
    let lines = CellLooks.keyEntries(key)
    #expect(
      lines.map(\.name) == [
        "Tumour", "T cell, active or attacking", "T cell, tired", "Engineered T cell, also tired",
      ])
    let dots = try lines.map { try drawn($0, theme: .light, radius: 80) }
    let palette = Palette(.light)
    #expect(
      dots.map { $0[Self.side / 2, Self.side / 2] } == [
        palette.colour(.tumour), palette.colour(.effectorActive), palette.colour(.effectorTired),
        palette.colour(.engineered),
      ])
    // One larger cell shows the shape of its kind.
    key.add(picture(of: .effectorEngaged, theme: .light, radius: 8))
    #expect(CellLooks.keyEntries(key).map(\.name).contains("T cell, attacking"))
  }
}
