import Foundation
import Testing

/// The list of `make mutants` fits the sources and the tests, so that it cannot rot.
struct MutantListTests {
  private struct Mutant: Decodable {
    let says: String
    let file: String
    let was: String
    let becomes: String
    let within: String?
    let suites: [String]
  }

  /// The entries by the names of their rooms.
  private static func list() throws -> [(room: String, mutants: [Mutant])] {
    try Repository.files(in: "Tests/Mutants", endings: [".json"]).map { file in
      let name = file.path.split(separator: "/").last?.dropLast(".json".count) ?? ""
      let mutants = try JSONDecoder().decode([Mutant].self, from: Data(file.text.utf8))
      return (String(name), mutants)
    }
  }

  private func count(_ piece: String, in text: String) -> Int {
    text.components(separatedBy: piece).count - 1
  }

  @Test func `each mutant finds its place in the sources once`() throws {
    for (room, mutants) in try Self.list() {
      for mutant in mutants {
        #expect(mutant.file.hasPrefix("Sources/\(room)/"), "\(mutant.says)")
        let within = mutant.within ?? mutant.was
        let text = try Repository.text(mutant.file)
        #expect(count(within, in: text) == 1, "\(mutant.says): \(within)")
        #expect(count(mutant.was, in: within) == 1, "\(mutant.says): \(mutant.was)")
        #expect(mutant.was != mutant.becomes, "\(mutant.says)")
      }
    }
  }

  @Test func `each mutant names suites of its room`() throws {
    for (room, mutants) in try Self.list() {
      let tests = room == "thymus" ? "CommandLineTests" : "\(room)Tests"
      let code = try Repository.files(in: "Tests/\(tests)", endings: [".swift"]).map(\.text)
        .joined(separator: "\n")
      for suite in Set(mutants.flatMap(\.suites)) {
        #expect(code.contains("struct \(suite) {"), "\(room): there is no suite \(suite)")
      }
      #expect(mutants.allSatisfy { !$0.suites.isEmpty })
    }
  }

  @Test func `there are many mutants, in all rooms`() throws {
    let list = try Self.list()
    let all = list.flatMap(\.mutants)
    #expect(120 <= all.count)
    #expect(40 <= (list.first { $0.room == "Immunology" }?.mutants.count ?? 0))
    #expect(Set(all.map(\.says)).count == all.count)
    let rooms = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Sources").path
    ).filter { try !Repository.files(in: "Sources/\($0)", endings: [".swift"]).isEmpty }
    #expect(list.map(\.room).sorted() == rooms.sorted())
  }
}
