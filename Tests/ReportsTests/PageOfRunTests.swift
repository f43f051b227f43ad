import Foundation
import Outcomes
import Testing

@testable import Experiments
@testable import Reports

struct PageOfRunTests {
  @Test func `a run leaves a page, and drawing again gives the same bytes`() throws {
    let results = SketchResults()
    let folder = try results.run()
    let drawn = try RedrawReport(of: folder).redraw(frames: false)
    #expect(drawn.page == "report.html")
    let first = try #require(try results.contents()["report.html"])
    _ = try RedrawReport(of: try ResultFolder.open(at: results.path)).redraw(frames: false)
    #expect(try results.contents()["report.html"] == first)
    #expect(first.count < 2_000_000)
    let html = try #require(String(bytes: first, encoding: .utf8))
    #expect(html.contains("In this run the tumour"))
    #expect(html.contains("thymus run sketch --seed 3"))
    #expect(html.components(separatedBy: "<figure><img").count == 7)
  }

  @Test func `an older page does not outlive its run`() throws {
    let results = SketchResults()
    _ = try RedrawReport(of: try results.run()).redraw(frames: false)
    _ = try results.run(frames: .none)
    let files = try results.contents()
    #expect(files["report.html"] == nil)
    #expect(files["replay.bin"] == nil)
  }

  @Test func `without states there are charts and no replay`() throws {
    let results = SketchResults()
    let saved = try SavedRun(from: try results.run(runs: 3, frames: .none))
    let page = try RunPage(saved, style: ReportStyle(theme: .dark)).content()
    #expect(page.arms.first?.replay == nil)
    #expect(page.figures.count == 2)
    let html = try PageWriter(page).html()
    #expect(!html.contains("<section id=\"watch\""))
    #expect(html.contains("data-look=\"dark\""))
    #expect(page.tiles.first?.note.contains("median (lowest–highest)") == true)
  }

  @Test func `counts beside the replay are those of the table`() throws {
    let results = SketchResults()
    let saved = try SavedRun(from: try results.run(days: 10))
    let arm = try #require(try RunPage(saved).content().arms.first)
    let days = try #require(arm.replay?.days)
    #expect(days == (0...40).map { Double($0) / 4 })
    #expect(arm.counts.first?.label == "harmful cells (tumour)")
    #expect(arm.counts.first?.values == saved.counts[0].values(of: "tumour_cells"))
  }

  @Test func `paragraphs are parted by empty lines`() {
    #expect(RunPage.paragraphs("a\nb\n\n \nc\n") == ["a b", "c"])
    #expect(RunPage.paragraphs("").isEmpty)
  }
}
