import Immunology

extension SettingContext {
  /// A tumour alone: most settings have nothing to act on.
  static let alone = SettingContext(
    name: "alone",
    text: """
      name: a tumour alone
      duration_days: 2
      tissue: {width_um: 160, height_um: 150}
      cells:
        tumour: {kind: tumour, count: 30, cycle_hours: 20}
      """, days: 2)

  /// A cancer of the blood that nothing is made against.
  static let leukaemia = SettingContext(
    name: "leukaemia",
    text: """
      name: a cancer of T cells alone
      duration_days: 2
      tissue: {width_um: 160, height_um: 150}
      cells:
        tumour: {kind: tumour, lineage: t_cell, count: 30, cycle_hours: 20}
      """, days: 2)

  /// An antibody without T cells that it could help.
  static let antibody = SettingContext(
    name: "antibody",
    text: """
      name: an antibody without T cells
      duration_days: 2
      tissue: {width_um: 160, height_um: 150}
      antigens:
        mark: {form: surface, copies: {tumour: 4000}}
      cells:
        tumour: {kind: tumour, count: 30, cycle_hours: 20}
      treatments:
        - {kind: anti_pd1, dose_mg: 200}
      """, days: 2)

  /// All kinds of cells, and no mechanism.
  static let bare = SettingContext(
    name: "bare",
    text: cells.text + """

      without: [\(Mechanism.allCases.map(\.rawValue).joined(separator: ", "))]
      """, days: 2)
}
