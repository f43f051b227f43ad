import Foundation
import Testing

struct ValidateCommandTests {
  @Test func `a target is measured and said to hold`() throws {
    let ending = try Thymus.run(["validate", "P13", "--no-progress"], in: TestFolder())
    #expect(ending.exitCode == 0)
    #expect(ending.output.contains("P13 Fixed points of the mean-field mirror"))
    #expect(ending.output.contains("pass  tumour at rest, dormant"))
    #expect(ending.output.contains("published: 8.19, stable spiral (Kuznetsov 1994)"))
    #expect(ending.output.contains("mean_field.supply"))
    #expect(ending.output.contains("1 of 1 targets hold."))
    #expect(ending.errors.isEmpty)
  }

  @Test func `the document has each number with its range`() throws {
    let ending = try Thymus.run(["validate", "p8", "--json", "-q"], in: TestFolder())
    #expect(ending.exitCode == 0)
    #expect(ending.output.hasPrefix("{\n  \"schema_version\": 1"))
    let document = try ending.document()
    let targets = try #require(document["targets"] as? [[String: Any]])
    #expect(targets.map { $0["id"] as? String } == ["P8"])
    let criteria = try #require(targets[0]["criteria"] as? [[String: Any]])
    let halfLife = try #require(criteria.first)
    #expect(halfLife["quantity"] as? String == "half-life")
    let value = try #require(halfLife["value"] as? Double)
    let lower = try #require(halfLife["accepted_lower"] as? Double)
    #expect(lower < value && abs(value - 25.8) < 1)
  }

  @Test func `progress goes to standard error`() throws {
    let ending = try Thymus.run(["validate", "P10", "P13"], in: TestFolder())
    #expect(ending.errors.contains("[1/2] P10"))
    #expect(ending.errors.contains("[2/2] P13"))
    #expect(!ending.output.contains("[1/2]"))
  }

  @Test func `an unknown target gets a suggestion and the list`() throws {
    let ending = try Thymus.run(["validate", "P100"], in: TestFolder())
    #expect(ending.exitCode == 2)
    #expect(ending.errors.contains("there is no target 'P100'"))
    #expect(ending.errors.contains("did you mean 'P10'?"))
    #expect(ending.errors.contains("targets: P"))
    #expect(ending.output.isEmpty)
  }

  @Test func `the list measures nothing`() throws {
    let ending = try Thymus.run(["validate", "--list"], in: TestFolder())
    #expect(ending.exitCode == 0)
    #expect(ending.output.contains("P8"))
    let fast = try Thymus.run(["validate", "--list", "--fast"], in: TestFolder())
    #expect(fast.output.split(separator: "\n").allSatisfy { !$0.hasSuffix("minutes") })
  }

  @Test func `documents have a page and a picture`() throws {
    let folder = try TestFolder()
    let ending = try Thymus.run(["validate", "P10", "--write-docs", "docs", "-q"], in: folder)
    #expect(ending.exitCode == 0)
    let page = try String(
      contentsOf: folder.url.appending(path: "docs/validation.md"), encoding: .utf8)
    #expect(page.contains("| [P10](#p10-engagement-of-pd-1-against-dose) |"))
    #expect(page.contains("](validation/P10.svg)"))
    let picture = try String(
      contentsOf: folder.url.appending(path: "docs/validation/P10.svg"), encoding: .utf8)
    #expect(picture.contains("<svg") && picture.contains("mg/kg every 3 weeks"))
  }
}
