import Tissue

/// An antigen that was weighed for a personalised treatment, and why it was taken or not.
public struct TargetCandidate: Sendable, Equatable {
  /// The antigen.
  public internal(set) var antigen: String
  /// The share of the sampled tumour cells that carry it, 0 to 1.
  public internal(set) var share: Double
  /// The copies on those that do.
  public internal(set) var copies: Double
  /// The most copies on cells of a healthy population.
  public internal(set) var healthyCopies: Double
  /// The share of the sampled cells that can present it, 0 to 1; 1 for surface antigens.
  public internal(set) var presented: Double
  /// Whether T cells of the virtual patient can know it, where the treatment needs them.
  public internal(set) var isKnown: Bool
  /// How good a target it is, 0 to 1.
  public internal(set) var score: Double
  /// Whether it was chosen.
  public internal(set) var isChosen: Bool
  /// Whether it is what a treatment off the shelf aims at.
  public internal(set) var isOneSize: Bool

  /// Creates a candidate.
  public init(
    antigen: String, share: Double, copies: Double, healthyCopies: Double, presented: Double,
    isKnown: Bool, score: Double, isChosen: Bool, isOneSize: Bool
  ) {
    self.antigen = antigen
    self.share = share
    self.copies = copies
    self.healthyCopies = healthyCopies
    self.presented = presented
    self.isKnown = isKnown
    self.score = score
    self.isChosen = isChosen
    self.isOneSize = isOneSize
  }
}

extension TargetCandidate {
  /// A candidate to read another one into.
  static let blank = TargetCandidate(
    antigen: "", share: 0, copies: 0, healthyCopies: 0, presented: 0, isKnown: false, score: 0,
    isChosen: false, isOneSize: false)

  /// The bytes that a candidate without a name takes.
  static let leastBytes = 8 + 5 * 8 + 3

  /// Visits the whole candidate.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&antigen)
    try visitor.visit(&share)
    try visitor.visit(&copies)
    try visitor.visit(&healthyCopies)
    try visitor.visit(&presented)
    try visitor.visit(&isKnown)
    try visitor.visit(&score)
    try visitor.visit(&isChosen)
    try visitor.visit(&isOneSize)
  }
}

/// Which antigens of a virtual tumour a personalised treatment aims at.
///
/// The score of an antigen is a product, so one bad property is enough to spoil it: the share of the
/// sampled cells that carry it (clonality, McGranahan 2016), what the receptor makes of its copies
/// there, the share of them that can present it, and what the receptor would leave alone on the
/// healthiest of the scenario's populations; 0 when the virtual patient has no T cells for it and
/// the treatment needs them.
struct TargetChoice: Sendable, Equatable {
  /// The antigens to aim at, as indices.
  let targets: [Int]
  /// What was weighed, in the order of the scenario file.
  let candidates: [TargetCandidate]
  /// What is told of it, sentence by sentence.
  let sentences: [String]

  /// Chooses.
  ///
  /// - Parameters:
  ///   - count: The most antigens to take.
  ///   - form: What the receptors of the treatment see.
  ///   - needsOwnCells: Whether T cells of the virtual patient have to know the antigen.
  ///   - sample: What the last biopsy found.
  ///   - setup: The scenario.
  init(
    _ count: Int, _ form: Antigen.Form, needsOwnCells: Bool, sample: TumourSample,
    in setup: ModelSetup
  ) {
    let antigens = setup.knownAntigens
    let possible = antigens.indices.filter { antigens[$0].form == form }
    let healthy = setup.populations.filter { $0.kind == .healthy }.map { $0.name }
    var weighed = possible.map { index in
      Self.weigh(
        antigens[index], index, healthy: healthy, needsOwnCells: needsOwnCells, sample,
        setup.parameters)
    }
    // The first of the scenario is what stands on the shelf for everybody.
    if !weighed.isEmpty { weighed[0].isOneSize = true }
    let ranked = weighed.indices.filter { 0 < weighed[$0].score }
      .sorted { (weighed[$1].score, $0) < (weighed[$0].score, $1) }
    let chosen = ranked.isEmpty ? Array(weighed.indices.prefix(1)) : Array(ranked.prefix(count))
    for index in chosen { weighed[index].isChosen = true }
    targets = chosen.sorted().map { possible[$0] }
    candidates = weighed
    let names = chosen.sorted().map { weighed[$0].antigen }.joined(separator: ", ")
    sentences = Self.sentences(
      names, isGuess: ranked.isEmpty, oneSize: weighed.first?.antigen ?? "", sample)
  }

  private static func sentences(
    _ names: String, isGuess: Bool, oneSize: String, _ sample: TumourSample
  ) -> [String] {
    guard !isGuess else {
      return [
        sample.cells == 0
          ? "The biopsy found no tumour cells, so the target is the first antigen of the "
            + "scenario: \(names)."
          : "No antigen of the sampled cells is a good target, so it is the first antigen of the "
            + "scenario: \(names)."
      ]
    }
    let other =
      names == oneSize
      ? "One size for all would have been the same." : "One size for all: \(oneSize)."
    return ["Chosen for this virtual tumour: \(names). \(other)"]
  }

  private static func weigh(
    _ antigen: Antigen, _ index: Int, healthy: [String], needsOwnCells: Bool,
    _ sample: TumourSample, _ values: ParameterValues
  ) -> TargetCandidate {
    let (cells, carriers) = (Double(sample.cells), Double(sample.carriers[index]))
    let share = 0 < cells ? carriers / cells : 0
    let copies = 0 < carriers ? sample.copies[index] / carriers : 0
    let onHealthy = max(
      antigen.parameters[.antigenOnTCells], healthy.map { antigen.copies[$0] ?? 0 }.max() ?? 0)
    let presented =
      antigen.form == .peptide && 0 < cells ? 1 - Double(sample.withoutMHC) / cells : 1
    let isKnown = !needsOwnCells || 0 < antigen.parameters[.antigenPrecursors]
    let score =
      share * Recognition.strength(copies, antigen.form, values) * presented
      * (1 - Recognition.strength(onHealthy, antigen.form, values)) * (isKnown ? 1 : 0)
    return TargetCandidate(
      antigen: antigen.name, share: share, copies: copies, healthyCopies: onHealthy,
      presented: presented, isKnown: isKnown, score: score, isChosen: false, isOneSize: false)
  }
}
