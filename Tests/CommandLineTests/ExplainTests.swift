import Foundation
import Testing

struct ExplainTests {
  @Test func `every topic has an explanation without gaps`() throws {
    let folder = try TestFolder()
    let list = try Thymus.run(["explain", "--json"], in: folder).document()
    let groups = try #require(list["topics"] as? [String: [String]])
    let settings = try #require(list["settings"] as? [String])
    let ending = try Thymus.run(["explain", "--all", "--json"], in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    let entries = try #require(try ending.document()["entries"] as? [[String: Any]])
    let explained = Set(entries.compactMap { $0["name"] as? String })
    let topics = (groups.values.flatMap { $0 } + settings).filter { $0 != "settings" }
    #expect(topics.count > 100)
    #expect(Set(topics).subtracting(explained) == [])
    for entry in entries {
      for (key, value) in entry where key != "unit" {
        #expect(value as? String != "", "\(entry["name"] ?? ""): \(key)")
      }
    }
  }

  @Test func `a setting says what, unit, default, range, source and trust`() throws {
    let ending = try Thymus.run(["explain", "tumour.cycle_hours"], in: TestFolder())
    #expect(ending.exitCode == 0)
    try expectGolden(ending.output, named: "explain-setting.txt")
  }

  @Test func `a mechanism says rule, equation, numbers and what is simplified`() throws {
    let ending = try Thymus.run(["explain", "damage-repair"], in: TestFolder())
    #expect(ending.exitCode == 0)
    try expectGolden(ending.output, named: "explain-mechanism.txt")
  }

  @Test(arguments: [["cycle_hours"], ["TUMOUR.CYCLE_HOURS"], ["tumour.cycle-hours"]])
  func `a setting is found however it is written`(words: [String]) throws {
    let ending = try Thymus.run(["explain"] + words, in: TestFolder())
    #expect(ending.output.hasPrefix("tumour.cycle_hours\n"))
  }

  @Test func `a name of several things explains each`() throws {
    let ending = try Thymus.run(["explain", "pd1"], in: TestFolder())
    #expect(ending.output.contains("The PD-1 checkpoint"))
    #expect(ending.output.contains("a section of scenario files"))
  }

  @Test func `a treatment says what it acts on, what to think of and where it is used`() throws {
    let ending = try Thymus.run(["explain", "car_t"], in: TestFolder())
    for words in ["What has to be thought of", "cell_product.dose_cells", "car-t-escape"] {
      #expect(ending.output.contains(words))
    }
    // A scenario may have the name of a treatment, which comes first.
    let both = try Thymus.run(["explain", "til"], in: TestFolder())
    #expect(both.output.hasPrefix("til: Tumour-infiltrating T cells (TIL)\n"))
    #expect(both.output.contains("\ntil: TIL\n"))
    #expect(both.output.contains("What has to be thought of"))
  }

  @Test func `words in plain language are understood`() throws {
    let ending = try Thymus.run(["explain", "T", "cells"], in: TestFolder())
    #expect(ending.output.hasPrefix("cd8_t: CD8 T cell"))
  }

  @Test func `an unknown topic gets a suggestion`() throws {
    let ending = try Thymus.run(["explain", "tumour.cycle_hour"], in: TestFolder())
    #expect(ending.exitCode == 2)
    #expect(ending.errors.contains("did you mean 'tumour.cycle_hours'?"))
  }
}
