extension SettingContext {
  /// A tissue with every kind of cell, named antigens that can be lost, and too little oxygen.
  static let cells = SettingContext(
    name: "cells",
    text: """
      name: all kinds of cells
      duration_days: 5
      \(patients)
      \(tissue)
      \(antigens)
      \(populations)
      """, days: 5)

  /// Cells far from any vessel, some of which die of it.
  static let airless = SettingContext(
    name: "airless",
    text: """
      name: little oxygen
      duration_days: 5
      tissue: {width_um: 200, height_um: 200}
      vessels: {spacing_um: 400}
      oxygen: {supply_mmhg: 20, hypoxia_mmhg: 18, necrosis_mmhg: 15, anoxia_mmhg: 8}
      antigens:
        neo: {form: peptide, copies: {tumour: 30}, loss_per_division: 0.05, variants: 0.1}
      cells:
        tumour: {kind: tumour, count: 60}
        cd8_t: {kind: cd8_t, count: 10}
      """, days: 5)

  /// Cells in a box with a depth, and no antigen that has a name.
  static let box = SettingContext(
    name: "box",
    text: """
      name: a box with one peptide that nobody names
      duration_days: 2
      tissue: {width_um: 120, height_um: 120, depth_um: 90}
      cells:
        tumour: {kind: tumour, count: 25}
        cd8_t: {kind: cd8_t, count: 10}
      """, days: 2)

  /// Antibodies and what supports a treatment, by weight and not.
  static let drugs = SettingContext(
    name: "drugs",
    text: """
      name: antibodies and support
      duration_days: 4
      \(patients)
      body: {weight_kg: 60}
      \(tissue)
      \(antigens)
      \(populations)
      treatments:
        - {kind: anti_pd1, drug: pembrolizumab, dose_mg_per_kg: 0.3, every_days: 0.5, doses: 2}
        - {kind: anti_pd1, drug: nivolumab, dose_mg: 20, every_days: 0.5, doses: 2}
        - {kind: anti_pd1, drug: pembrolizumab_low_dose, dose_mg: 1, every_days: 0.5, doses: 2}
        - {kind: anti_pdl1, dose_mg: 20, every_days: 0.5, doses: 2}
        - {kind: anti_ctla4, dose_mg: 20, every_days: 0.5, doses: 2}
        - {kind: lymphodepletion, first_day: 1, every_days: 2, doses: 2}
        - {kind: il2, every_days: 0.5, doses: 2}
        - {kind: steroid, every_days: 0.5, doses: 2}
        - {kind: il6_blockade, every_days: 0.5, doses: 2}
        - {kind: vaccine, target: neo, every_days: 0.5, doses: 2}
      """, early: 1.1, days: 4)

  /// Poisons of the kind that lets cells die unseen.
  static let poisons = SettingContext(
    name: "poisons",
    text: """
      name: poisons
      duration_days: 4
      \(tissue)
      antigens: {neo: {form: peptide, copies: {tumour: 30}}}
      cells:
        tumour: {kind: tumour, count: 50, cycle_hours: 10}
        cd8_t: {kind: cd8_t, count: 15, place: scatter}
      treatments:
        - {kind: chemotherapy, drug: docetaxel, dose_mg: 100, every_days: 0.5, doses: 2}
        - {kind: chemotherapy, drug: generic, dose_mg: 100, every_days: 0.5, doses: 2}
        - {kind: lymphodepletion, drug: cy, first_day: 0.5, every_days: 2, doses: 2}
      """, early: 1.1, days: 4)

  /// A needle, a beam, a knife, and a poison that makes dying cells visible.
  static let local = SettingContext(
    name: "local",
    text: """
      name: needle, beam, poison and knife
      duration_days: 3
      tissue: {width_um: 160, height_um: 150}
      vessels: {spacing_um: 80}
      oxygen: {supply_mmhg: 12, hypoxia_mmhg: 3, necrosis_mmhg: 2.5}
      biopsy: {cells: 4}
      radiotherapy: {beam_um: 100, dose_gy: 2}
      surgery: {margin_um: 5, left_behind: 0.3}
      antigens: {neo: {form: peptide, copies: {tumour: 30}}}
      cells:
        tumour: {kind: tumour, count: 60, cycle_hours: 8}
        healthy: {kind: healthy, place: {fill: 0.2}}
        cd8_t: {kind: cd8_t, count: 25, place: scatter}
      treatments:
        - {kind: biopsy, every_days: 0.5, doses: 2}
        - {kind: radiotherapy, every_days: 0.5, doses: 2}
        - {kind: chemotherapy, drug: generic_immunogenic, dose_mg: 20, every_days: 0.5, doses: 2}
        - {kind: surgery, first_day: 1.5, every_days: 0.5, doses: 2}
      """, early: 1.1, days: 3)

  /// T cells with a receptor that sees the surface, with what is given beside them.
  static let chimeric = SettingContext(
    name: "chimeric",
    text: """
      name: CAR-T cells
      duration_days: 5
      \(small)
      cell_product: {lab_days: 1, dose_cells: 1e10}
      antigens:
        mark: {form: surface, copies: {tumour: 4000, healthy: 500}, on_t_cells: 800}
        other: {form: surface, copies: {tumour: 3000}}
      cells:
        tumour: {kind: tumour, count: 30, cycle_hours: 20}
        healthy: {kind: healthy, place: {fill: 0.2}}
      treatments:
        - {kind: il2, first_day: 1, doses: 2}
        - {kind: il6_blockade, first_day: 1, doses: 2}
        - {kind: car_t, target: [mark], knockout: [mark], \(product)}
      """, early: 1.5, days: 3)

  /// T cells with a receptor that sees a peptide.
  static let inserted = SettingContext(
    name: "inserted",
    text: """
      name: TCR-T cells
      duration_days: 5
      \(small)
      cell_product: {lab_days: 1, dose_cells: 1e10}
      antigens: {neo: {form: peptide, copies: {tumour: 60}, on_t_cells: 100}}
      cells: {tumour: {kind: tumour, count: 30, cycle_hours: 20}}
      treatments:
        - {kind: il2, first_day: 1, doses: 2}
        - {kind: tcr_t, target: neo, knockout: [neo], \(product)}
      """, early: 1.5, days: 3)

  /// T cells of the tumour that are multiplied.
  static let tumourOwn = SettingContext(
    name: "own",
    text: """
      name: TIL
      duration_days: 5
      \(small)
      til: {lab_days: 1, homing: 1, dose_cells: 1e10, body_cells_per_cell: 1e9}
      antigens: {neo: {form: peptide, copies: {tumour: 60}}}
      cells:
        tumour: {kind: tumour, count: 30, cycle_hours: 20}
        cd8_t: {kind: cd8_t, count: 25, place: scatter}
      treatments:
        - {kind: il2, first_day: 1, doses: 2}
        - {kind: til, \(product)}
      """, early: 1.5, days: 3)

  /// Targets that a biopsy chooses.
  static let chosen = SettingContext(
    name: "chosen",
    text: """
      name: targets by biopsy
      duration_days: 3
      \(small)
      biopsy: {cells: 20}
      antigens:
        neo: {form: peptide, copies: {tumour: 30}}
        second: {form: peptide, copies: {tumour: 20}}
        mark: {form: surface, copies: {tumour: 4000}}
        other: {form: surface, copies: {tumour: 3000}}
      cells:
        tumour: {kind: tumour, count: 30, cycle_hours: 20}
        cd8_t: {kind: cd8_t, count: 10, place: scatter}
      treatments:
        - {kind: biopsy}
        - {kind: car_t, target: from-biopsy, choose: 1, lab_days: 1}
        - {kind: vaccine, target: from-biopsy, choose: 1}
      """, early: 1.5, days: 3)

  /// A cancer of T cells with cells that are made against it.
  static let blood = SettingContext(
    name: "blood",
    text: """
      name: a cancer of T cells
      duration_days: 5
      \(small)
      antigens:
        cd7: {form: surface, copies: {tumour: 30000}, on_t_cells: 1500, loss_per_division: 0.02}
      cells:
        tumour: {kind: tumour, lineage: t_cell, count: 30, cycle_hours: 20}
        engineered_t: {kind: engineered_t, target: cd7, count: 20, \(forgetful)}
      treatments:
        - {kind: car_t, target: cd7, lab_days: 1, dose_cells: 1e9}
      """, early: 1.5, days: 3)

  // MARK: - What several of them hold

  private static let patients = """
    patients: {variability: 1}
    """

  private static let tissue = """
    tissue: {width_um: 160, height_um: 150}
    vessels: {spacing_um: 80}
    oxygen: {supply_mmhg: 12, hypoxia_mmhg: 11, necrosis_mmhg: 8}
    recruitment: {arrivals_per_mm2_per_day: 400}
    lymph_node: {travel_hours: 8, serial_contact_hours: 1, stable_contact_hours: 1, first_division_hours: 24}
    """

  private static let small = """
    tissue: {width_um: 120, height_um: 120}
    vessels: {spacing_um: 60}
    """

  private static let product = """
    lag_days: 0.2, arrivals_per_mm2_per_day: 3000, arrivals_limit: 2000, contraction_per_day: 2, \
    memory_share: 0.5, stimulus_hours: 1, recall_hours: 1, every_days: 1, doses: 2
    """

  private static let antigens = """
    antigens:
      neo: {form: peptide, copies: {tumour: 30}, loss_per_division: 0.05, variants: 0.1}
      mark: {form: surface, copies: {tumour: 4000, healthy: 500}, on_t_cells: 800, loss_per_division: 0.02}
    """

  private static let populations = """
    cells:
      tumour: {kind: tumour, count: 30, cycle_hours: 20, mhc_basal: 0.6, mhc_loss_per_division: 0.05, mhc_variants: 0.1, tgfb_per_s: 1}
      healthy: {kind: healthy, place: {fill: 0.2}, self_recognition: 0.05, crush_pressure: 0.1}
      cd8_t: {kind: cd8_t, count: 25, divisions: 1, division_hours: 5, \(forgetful)}
      treg: {kind: treg, count: 12, place: scatter, arrivals_per_mm2_per_day: 100}
      nk: {kind: nk, count: 12, place: scatter, arrivals_per_mm2_per_day: 100}
      macrophage: {kind: macrophage, count: 12, place: disc, arrivals_per_mm2_per_day: 100}
      engineered_t: {kind: engineered_t, target: mark, count: 20, \(forgetful)}
      second: {kind: tumour, count: 8, first_day: 0.5, center_um: [60, 60]}
    """

  private static let forgetful = """
    place: scatter, contraction_per_day: 3, memory_share: 0.5, stimulus_hours: 1, recall_hours: 1
    """
}
