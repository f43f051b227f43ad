import Basics
import Tissue

extension TherapyKind {
  /// A drug that kills dividing cells.
  public static let chemotherapy = TherapyKind(word: "chemotherapy")
}

/// Chemotherapy: a drug that kills cells while they divide, whoever they are (equation B13).
///
/// It spreads and leaves as ``Chemotherapy`` says. Tumour cells, healthy cells, T cells and the
/// marrow have one and the same hazard in the sensitive phase of their cycles; cells at rest are
/// spared.
struct ChemotherapyCourse: Therapy {
  private var drug: Chemotherapy
  private let milligrams: Double
  /// Whether cells that it kills call dendritic cells.
  private let isVisible: Bool

  static let form = TherapyForm(
    kind: .chemotherapy, noun: "chemotherapy dose",
    title: "Chemotherapy",
    school: .traditional,
    about: "A drug that kills cells while they divide, healthy ones too.",
    approach: "kills dividing cells directly",
    considerations: "harms every tissue that divides: marrow, gut, hair",
    sections: [],
    drugSections: [
      "docetaxel": ["docetaxel"], "generic": ["chemotherapy"], visible: ["chemotherapy"],
    ],
    bodySections: ["marrow"], amount: .milligrams,
    drugs: [
      ("docetaxel", "It harms cells in mitosis; usual dose 75 mg/m², about 130 mg."),
      ("generic", "A drug in general that harms cells while they copy their DNA."),
      (
        visible,
        "The same, and its dying cells call dendritic cells, as after an anthracycline or oxaliplatin."
      ),
    ],
    standard: DoseSchedule(firstDay: 0, everyDays: 21, doses: 3),
    scheduleSource: "the usual cycle of docetaxel")

  private static let visible = "generic_immunogenic"

  static func isNothing(_ treatment: Treatment) -> Bool {
    treatment.milligrams <= 0 || treatment.schedule.doses < 1
  }

  init(_ treatment: Treatment, in setup: ModelSetup) {
    isVisible = treatment.drug == Self.visible
    drug = Chemotherapy(
      isVisible || treatment.drug == "generic" ? .generic : .docetaxel, treatment.parameters)
    milligrams = treatment.milligrams
  }

  mutating func give(step: Int, to patient: World) -> DoseNote {
    drug.infuse(milligrams: milligrams)
    return DoseNote(.given, "\(milligrams.withoutNoise) mg")
  }

  mutating func advance(days: Double, in patient: World) {
    guard !drug.isAbsent else { return }
    drug.advance(days: days)
    let share = 1 - Elementary.exp(-drug.lymphocyteHazard * days)
    patient.body.deplete(naive: 0, dividing: share, effectors: share, memory: 0)
  }

  func act(on levers: inout Levers) {
    guard !drug.isAbsent else { return }
    switch drug.drug.sensitivePhase {
    case .synthesis: levers.synthesisHazard += drug.hazard
    case .mitosis: levers.mitosisHazard += drug.hazard
    }
    levers.marrowDrug += drug.concentration
    if isVisible { levers.drugIsVisible = true }
  }

  var columns: [(name: String, value: Double)] { [("chemotherapy_um", drug.concentration)] }

  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try drug.visitState(&visitor)
  }
}
