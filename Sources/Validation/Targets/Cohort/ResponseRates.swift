import Experiments
import Immunology
import Outcomes

/// The responses of an arm.
struct ResponseRate {
  let responded: Int
  let all: Int

  init(_ courses: [Clinic.Course]) {
    responded = courses.count(where: \.responded)
    all = courses.count
  }

  /// The share in percent.
  var percent: Double { 100 * Double(responded) / Double(max(1, all)) }

  /// The share with Wilson's interval.
  func text(_ name: String) -> String {
    let interval = Wilson.interval(successes: responded, trials: all)
    let low = ValueText.short(100 * (interval?.lower ?? 0))
    let high = ValueText.short(100 * (interval?.upper ?? 0))
    return "\(name): \(responded) of \(all) responded (95 % interval \(low) to \(high) %)."
  }
}

/// P15: two checkpoint antibodies together and alone.
struct CheckpointCombination: Target {
  let card = TargetCard(
    id: "P15", title: "Checkpoint combination", evidence: .emergent,
    criteria: [
      Criterion(
        "responses, both less anti-PD-1", published: "57.6 − 43.7 = 13.9 (CheckMate-067)",
        .atLeast(0.1), unit: "points"),
      Criterion(
        "responses, anti-PD-1 less anti-CTLA-4", published: "43.7 − 19.0 = 24.7 (CheckMate-067)",
        .atLeast(0.1), unit: "points"),
      Criterion(
        "responses, both less independent action",
        published: "57.6 − 54.4 = 3.2 (CheckMate-067, no correlation)", .within(-5...15),
        unit: "points"),
      Criterion(
        "healthy cells killed, both over the worse antibody",
        published: "grade 3-4 harm 55.0 against 27.3 % (CheckMate-067)", .atLeast(1.001)),
    ],
    tuned: [.arrivalRate],
    method: Clinic.words
      + "; the same in each arm; 200 mg pembrolizumab, 3 mg/kg "
      + "ipilimumab, or both, every three weeks. Nothing was fitted to the combination.",
    limits:
      "The arrivals of the scenario were tuned so that anti-PD-1 helps many but not all. A piece of "
      + "tissue is no person; killed healthy cells only stand for side effects.", isFast: false)

  func measure(in laboratory: Laboratory) -> Measurement {
    let arms: [Clinic.Arm] = [.antiPD1, .antiCTLA4, .both]
    let courses = laboratory.clinic.courses(of: arms, in: laboratory)
    func rate(_ arm: Clinic.Arm) -> ResponseRate { ResponseRate(courses[arm] ?? []) }
    let (first, second, both) = (rate(.antiPD1), rate(.antiCTLA4), rate(.both))
    let independent =
      100 * (1 - (1 - first.percent / 100) * (1 - second.percent / 100))
    func harm(_ arm: Clinic.Arm) -> Double {
      (courses[arm] ?? []).reduce(0) { $0 + $1.healthyKilled }
    }
    let worse = max(harm(.antiPD1), harm(.antiCTLA4))
    return Measurement(
      values: [
        both.percent - first.percent, first.percent - second.percent,
        both.percent - independent, harm(.both) / worse,
      ],
      figure: Waterfalls.figure(
        "Each virtual patient's best change, sorted", arms.map { ($0.rawValue, courses[$0] ?? []) }),
      notes: [
        first.text("Anti-PD-1"), second.text("Anti-CTLA-4"), both.text("Both"),
        "Independent action would give \(ValueText.short(independent)) %. Healthy cells killed: "
          + "\(ValueText.short(harm(.antiPD1))), \(ValueText.short(harm(.antiCTLA4))) and "
          + "\(ValueText.short(harm(.both))).",
      ])
  }
}

/// X1: chemotherapy and anti-PD-1 together, against independent action.
struct ChemotherapyCombination: Target {
  let card = TargetCard(
    id: "X1", title: "Chemotherapy with anti-PD-1", evidence: .emergent,
    criteria: [
      Criterion(
        "responses, both less independent action",
        published: "independent action suffices in 13 trials (Palmer 2022)", .within(-10...10),
        unit: "points")
    ],
    tuned: [.arrivalRate],
    method: Clinic.words
      + "; the same in each arm; 75 mg/m² docetaxel, 200 mg "
      + "pembrolizumab, or both, every three weeks.",
    limits:
      "One drug stands for platinum and pemetrexed; the tumour is not a lung cancer. The arrivals of the "
      + "scenario were tuned so that anti-PD-1 helps many but not all.",
    isFast: false)

  func measure(in laboratory: Laboratory) -> Measurement {
    let arms: [Clinic.Arm] = [.antiPD1, .chemotherapy, .chemotherapyAndPD1]
    let courses = laboratory.clinic.courses(of: arms, in: laboratory)
    let rates = arms.map { ResponseRate(courses[$0] ?? []) }
    let independent =
      100 * (1 - (1 - rates[0].percent / 100) * (1 - rates[1].percent / 100))
    return Measurement(
      values: [rates[2].percent - independent],
      figure: Waterfalls.figure(
        "Each virtual patient's best change, sorted", arms.map { ($0.rawValue, courses[$0] ?? []) }),
      notes: zip(arms, rates).map { $1.text($0.rawValue) } + [
        "Independent action would give \(ValueText.short(independent)) %."
      ])
  }
}

/// P16: the tail of the curve.
struct TailOfTheCurve: Target {
  let card = TargetCard(
    id: "P16", title: "Time without progression, anti-PD-1 against chemotherapy",
    evidence: .emergent,
    criteria: [
      Criterion(
        "median without progression, anti-PD-1 over chemotherapy",
        published: "2.9 over 2.7 months (KEYNOTE-002)", .within(0.6...1.4)),
      Criterion(
        "share without progression late, anti-PD-1 over chemotherapy",
        published: "34 over 16 % at six months (KEYNOTE-002, from memory)", .atLeast(1.5)),
    ],
    tuned: [.arrivalRate],
    method: Clinic.words
      + "; the same in each arm. The first assessment, two weeks after "
      + "the first dose, stands for that at twelve weeks; late is four weeks after the first dose.",
    limits:
      "Tumours of the model grow tens of times as fast as those of the trial, so time is counted "
      + "in assessments. Most progress at the first one in both arms, which makes the medians alike. The "
      + "arrivals of the scenario were tuned so that anti-PD-1 helps many but not all.",
    isFast: false)

  func measure(in laboratory: Laboratory) -> Measurement {
    let courses = laboratory.clinic.courses(of: [.antiPD1, .chemotherapy], in: laboratory)
    let horizon = Clinic.assessments[Clinic.assessments.count - 1] - Clinic.firstDose
    func curve(_ arm: Clinic.Arm) -> KaplanMeier {
      KaplanMeier((courses[arm] ?? []).map(\.watched))
    }
    let (drug, chemotherapy) = (curve(.antiPD1), curve(.chemotherapy))
    // A median that was not reached lies after the horizon.
    let medians = [drug, chemotherapy].map { $0.medianDay ?? .infinity }
    func text(_ name: String, _ curve: KaplanMeier) -> String {
      // Nobody is censored before the horizon, so the share is a proportion.
      let left = Int((curve.share(on: 28) * Double(laboratory.patients)).rounded())
      let interval = Wilson.interval(successes: left, trials: laboratory.patients)
      return "\(name): \(left) of \(laboratory.patients) without progression after 28 days (95 % "
        + "interval \(ValueText.short(100 * (interval?.lower ?? 0))) to "
        + "\(ValueText.short(100 * (interval?.upper ?? 0))) %)."
    }
    func steps(_ curve: KaplanMeier) -> [(Double, Double)] {
      let days = stride(from: 0.0, through: horizon, by: 0.5)
      return days.map { ($0, 100 * curve.share(on: $0)) }
    }
    return Measurement(
      values: [
        medians[0] == .infinity && medians[1] == .infinity ? .nan : medians[0] / medians[1],
        drug.share(on: 28) / max(chemotherapy.share(on: 28), 1e-9),
      ],
      figure: Figure(
        "Without progression", x: "Days after the first dose", y: "Without progression, %",
        [
          .init("anti-PD-1", .line, steps(drug)),
          .init("chemotherapy", .line, steps(chemotherapy)),
        ]),
      notes: [
        text("Anti-PD-1", drug), text("Chemotherapy", chemotherapy),
        "Medians: "
          + medians.map { $0 == .infinity ? "not reached" : "day \(ValueText.short($0))" }
          .joined(separator: " and ")
          + ". Few are left late, so the ratio of the shares is uncertain.",
      ])
  }
}

/// Best changes of arms as sorted points.
enum Waterfalls {
  static func figure(_ title: String, _ arms: [(String, [Clinic.Course])]) -> Figure {
    Figure(
      title, x: "Virtual patients, % of the arm", y: "Best change of the diameter, %",
      arms.map { name, courses in
        let best = courses.map { 100 * ($0.changes.min() ?? 0) }.sorted(by: >)
        return Figure.Curve(
          name, .line,
          best.enumerated().map { (100 * Double($0.offset + 1) / Double(best.count), $0.element) })
      })
  }
}
