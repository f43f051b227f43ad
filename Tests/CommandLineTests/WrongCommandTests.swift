import Foundation
import Testing

struct WrongCommandTests {
  @Test func `a misspelt command gets a suggestion`() throws {
    let ending = try Thymus.run(["rnu", "checkpoint"], in: TestFolder())
    #expect(ending.exitCode == 2)
    #expect(ending.output.isEmpty)
    #expect(
      ending.errors == """
        error: there is no command 'rnu'
          tip: a similar command exists: 'run'

        Usage: thymus <command>
        For more information, try 'thymus --help'.

        """)
  }

  @Test func `a command is not abbreviated`() throws {
    for word in ["ru", "lis", "expl", "repor"] {
      #expect(try Thymus.run([word, "checkpoint"], in: TestFolder()).exitCode == 2)
    }
  }

  @Test func `a misspelt option gets a suggestion and the usage`() throws {
    let ending = try Thymus.run(["run", "checkpoint", "--sead", "4"], in: TestFolder())
    #expect(ending.exitCode == 2)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.hasPrefix("error: unknown option '--sead'\n"))
    #expect(ending.errors.contains("  tip: a similar option exists: '--seed'\n"))
    #expect(ending.errors.contains("\nUsage: thymus run "))
    #expect(ending.errors.contains("try 'thymus run --help'"))
  }

  @Test(arguments: [
    ["run"], ["run", "a", "b"], ["run", "checkpoint", "--runs", "0"],
    ["run", "checkpoint", "--runs", "-1"], ["run", "checkpoint", "--runs", "x"],
    ["run", "checkpoint", "--threads", "0"], ["run", "checkpoint", "--seed", "-1"],
    ["run", "checkpoint", "--seed", "1.5"], ["run", "checkpoint", "--days", "soon"],
    ["run", "checkpoint", "--days", "nan"], ["run", "checkpoint", "--theme", "pink"],
    ["run", "checkpoint", "--format", "png,gif"], ["run", "checkpoint", "--frames", "some"],
    ["run", "checkpoint", "--every-days", "0"],
    ["run", "checkpoint", "--frames", "key", "--every-days", "2"],
    ["run", "checkpoint", "--out", ""], ["run", "checkpoint", "-q", "-v"],
    ["run", "checkpoint", "--without", "gravity"], ["run", "checkpoint", "--set", "tissue"],
    ["run", "checkpoint", "--set", "tissue.widht_um=300"],
    ["completions", "tcsh"], ["--sead"], ["help", "rnu"], ["explain", "gravity"],
    ["new", "/"], ["list", "all"],
  ])
  func `a wrong command line ends with 2 and writes nothing`(arguments: [String]) throws {
    let folder = try TestFolder()
    let ending = try Thymus.run(arguments, in: folder)
    #expect(ending.exitCode == 2, "\(ending.errors)")
    #expect(ending.output.isEmpty)
    #expect(ending.errors.hasPrefix("error"))
    #expect(try folder.names() == [])
  }

  @Test(arguments: ["THYMUS_THREADS"])
  func `a wrong variable is named`(name: String) throws {
    let ending = try Thymus.run(
      ["run", "checkpoint", "--dry-run"], in: TestFolder(), environment: [name: "many"])
    #expect(ending.exitCode == 2)
    #expect(ending.errors.contains(name))
  }

  @Test(arguments: [
    ["rnu", "--json"], ["run", "--json"], ["run", "checkpoint", "--json", "--sead", "1"],
    ["explain", "--json", "gravity"], ["run", "chekpoint", "--json"],
    ["report", "nowhere", "--json"], ["new", "/proc/thymus", "--json"],
    ["run", "checkpoint", "--days", "-3", "--json"],
  ])
  func `errors are one document too`(arguments: [String]) throws {
    let ending = try Thymus.run(arguments, in: TestFolder())
    #expect(ending.exitCode == 2 || ending.exitCode == 4)
    #expect(ending.output.hasPrefix("{\"schema_version\":1") || ending.output.hasPrefix("{\n"))
    let document = try ending.document()
    #expect(document["schema_version"] as? Int == 1)
    #expect(document["error"] is String)
  }
}
