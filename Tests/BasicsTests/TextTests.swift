import Basics
import Foundation
import Testing

struct SuggestionTests {
  private let names = [
    "run", "list", "compare", "car-t", "car-t-dual", "radius_um", "no-treatment",
  ]

  @Test(arguments: [
    ("rnu", "run"), ("lst", "list"), ("compera", "compare"), ("COMPARE", "compare"),
    ("radius", "radius_um"), ("car", "car-t"), ("notreatment", "no-treatment"),
  ])
  func `what was nearly written is suggested`(word: String, name: String) {
    #expect(Suggestion.nearest(to: word, among: names) == name)
  }

  @Test(arguments: [
    "", "x", "sun", "abcd", "lots", "banana", String(repeating: "compare", count: 40),
    String(repeating: "x", count: 300),
  ])
  func `what is far from every name suggests nothing`(word: String) {
    let near = Suggestion.nearest(to: word, among: names)
    #expect(near == (word == "sun" ? "run" : nil))
  }

  @Test func `two neighbours in the wrong order are one edit`() {
    #expect(Suggestion.distance("ab", "ba") == 1)
    #expect(Suggestion.distance("kitten", "sitting") == 3)
    #expect(Suggestion.distance("", "abc") == 3)
  }
}

struct MarkupTests {
  @Test func `a text comes back from XML, and no tag or entity is made of it`() throws {
    let text = "a<b>&amp; \"c\" 'd' é"
    let escaped = Markup.escaped(text)
    #expect(escaped == "a&lt;b&gt;&amp;amp; &quot;c&quot; &#39;d&#39; é")
    #expect(!escaped.contains { "<>\"'".contains($0) })
  }

  @Test func `nothing in a JSON document ends the script that holds it`() throws {
    let texts = ["</script><!-- & \u{2028}\u{2029}"]
    let json = JSONValue.array(texts.map { .text($0) }).text(.line)
    let safe = Markup.scriptSafe(json)
    #expect(!safe.unicodeScalars.contains { "<>&\u{2028}\u{2029}".unicodeScalars.contains($0) })
    #expect(try JSONSerialization.jsonObject(with: Data(safe.utf8)) as? [String] == texts)
  }
}

struct EnumerationTests {
  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
  ])
  func `names are listed as in a sentence`(items: [String], text: String) {
    #expect(Enumeration.text(items) == text)
    #expect(Enumeration.text(items, last: "or") == text.replacing(" and ", with: " or "))
  }
}
