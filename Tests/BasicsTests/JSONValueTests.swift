import Basics
import Foundation
import Testing

struct JSONValueTests {
  private let value = JSONValue.object([
    ("z", .text("a\"b\\c\n\t\r\u{1}\u{7F}\u{9B}\u{2028}é")),
    ("a", .array([.whole(1), .number(Double(0.1) + 0.2)])), ("n", .number(.nan)), ("e", .array([])),
    ("s", .unsigned(.max)), ("t", .truth(true)), ("o", .object([])), ("w", .written("[null]")),
    ("d", .array([.array([.null]), .text("x")])),
  ])
  private let text = #""a\"b\\c\n\t\r\u0001\u007f\u009b\u2028é""#

  @Test func `a document keeps its order and has short rows for numbers`() {
    #expect(
      value.document == """
        {
          "z": \(text),
          "a": [1, 0.3],
          "n": null,
          "e": [],
          "s": 18446744073709551615,
          "t": true,
          "o": {},
          "w": [null],
          "d": [
            [null],
            "x"
          ]
        }

        """)
  }

  @Test func `each value can stand on a line of its own, or all on one`() {
    let value = JSONValue.object([
      ("a", .array([.exact(Double(0.1) + 0.2), .null])), ("o", .object([])),
    ])
    #expect(
      value.text(.lines) == """
        {
          "a": [
            0.30000000000000004,
            null
          ],
          "o": {}
        }
        """)
    #expect(value.text(.line) == #"{"a":[0.30000000000000004,null],"o":{}}"#)
    #expect(value.text(.rows) + "\n" == value.document)
  }

  @Test(arguments: [JSONValue.Layout.line, .lines, .rows])
  func `any text comes back from each layout`(layout: JSONValue.Layout) throws {
    for scalar in (0...0x2FFFF).compactMap(Unicode.Scalar.init) where scalar.value % 7 < 3 {
      let text = "<\(scalar)>"
      let json = JSONValue.array([.text(text)]).text(layout)
      if scalar.value < 0x300 || scalar.value % 101 == 0 {
        let back = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
        #expect(back == [text])
      }
      #expect(!json.utf8.contains { $0 < 0x20 && $0 != 0x0A } && !json.contains("\u{2028}"))
    }
  }

  @Test func `who quotes may have more escaped, within the basic plane`() {
    let text = "a\u{A0}b\u{E0041}"
    #expect(JSONValue.quoted(text) == "\"\(text)\"")
    let quoted = JSONValue.quoted(text, escaping: { $0 != "a" && $0 != "b" })
    #expect(quoted == "\"a\\u00a0b\u{E0041}\"")
  }
}
