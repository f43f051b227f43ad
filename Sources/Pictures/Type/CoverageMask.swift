/// How much of each pixel a filled outline covers.
///
/// Each edge adds, to the pixels that it crosses, the area to its right as a signed difference; a
/// running sum along the row then gives the covered share of every pixel exactly, with no sampling.
struct CoverageMask {
  let width: Int
  let height: Int
  private var differences: [Float]

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    // An edge may add to the pixel after the last one of its row.
    differences = [Float](repeating: 0, count: (width + 2) * height)
  }

  /// Adds a straight edge of a closed outline, in pixels from the top left.
  mutating func addLine(_ start: SIMD2<Float>, _ end: SIMD2<Float>) {
    guard start.y != end.y else { return }
    let direction: Float = start.y < end.y ? 1 : -1
    let (top, bottom) = start.y < end.y ? (start, end) : (end, start)
    let slope = (bottom.x - top.x) / (bottom.y - top.y)
    let firstRow = max(0, Int(top.y.rounded(.down)))
    let lastRow = min(height, Int(bottom.y.rounded(.up)))
    guard firstRow < lastRow else { return }
    for row in firstRow..<lastRow {
      let from = max(Float(row), top.y)
      let to = min(Float(row + 1), bottom.y)
      guard from < to else { continue }
      let x0 = top.x + (from - top.y) * slope
      let x1 = top.x + (to - top.y) * slope
      addPiece(row: row, min(x0, x1), max(x0, x1), area: direction * (to - from))
    }
  }

  /// Spreads one row's piece of an edge over the pixels between `left` and `right`.
  private mutating func addPiece(row: Int, _ left: Float, _ right: Float, area: Float) {
    let start = row * (width + 2)
    let left = max(0, min(Float(width), left))
    let right = max(0, min(Float(width), right))
    let first = Int(left)
    let last = Int(right)
    if first == last {
      let covered = area * (1 - ((left + right) / 2 - Float(first)))
      differences[start + first] += covered
      differences[start + first + 1] += area - covered
      return
    }
    // The covered share to the right of a slanted edge grows as the integral of a ramp.
    let steepness = 1 / (right - left)
    var before: Float = 0
    for column in first...last {
      let from = max(left, Float(column))
      let to = min(right, Float(column + 1))
      let middle = ((from + to) / 2 - left) * steepness
      let passed = (to - left) * steepness
      let startShare = (from - left) * steepness
      // Share of this pixel that lies right of the edge.
      let covered =
        (to - from) * middle + (Float(column + 1) - to) * passed
        + (from - Float(column)) * startShare
      differences[start + column] += area * (covered - before)
      before = covered
    }
    differences[start + last + 1] += area * (1 - before)
  }

  /// Adds a curve with one control point, cut into lines finer than a tenth of a pixel.
  mutating func addCurve(
    _ start: SIMD2<Float>, _ control: SIMD2<Float>, _ end: SIMD2<Float>
  ) {
    let bend = start - 2 * control + end
    let size = (bend * bend).sum().squareRoot()
    let pieces = max(1, min(32, Int((size * 2.5).squareRoot().rounded(.up))))
    var last = start
    for piece in 1...pieces {
      let t = Float(piece) / Float(pieces)
      let a = start + (control - start) * t
      let b = control + (end - control) * t
      let next = piece == pieces ? end : a + (b - a) * t
      addLine(last, next)
      last = next
    }
  }

  /// Calls with the covered share, from 0 to 1, of every pixel that is not empty.
  func forEachPixel(_ body: (_ x: Int, _ y: Int, _ coverage: Float) -> Void) {
    for row in 0..<height {
      var sum: Float = 0
      for column in 0..<width {
        sum += differences[row * (width + 2) + column]
        let coverage = min(1, abs(sum))
        if coverage > 1 / 512 { body(column, row, coverage) }
      }
    }
  }
}
