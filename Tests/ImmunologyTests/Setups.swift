@testable import Immunology

/// Small tissues for tests: seconds for weeks.
enum Setups {
  /// A tumour in healthy tissue with T cells, with everything switched on.
  static func small(
    width: Double = 400, depth: Double = 0, tumourCells: Int = 120, tCells: Int = 20,
    treatments: [Treatment] = [], without: [Mechanism] = [],
    changing change: (inout ParameterValues) -> Void = { _ in }
  ) -> ModelSetup {
    var values = ParameterValues()
    values[.tissueWidth] = width
    values[.tissueHeight] = width
    values[.tissueDepth] = depth
    values[.tumourCycle] = 30
    values[.arrivalRate] = 60
    change(&values)
    return ModelSetup(
      parameters: values,
      populations: [
        Population(
          name: "tumour", kind: .tumour, count: tumourCells, placement: .disc, parameters: values),
        Population(
          name: "healthy", kind: .healthy, count: 0, placement: .fill(share: 0.3),
          parameters: values),
        Population(
          name: "t", kind: .effector, count: tCells, placement: .scatter, parameters: values),
      ],
      treatments: treatments, without: without, durationDays: 10)
  }

  /// Pembrolizumab, 200 mg every three weeks.
  static func antiPD1(from day: Double, milligrams: Double = 200, doses: Int = 2) -> Treatment {
    .antiPD1(
      AntiPD1(
        doseMilligrams: milligrams,
        schedule: DoseSchedule(firstDay: day, everyDays: 21, doses: doses)))
  }
}

/// The middle of some numbers.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
