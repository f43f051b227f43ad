import Basics
import Foundation
import Testing

struct VisibleTextTests {
  /// Everything that a terminal obeys or nobody sees, besides line ends and tabs.
  static let hidden: [Unicode.Scalar] = {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x08, 0x0B...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C,
      0x180E...0x180E,
      0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164...0x3164, 0xFE0F...0xFE0F,
      0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0xFFFE...0xFFFF, 0x1D173...0x1D17A, 0xE0000...0xE007F,
      0xE0100...0xE01EF,
    ]
    return ranges.flatMap { $0.compactMap(Unicode.Scalar.init) }
  }()

  @Test func `nothing that a terminal obeys or nobody sees comes through`() {
    for scalar in Self.hidden {
      let code = "\\u{\(String(scalar.value, radix: 16))}"
      #expect(VisibleText.text("a\(String(scalar))b") == "a\(code)b")
    }
  }

  @Test func `what people write comes through unchanged`() {
    for text in [
      "", "plain\n\ttext", "Müller – «Größe» 10⁻³ µm", "naïve e\u{301}", "日本語", "한국어", "ไทย",
      "עברית",
      "می‌خواهم", "क्‍ष", "👩‍🔬 👩🏽‍⚕️ 🏳️‍🌈 ❤️ 1️⃣", "→ ✓ ✗ …",
    ] {
      #expect(VisibleText.text(text) == text)
    }
  }

  @Test func `a document stays the same document`() throws {
    for scalar in Self.hidden where scalar.value >= 0x20 {
      let text = "a\(String(scalar))b"
      let shown = VisibleText.json("[\"\(text)\"]")
      #expect(shown.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
      let back = try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String]
      #expect(back?.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }
  }

  @Test func `a long text keeps its beginning and its end`() {
    let text = "begin" + String(repeating: "x", count: 100_000) + "end"
    let short = VisibleText.shortened(text, to: 60)
    #expect(short.unicodeScalars.count == 60)
    #expect(short.hasPrefix("begin") && short.contains("…") && short.hasSuffix("end"))
    #expect(VisibleText.shortened("short", to: 60) == "short")
  }
}
