import Basics
import Immunology

// The shape under `treatment_notes` of the outcomes in `run.json`.
extension RunReadout.TreatmentNote {
  /// The note for files and documents.
  var json: JSONValue {
    .object([
      ("day", .number(day)), ("treatment", .text(treatment)),
      ("text", .array(sentences.map { .text($0) })),
      (
        "candidates",
        .array(
          candidates.map { candidate in
            .object([
              ("antigen", .text(candidate.antigen)),
              ("share_of_sample", .number(candidate.share)),
              ("copies", .number(candidate.copies)),
              ("healthy_copies", .number(candidate.healthyCopies)),
              ("presented", .number(candidate.presented)),
              ("known", .truth(candidate.isKnown)),
              ("score", .number(candidate.score)),
              ("chosen", .truth(candidate.isChosen)),
              ("one_size", .truth(candidate.isOneSize)),
            ])
          })
      ),
    ])
  }

  /// What is read back of it, by a decoder that turns `snake_case` into `camelCase`.
  struct Saved: Decodable {
    struct Candidate: Decodable {
      var antigen: String
      var shareOfSample: Double
      var copies: Double
      var healthyCopies: Double
      var presented: Double
      var known: Bool
      var score: Double
      var chosen: Bool
      var oneSize: Bool
    }
    var day: Double
    var treatment: String
    var text: [String]
    var candidates: [Candidate]
  }

  /// Takes over what was read.
  init(_ saved: Saved) {
    self.init(
      day: saved.day, treatment: saved.treatment, sentences: saved.text,
      candidates: saved.candidates.map { read in
        TargetCandidate(
          antigen: read.antigen, share: read.shareOfSample, copies: read.copies,
          healthyCopies: read.healthyCopies, presented: read.presented, isKnown: read.known,
          score: read.score, isChosen: read.chosen, isOneSize: read.oneSize)
      })
  }
}
