import Foundation
import Testing

struct ImportTests {
  @Test(arguments: ImportRules.rooms)
  func `an arrow only points to a room above`(room: String) throws {
    let files = try Repository.files(in: "Sources/\(room)", endings: [".swift"])
    // The classroom is built later; every other room has files.
    #expect(!files.isEmpty || room == "Classroom")
    for file in files {
      #expect(ImportRules.violations(in: file.text, room: room) == [], "\(file.path)")
    }
  }

  @Test func `every folder of sources is a room or a system library`() throws {
    let names = try FileManager.default
      .contentsOfDirectory(atPath: Repository.root.appending(path: "Sources").path)
    let known = Set(ImportRules.rooms).union(ImportRules.owners.keys)
    #expect(names.filter { !known.contains($0) } == [])
  }

  @Test(arguments: [
    ("import Immunology", "Tissue"),
    ("@testable import Experiments", "Scenarios"),
    ("  public import Charts", "Experiments"),
    ("@_spi(Inner) @preconcurrency internal import struct Reports.Page", "Pictures"),
    ("import Foundation", "Immunology"),
    ("import Glibc", "Tissue"),
    ("public import Immunology", "Charts"),
    ("import func Reports.draw", "Experiments"),
    ("import CCairo", "Pictures"),
    ("import ArgumentParser", "Experiments"),
    ("import Reports", "Reports"),
  ])
  func `a forbidden import is found however it is written`(line: String, room: String) {
    let source = "// A file.\n\(line)\n\nstruct Thing {}\n"
    #expect(ImportRules.violations(in: source, room: room).count == 1)
  }

  @Test func `what is allowed and what only looks like an import is let through`() {
    let source = """
      import Tissue
      public import Immunology
      // import Reports
      let text = "import Reports"
      """
    #expect(ImportRules.violations(in: source, room: "Experiments") == [])
    #expect(ImportRules.modules(importedIn: source) == ["Tissue", "Immunology"])
  }
}
