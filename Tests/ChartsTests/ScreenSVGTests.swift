import Testing

@testable import Charts

/// What keeps pages small: one drawing for two looks, and lines without points nobody sees.
struct ScreenSVGTests {
  private static func recoloured(_ screen: ScreenSVG) -> String {
    var parts = screen.svg.split(separator: "=\"#", omittingEmptySubsequences: false).map(
      String.init)
    for index in parts.indices.dropFirst() {
      let light = "#" + parts[index].prefix(6)
      guard let dark = screen.darkColours[light] else { continue }
      parts[index] = String(dark.dropFirst() + parts[index].dropFirst(6))
    }
    return parts.joined(separator: "=\"#")
  }

  @Test(arguments: Samples.all.map(\.name).filter { !$0.hasSuffix("-200") })
  func `with its dark colours the one drawing is the dark one`(name: String) throws {
    let chart = try #require(Samples.all.first { $0.name == name }).chart
    guard let screen = chart.screenSVG else {
      // Pictures of the tissue are drawn for each look, and some colours may not pair; curves of
      // the validation stand in the documents and bars of a screening in files, which have one look.
      #expect(
        chart is PictureStrip || chart is CurveChart || chart is PartsChart
          || chart is RankedBarsChart,
        "\(name) is drawn twice on each page")
      return
    }
    #expect(screen.svg == chart.svg(theme: .light))
    #expect(Self.recoloured(screen) == chart.svg(theme: .dark))
  }

  @Test func `a straight line needs its ends only, and bends stay`() {
    let straight = (0...100).map { Point(x: Double($0), y: 2 * Double($0)) }
    #expect(ThinLine.points(straight) == [straight[0], straight[100]])
    var bent = straight
    bent[50].y += 3
    let thin = ThinLine.points(bent)
    #expect(thin.contains(bent[50]))
    #expect(thin.count <= 5)
    #expect(ThinLine.points([]) == [])
    #expect(ThinLine.points([Point(x: 1, y: 1)]).count == 1)
    let still = [Point](repeating: Point(x: 4, y: 5), count: 9)
    #expect(ThinLine.points(still).count == 2)
  }

  @Test(arguments: [1.0, 0.3, 0.05])
  func `no point that is left out lies farther from the line than nobody sees`(roughness: Double) {
    let points = (0...400).map { index in
      let x = Double(index) * 2
      return Point(
        x: x, y: 200 + 150 * (x / 90).remainder(dividingBy: 2) + roughness * Double(index % 7))
    }
    let thin = ThinLine.points(points)
    #expect(thin.first == points.first && thin.last == points.last)
    var piece = 0
    for point in points {
      while piece + 2 < thin.count, thin[piece + 1].x <= point.x { piece += 1 }
      let (start, end) = (thin[piece], thin[piece + 1])
      let share = (point.x - start.x) / (end.x - start.x)
      let (dx, dy) = (end.x - start.x, end.y - start.y)
      let height = abs(point.y - start.y - share * dy)
      let distance = height * dx / (dx * dx + dy * dy).squareRoot()
      #expect(distance <= ThinLine.tolerance + 1e-9)
    }
  }
}
