import Foundation
import Testing

struct ScenarioCommandTests {
  @Test func `the list names each scenario with its level`() throws {
    let ending = try Thymus.run(["list"], in: TestFolder())
    #expect(ending.exitCode == 0)
    let lines = ending.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("SCENARIO") == true)
    #expect(lines.contains { $0.hasPrefix("no-treatment ") })
    #expect(lines.contains { $0.hasPrefix("checkpoint ") })
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test func `the list as a document has the same scenarios`() throws {
    let document = try Thymus.run(["list", "--json"], in: TestFolder()).document()
    let scenarios = try #require(document["scenarios"] as? [[String: Any]])
    #expect(scenarios.compactMap { $0["name"] as? String }.contains("checkpoint"))
  }

  @Test func `each bundled scenario is valid`() throws {
    let folder = try TestFolder()
    let document = try Thymus.run(["list", "--json"], in: folder).document()
    let scenarios = try #require(document["scenarios"] as? [[String: Any]])
    let names = scenarios.compactMap { $0["name"] as? String }
    let ending = try Thymus.run(["check"] + names, in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    #expect(ending.output.split(separator: "\n").count == names.count)
    #expect(try folder.names() == [])
  }

  @Test func `a resolved check tells where each value is from`() throws {
    let ending = try Thymus.run(
      ["check", "checkpoint", "--resolved", "--set", "tissue.width_um=900"], in: TestFolder())
    #expect(ending.exitCode == 0)
    let line = ending.output.split(separator: "\n").first { $0.contains("tissue.width_um") }
    #expect(line?.contains("900") == true && line?.contains("--set") == true)
  }

  @Test(arguments: ["run", "check"])
  func `a misspelt scenario gets a suggestion`(command: String) throws {
    let folder = try TestFolder()
    let ending = try Thymus.run([command, "chekpoint"], in: folder)
    #expect(ending.exitCode == 2)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains("'checkpoint'") || ending.errors.contains("`checkpoint`"))
    #expect(try folder.names() == [])
  }

  @Test func `a negative duration is told apart`() throws {
    let folder = try TestFolder()
    let ending = try Thymus.run(["run", "checkpoint", "--days", "-3"], in: folder)
    #expect(ending.exitCode == 2)
    #expect(ending.errors.contains("-3"))
    #expect(ending.errors.contains("--days"))
    #expect(try folder.names() == [])
  }

  @Test func `a misspelt key is shown with its line and a suggestion`() throws {
    let folder = try TestFolder()
    let text = "name: Mine\nextends: no-treatment\ntissue:\n  widht_um: 900\n"
    try folder.write(text.utf8, to: "mine.yaml")
    let ending = try Thymus.run(["run", "mine.yaml"], in: folder)
    #expect(ending.exitCode == 3)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains("error[S012]"))
    #expect(ending.errors.contains("mine.yaml, line 4, column 3"))
    #expect(ending.errors.contains("width_um"))
    #expect(try folder.names() == ["mine.yaml"])
  }

  @Test(arguments: [
    ("empty.yaml", [UInt8]()),
    ("binary.yaml", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 0xFF, 0xFE]),
  ])
  func `a file that is no scenario is refused`(name: String, bytes: [UInt8]) throws {
    let folder = try TestFolder()
    try folder.write(bytes, to: name)
    let ending = try Thymus.run(["run", name], in: folder)
    #expect(ending.exitCode == 3)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains(name))
    #expect(try folder.names() == [name])
  }

  @Test func `a file that is not there cannot be read`() throws {
    let ending = try Thymus.run(["check", "./nowhere.yaml"], in: TestFolder())
    #expect(ending.exitCode == 4)
    #expect(ending.errors.contains("nowhere.yaml"))
  }

  @Test func `of several files each is checked`() throws {
    let folder = try TestFolder()
    try folder.write("tissue:\n  widht_um: 900\n".utf8, to: "one.yaml")
    let ending = try Thymus.run(["check", "one.yaml", "checkpoint", "chekpoint"], in: folder)
    #expect(ending.exitCode == 3)
    #expect(ending.output.hasPrefix("checkpoint: valid"))
    #expect(ending.errors.contains("one.yaml") && ending.errors.contains("chekpoint"))
  }

  @Test func `the schema is JSON and knows the settings`() throws {
    let ending = try Thymus.run(["schema"], in: TestFolder())
    #expect(ending.exitCode == 0)
    let schema = try ending.document()
    #expect((schema["$schema"] as? String)?.contains("draft-07") == true)
    #expect(ending.output.contains("width_um"))
  }
}

struct NewCommandTests {
  @Test func `a new file is valid, and never overwritten`() throws {
    let folder = try TestFolder()
    let ending = try Thymus.run(["new", "my-tumour", "--from", "checkpoint"], in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    #expect(ending.output == "my-tumour.yaml\n")
    #expect(try folder.names().contains("my-tumour.yaml"))
    #expect(try Thymus.run(["check", "my-tumour.yaml"], in: folder).exitCode == 0)

    try folder.write("mine".utf8, to: "my-tumour.yaml")
    let before = try folder.names()
    let again = try Thymus.run(["new", "my-tumour"], in: folder)
    #expect(again.exitCode == 4)
    #expect(again.errors.contains("already there"))
    #expect(try folder.text("my-tumour.yaml") == "mine")
    #expect(try folder.names() == before)
  }

  @Test func `a base that does not exist leaves nothing behind`() throws {
    let folder = try TestFolder()
    let ending = try Thymus.run(["new", "mine", "--from", "chekpoint"], in: folder)
    #expect(ending.exitCode == 2)
    #expect(try folder.names() == [])
  }
}
