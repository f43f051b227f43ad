/// A part of the model that can be left out to see what it contributes.
public enum Mechanism: String, Sendable, CaseIterable {
  /// PD-1 that meets PD-L1 slows killing and drives exhaustion.
  case checkpoint = "pd1"
  /// IFN-γ raises PD-L1 on tumour cells.
  case adaptiveResistance = "ifng-pdl1"
  /// Chronic stimulation makes T cells tired.
  case exhaustion
  /// Stimulated T cells divide.
  case expansion
  /// T cells that find nothing die faster.
  case contraction
  /// T cells arrive from vessels.
  case recruitment
  /// T cells are drawn towards chemokine.
  case chemotaxis
  /// Damaged cells repair themselves.
  case repair = "damage-repair"
  /// Cells without oxygen stop dividing and die.
  case hypoxia
  /// Crowded cells stop dividing.
  case crowding
  /// Vessels inside a dense mass collapse.
  case vesselCollapse = "vessel-collapse"
}
