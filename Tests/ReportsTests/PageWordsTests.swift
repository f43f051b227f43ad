import Immunology
import Testing

@testable import Reports

/// A page tells of what is in its experiment, and of nothing else.
struct PageWordsTests {
  @Test(arguments: TherapyKind.allCases)
  func `a treatment is told of where it was given, in the words of explain`(kind: TherapyKind) {
    let about = kind.form.about
    let with = PageWords.works(.init(kinds: CellKind.allCases, therapies: [kind]))
    let without = PageWords.works(.init(kinds: CellKind.allCases))
    #expect(with.contains { $0.contains(about) })
    #expect(!without.contains { $0.contains(about) || $0.contains("drug") })
    #expect(with.count == without.count + 1)
  }

  @Test func `without T cells nothing is said of them, nor of a brake on them`() {
    let works = PageWords.works(.init(kinds: [.tumour, .healthy], therapies: [.chemotherapy]))
    #expect(!works.contains { $0.contains("T cell") || $0.contains("PD-1") })
  }

  @Test(arguments: [
    (Mechanism.checkpoint, "PD-1"), (.exhaustion, "tired"), (.regulatory, "Regulatory"),
    (.naturalKillers, "Natural killer"), (.macrophages, "Macrophages"), (.chemotaxis, "trail"),
  ])
  func `a mechanism that is left out is not told of`(mechanism: Mechanism, word: String) {
    let all = PageWords.works(.init(kinds: CellKind.allCases))
    let less = PageWords.works(.init(kinds: CellKind.allCases, without: [mechanism]))
    #expect(all.contains { $0.contains(word) })
    #expect(!less.contains { $0.contains(word) })
  }
}
