import Immunology

extension Findings {
  /// Takes what is found of a tumour from what was recorded of a run.
  init(counts: RunSeries, body: RunSeries, doses: [LedgerTally.Dose], rules: OutcomeRules) {
    let cells = counts.sum(of: rules.tumours.map { $0 + "_cells" })
    let rows = counts.days.map { day in body.days.lastIndex { $0 <= day + 1e-6 } }
    func inBody(_ values: [Double]) -> [Double] {
      rows.map { row in row.map { values[$0] } ?? 0 }
    }
    let names = rules.tumours.map { $0 + "_in_blood" }
    let hasBlood = names.contains { body.values(of: $0) != nil }
    let harmful = inBody(body.sum(of: names))
    let healthy = inBody(body.sum(of: ["healthy_t_cells"]))
    let found = zip(harmful, healthy).map { 0 < $0 + $1 ? $0 / ($0 + $1) : 0 }
    days = counts.days
    isThere = cells.indices.map { row in
      0 < cells[row] || (hasBlood && rules.values[.responseDetectable] <= found[row])
    }
    // Results of older versions have no measure of all lesions together.
    sizes =
      rules.isOfBlood && hasBlood
      ? zip(cells, harmful).map(+)
      : counts.values(of: "lesions_um")
        ?? counts.together(rules.tumours.map { $0 + "_diameter_um" }, rules.together)
    rim = counts.values(of: "rim_tumour_share") ?? []
    if hasBlood {
      shares = found
      neutrophils = inBody(body.sum(of: ["neutrophils_per_nl"]))
    }
    operations = doses.filter { $0.cause == TherapyKind.surgery.rawValue }.map { $0.day }
  }
}
