import Images
import Immunology
import Pictures
import Testing

struct PaletteTests {
  @Test func `the contrast is that of the accessibility guidelines`() {
    #expect(abs(RGB(0x000000).contrast(with: RGB(0xFFFFFF)) - 21) < 0.001)
    // Published examples: #767676 on white is 4.54, #FF0000 on white is 4.00.
    #expect(abs(RGB(0x767676).contrast(with: RGB(0xFFFFFF)) - 4.54) < 0.005)
    #expect(abs(RGB(0xFF0000).contrast(with: RGB(0xFFFFFF)) - 4.00) < 0.005)
    #expect(abs(RGB(0xFFFFFF).contrast(with: RGB(0x0067B8)) - 5.8) < 0.05)
  }

  @Test(arguments: Theme.allCases)
  func `every meaning but healthy tissue is seen against the paper`(theme: Theme) {
    let palette = Palette(theme)
    for role in ColourRole.allCases where role != .healthy {
      let contrast = palette.colour(role).contrast(with: palette.paper)
      #expect(contrast >= 3, "\(role) in \(theme): \(contrast)")
    }
    #expect(palette.text.contrast(with: palette.paper) >= 7)
    #expect(palette.secondaryText.contrast(with: palette.paper) >= 4.5)
    #expect(palette.axis.contrast(with: palette.paper) >= 3)
  }

  @Test(arguments: Theme.allCases)
  func `healthy tissue is quiet, and its outline can be seen`(theme: Theme) {
    let palette = Palette(theme)
    let contrast = palette.colour(.healthy).contrast(with: palette.paper)
    #expect(1.8 < contrast && contrast < 3, "\(contrast)")
  }

  @Test func `colours keep their meaning for ever`() {
    let light: [ColourRole: String] = [
      .tumour: "#D55E00", .tumourEscaped: "#64302A", .effectorActive: "#0067B8",
      .effectorTired: "#7693C4", .engineered: "#1E8A5A", .regulatory: "#9B2B7D",
      .naturalKiller: "#44546A", .macrophage: "#6B6350",
      .dying: "#8A8A8A", .tumourHypoxic: "#A0522D", .vessel: "#B3122F", .necrotic: "#77726D",
    ]
    let dark: [ColourRole: String] = [
      .tumour: "#F08A3C", .tumourEscaped: "#F2DA6E", .effectorActive: "#6DB3FF",
      .effectorTired: "#5B79A8", .engineered: "#7FE0BE", .regulatory: "#D98CC0",
      .naturalKiller: "#B9C4D6", .macrophage: "#C2B8A3",
      .dying: "#858B8F", .tumourHypoxic: "#A65A3E", .vessel: "#D9485F", .necrotic: "#6E757C",
    ]
    for role in ColourRole.allCases where role != .healthy {
      for theme in [Theme.light, .projector, .print] {
        #expect(Palette(theme).colour(role).hexadecimal == light[role], "\(role)")
      }
      #expect(Palette(.dark).colour(role).hexadecimal == dark[role], "\(role)")
    }
    #expect(Palette(.light).paper.hexadecimal == "#FFFFFF")
    #expect(Palette(.dark).paper.hexadecimal == "#14171C")
  }

  @Test(arguments: Theme.allCases)
  func `no colour means two things`(theme: Theme) {
    let colours = ColourRole.allCases.map { Palette(theme).colour($0) }
    #expect(Set(colours).count == colours.count)
  }

  @Test(arguments: Theme.allCases)
  func `the palette of the files has room for every meaning`(theme: Theme) {
    let shared = SharedColours(theme)
    #expect(shared.colours.count <= 256)
    #expect(Set(shared.colours).count == shared.colours.count)
    for role in ColourRole.allCases {
      #expect(shared.colours.contains(Palette(theme).colour(role)))
    }
  }
}
