/// Finds what was probably meant.
enum Suggestion {
  /// The nearest of some names, if one is near: two edits, or a third of the length.
  static func nearest(to word: String, in names: [String]) -> String? {
    // No name is as long, and comparing takes a time that grows with the length.
    guard word.utf8.count <= 200 else { return nil }
    let word = word.lowercased()
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = edits(word, name.lowercased())
      if distance < best?.distance ?? Int.max { best = (name, distance) }
    }
    guard let best, best.distance <= max(min(2, word.count / 2), word.count / 3) else {
      return nil
    }
    return best.name
  }

  /// The edits that turn one word into another; two neighbours in the wrong order count as one.
  static func edits(_ first: String, _ second: String) -> Int {
    let first = Array(first)
    let second = Array(second)
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var line = [row + 1]
      for column in second.indices {
        let isSame = first[row] == second[column]
        var least = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        line.append(least)
      }
      beforeLast = last
      last = line
    }
    return last[second.count]
  }
}
