import Tissue

/// What was done on one of the days of a treatment, and what is worth telling of it.
public struct DoseNote: Sendable, Equatable {
  /// What can be done to a virtual patient.
  public enum Act: UInt8, Sendable, CaseIterable {
    /// Something was given, cut out or irradiated.
    case given
    /// Cells were taken out of the body, to be given back.
    case taken
    /// Cells were looked for, and there were none to take.
    case noneTaken
    /// Cells that were taken are given back.
    case givenBack
    /// Cells were to be given back, and there were none.
    case noneGivenBack
    /// A look at the tumour, which changes nothing that counts.
    case sampled
    /// It was left out.
    case leftOut

    /// Whether cells leave the body, or would have, and nothing is given.
    public var isTaking: Bool { self == .taken || self == .noneTaken }
  }

  /// What was done.
  public var act: Act
  /// How much of what, in words, such as `200.0 mg`; it may be empty.
  public var amount: String
  /// What is worth telling at the end of a run, sentence by sentence.
  public var sentences: [String]
  /// The antigens that were weighed for a target, in the order of the scenario file.
  public var candidates: [TargetCandidate]

  /// Creates a note.
  public init(
    _ act: Act, _ amount: String = "", sentences: [String] = [], candidates: [TargetCandidate] = []
  ) {
    self.act = act
    self.amount = amount
    self.sentences = sentences
    self.candidates = candidates
  }

  /// A note of a treatment that was chosen by a biopsy, if it was.
  init(_ act: Act, _ amount: String, _ choice: TargetChoice?) {
    self.init(
      act, amount, sentences: choice?.sentences ?? [], candidates: choice?.candidates ?? [])
  }
}

extension DoseNote {
  /// The bytes that a note without texts takes.
  static let leastBytes = 1 + 3 * 8

  /// Visits the whole note.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    var code = act.rawValue
    try visitor.visit(&code)
    if let known = Act(rawValue: code) { act = known }
    try visitor.visit(&amount)
    try visitor.visit(&sentences)
    try visitor.visit(&candidates, blank: .blank, bytesEach: TargetCandidate.leastBytes) {
      visitor, candidate throws(Visitor.Failure) in
      try candidate.visitState(&visitor)
    }
  }
}
