import Charts
import Foundation
import Immunology
import Outcomes
import Pictures
import Testing

@testable import Experiments
@testable import Reports

struct PageWriterTests {
  /// A text that would do harm wherever it is not escaped.
  private static let hostile =
    "</script></style><!-- <img src=x onerror=alert(1)> \"'`&amp; {{title}} ]]> \u{2028} end"

  private func content(arms: Int = 1, text: String = "text") -> PageContent {
    var page = PageContent(
      title: text, question: text,
      repetition: .init(command: text, facts: [(text, text)], files: [(text, text)]))
    page.predictions = [text, "other"]
    page.findings = [text]
    page.tiles = [.init(label: text, value: text, note: text)]
    page.table = .init(caption: text, columns: [text, text], rows: [[text, text]], note: text)
    page.arms = (0..<arms).map { index in
      PageContent.Arm(
        label: 1 < arms ? ChartArm(index: index, name: text) : nil, replay: Self.replay,
        counts: [.init(label: text, values: [40, 41])],
        stills: [
          .init(png: [1, 2, 3], width: 3, height: 3, alt: text, caption: text, day: 0)
        ])
    }
    page.figures = [false, true].map { isFolded in
      PageContent.Figure(
        name: text + (isFolded ? "b" : "a"), title: text,
        chart: LineChart(
          measure: text, days: [0, 1],
          series: [ChartSeries(name: text, colour: ChartColour(0x112233), runs: [[1, 2]])]),
        caption: text, lookFor: text, isFolded: isFolded)
    }
    page.explanations = [.init(title: text, paragraphs: [text])]
    (page.notice, page.tries, page.limits) = ([text], [text], [text])
    return page
  }

  private static var replay: Replay {
    var encoder = ReplayEncoder()
    let patient = SketchPatient(.init(), seed: 1)
    encoder.add(patient.view())
    patient.advance(toDay: 1)
    encoder.add(patient.view())
    return Replay(encoder)
  }

  private func ids(_ html: String) -> [String] {
    html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
  }

  @Test(arguments: [1, 2, 6, 12])
  func `a page has its sections in order and each id once`(arms: Int) throws {
    let html = try PageWriter(content(arms: arms)).html()
    let sections = html.matches(of: /<section id="([a-z]+)"/).map { String($0.1) }
    #expect(
      sections == ["predict", "happened", "watch", "charts", "key", "how", "limits", "repeat"])
    let ids = ids(html)
    #expect(Set(ids).count == ids.count)
    #expect((0..<arms).allSatisfy { ids.contains("tissue-\($0)") && ids.contains("states-\($0)") })
    #expect(html.contains("Teaching model, not medical advice."))
    #expect(html.contains("A run is not a patient."))
    for letter in "ABCDEFGHIJKL".prefix(1 < arms ? arms : 0) {
      #expect(html.contains("<b>\(letter)</b> text"))
    }
  }

  @Test(arguments: [1, 3])
  func `a page with several runs to watch has one to choose, and the states of each`(
    arms: Int
  ) throws {
    var page = content(arms: arms)
    #expect(!(try PageWriter(page).html()).contains("id=\"run\""))
    page.watched = ["first", "second " + Self.hostile]
    page.watchMore = "More: `thymus` " + Self.hostile
    for index in page.arms.indices {
      page.arms[index].others = [
        .init(replay: Self.replay, counts: [.init(label: "cells", values: [7, 8])])
      ]
    }
    let html = try PageWriter(page).html()
    let ids = ids(html)
    #expect(ids.count { $0 == "run" } == 1 && Set(ids).count == ids.count)
    #expect((0..<arms).allSatisfy { ids.contains("states-\($0)-1") })
    #expect(html.contains("<option value=\"0\">first</option>"))
    #expect(html.contains("More: <code>thymus</code>"))
    #expect(!html.contains(Self.hostile))
    #expect(html.contains("\"values\":[7,8]") || html.contains("\"values\": [7, 8]"))
    // It is thinned as the others are.
    let thin = try page.thinned(toEvery: 2)
    #expect(thin.arms[0].others[0].replay.days.count == thin.arms[0].replay?.days.count)
  }

  @Test func `what there is nothing of is left out`() throws {
    let page = PageContent(title: "T", repetition: .init(command: "c", facts: [], files: []))
    let html = try PageWriter(page).html()
    let sections = html.matches(of: /<section id="([a-z]+)"/).map { String($0.1) }
    #expect(sections == ["happened", "key", "how", "limits", "repeat"])
    #expect(!html.contains("class=\"question\""))
    #expect(!html.contains("data-given"))
  }

  @Test func `hostile texts are only texts`() throws {
    let calm = try PageWriter(content(arms: 3)).html()
    let html = try PageWriter(content(arms: 3, text: Self.hostile)).html()
    for bad in ["<img src=x", "<!-- ", "{{title}} ]]>\u{2028}"] { #expect(!html.contains(bad)) }
    for tag in ["<script", "</script>", "<style", "</style>", "<section", "<img ", "<svg", "<a "] {
      #expect(
        html.components(separatedBy: tag).count == calm.components(separatedBy: tag).count,
        "\(tag)")
    }
    #expect(html.contains("{{title}}"), "A text is no template.")
    #expect(html.contains("&lt;img src=x onerror=alert(1)&gt;"))
    for name in html.matches(of: /download="([^"]*)"/).map({ $0.1 }) {
      #expect(name.wholeMatch(of: /[a-z0-9-]+\.csv/) != nil, "\(name)")
    }
    let data = try #require(html.firstMatch(of: /id="data">([^<]*)<\/script>/)?.1)
    let json = try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any]
    let arms = try #require(json?["arms"] as? [[String: Any]])
    #expect((arms.first?["name"] as? String)?.hasPrefix("A </script>") == true)
  }

  @Test func `a page loads nothing`() throws {
    let html = try PageWriter(content(arms: 2, text: Self.hostile)).html()
    for match in html.matches(of: /\s(src|href)="([^"]*)"/) {
      #expect(match.2.hasPrefix("data:") || match.2.hasPrefix("#"), "\(match.2.prefix(40))")
    }
    for bad in ["<link", "<iframe", "<object", "@import", "url(", "//cdn", "fetch(", "import("] {
      #expect(!html.contains(bad), "\(bad)")
    }
    let addresses = Set(html.matches(of: /https?:\/\/[^"'\s<]*/).map { String($0.0) })
    #expect(addresses == ["http://www.w3.org/2000/svg"])
    #expect(html.contains("default-src 'none'"))
  }

  @Test func `marks in texts become code, and nothing else does`() {
    #expect(PageWriter.marked("run `a < b` now") == "run <code>a &lt; b</code> now")
    #expect(PageWriter.marked("one ` only & <b>") == "one ` only &amp; &lt;b&gt;")
    #expect(PageWriter.fileStem("K1: Tumour / all \"arms\"") == "k1-tumour-all-arms")
    #expect(PageWriter.fileStem("../..") == "chart")
  }

  @Test func `the parts in the program are those in the files`() throws {
    let parts = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Reports/Page/Parts")
    let names = try FileManager.default.contentsOfDirectory(atPath: parts.path)
    #expect(names.sorted() == PageParts.all.map(\.name))
    for (name, text) in PageParts.all {
      let file = try String(contentsOf: parts.appending(path: name), encoding: .utf8)
      #expect(file == text, "\(name)")
    }
  }

  @Test func `every mark of a kind has a line in the key`() {
    let lines = PageKey.lines(for: TissueView.Appearance.allCases.map { TissueView.Look($0) })
    #expect(lines.map(\.entry) == KeyLine.allCases)
    #expect(Set(lines.map(\.name)).count == lines.count)
    #expect(Set(lines.map { PageMarks.drawing($0, isDark: false) }).count == lines.count)
    for line in lines {
      for isDark in [false, true] {
        #expect(PageMarks.drawing(line, isDark: isDark).contains("#"))
      }
      #expect(line.about.hasSuffix("."))
    }
    let names = TissueView.Appearance.allCases.map { PageKey.name($0) }
    #expect(Set(names).count == names.count)
  }

  @Test func `the key of a page has the usual lines and those of what is there`() {
    #expect(PageKey.lines(for: []).map(\.entry) == KeyLine.usual)
    let more = PageKey.lines(
      for: [.tumour, .regulatory, .immuneDying].map { TissueView.Look($0) })
    #expect(more.map(\.entry).filter { !$0.isUsual }.map(\.word) == ["regulatory"])
  }
}
