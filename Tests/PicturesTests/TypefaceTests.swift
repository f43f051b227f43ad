import Testing

@testable import Pictures

struct TypefaceTests {
  @Test func `all letters that pictures need are there in both weights`() {
    let ascii = (0x20...0x7E).compactMap { Unicode.Scalar($0) }
    let others = Array("µ²·–×→γÄöéñçŁ≤≥…▼".unicodeScalars)
    for face in [Typeface.book, .bold] {
      for scalar in ascii + others { #expect(face.has(scalar), "U+\(scalar.value)") }
      #expect(!face.has("漢"))
    }
  }

  @Test func `the width is the sum of the steps`() {
    // In DejaVu Sans the digits are 1303 and the space 651 of 2048 units wide.
    #expect(abs(Typeface.book.width(of: "1 7", size: 2048) - (2 * 1303 + 651)) < 0.01)
    #expect(Typeface.book.width(of: "", size: 20) == 0)
    #expect(Typeface.bold.width(of: "Day", size: 20) > Typeface.book.width(of: "Day", size: 20))
  }

  @Test func `a square covers its area exactly, in whole and in part`() {
    var mask = CoverageMask(width: 10, height: 10)
    let corners: [SIMD2<Float>] = [
      SIMD2(2.5, 1.25), SIMD2(6.5, 1.25), SIMD2(6.5, 5.75), SIMD2(2.5, 5.75),
    ]
    for index in 0..<4 { mask.addLine(corners[index], corners[(index + 1) % 4]) }
    var covered: [SIMD2<Int>: Float] = [:]
    mask.forEachPixel { covered[SIMD2($0, $1)] = $2 }
    #expect(abs(covered.values.reduce(0, +) - 4 * 4.5) < 0.001)
    #expect(abs((covered[SIMD2(4, 3)] ?? 0) - 1) < 0.001)
    #expect(abs((covered[SIMD2(2, 3)] ?? 0) - 0.5) < 0.001)
    #expect(abs((covered[SIMD2(4, 1)] ?? 0) - 0.75) < 0.001)
    #expect(abs((covered[SIMD2(6, 5)] ?? 0) - 0.375) < 0.001)
    #expect(covered[SIMD2(7, 3)] == nil)
  }

  @Test func `a slanted triangle covers its area`() {
    var mask = CoverageMask(width: 20, height: 20)
    let corners: [SIMD2<Float>] = [SIMD2(1.3, 2.1), SIMD2(17.9, 5.4), SIMD2(6.2, 18.7)]
    for index in 0..<3 { mask.addLine(corners[index], corners[(index + 1) % 3]) }
    var area: Float = 0
    mask.forEachPixel { area += $2 }
    let (a, b) = (corners[1] - corners[0], corners[2] - corners[0])
    #expect(abs(area - abs(a.x * b.y - a.y * b.x) / 2) < 0.01)
  }

  @Test func `a letter has its hole`() {
    let mask = Typeface.book.mask(of: "O", size: 100, baseline: 90, height: 110)
    var covered: [SIMD2<Int>: Float] = [:]
    mask.forEachPixel { covered[SIMD2($0, $1)] = $2 }
    let middle = SIMD2(mask.width / 2, 54)
    #expect(covered[middle] == nil)
    #expect((covered[SIMD2(mask.width / 2, 18)] ?? 0) > 0.9)
  }
}
