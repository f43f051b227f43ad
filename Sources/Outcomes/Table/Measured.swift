/// What was measured of one thing in a run, as `run.json` holds it.
package enum Measured: Sendable, Equatable {
  /// It was not there, or nobody looked.
  case nothing
  /// Yes or no.
  case truth(Bool)
  /// A whole number.
  case whole(Int)
  /// A number.
  case number(Double)
  /// One of some words.
  case word(String)
  /// Some names.
  case names([String])
  /// How many cells went in which way.
  case losses([RunReadout.Loss])
  /// What became of tumours that were implanted later.
  case implants([RunReadout.Rechallenge])
  /// What treatments found and chose.
  case notes([RunReadout.TreatmentNote])

  /// A number, or nothing where there is none.
  package init(_ number: Double?) { self = number.map { .number($0) } ?? .nothing }
}

extension Measured {
  /// Whether it is so.
  package var isTrue: Bool { self == .truth(true) }

  /// The number, if it is one.
  package var number: Double? {
    switch self {
    case .number(let value): value
    case .whole(let value): Double(value)
    default: nil
    }
  }

  /// The whole number, or 0.
  package var whole: Int { if case .whole(let value) = self { value } else { 0 } }

  /// The word, if it is one.
  package var word: String? { if case .word(let word) = self { word } else { nil } }

  /// The names.
  package var names: [String] { if case .names(let names) = self { names } else { [] } }

  /// The cells, by cause.
  package var losses: [RunReadout.Loss] {
    if case .losses(let losses) = self { losses } else { [] }
  }

  /// The implants.
  package var implants: [RunReadout.Rechallenge] {
    if case .implants(let implants) = self { implants } else { [] }
  }

  /// The notes.
  package var notes: [RunReadout.TreatmentNote] {
    if case .notes(let notes) = self { notes } else { [] }
  }
}
