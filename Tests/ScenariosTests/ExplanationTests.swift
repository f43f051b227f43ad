import Scenarios
import Testing

struct ExplanationTests {
  @Test(arguments: ProblemCode.allCases)
  func `every code is explained with an example, wrong and right`(code: ProblemCode) {
    let text = code.explanation
    #expect(text.hasPrefix("\(code.rawValue): \(code.title)\n"))
    #expect(text.contains("\nWrong:\n    "))
    #expect(text.contains("\nRight:\n    "))
    #expect(text.count > 100)
  }

  @Test func `codes are numbers with three digits, each one once`() {
    let codes = ProblemCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
    for code in codes { #expect(code.wholeMatch(of: /S[0-9]{3}/) != nil) }
  }

  @Test func `the codes that others rely on stay`() {
    #expect(ProblemCode.unknownKey.rawValue == "S012")
    #expect(ProblemCode.outOfRange.rawValue == "S020")
    #expect(ProblemCode.unknownScenario.exitCode == 2)
    #expect(ProblemCode.unreadableFile.exitCode == 4)
    #expect(ProblemCode.outOfRange.exitCode == 3)
  }
}
