import Experiments
import Immunology
import Outcomes

/// P17: what stays away after the drug is stopped.
struct Durability: Target {
  let card = TargetCard(
    id: "P17", title: "Durability after the drug", evidence: .emergent,
    criteria: [
      Criterion(
        "cleared, and clear 90 days after residual cells woke",
        published: "90 at two years (Robert 2018)", .atLeast(75),
        unit: "%"),
      Criterion(
        "the same without memory", published: "hardly any, with residual cells", .atMost(20),
        unit: "%"),
    ],
    tuned: [.arrivalRate],
    method:
      "The virtual patients of P15 under anti-PD-1 whose tumour is gone by day 63, the last dose being "
      + "on day 70 at most; on day 243, half a year later, ten residual tumour cells wake in another "
      + "place. Clear: those are gone too, by day 333. With and without memory.",
    limits:
      "Residual cells wake once, and nothing is followed beyond day 333. The piece of tissue is so small "
      + "that memory cells rarely come by, while ten cells double in days: a larger one may do better. "
      + "Memory is left out from day 0, so fewer are cleared in the first place. The arrivals of "
      + "the scenario were tuned so that anti-PD-1 helps many but not all.", isFast: false)

  private static let wakes = 243.0

  func measure(in laboratory: Laboratory) -> Measurement {
    let clinic = Clinic(laboratory)
    let with = outcomes(clinic, laboratory, without: [])
    let lacking = outcomes(clinic, laboratory, without: [.memory])
    func share(_ outcomes: [Bool]) -> Double {
      outcomes.isEmpty ? .nan : 100 * Double(outcomes.count(where: \.self)) / Double(outcomes.count)
    }
    func text(_ name: String, _ outcomes: [Bool]) -> String {
      let clear = outcomes.count(where: \.self)
      let interval = Wilson.interval(successes: clear, trials: outcomes.count)
      return "\(name): \(clear) of \(outcomes.count) cleared stay clear (95 % interval "
        + "\(ValueText.short(100 * (interval?.lower ?? 0))) to "
        + "\(ValueText.short(100 * (interval?.upper ?? 1))) %)."
    }
    return Measurement(
      values: [share(with), share(lacking)],
      figure: Figure(
        "Residual cells wake: who stays clear?", x: "Without memory (0) and with (1)",
        y: "Clear among those cleared, %",
        [
          .init(
            "stay clear", .points, [(0, share(lacking)), (1, share(with))].filter { !$0.1.isNaN })
        ]),
      notes: [text("With memory", with), text("Without memory", lacking)])
  }

  /// Whether each virtual patient who was cleared is clear in the end.
  private func outcomes(
    _ clinic: Clinic, _ laboratory: Laboratory, without: [Mechanism]
  ) -> [Bool] {
    var setup = clinic.setup(.antiPD1, without: without)
    guard let tumour = setup.populations.first(where: { $0.kind == .tumour }) else { return [] }
    setup.populations.append(
      Population(
        name: "residual", kind: .tumour, count: 10, placement: .disc,
        parameters: tumour.parameters, firstDay: Self.wakes, center: SIMD2(60, 60)))
    // It carries what the first tumour carries.
    setup.antigens = setup.knownAntigens.map { antigen in
      var antigen = antigen
      antigen.copies["residual"] = antigen.copies["tumour"]
      return antigen
    }
    let trial = setup
    return laboratory.each(of: laboratory.patients) { number -> Bool? in
      let patient = Simulation(trial, seed: laboratory.seed + UInt64(number), threads: 1)
      for day in stride(from: 21.0, through: 63, by: 14) {
        patient.advance(toDay: day)
        if patient.livingTumour == 0 { break }
      }
      guard patient.livingTumour == 0 else { return nil }
      patient.advance(toDay: Self.wakes + 1)
      for day in stride(from: Self.wakes + 7, through: Self.wakes + 90, by: 7) {
        patient.advance(toDay: day)
        let residual = patient.census()["residual_cells"] ?? 0
        if residual == 0 { return true }
        // So many are not cleared any more by what is left.
        if 200 < residual { return false }
      }
      return false
    }.compactMap(\.self)
  }
}
