/// Finds the name that was probably meant.
package enum Suggestion {
  /// No name of ours is as long, and comparing takes a time that grows with the length.
  private static let longest = 200

  /// The nearest of some names, if one is near enough to be meant.
  package static func nearest(to word: String, among names: [String]) -> String? {
    guard !word.isEmpty, word.utf8.count <= longest else { return nil }
    let wanted = word.lowercased()
    // A name without its unit, or only the beginning of one.
    let longer = names.filter { $0.hasPrefix(wanted + "_") || $0.hasPrefix(wanted + "-") }
    if let shortest = longer.min(by: { $0.count < $1.count }) { return shortest }
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = distance(wanted, name.lowercased())
      if distance < best?.distance ?? Int.max { best = (name, distance) }
    }
    // Two letters of a short word are most of it.
    let most = max(wanted.count <= 4 ? 1 : 2, wanted.count / 3)
    guard let best, best.distance <= most, best.distance < best.name.count else { return nil }
    return best.name
  }

  /// The least number of letters to insert, delete, replace or swap with their neighbour.
  package static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first.unicodeScalars.prefix(longest))
    let b = Array(second.unicodeScalars.prefix(longest))
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var older: [Int] = []
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var current = [i]
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        var value = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          value = min(value, older[j - 2] + 1)
        }
        current.append(value)
      }
      older = previous
      previous = current
    }
    return previous[b.count]
  }
}
