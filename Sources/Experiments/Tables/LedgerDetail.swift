import Basics
import Immunology

/// What an entry of the ledger says besides, as the last column of `ledger.csv` and `causes.csv` has it:
/// nothing, how many events it stands for, or what was done.
enum LedgerDetail: Equatable {
  case nothing
  case count(Int)
  case dose(DoseNote)

  init(_ entry: LedgerEntry) {
    if let note = entry.dose {
      self = .dose(note)
    } else if let count = entry.count {
      self = .count(count)
    } else {
      self = .nothing
    }
  }

  /// Reads what stands in a table.
  ///
  /// - Parameters:
  ///   - text: What stands there.
  ///   - isDose: Whether it is about a dose.
  init(_ text: String, isDose: Bool) {
    if isDose {
      self = .dose(DoseNote(text: text))
    } else if text.hasPrefix(Self.sum), let count = Int(text.dropFirst(Self.sum.count)) {
      self = .count(count)
    } else {
      self = .nothing
    }
  }

  var text: String {
    switch self {
    case .nothing: ""
    case .count(let count): "\(Self.sum)\(count)"
    case .dose(let note): note.text
    }
  }

  private static let sum = "count="
}

extension DoseNote {
  private static let bar = " | "

  /// What stands before the amount, by what was done; a note of which it is all has no amount.
  private static let beginnings: [(act: Act, words: String)] = [
    // The longer of two that begin alike first.
    (.noneTaken, "taken: no "), (.taken, "taken: "), (.givenBack, "given back: "),
    (.noneGivenBack, "nothing to give back"), (.sampled, "looked at: "), (.leftOut, "paused"),
  ]

  /// The note in one text: the amount, and behind bars sentences and candidates.
  var text: String {
    let beginning = Self.beginnings.first { $0.act == act }?.words ?? ""
    return ([beginning + amount] + sentences + candidates.map(\.text)).joined(separator: Self.bar)
  }

  /// Reads what ``text`` wrote; tables of older versions say the same.
  init(text: String) {
    var parts = text.components(by: Self.bar)
    let first = parts.removeFirst()
    let candidates = parts.map { TargetCandidate(text: $0) }
    let beginning = Self.beginnings.first { first.hasPrefix($0.words) }
    self.init(
      beginning?.act ?? .given, String(first.dropFirst(beginning?.words.count ?? 0)),
      sentences: zip(parts, candidates).filter { $1 == nil }.map(\.0),
      candidates: candidates.compactMap(\.self))
  }
}

extension String {
  /// The parts between a separator; one at least.
  fileprivate func components(by separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

extension TargetCandidate {
  private static let mark = "candidate"

  /// The candidate in one text.
  fileprivate var text: String {
    "\(Self.mark) \(antigen) share=\(share.withoutNoise) copies=\(copies.withoutNoise) "
      + "healthy_copies=\(healthyCopies.withoutNoise) presented=\(presented.withoutNoise) "
      + "known=\(isKnown ? 1 : 0) score=\(score.withoutNoise) "
      + "chosen=\(isChosen ? 1 : 0) one_size=\(isOneSize ? 1 : 0)"
  }

  /// Reads what ``text`` wrote, or is `nil` for any other text.
  fileprivate init?(text: String) {
    let words = text.split(separator: " ")
    guard words.count == 10, words[0] == Self.mark else { return nil }
    let numbers = words.dropFirst(2).compactMap { word in
      word.firstIndex(of: "=").flatMap { Double(word[word.index(after: $0)...]) }
    }
    guard numbers.count == 8 else { return nil }
    self.init(
      antigen: String(words[1]), share: numbers[0], copies: numbers[1], healthyCopies: numbers[2],
      presented: numbers[3], isKnown: numbers[4] != 0, score: numbers[5],
      isChosen: numbers[6] != 0, isOneSize: numbers[7] != 0)
  }
}
