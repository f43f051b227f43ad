/// A raster of bits in rows, which discs and balls are drawn into.
///
/// A tissue without depth has one layer of rows. Rows are worked on 64 bits at a time.
struct BitRows {
  /// A stretch of bits that are set in a row, ends included.
  struct Run {
    let row: Int
    let first: Int
    let last: Int

    var count: Int { last - first + 1 }
  }

  let width: Int
  let height: Int
  let depth: Int
  private let wordsPerRow: Int
  private var words: [UInt64]

  /// Creates a raster of cleared bits.
  init(width: Int, height: Int, depth: Int) {
    self.width = width
    self.height = height
    self.depth = depth
    wordsPerRow = (width + 63) / 64
    words = [UInt64](repeating: 0, count: wordsPerRow * height * depth)
  }

  var rows: Int { height * depth }

  /// Sets the bits of a row from one to another, as far as they are inside.
  mutating func fill(_ row: Int, from first: Int, through last: Int) {
    let (first, last) = (max(first, 0), min(last, width - 1))
    guard first <= last else { return }
    let base = row * wordsPerRow
    let (a, b) = (first >> 6, last >> 6)
    let low = ~UInt64(0) << UInt64(first & 63)
    let high = ~UInt64(0) >> UInt64(63 - last & 63)
    if a == b {
      words[base + a] |= low & high
    } else {
      words[base + a] |= low
      for word in (a + 1)..<b { words[base + word] = ~0 }
      words[base + b] |= high
    }
  }

  /// Draws a disc, or a ball in a raster with depth; place and radius in bits.
  mutating func draw(at place: SIMD3<Float>, radius: Float) {
    if depth == 1 {
      drawRows(layer: 0, at: place, radius: radius)
      return
    }
    for layer in Self.reach(place.z, radius, below: depth) {
      let way = Float(layer) + 0.5 - place.z
      let left = radius * radius - way * way
      if 0 < left { drawRows(layer: layer, at: place, radius: left.squareRoot()) }
    }
  }

  private mutating func drawRows(layer: Int, at place: SIMD3<Float>, radius: Float) {
    for line in Self.reach(place.y, radius, below: height) {
      let way = Float(line) + 0.5 - place.y
      let left = radius * radius - way * way
      guard 0 <= left else { continue }
      let half = left.squareRoot()
      fill(
        layer * height + line, from: Int((place.x - half - 0.5).rounded(.up)),
        through: Int((place.x + half - 0.5).rounded(.down)))
    }
  }

  private static func reach(_ middle: Float, _ radius: Float, below end: Int) -> Range<Int> {
    let first = max(0, Int((middle - radius - 0.5).rounded(.up)))
    let last = min(end - 1, Int((middle + radius - 0.5).rounded(.down)))
    return first..<max(first, last + 1)
  }

  /// Whether the bit at a place is set.
  subscript(row: Int, column: Int) -> Bool {
    words[row * wordsPerRow + column >> 6] >> UInt64(column & 63) & 1 == 1
  }

  /// The stretches of set bits, or of cleared ones, row after row.
  func runs(ofSet isSet: Bool = true) -> [Run] {
    var runs: [Run] = []
    for row in 0..<rows {
      var column = 0
      while let first = next(isSet, in: row, from: column) {
        let end = next(!isSet, in: row, from: first) ?? width
        runs.append(Run(row: row, first: first, last: end - 1))
        column = end
      }
    }
    return runs
  }

  /// The first bit of a kind in a row from a column on.
  private func next(_ isSet: Bool, in row: Int, from column: Int) -> Int? {
    guard column < width else { return nil }
    var word = column >> 6
    var mask = ~UInt64(0) << UInt64(column & 63)
    while word < wordsPerRow {
      let bits = words[row * wordsPerRow + word]
      let found = (isSet ? bits : ~bits) & mask
      if found != 0 {
        let place = word << 6 + found.trailingZeroBitCount
        return place < width ? place : nil
      }
      word += 1
      mask = ~0
    }
    return nil
  }
}

// MARK: - Shrinking

extension BitRows {
  /// Clears each bit that has a cleared one within a distance; what is outside counts as set.
  mutating func erode(by radius: Float) {
    let most = Int(radius.rounded(.down))
    guard 0 < most else { return }
    fillTails()
    // The rows shrunk sideways by 0, 1, … bits.
    var shrunk = [words]
    for _ in 0..<most { shrunk.append(shrunkSideways(shrunk[shrunk.count - 1])) }
    var result = [UInt64](repeating: ~0, count: words.count)
    for z in depth == 1 ? 0...0 : -most...most {
      for y in -most...most {
        let left = radius * radius - Float(z * z + y * y)
        guard 0 <= left else { continue }
        let sideways = shrunk[min(most, Int(left.squareRoot().rounded(.down)))]
        intersect(&result, with: sideways, layers: z, lines: y)
      }
    }
    words = result
    clearTails()
  }

  private func intersect(
    _ result: inout [UInt64], with other: [UInt64], layers: Int, lines: Int
  ) {
    for layer in max(0, -layers)..<min(depth, depth - layers) {
      let first = max(0, -lines)
      let last = min(height, height - lines)
      guard first < last else { continue }
      let from = (layer * height + first) * wordsPerRow
      let shift = (layers * height + lines) * wordsPerRow
      for word in from..<(from + (last - first) * wordsPerRow) {
        result[word] &= other[word + shift]
      }
    }
  }

  private func shrunkSideways(_ words: [UInt64]) -> [UInt64] {
    var result = words
    for row in 0..<rows {
      let base = row * wordsPerRow
      for word in 0..<wordsPerRow {
        let here = words[base + word]
        let before = word == 0 ? ~0 : words[base + word - 1]
        let after = word == wordsPerRow - 1 ? ~0 : words[base + word + 1]
        result[base + word] = here & (here << 1 | before >> 63) & (here >> 1 | after << 63)
      }
    }
    return result
  }

  /// The bits of the last word of each row that stand for nothing.
  private var tail: UInt64 { width & 63 == 0 ? 0 : ~UInt64(0) << UInt64(width & 63) }

  private mutating func fillTails() {
    let tail = tail
    for row in 0..<rows { words[(row + 1) * wordsPerRow - 1] |= tail }
  }

  private mutating func clearTails() {
    let tail = tail
    for row in 0..<rows { words[(row + 1) * wordsPerRow - 1] &= ~tail }
  }
}

// MARK: - Parts

extension BitRows {
  /// The parts that runs make together.
  ///
  /// - Parameters:
  ///   - runs: Runs in the order of their rows.
  ///   - touchesAtCorners: Whether runs that meet at a corner only are one part.
  /// - Returns: The number of the part of each run.
  func parts(of runs: [Run], touchesAtCorners: Bool) -> [Int] {
    var sets = DisjointSets(count: runs.count)
    var firsts = [Int](repeating: runs.count, count: rows + 1)
    for index in runs.indices.reversed() { firsts[runs[index].row] = index }
    for row in (0..<rows).reversed() { firsts[row] = min(firsts[row], firsts[row + 1]) }
    let reach = touchesAtCorners ? 1 : 0
    func join(_ row: Int, _ other: Int) {
      var (a, b) = (firsts[row], firsts[other])
      while a < firsts[row + 1], b < firsts[other + 1] {
        if runs[a].first <= runs[b].last + reach, runs[b].first <= runs[a].last + reach {
          sets.join(a, b)
        }
        if runs[a].last < runs[b].last { a += 1 } else { b += 1 }
      }
    }
    for layer in 0..<depth {
      for line in 0..<height {
        let row = layer * height + line
        if line + 1 < height { join(row, row + 1) }
        if layer + 1 < depth { join(row, row + height) }
      }
    }
    return runs.indices.map { sets.find($0) }
  }

  /// Sets all cleared bits that no way of cleared bits leads out from.
  mutating func fillHoles() {
    let clear = runs(ofSet: false)
    let parts = parts(of: clear, touchesAtCorners: false)
    var isOpen = [Bool](repeating: false, count: clear.count)
    for (run, part) in zip(clear, parts) {
      let (layer, line) = (run.row / height, run.row % height)
      if run.first == 0 || run.last == width - 1 || line == 0 || line == height - 1
        || (1 < depth && (layer == 0 || layer == depth - 1))
      {
        isOpen[part] = true
      }
    }
    for (run, part) in zip(clear, parts) where !isOpen[part] {
      fill(run.row, from: run.first, through: run.last)
    }
  }
}

/// Things that are joined to sets step by step.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// The lowest member of the set of a thing.
  mutating func find(_ thing: Int) -> Int {
    var root = thing
    while parents[root] != root { root = parents[root] }
    var next = thing
    while parents[next] != root { (parents[next], next) = (root, parents[next]) }
    return root
  }

  mutating func join(_ first: Int, _ second: Int) {
    let (a, b) = (find(first), find(second))
    parents[max(a, b)] = min(a, b)
  }
}
