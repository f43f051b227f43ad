import Immunology

// The shape under `treatment_notes` of the outcomes in `run.json`.
extension RunReadout.TreatmentNote {
  private typealias Field = JSONValue.Field

  /// The note for files and documents.
  var json: JSONValue {
    .object([
      Field("day", .number(day)), Field("treatment", .text(treatment)),
      Field("text", .array(sentences.map { .text($0) })),
      Field(
        "candidates",
        .array(
          candidates.map { candidate in
            .object([
              Field("antigen", .text(candidate.antigen)),
              Field("share_of_sample", .number(candidate.share)),
              Field("copies", .number(candidate.copies)),
              Field("healthy_copies", .number(candidate.healthyCopies)),
              Field("presented", .number(candidate.presented)),
              Field("known", .truth(candidate.isKnown)),
              Field("score", .number(candidate.score)),
              Field("chosen", .truth(candidate.isChosen)),
              Field("one_size", .truth(candidate.isOneSize)),
            ])
          })),
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
