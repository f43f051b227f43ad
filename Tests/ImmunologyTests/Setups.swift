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

  /// A tissue in which every mechanism has something to do: all kinds of cells, a tumour that loses
  /// what gives it away, and healthy cells that T cells take for targets.
  static func everything(width: Double = 400, depth: Double = 0) -> ModelSetup {
    var setup = small(width: width, depth: depth, tumourCells: 250, tCells: 40) { values in
      values[.oxygenSupply] = 20
      values[.tumourCycle] = 16
      values[.tumourMHC] = 0.6
      values[.tumourMHCLoss] = 0.05
      values[.healthySelf] = 0.05
      values[.effectorContraction] = 3
      values[.effectorMemory] = 0.3
      values[.effectorStimulusMemory] = 4
      values[.interleukinSecretion] = 50
    }
    let values = setup.parameters
    for (name, kind, count) in [
      ("regulatory", CellKind.regulatory, 15), ("nk", .naturalKiller, 10),
      ("macrophage", .macrophage, 10),
    ] {
      setup.populations.append(
        Population(name: name, kind: kind, count: count, placement: .scatter, parameters: values))
    }
    var antigen = setup.knownAntigens[0]
    antigen.parameters[.antigenLoss] = 0.05
    setup.antigens = [antigen]
    return setup
  }

  /// Pembrolizumab, 200 mg every three weeks.
  static func antiPD1(from day: Double, milligrams: Double = 200, doses: Int = 2) -> Treatment {
    Treatment(
      .antiPD1, schedule: DoseSchedule(firstDay: day, everyDays: 21, doses: doses),
      milligrams: milligrams, drug: "pembrolizumab")
  }
}

/// The middle of some numbers.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
