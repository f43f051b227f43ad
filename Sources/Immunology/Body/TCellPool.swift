import Tissue

/// The T cells of one clonal family in the blood and the organs: effectors and memory.
///
/// dE/dt = arrivals − [d·s + (d_c + k_m)·(1 − s)]·E with the antigen signal s, so effectors contract
/// when antigen is gone (De Boer 2001); k_m/(k_m + d_c) of them become memory, in three pools whose
/// different lives together decay like a power of time (Zarnitsyna 2021, equation B9). A new memory
/// cell rests for weeks before it can be called again (Kaech 2002). Amounts are cells in the body. Steps are right to second order and never give less than nothing.
struct TCellPool: Sendable, Equatable {
  /// Effectors in the body.
  private(set) var effectors = 0.0
  /// Memory cells in the body: short-lived, in between, long-lived, and new ones that rest.
  private(set) var memoryPools = SIMD4<Double>(repeating: 0)

  private let reference: Double
  private let patrol: Double
  private let death: Double
  private let contraction: Double
  private let conversion: Double
  private let rest: Double
  private let memoryLosses: SIMD4<Double>
  private let memoryShares: SIMD4<Double>

  /// Creates an empty pool.
  init(_ values: ParameterValues) {
    reference = values[.poolReference]
    patrol = values[.poolMemoryPatrol]
    death = values[.poolDeath]
    contraction = values[.poolContraction]
    let share = values[.poolMemoryShare]
    conversion = contraction * share / (1 - share)
    rest = 1 / values[.poolMemoryRest]
    memoryLosses = SIMD4(
      1 / values[.poolFastMemory], 1 / values[.poolMiddleMemory], 1 / values[.poolSlowMemory], 0)
    let (fast, slow) = (values[.poolFastShare], values[.poolSlowShare])
    memoryShares = SIMD4(fast, 1 - fast - slow, slow, 0)
  }
}

extension TCellPool {
  /// Memory cells in the body.
  var memory: Double { recallableMemory + memoryPools[3] }

  /// Memory cells that antigen can call again.
  var recallableMemory: Double { memoryPools[0] + memoryPools[1] + memoryPools[2] }

  /// Effectors in the body relative to the reference: 1 lets the usual number into tissue.
  var level: Double { effectors / reference }

  /// Patrolling memory cells on the same scale.
  var memoryLevel: Double { memory * patrol / reference }

  /// Runs forward by some days.
  ///
  /// - Parameters:
  ///   - days: The length of the step.
  ///   - arrivals: Effectors that entered the blood in the step, in cells.
  ///   - antigenSignal: How strongly antigen calls, 0 to 1.
  mutating func advance(days: Double, arrivals: Double, antigenSignal: Double) {
    guard 0 < days, 0 < arrivals || 0 < effectors || 0 < memory else { return }
    let gone = 1 - antigenSignal
    let loss = death * antigenSignal + (contraction + conversion) * gone
    let before = effectors
    effectors = PositiveStep.advanced(effectors, supply: arrivals / days, loss: loss, days: days)
    // What left the effectors, shared between death and memory as their rates are.
    let left = max(0, before + arrivals - effectors)
    let converted = loss <= 0 ? 0 : left * conversion * gone / loss
    let resting = memoryPools[3]
    memoryPools[3] = PositiveStep.advanced(
      resting, supply: converted / days, loss: rest, days: days)
    let rested = max(0, resting + converted - memoryPools[3])
    for pool in 0..<3 {
      memoryPools[pool] = PositiveStep.advanced(
        memoryPools[pool], supply: memoryShares[pool] * rested / days,
        loss: memoryLosses[pool], days: days)
    }
  }

  /// Takes memory cells out that were primed again.
  mutating func recall(memoryCells: Double) {
    let present = recallableMemory
    guard 0 < present else { return }
    let kept = max(0, 1 - memoryCells / present)
    memoryPools *= SIMD4(kept, kept, kept, 1)
  }

  /// Takes a share of effectors and of memory away, 0 to 1 each.
  mutating func deplete(effectors share: Double, memory memoryShare: Double) {
    effectors *= 1 - share
    memoryPools *= 1 - memoryShare
  }

  /// Adds effectors, for example those that are infused.
  mutating func add(effectors cells: Double) { effectors += cells }

  /// Adds rested memory cells in the shares of the three pools.
  mutating func add(memory cells: Double) { memoryPools += memoryShares * cells }

  /// Visits all amounts.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&effectors)
    try visitor.visit(lanesOf: &memoryPools)
  }
}
