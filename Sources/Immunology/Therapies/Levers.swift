/// Where treatments take hold of the mechanisms, all treatments together.
public struct Levers: Sendable, Equatable {
  /// Antibody at PD-1, in half-engaging concentrations: the share engaged is x/(1 + x).
  public var receptorBlock = 0.0
  /// Antibody at PD-L1, likewise.
  public var ligandBlock = 0.0
  /// Antibody at CTLA-4, likewise.
  public var primingBlock = 0.0
  /// What is left of priming in the lymph node, from 0 to 1.
  public var priming = 1.0
  /// The IL-2 that treatments add to that in the lymph node, from 0 to 1.
  public var helpInNode = 0.0
  /// The adjuvant of a vaccine: 1 lets primed cells divide as fast as in an infection.
  public var inflammation = 0.0
  /// IL-2 that was given, in nM.
  public var interleukin = 0.0
  /// What is left of the divisions of T cells, from 0 to 1.
  public var division = 1.0
  /// The hazard of drugs on cells that copy their DNA, in 1/day.
  public var synthesisHazard = 0.0
  /// The hazard of drugs on cells in mitosis, in 1/day.
  public var mitosisHazard = 0.0
  /// The drug that the marrow meets, in µM.
  public var marrowDrug = 0.0
  /// What is left of the hits of T cells, from 0 to 1.
  public var killing = 1.0
  /// The effect of a steroid, from 0 to 1.
  public var steroid = 0.0
  /// Whether cells that the drugs kill wake dendritic cells.
  public var drugIsVisible = false
  /// How much of the receptor of IL-6 is blocked, from 0 to 1.
  public var interleukin6Block = 0.0
  /// Engineered cells in the body that have met antigen lately.
  public var activatedProduct = 0.0
  /// Engineered cells that hunt in the blood.
  public var hunts: [BloodHunt] = []

  /// How many cells of each product blood holds, relative to the reference number, by the index of
  /// its population; looked up, never iterated.
  public var productLevels: [Int: Double] = [:]
  /// The same by clone, for products whose cells keep their own receptors; the last knows nothing.
  public var productClones: [Int: [Double]] = [:]
  /// The exhaustion with which cells of such a product arrive, from 0 to 1.
  public var productFixation: [Int: Double] = [:]
  /// The receptors of products whose target was chosen during the run.
  public var receptors: [Int: Receptor] = [:]

  /// Nothing is given.
  public init() {}

  /// The share of something that a block of this strength engages.
  static func share(_ block: Double) -> Double { block / (1 + block) }
}
