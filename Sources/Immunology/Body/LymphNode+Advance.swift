import Tissue

extension LymphNode {
  /// Runs forward by some days.
  ///
  /// - Parameters:
  ///   - days: The length of the step.
  ///   - signals: What reaches the node; counts are those of the whole step.
  /// - Returns: The cells that leave the node in the step.
  mutating func advance(days: Double, _ signals: Signals) -> Output {
    guard 0 < days, !isAtRest(signals) else { return Output() }
    let count = max(1, (days / 0.01).rounded(.up))
    let step = days / count
    var inflow = Inflow(signals, days: days)
    inflow.regulation = regulation(signals)
    var output = Output()
    for _ in 0..<Int(count) {
      let middle = stepped(ratesOf: state, inflow, days: step / 2).state
      let (next, part) = stepped(ratesOf: middle, inflow, days: step)
      state = next
      output.effectors += part.effectors
      output.recalledMemory += part.recalledMemory
    }
    output.recalledMemory = min(output.recalledMemory, signals.memoryCells)
    return output
  }

  /// What comes in per day during a step.
  private struct Inflow {
    let deaths: Double
    let vaccine: Double
    let memory: Double
    let destiny: Double
    let inflammation: Double
    var regulation = Regulation()

    init(_ signals: Signals, days: Double) {
      deaths = signals.immunogenicDeaths / days
      vaccine = signals.vaccineCells / days
      memory = signals.memoryCells
      destiny = signals.interleukin2
      inflammation = signals.inflammation
    }
  }

  /// How far priming is let.
  private struct Regulation {
    var naiveRate = 0.0
    var memoryRate = 0.0
    var unreachable = 0.0
  }

  private func regulation(_ signals: Signals) -> Regulation {
    let visits = rules.visits * (1 - signals.suppression)
    return Regulation(
      naiveRate: visits * rules.help(signals, need: 1),
      memoryRate: visits * rules.help(signals, need: rules.memoryNeed),
      unreachable: (1 - breadth(signals)) * rules.precursors)
  }

  private func isAtRest(_ signals: Signals) -> Bool {
    signals.immunogenicDeaths == 0 && signals.vaccineCells == 0
      && state == State(naive: rules.precursors)
  }

  /// Steps from the present state with the rates of another.
  private func stepped(
    ratesOf now: State, _ inflow: Inflow, days: Double
  ) -> (state: State, output: Output) {
    var next = state
    var output = Output()
    func one(_ amount: Double, supply: Double, loss: Double) -> Double {
      PositiveStep.advanced(amount, supply: supply, loss: loss, days: days)
    }

    // Antigen and the dendritic cells that carry it.
    next.antigen = one(state.antigen, supply: inflow.deaths, loss: rules.antigenLoss)
    var coming = SIMD8(repeating: 0.0)
    for lane in 1..<8 { coming[lane] = rules.travelRate * now.travelling[lane - 1] }
    coming[0] =
      inflow.vaccine + rules.departures * now.antigen / (now.antigen + rules.halfAntigen)
    next.travelling = advanced(
      state.travelling, supply: coming, loss: SIMD8(repeating: rules.travelRate), days: days)
    next.dendritic = one(
      state.dendritic, supply: rules.travelRate * now.travelling[7], loss: rules.dendriticLoss)

    // Contacts: each searching cell and each free place is met at most once per visit.
    var held = 0.0
    for lane in 0..<10 { held += now.primed[lane] }
    let free = max(0, rules.places * now.dendritic - held)
    let reachable = max(0, now.naive - inflow.regulation.unreachable)
    let crowd = free / (free + rules.halfContact + reachable + inflow.memory)
    let naiveContacts = inflow.regulation.naiveRate * crowd * reachable
    let memoryContacts = inflow.regulation.memoryRate * crowd * inflow.memory
    output.recalledMemory = memoryContacts * days
    next.naive = one(
      state.naive, supply: rules.renewal * rules.precursors,
      loss: rules.renewal + (0 < now.naive ? naiveContacts / now.naive : 0))

    // The priming clock.
    let primedOut = rules.primingRates * now.primed
    var supply = SIMD16(repeating: 0.0)
    for lane in 1..<15 { supply[lane] = primedOut[lane - 1] }
    supply[0] = naiveContacts + memoryContacts
    next.primed = advanced(
      state.primed, supply: supply, loss: rules.primingRates, days: days)

    // Divisions up to the destined number; cells that have reached it leave.
    let rate = rules.halfDivisionRate(inflammation: inflow.inflammation)
    let destiny = rules.destiny(interleukin2: inflow.destiny)
    var arrivals = SIMD16(repeating: 2 * primedOut[14])
    for lane in 1..<16 { arrivals[lane] = 2 * rate * now.late[lane - 1] }
    var finished = 0.0
    for lane in 0..<16 {
      let onward = arrivals[lane] * min(1, max(0, destiny - Double(lane + 1)))
      finished += arrivals[lane] - onward
      arrivals[lane] = onward
    }
    let rates = SIMD16(repeating: rate)
    next.early = advanced(state.early, supply: arrivals, loss: rates, days: days)
    next.late = advanced(
      state.late, supply: rates * now.early, loss: rates, days: days)
    next.leaving = one(state.leaving, supply: finished, loss: rules.egress)
    output.effectors = max(0, state.leaving + finished * days - next.leaving)
    return (next, output)
  }
}

/// The same step for many amounts at once; the losses are not negative.
///
/// It stands here because a generic function of another file is not specialized in debug builds,
/// where it would cost fifty times as much.
private func advanced<Amounts: SIMD>(
  _ amounts: Amounts, supply: Amounts, loss: Amounts, days: Double
) -> Amounts where Amounts.Scalar == Double {
  let z = loss * days
  let inflow = supply * days * (1 + z * (0.5 + z * (1.0 / 6)))
  let after = (amounts + inflow) / (1 + z * (1 + z * (0.5 + z * (1.0 / 6))))
  return after.replacing(with: 0, where: after .< PositiveStep.least)
}
