/// A part of the model that can be left out to see what it contributes.
public enum Mechanism: String, Sendable, CaseIterable {
  /// PD-1 that meets PD-L1 slows killing and drives exhaustion.
  case checkpoint = "pd1"
  /// IFN-γ raises PD-L1 on tumour cells.
  case adaptiveResistance = "ifng-pdl1"
  /// Chronic stimulation makes T cells tired.
  case exhaustion
  /// Some T cells stay able to renew themselves.
  case progenitors
  /// Stimulated T cells divide.
  case expansion
  /// IL-2 lets T cells divide faster and longer.
  case interleukin2 = "il2"
  /// T cells that find nothing die faster.
  case contraction
  /// Some T cells survive as memory.
  case memory
  /// Dying tumour cells prime T cells in the lymph node.
  case priming
  /// T cells arrive from vessels.
  case recruitment
  /// T cells are drawn towards chemokine.
  case chemotaxis
  /// Regulatory T cells hold others back.
  case regulatory = "tregs"
  /// TGF-β slows T cells and keeps them out.
  case transformingGrowthFactor = "tgfb"
  /// Macrophages answer IFN-γ, or else make TGF-β.
  case macrophages
  /// NK cells attack what lacks MHC-I.
  case naturalKillers = "nk"
  /// Cells lose antigens or MHC-I when they divide.
  case antigenLoss = "antigen-loss"
  /// IFN-γ raises MHC-I on tumour cells.
  case mhcInduction = "ifng-mhc"
  /// T cells attack healthy cells a little.
  case autoimmunity
  /// Engineered T cells kill one another when they carry their target.
  case fratricide
  /// Damaged cells repair themselves.
  case repair = "damage-repair"
  /// Cells without oxygen stop dividing and die.
  case hypoxia
  /// Crowded cells stop dividing.
  case crowding
  /// Vessels inside a dense mass collapse.
  case vesselCollapse = "vessel-collapse"
}
