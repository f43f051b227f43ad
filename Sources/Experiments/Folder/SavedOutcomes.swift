package import Basics
import Immunology
package import Outcomes

/// The outcomes of a run as `run.json` holds them under `outcomes`; what there is, `OutcomeTable` says.
struct SavedOutcomes: Codable, Sendable, Equatable {
  /// The outcomes.
  private(set) var readout = RunReadout()

  /// Takes outcomes to be written.
  init(_ readout: RunReadout) { self.readout = readout }

  /// Writes the outcomes; what a run does not have is null.
  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: FieldKey.self)
    for field in OutcomeTable.fields {
      try readout.value(of: field).write(to: &values, FieldKey(field.key))
    }
  }

  /// Reads the outcomes; what older versions did not write is as in a run without it.
  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: FieldKey.self)
    for field in OutcomeTable.fields where field.told == nil {
      let keys = ([field.key] + field.older).map(FieldKey.init)
      let key = keys.first { values.contains($0) }
      guard let key, try !values.decodeNil(forKey: key) else {
        // What is always there is null only where that means something.
        if field.isAlwaysThere { throw Self.damage(field, at: decoder) }
        continue
      }
      let value = try Measured(field.kind, from: values, key)
      guard field.allows(value) else { throw Self.damage(field, at: decoder) }
      readout[field.key] = value
    }
  }

  private static func damage(_ field: OutcomeField, at decoder: any Decoder) -> DecodingError {
    .dataCorrupted(
      .init(codingPath: decoder.codingPath, debugDescription: "no value for \(field.key)"))
  }

  /// Whether days are days, and lists are such as can be added up and read by a person; that
  /// numbers have a size that can be was seen before.
  var isOrdinary: Bool {
    OutcomeTable.fields.filter { $0.told == nil }.allSatisfy { field in
      let value = readout[field.key]
      let isDay = value.number.map(ResultBounds.days.contains) ?? true
      return (isDay || field.kind != .days) && Self.isOrdinary(value)
    }
  }

  private static func isOrdinary(_ value: Measured) -> Bool {
    func areFew<Thing>(_ things: [Thing]) -> Bool { things.count <= ResultBounds.entries }
    func isShort(_ name: String) -> Bool { name.utf8.count <= ResultBounds.name }
    switch value {
    case .nothing, .truth, .whole, .number, .word: return true
    case .names(let names): return areFew(names) && names.allSatisfy(isShort)
    case .losses(let losses): return areFew(losses) && losses.map(\.cause).allSatisfy(isShort)
    case .implants(let implants):
      return areFew(implants) && implants.map(\.name).allSatisfy(isShort)
        && implants.map(\.day).allSatisfy(ResultBounds.days.contains)
    case .notes(let notes):
      return areFew(notes)
        && notes.allSatisfy { note in
          ResultBounds.days.contains(note.day) && areFew(note.candidates) && areFew(note.sentences)
            && note.sentences.allSatisfy { $0.utf8.count <= ResultBounds.sentence }
        }
    }
  }
}

// MARK: - Reading

extension Measured {
  fileprivate init(
    _ kind: OutcomeField.Kind, from values: KeyedDecodingContainer<FieldKey>, _ key: FieldKey
  ) throws {
    self =
      switch kind {
      case .truth: .truth(try values.decode(Bool.self, forKey: key))
      case .whole: .whole(try values.decode(Int.self, forKey: key))
      case .number, .days: .number(try values.decode(Double.self, forKey: key))
      case .word: .word(try values.decode(String.self, forKey: key))
      case .names: .names(try values.decode([String].self, forKey: key))
      case .losses:
        .losses(
          try values.decode(NamedValues<Int>.self, forKey: key).values
            .map { RunReadout.Loss(cause: $0.name, cells: max(0, $0.value)) }
            .sorted { ($1.cells, $0.cause) < ($0.cells, $1.cause) })
      case .implants:
        .implants(try values.decode([SavedImplant].self, forKey: key).map(\.implant))
      case .notes: .notes(try values.decode([SavedNote].self, forKey: key).map(\.note))
      }
  }
}

extension Measured {
  fileprivate func write(
    to values: inout KeyedEncodingContainer<FieldKey>, _ key: FieldKey
  ) throws {
    switch self {
    case .nothing: try values.encodeNil(forKey: key)
    case .truth(let isSo): try values.encode(isSo, forKey: key)
    case .whole(let count): try values.encode(count, forKey: key)
    case .number(let number): try values.encode(number, forKey: key)
    case .word(let word): try values.encode(word, forKey: key)
    case .names(let names): try values.encode(names, forKey: key)
    case .losses(let losses):
      try values.encode(NamedValues(losses.map { ($0.cause, $0.cells) }), forKey: key)
    case .implants(let implants): try values.encode(implants.map(SavedImplant.init), forKey: key)
    case .notes(let notes): try values.encode(notes.map(SavedNote.init), forKey: key)
    }
  }
}

private struct SavedImplant: Codable {
  let name: String
  let day: Double
  let fate: RechallengeFate

  init(_ implant: RunReadout.Rechallenge) {
    (name, day, fate) = (implant.name, implant.day, implant.fate)
  }

  var implant: RunReadout.Rechallenge { .init(name: name, day: day, fate: fate) }
}

private struct SavedNote: Codable {
  struct Candidate: Codable {
    // In the order of the file.
    enum CodingKeys: String, CodingKey {
      case antigen
      case share = "share_of_sample"
      case copies
      case healthyCopies = "healthy_copies"
      case presented
      case isKnown = "known"
      case score
      case isChosen = "chosen"
      case isOneSize = "one_size"
    }

    let antigen: String
    let share, copies, healthyCopies, presented: Double
    let isKnown: Bool
    let score: Double
    let isChosen, isOneSize: Bool

    init(_ candidate: TargetCandidate) {
      (antigen, share, copies) = (candidate.antigen, candidate.share, candidate.copies)
      (healthyCopies, presented) = (candidate.healthyCopies, candidate.presented)
      (isKnown, score) = (candidate.isKnown, candidate.score)
      (isChosen, isOneSize) = (candidate.isChosen, candidate.isOneSize)
    }
  }

  let day: Double
  let treatment: String
  let text: [String]
  let candidates: [Candidate]

  init(_ note: RunReadout.TreatmentNote) {
    (day, treatment, text) = (note.day, note.treatment, note.sentences)
    candidates = note.candidates.map(Candidate.init)
  }

  var note: RunReadout.TreatmentNote {
    .init(
      day: day, treatment: treatment, sentences: text,
      candidates: candidates.map { read in
        TargetCandidate(
          antigen: read.antigen, share: read.share, copies: read.copies,
          healthyCopies: read.healthyCopies, presented: read.presented, isKnown: read.isKnown,
          score: read.score, isChosen: read.isChosen, isOneSize: read.isOneSize)
      })
  }
}

extension RechallengeFate: Codable {}

extension RunReadout {
  /// The outcomes for documents, as `run.json` holds them.
  package var json: JSONValue { JSONValueEncoder.value(SavedOutcomes(self)) }
}
