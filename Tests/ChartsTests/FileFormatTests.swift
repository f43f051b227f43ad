import Basics
import Foundation
import FoundationXML
import Images
import Testing

@testable import Charts

/// The files themselves: SVG that parses and cannot be broken out of, PNG with its chunks, PDF.
struct FileFormatTests {
  /// What a parser of XML found in a document.
  private final class Outline: NSObject, XMLParserDelegate {
    var elements: [String] = []
    var root: [String: String] = [:]
    var texts: [String] = []
    var title = ""
    var summary = ""
    private var current = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      if elements.isEmpty { root = attributes }
      elements.append(name)
      current = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { current += string }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      if name == "text" { texts.append(current) }
      if name == "title" { title = current }
      if name == "desc" { summary = current }
      current = ""
    }
  }

  private static func outline(_ svg: String) -> Outline? {
    let parser = XMLParser(data: Data(svg.utf8))
    let outline = Outline()
    parser.delegate = outline
    return parser.parse() ? outline : nil
  }

  @Test(arguments: Samples.all.map(\.name))
  func `an SVG is well formed and its texts are texts`(name: String) throws {
    let chart = try #require(Samples.all.first { $0.name == name }).chart
    let outline = try #require(Self.outline(chart.svg()))
    let drawing = chart.drawing(theme: .light)
    #expect(outline.texts == drawing.texts.map { Lettering.cleaned($0.string) })
    #expect(outline.root["xmlns"] == "http://www.w3.org/2000/svg")
    #expect(outline.root["role"] == "img")
    #expect(outline.root["font-family"] == "DejaVu Sans, Verdana, sans-serif")
    let size = "\(SVGWriter.number(drawing.width)) \(SVGWriter.number(drawing.height))"
    #expect(outline.root["viewBox"] == "0 0 \(size)")
    #expect(outline.title == Lettering.cleaned(chart.title))
    #expect(outline.summary == chart.altText)
    let known: Set<String> = [
      "svg", "title", "desc", "rect", "polyline", "polygon", "circle", "text", "image",
    ]
    #expect(Set(outline.elements).isSubset(of: known))
  }

  @Test func `numbers in an SVG are short`() {
    #expect(SVGWriter.number(12) == "12")
    #expect(SVGWriter.number(-0.5) == "-0.5")
    #expect(SVGWriter.number(1.005) == "1")
    #expect(SVGWriter.number(3.14159) == "3.14")
    #expect(SVGWriter.number(.nan) == "0")
    #expect(SVGWriter.number(-0.001) == "0")
  }

  @Test(arguments: [
    (ChartTheme.light, 1200, 675), (.dark, 1200, 675), (.projector, 1920, 1080),
    (.print, 1600, 900),
  ])
  func `a PNG has the size of its theme and says what it shows`(
    theme: ChartTheme, width: Int, height: Int
  ) throws {
    let chart = Samples.cells()
    let png = try chart.png(
      theme: theme, origin: ChartOrigin(software: "Thymus 0.1", seed: "7 to 18"))
    let chunks = try #require(PNGFile(png))
    #expect(chunks.allChecksumsHold)
    #expect(chunks.types.first == "IHDR" && chunks.types.last == "IEND")
    #expect(chunks.width == width && chunks.height == height)
    #expect(chunks.texts["Title"] == chart.title)
    #expect(chunks.texts["Description"] == chart.altText)
    #expect(chunks.texts["Software"] == "Thymus 0.1")
    #expect(chunks.texts["Seed"] == "7 to 18")
    let perMetre = Int((theme.dotsPerInch / 0.0254).rounded())
    #expect(chunks.pixelsPerMetre == perMetre)
    #expect(theme != .print || perMetre == 11811)
  }

  @Test func `text beyond Latin 1 is written as UTF-8`() throws {
    let chart = LineChart(heading: "−30 % → “gone”", measure: "Cells", days: [], series: [])
    let file = try #require(PNGFile(try chart.png()))
    #expect(file.types.contains("iTXt"))
    #expect(file.texts["Title"] == "−30 % → “gone”")
  }

  @Test func `a hostile title is only a text in each format`() throws {
    let heading = "\u{0}IEND</title><script>=cmd|' /C calc'!A0\u{1B}[31m\u{202E}\r\n- −"
    let chart = LineChart(heading: heading, measure: "=1+1", days: [], series: [])
    let file = try #require(PNGFile(try chart.png()))
    #expect(file.allChecksumsHold)
    #expect(file.types.last == "IEND" && file.types.count { $0 == "IEND" } == 1)
    let title = try #require(file.texts["Title"])
    #expect(title.contains("<script>"))
    #expect(!title.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    let svg = chart.svg()
    #expect(!svg.contains("<script") && svg.contains("&lt;script&gt;"))
    #expect(Self.outline(svg) != nil)
    #expect(try chart.pdf().starts(with: Array("%PDF-1.".utf8)))
  }

  @Test(arguments: ["=1+1", "+1", "-2", "@SUM(A1)"])
  func `no name of an arm begins a field of a chart's data like a formula`(name: String) {
    let arm = ChartArm(index: 0, name: name)
    let charts: [any Chart] = [
      LineChart(measure: "Cells", days: [0], series: [ChartSeries(arm: arm, runs: [[1]])]),
      SpiderChart(measure: "Change", days: [0], arms: [.init(arm: arm, runs: [[0]])]),
      OutcomeChart(measure: "Cells", arms: [ArmValues(arm: arm, values: [1])]),
      CausesChart(
        measure: "Deaths", days: [0], causes: [.init(name: "killed", colour: Samples.active)],
        panels: [.init(arm: arm, values: [[1]])]),
      SmallMultiples(
        days: [0], arms: [arm],
        rows: [.init(name: "Tumour", colour: Samples.tumour, runs: [[[1]]])]),
    ]
    for chart in charts {
      #expect(chart.csv.contains(name))
      #expect(!chart.csv.hasPrefix(name) && !chart.csv.contains("\n" + name))
      #expect(!chart.csv.contains("," + name))
    }
  }

  @Test(arguments: ["s1-cells", "s2-strip", "x-hostile", "k5-waterfall-2"])
  func `a PDF is complete and the same each time`(name: String) throws {
    let chart = try #require(Samples.all.first { $0.name == name }).chart
    let pdf = try chart.pdf()
    #expect(pdf.starts(with: Array("%PDF-1.".utf8)))
    let text = String(decoding: pdf, as: Unicode.ASCII.self)
    #expect(text.contains("%%EOF"))
    #expect(text.contains("/Title"))
    #expect(text.contains("/FontFile") || text.contains("/Font"))
    #expect(pdf == (try chart.pdf()))
  }

  @Test func `both back-ends draw the same list of marks`() throws {
    // The SVG has an element for each mark, the background and the heading elements.
    let chart = Samples.bars()
    let outline = try #require(Self.outline(chart.svg()))
    #expect(outline.elements.count == chart.drawing(theme: .light).marks.count + 4)
  }
}

/// A PNG taken apart.
struct PNGFile {
  var types: [String] = []
  var texts: [String: String] = [:]
  var allChecksumsHold = true
  var width = 0
  var height = 0
  var pixelsPerMetre = 0

  /// Takes bytes apart, or returns `nil` if they are not a PNG.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    func number(_ place: Int) -> Int { bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) } }
    var place = 8
    while place + 12 <= bytes.count {
      let length = number(place)
      guard place + 12 + length <= bytes.count else { return nil }
      let body = bytes[(place + 4)..<(place + 8 + length)]
      let type = String(decoding: body.prefix(4), as: UTF8.self)
      let payload = Array(body.dropFirst(4))
      types.append(type)
      if Int(CRC32.of(body)) != number(place + 8 + length) { allChecksumsHold = false }
      switch type {
      case "IHDR": (width, height) = (number(place + 8), number(place + 12))
      case "pHYs": pixelsPerMetre = number(place + 8)
      case "tEXt", "iTXt":
        let parts = payload.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let keyword = String(decoding: parts[0], as: UTF8.self)
        if type == "tEXt" {
          texts[keyword] = String(
            String.UnicodeScalarView(parts[1].map { Unicode.Scalar($0) }))
        } else {
          texts[keyword] = String(decoding: parts[1].dropFirst(4), as: UTF8.self)
        }
      default: break
      }
      place += 12 + length
    }
  }
}
