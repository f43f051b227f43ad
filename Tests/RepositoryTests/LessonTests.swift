import Foundation
import Testing

/// `docs/lessons.md` and the library say the same.
struct LessonTests {
  private static func words(in text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }

  private static func scenarios() throws -> Set<String> {
    let files = try Repository.files(in: "scenarios", endings: [".yaml"])
    return Set(files.map { String($0.path.dropFirst("scenarios/".count).dropLast(".yaml".count)) })
  }

  @Test func `each bundled scenario stands in a group of the lessons`() throws {
    let text = try Repository.text("docs/lessons.md")
    let groups = try #require(text.range(of: "## All scenarios"))
    let listed = Self.words(in: String(text[groups.upperBound...])).filter { !$0.contains(" ") }
    #expect(try Set(listed) == Self.scenarios())
  }

  @Test func `each experiment runs scenarios that there are`() throws {
    let text = try Repository.text("docs/lessons.md")
    let names = try Self.scenarios()
    let commands = Self.words(in: text).filter {
      $0.hasPrefix("thymus run") || $0.hasPrefix("thymus compare")
    }
    #expect(10 <= commands.count)
    for command in commands {
      let words = command.split(separator: " ").dropFirst(2).prefix { !$0.hasPrefix("-") }
      #expect(words.allSatisfy { names.contains(String($0)) }, "\(command)")
    }
  }
}
