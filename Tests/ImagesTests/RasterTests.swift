import Images
import Testing

struct RasterTests {
  private let red = RGB(0xFF0000)
  private let blue = RGB(0x0000FF)
  private let paper = RGB(0xFFFFFF)

  @Test func `pictures are joined side by side on paper`() {
    let joined = Raster.row(
      [
        Raster(width: 2, height: 3, filledWith: red), Raster(width: 4, height: 1, filledWith: blue),
      ],
      gap: 5, paper: paper)
    #expect((joined.width, joined.height) == (11, 3))
    #expect(joined[1, 2] == red)
    #expect(joined[2, 0] == paper)
    #expect(joined[7, 0] == blue)
    #expect(joined[7, 1] == paper)
  }

  @Test func `pictures are joined below each other on paper`() {
    let joined = Raster.column(
      [
        Raster(width: 2, height: 3, filledWith: red), Raster(width: 4, height: 1, filledWith: blue),
      ],
      gap: 1, paper: paper)
    #expect((joined.width, joined.height) == (4, 5))
    #expect(joined[0, 2] == red)
    #expect(joined[3, 2] == paper)
    #expect(joined[3, 4] == blue)
  }

  @Test func `what lies outside is cut off`() {
    var raster = Raster(width: 4, height: 4, filledWith: paper)
    let stamp = Raster(width: 3, height: 3, filledWith: red)
    raster.place(stamp, x: -2, y: -2)
    raster.place(stamp, x: 3, y: 3)
    raster.place(stamp, x: 9, y: 0)
    raster.place(stamp, x: -9, y: 0)
    let reds = (0..<16).filter { raster[$0 % 4, $0 / 4] == red }
    #expect(reds == [0, 15])
  }
}
