import Immunology

/// P8: how pembrolizumab spreads and leaves.
struct PembrolizumabKinetics: Target {
  let card = TargetCard(
    id: "P8", title: "Pembrolizumab in blood", evidence: .unit,
    criteria: [
      Criterion(
        "half-life", published: "25.8 (Ahamadi 2017)", .near(25.8, percent: 15), unit: "d"),
      Criterion(
        "clearance", published: "0.22 (Ahamadi 2017)", .near(0.22, percent: 15), unit: "L/d"),
      Criterion(
        "steady trough, 2 mg/kg every 3 weeks", published: "22.6", .near(22.6, percent: 15),
        unit: "µg/mL"),
      Criterion(
        "steady trough, 200 mg every 3 weeks", published: "29", .near(29, percent: 15),
        unit: "µg/mL"),
    ],
    tuned: [
      .pembrolizumabClearance, .pembrolizumabCentralVolume, .pembrolizumabExchange,
      .pembrolizumabPeripheralVolume,
    ],
    method: "The drug in a typical adult of 70 kg, 20 doses; clearance is dose over area.",
    limits: "The rates are those of the paper, so this checks the arithmetic.", isFast: true)

  func measure(in laboratory: Laboratory) -> Measurement {
    let assay = AntibodyAssay(.pembrolizumab, laboratory.values)
    let course = assay.concentrations(milligrams: 200, every: 21, doses: 8)
    return Measurement(
      values: [
        assay.terminalHalfLife,
        assay.clearance(milligrams: 200, every: 21, afterDoses: 20),
        assay.trough(milligrams: 140, every: 21, doses: 20),
        assay.trough(milligrams: 200, every: 21, doses: 20),
      ],
      figure: Figure(
        "Pembrolizumab builds up over four doses", x: "Day", y: "µg/mL in blood",
        [
          .init("200 mg every 3 weeks", .line, course.points(400).map { ($0.day, $0.value) }),
          .init("published trough", .published, x: [168], y: [29]),
        ]))
  }
}

/// P9: how other antibodies spread and leave.
struct AntibodyKinetics: Target {
  let card = TargetCard(
    id: "P9", title: "Other antibodies in blood", evidence: .unit,
    criteria: [
      Criterion(
        "ipilimumab: half-life", published: "15.4 (label)", .near(15.4, percent: 15), unit: "d"),
      Criterion(
        "ipilimumab: steady trough, 3 mg/kg every 3 weeks", published: "19.4 (label)",
        .near(19.4, percent: 30), unit: "µg/mL"),
      Criterion(
        "atezolizumab: half-life", published: "27 (label)", .near(27, percent: 15), unit: "d"),
      Criterion(
        "atezolizumab: steady trough, 1200 mg every 3 weeks", published: "179 (label)",
        .near(179, percent: 30), unit: "µg/mL"),
      Criterion(
        "nivolumab: first half-life", published: "19 (Bajaj 2017)", .near(19, percent: 15),
        unit: "d"),
      Criterion(
        "nivolumab: fall of clearance", published: "about 25 (Bajaj 2017)", .within(20...30),
        unit: "%"),
    ],
    tuned: [
      .ipilimumabClearance, .atezolizumabClearance, .nivolumabClearance, .nivolumabFall,
      .nivolumabFallTime,
    ],
    method: "Each drug in a typical adult of 70 kg, 20 doses (nivolumab 40 of 240 mg).",
    limits: "The rates are those of the papers, so this checks the arithmetic.", isFast: true)

  func measure(in laboratory: Laboratory) -> Measurement {
    let values = laboratory.values
    let ipilimumab = AntibodyAssay(.ipilimumab, values)
    let atezolizumab = AntibodyAssay(.atezolizumab, values)
    let nivolumab = AntibodyAssay(.nivolumab, values)
    let late = nivolumab.clearance(milligrams: 240, every: 14, afterDoses: 40)
    func curve(_ name: String, _ course: TimeCourse) -> Figure.Curve {
      .init(name, .line, course.points(300).map { ($0.day, $0.value) })
    }
    return Measurement(
      values: [
        ipilimumab.terminalHalfLife, ipilimumab.trough(milligrams: 210, every: 21, doses: 20),
        atezolizumab.terminalHalfLife,
        atezolizumab.trough(milligrams: 1200, every: 21, doses: 20), nivolumab.terminalHalfLife,
        100 * (1 - late / values[.nivolumabClearance]),
      ],
      figure: Figure(
        "Each antibody leaves at its own pace", x: "Day", y: "µg/mL in blood", isLogY: true,
        [
          curve("atezolizumab", atezolizumab.concentrations(milligrams: 1200, every: 21, doses: 6)),
          curve("nivolumab", nivolumab.concentrations(milligrams: 240, every: 14, doses: 9)),
          curve("ipilimumab", ipilimumab.concentrations(milligrams: 210, every: 21, doses: 4)),
        ]))
  }
}

/// P10: how much of PD-1 a dose engages.
struct TargetEngagement: Target {
  let card = TargetCard(
    id: "P10", title: "Engagement of PD-1 against dose", evidence: .unit,
    criteria: [
      Criterion(
        "engagement at trough, 2 mg/kg every 3 weeks",
        published: "95 % of the most (Elassaiss-Schaap 2017)", .atLeast(0.9)),
      Criterion(
        "engagement at trough, 0.1 mg/kg every 3 weeks",
        published: "not saturated (Elassaiss-Schaap 2017)", .atMost(0.8)),
    ],
    tuned: [.drugHalfEngagement],
    method: "The functional assay in blood, just before the next of 12 doses.",
    limits: "Blood only; in the tissue there is a fifth of the drug.", isFast: true)

  func measure(in laboratory: Laboratory) -> Measurement {
    let assay = AntibodyAssay(.pembrolizumab, laboratory.values)
    func engagement(_ dose: Double) -> Double {
      assay.engagementAtTrough(milligrams: dose * 70, every: 21, doses: 12)
    }
    let doses = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]
    return Measurement(
      values: [engagement(2), engagement(0.1)],
      figure: Figure(
        "Above 2 mg/kg more drug gains little", x: "mg/kg every 3 weeks",
        y: "PD-1 engaged at trough, %", isLogX: true,
        [
          .init("model", .line, doses.map { ($0, 100 * engagement($0)) }),
          .init("published: 95 % at 2 mg/kg", .published, x: [2], y: [95]),
        ]))
  }
}
