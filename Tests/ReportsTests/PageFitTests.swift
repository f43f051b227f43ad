import Outcomes
import Testing

@testable import Experiments
@testable import Reports

struct PageFitTests {
  private func page(_ results: SketchResults) throws -> PageContent {
    try RunPage(try SavedRun(from: try results.run(runs: 2, days: 20))).content()
  }

  @Test func `a page that fits keeps all states and says nothing of it`() throws {
    let results = SketchResults()
    let content = try page(results)
    let html = try PageFit.run.html(of: content)
    #expect(try html == PageWriter(content).html())
    #expect(!html.contains("To keep this page small"))
  }

  @Test func `a page that is too large leaves states out, with their counts, and says so`() throws {
    let results = SketchResults()
    let content = try page(results)
    let states = try #require(content.arms[0].replay).days.count
    let third = try content.thinned(toEvery: 3)
    let left = try PageWriter(third).html().utf8.count
    let more = try PageWriter(content.thinned(toEvery: 2)).html().utf8.count
    try #require(left < more)
    let html = try PageFit(budget: (left + more) / 2).html(of: content)
    #expect(html.utf8.count == left)
    #expect(html.contains("it holds one of 3 recorded states"))

    let replay = try #require(third.arms[0].replay)
    #expect(replay.days.count == (states - 1) / 3 + 1 + ((states - 1) % 3 == 0 ? 0 : 1))
    #expect(replay.days.last == 20)
    for (count, all) in zip(third.arms[0].counts, content.arms[0].counts) {
      #expect(count.values.count == replay.days.count)
      #expect(count.values.first == all.values.first && count.values.last == all.values.last)
      #expect(count.values[1] == all.values[3])
    }
  }

  @Test func `a page that can never fit keeps enough states to show movement`() throws {
    let results = SketchResults()
    let content = try page(results)
    let html = try PageFit(budget: 1000).html(of: content)
    let states = try #require(content.arms[0].replay).days.count
    let step = states / PageFit.fewestStates
    #expect(html.contains("it holds one of \(step) recorded states"))
  }

  @Test func `runs to choose are left out before more than half of the states are`() throws {
    let results = SketchResults()
    var content = try page(results)
    let alone = try PageWriter(content).html().utf8.count
    let replay = try #require(content.arms[0].replay)
    content.watched = ["first", "second"]
    content.arms[0].others = [.init(replay: replay, counts: content.arms[0].counts)]
    let both = try PageWriter(content).html().utf8.count
    let tight = try PageFit(budget: both - 1).html(of: content)
    #expect(tight.contains("id=\"run\"") && tight.contains("it holds one of 2 recorded states"))
    let small = try PageFit(budget: alone + 100).html(of: content)
    #expect(!small.contains("id=\"run\"") && !small.contains("To keep this page small"))
    #expect(small.utf8.count == alone)
  }
}
