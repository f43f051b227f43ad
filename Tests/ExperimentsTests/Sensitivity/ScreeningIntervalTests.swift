import Immunology
import Outcomes
import Scenarios
import Testing

@testable import Experiments

struct ScreeningIntervalTests {
  private func interval(
    _ value: Double, _ range: ClosedRange<Double>, whole: Bool = false, standard: Double? = nil,
    factor: Double = 2
  ) -> ScreeningInterval? {
    ScreeningInterval(
      around: value, in: range, isWhole: whole, standard: standard, factor: factor)
  }

  @Test func `a number goes from its half to its double, by equal ratios`() throws {
    let found = try #require(interval(60, 1...1000))
    #expect(found.lowest == 30 && found.highest == 120 && found.scale == .ratio)
    let values = (0..<4).map { found.value(at: MorrisDesign.place(of: $0)) }
    #expect(values[0] == 30 && values[3] == 120)
    // Four levels of a factor of four: each is 4^(1/3) times the one before.
    for (before, after) in zip(values, values.dropFirst()) {
      #expect(abs(after / before - 1.5874) < 0.002)
    }
    let wider = try #require(interval(60, 1...1000, factor: 3))
    #expect(wider.lowest == 20 && wider.highest == 180)
    let negative = try #require(interval(-4, -10...0))
    #expect(negative.lowest == -8 && negative.highest == -2)
    #expect(abs(negative.value(at: 0.5) + 4) < 0.01)
  }

  @Test func `the ends stay in the range that is allowed`() throws {
    let found = try #require(interval(60, 50...90))
    #expect(found.lowest == 50 && found.highest == 90)
    let top = try #require(interval(1, 0...1))
    #expect(top.lowest == 0.5 && top.highest == 1)
    #expect(interval(5, 5...5) == nil)
  }

  @Test func `a share is moved by its odds, and never reaches nothing or all`() throws {
    let half = try #require(interval(0.5, 0...1))
    #expect(half.scale == .odds)
    #expect(half.lowest == 0.3333 && half.highest == 0.6667)
    #expect(abs(half.value(at: 0.5) - 0.5) < 1e-3)
    let rare = try #require(interval(0.01, 0...1))
    #expect(abs(rare.lowest - 0.005025) < 1e-5 && abs(rare.highest - 0.0198) < 1e-5)
    let high = try #require(interval(0.99, 0...1, factor: 10))
    #expect(0.9 < high.lowest && high.highest < 1)
  }

  @Test func `nothing has no double: it is moved up to the default, or not at all`() throws {
    let off = try #require(interval(0, 0...10, standard: 4))
    #expect(off.lowest == 0 && off.highest == 4 && off.scale == .difference)
    #expect(abs(off.value(at: 2.0 / 3) - 2.667) < 1e-9)
    #expect(interval(0, 0...10, standard: 0) == nil)
    #expect(interval(0, 0...10) == nil)
  }

  @Test func `whole numbers stay whole, and each jump is another number`() throws {
    for value in 1...12 {
      let found = try #require(interval(Double(value), 1...1000, whole: true))
      let values = (0..<4).map { found.value(at: MorrisDesign.place(of: $0)) }
      #expect(values.allSatisfy { $0 == $0.rounded() && (1...1000).contains($0) })
      #expect(values[0] < values[2] && values[1] < values[3], "\(values)")
    }
  }

  @Test func `for numbers of all catalogues each level is allowed, and jumps are moves`() throws {
    for parameter in Catalogue.parameters {
      guard
        let found = interval(
          parameter.standard, parameter.range, whole: parameter.isWhole,
          standard: parameter.standard)
      else { continue }
      let values = (0..<4).map { found.value(at: MorrisDesign.place(of: $0)) }
      #expect(values.allSatisfy(parameter.range.contains), "\(parameter.key.rawValue) \(values)")
      #expect(values[0] < values[2] && values[1] < values[3], "\(parameter.key.rawValue) \(values)")
    }
  }
}

struct ScreeningSelectionTests {
  @Test func `what has no effect here is not moved, and it is said why`() throws {
    let movable = try SensitivityScenario.read()
    let selection = try ScreeningSelection(of: movable)
    let moved = Set(selection.settings.map(\.path))
    for path in [
      "cells.tumour.count", "cells.tumour.cycle_hours", "cells.t.count", "treatments.0.dose_mg",
      "oxygen.supply_mmhg",
    ] {
      #expect(moved.contains(path), "\(path)")
    }
    #expect(60 < moved.count)
    let reasons = Dictionary(
      selection.omissions.map { ($0.path, $0.why) }, uniquingKeysWith: { first, _ in first })
    #expect(
      reasons["docetaxel.half_life_hours"] != nil
        || reasons.contains { key, _ in
          key.hasPrefix("docetaxel.")
        })
    #expect(reasons["tissue.width_um"]?.contains("--settings 'tissue.*'") == true)
    #expect(
      reasons.filter { $0.key.hasPrefix("mean_field.") }.allSatisfy {
        $0.value.hasPrefix("it has no effect here: ")
      })
    #expect(moved.isDisjoint(with: reasons.keys))
    #expect(moved.count + reasons.count == movable.numbers.count && selection.unasked == 0)
  }

  @Test func `names with stars choose, by the place or by the name in the catalogue`() throws {
    let movable = try SensitivityScenario.read()
    let some = try ScreeningSelection(of: movable, matching: ["cells.t.count", "tumour.cycle_*"])
    #expect(
      some.settings.map(\.path)
        == ["cells.tumour.cycle_hours", "cells.tumour.cycle_stages", "cells.t.count"])
    #expect(some.unasked == movable.numbers.count - 3)
    let tissue = try ScreeningSelection(of: movable, matching: ["tissue.width_um"])
    #expect(tissue.settings.map(\.path) == ["tissue.width_um"])
    for (pattern, name, fits) in [
      ("*", "a.b", true), ("a.*", "a.b.c", true), ("*.c", "a.b.c", true), ("a?c", "abc", true),
      ("a*b*c", "a.bb.xc", true), ("a", "ab", false), ("", "a", false), ("a?", "a", false),
      ("*b", "abc", false), ("**", "", true),
    ] {
      #expect(ScreeningSelection.matches(pattern, name) == fits, "\(pattern) \(name)")
    }
  }

  @Test func `a name that means nothing is told with the one that was meant`() throws {
    let movable = try SensitivityScenario.read()
    for (pattern, meant) in [
      ("cells.tumor.count", "cells.tumour.count"), ("oxigen.*", "oxygen.*"),
    ] {
      let error = #expect(throws: ExperimentError.self) {
        try ScreeningSelection(of: movable, matching: [pattern])
      }
      #expect(error?.code == .badPlan)
      #expect(
        error?.message.contains("Did you mean '\(meant)'?") == true, "\(error?.message ?? "")")
    }
    let error = #expect(throws: ExperimentError.self) {
      try ScreeningSelection(of: movable, matching: ["docetaxel.*"])
    }
    #expect(error?.message.contains("no treatment has `drug: docetaxel`") == true)
  }

  @Test func `what the command line sets is where a number is moved from`() throws {
    let movable = try SensitivityScenario.read(
      ScenarioOverrides(set: ["cells.tumour.count=60"], days: 1))
    let selection = try ScreeningSelection(of: movable, matching: ["cells.tumour.count"])
    #expect(selection.settings.first?.interval.lowest == 30)
    #expect(selection.settings.first?.interval.highest == 120)
    let number = try #require(selection.settings.first?.number)
    #expect(number.origin == "--set" && number.confidence == nil && number.tag == "–")
    let moved = try movable.moved([("cells.t.count", 7)]).scenario
    #expect(moved.setup.populations.map(\.count).contains(60))
    #expect(moved.setup.populations.map(\.count).contains(7))
    #expect(moved.setup.durationDays == 1)
  }

  @Test func `a default carries the tag of the catalogue`() throws {
    let movable = try SensitivityScenario.read()
    for number in movable.numbers where number.origin.hasPrefix("default") {
      let tagged = Catalogue.parameters.first { $0.key.rawValue == number.key }
      #expect(number.confidence == tagged?.confidence, "\(number.path)")
    }
    #expect(movable.numbers.contains { $0.isAssumed })
    #expect(movable.numbers.first { $0.path == "cells.tumour.count" }?.isAssumed == false)
  }
}
