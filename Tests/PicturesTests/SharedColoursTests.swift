import Images
import Immunology
import Pictures
import Testing

struct SharedColoursTests {
  @Test func `colours of the palette come back exactly and others become one of it`() throws {
    let colours = SharedColours(.dark)
    var raster = Raster(width: 256, height: 2, filledWith: Palette(.dark).paper)
    for (x, colour) in colours.colours.enumerated() {
      raster.place(Raster(width: 1, height: 1, filledWith: colour), x: x, y: 0)
    }
    raster.place(
      Raster(width: 9, height: 1, filledWith: RGB(red: 1, green: 250, blue: 3)), x: 5, y: 1)
    let decoded = try PNG.decode(PNG.encode(raster, colours: colours))
    #expect(colours.colours.contains(decoded[6, 1]))
    for role in ColourRole.allCases {
      let colour = Palette(.dark).colour(role)
      let x = try #require(colours.colours.firstIndex(of: colour))
      #expect(decoded[x, 0] == colour)
    }
  }
}
