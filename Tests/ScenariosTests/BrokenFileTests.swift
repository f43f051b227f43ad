import Foundation
import Scenarios
import Testing

/// Every file in `Broken/` has its message in `Goldens/`, so a change of words is seen.
struct BrokenFileTests {
  @Test(arguments: Repository.files(in: Repository.broken, ending: ".yaml"))
  func `a broken file is explained as it always was`(name: String) throws {
    let path = "\(Repository.broken)/\(name).yaml"
    let text = try #require(Self.message(of: path), "\(name) was accepted")
    try Golden.expect(
      text.replacing(Repository.broken + "/", with: ""), matches: "Broken/\(name).txt")
  }

  private static func message(of path: String) -> String? {
    do {
      let scenario = try ScenarioReader().read(path)
      return scenario.warnings.isEmpty ? nil : scenario.warnings.rendered(color: false)
    } catch {
      return error.rendered(color: false) + "exit \(error.exitCode)\n"
    }
  }

  @Test func `there are many broken files`() {
    #expect(Repository.files(in: Repository.broken, ending: ".yaml").count >= 150)
  }

  @Test func `every golden text belongs to a file`() {
    let goldens = Repository.files(in: Repository.tests + "/Goldens/Broken", ending: ".txt")
    let files = Repository.files(in: Repository.broken, ending: ".yaml")
    #expect(goldens == files)
  }
}
