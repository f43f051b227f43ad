/// What can be given to a virtual patient.
public enum TherapyKind: String, Sendable, CaseIterable {
  /// An antibody that blocks PD-1.
  case antiPD1 = "anti_pd1"
  /// An antibody that blocks PD-L1.
  case antiPDL1 = "anti_pdl1"
  /// An antibody that blocks CTLA-4.
  case antiCTLA4 = "anti_ctla4"
  /// T cells with a chimeric receptor.
  case carT = "car_t"
  /// T cells with another T-cell receptor.
  case tcrT = "tcr_t"
  /// T cells from inside the tumour, multiplied.
  case til
  /// A drug that kills dividing cells.
  case chemotherapy
  /// Radiation.
  case radiotherapy
  /// The tumour is cut out.
  case surgery
  /// A vaccine against chosen antigens.
  case vaccine
  /// A few tumour cells are taken out to be looked at.
  case biopsy
  /// Most lymphocytes are taken away.
  case lymphodepletion
  /// IL-2 in high doses.
  case interleukin2 = "il2"
  /// The receptor of IL-6 is blocked.
  case interleukin6Blockade = "il6_blockade"
  /// A steroid, which slows the immune system down.
  case steroid

  /// The therapy of this kind, with all that is known about it.
  public var therapy: any Therapy.Type {
    switch self {
    case .antiPD1: AntiPD1.self
    case .antiPDL1: AntiPDL1.self
    case .antiCTLA4: AntiCTLA4.self
    case .carT: CarTCourse.self
    case .tcrT: TCRTCourse.self
    case .til: TILCourse.self
    case .chemotherapy: ChemotherapyCourse.self
    case .radiotherapy: RadiotherapyCourse.self
    case .surgery: SurgeryCourse.self
    case .vaccine: VaccineCourse.self
    case .biopsy: BiopsyCourse.self
    case .lymphodepletion: LymphodepletionCourse.self
    case .interleukin2: Interleukin2Course.self
    case .interleukin6Blockade: Interleukin6BlockadeCourse.self
    case .steroid: SteroidCourse.self
    }
  }
}
