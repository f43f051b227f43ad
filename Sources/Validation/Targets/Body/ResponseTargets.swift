import Immunology
import Tissue

/// P6: how T cells multiply, contract and leave memory after an acute infection.
struct ResponseArc: Target {
  let card = TargetCard(
    id: "P6", title: "The arc of a CD8 T-cell response", evidence: .calibrated,
    criteria: [
      Criterion(
        "doubling time, infection", published: "5.5 (De Boer 2001)", .within(4...9), unit: "h"),
      Criterion(
        "doubling time, tumour", published: "12 to 24 (QSP models)", .atMost(24), unit: "h"),
      Criterion(
        "loss after the peak", published: "0.5 (De Boer 2001)", .within(0.3...0.7), unit: "1/d"),
      Criterion(
        "memory, share of the peak", published: "5 (De Boer 2001)", .within(2...10), unit: "%"),
    ],
    tuned: [.nodeDivisionTimeAcute, .nodeDivisionTime, .poolContraction, .poolMemoryShare],
    method: "One family of T cells in lymph node and blood; antigen for five days, counted for 40.",
    limits:
      "The rates come from the same paper, so this shows that the parts fit together, no more. How "
      + "strong the infection is was chosen for the assay.",
    isFast: true)

  func measure(in laboratory: Laboratory) -> Measurement {
    let assay = ResponseAssay(laboratory.values)
    let (all, effectors) = assay.acuteInfection()
    let tumour = assay.tumourAntigen()
    let peak = all.peak
    let memory = (all.values.last ?? 0) / peak.value
    return Measurement(
      values: [
        Self.doublingHours(of: all, from: 1.0 / 300, to: 0.1),
        Self.doublingHours(of: tumour, from: 0.01, to: 0.1),
        // From the first to the fourth day after the peak; later a few late cells still arrive.
        -effectors.rate(from: peak.day + 1, to: peak.day + 4), 100 * memory,
      ],
      figure: Figure(
        "T cells multiply for days, most die, one in twenty stays", x: "Day", y: "T cells",
        isLogY: true,
        [
          .init("all cells of the family", .line, all.points(160).filter { 1 < $0.value }),
          .init("effectors in blood", .line, effectors.points(160).filter { 1 < $0.value }),
        ]))
  }

  /// The doubling time between two shares of the peak.
  private static func doublingHours(
    of course: TimeCourse, from low: Double, to high: Double
  ) -> Double {
    let peak = course.peak.value
    guard let start = course.firstDay(above: low * peak),
      let end = course.firstDay(above: high * peak)
    else { return .nan }
    return 24 * (end - start) * Elementary.log(2) / Elementary.log(high / low)
  }
}

/// P7: how long it takes from antigen to the first divisions, and to the first T cells in blood.
struct PrimingDelay: Target {
  let card = TargetCard(
    id: "P7", title: "The delay of priming", evidence: .calibrated,
    criteria: [
      Criterion(
        "first division after the contact", published: "day 2 (Mempel 2004)", .within(24...48),
        unit: "h"),
      Criterion(
        "first effectors in blood after the release of antigen",
        published: "8 h and 12 h of contacts, then divisions (Mempel 2004)", .atLeast(2.5),
        unit: "d"),
    ],
    tuned: [.nodeFirstDivision, .nodeSerialContact, .nodeStableContact, .nodeTravel],
    method:
      "The lymph node alone. First effectors: a two-hundredth of the most that blood will hold, in "
      + "the setting in which cells divide fastest.",
    limits: "The times are those of mice; the first division is set from the same paper.",
    isFast: true)

  func measure(in laboratory: Laboratory) -> Measurement {
    let assay = ResponseAssay(laboratory.values)
    let (contacts, divided) = assay.firstDivisions()
    let blood = assay.effectorsAfterRelease()
    let hours =
      24
      * ((divided.firstDay(above: divided.peak.value / 2) ?? .nan)
        - (contacts.firstDay(above: contacts.peak.value / 2) ?? .nan))
    let most = blood.peak.value
    return Measurement(
      values: [hours, blood.firstDay(above: most / 200) ?? .nan],
      figure: Figure(
        "T cells reach blood days after antigen appears", x: "Day", y: "Effectors in blood",
        isLogY: true,
        [.init("effectors in blood", .line, blood.points(150).filter { 1 < $0.value })]))
  }
}

/// X13: memory answers with the lag of naive cells, and in larger number.
struct RecallResponse: Target {
  let card = TargetCard(
    id: "X13", title: "Recall of memory", evidence: .emergent,
    criteria: [
      Criterion(
        "lag of memory over lag of naive cells", published: "about 1 (Whitmire 2008)",
        .within(0.7...1.3)),
      Criterion(
        "answering cells on day 5, memory over naive", published: "10 to 1000 times", .atLeast(10)),
    ],
    method: "One family in node and blood, with and without 5·10⁷ memory cells; five days.",
    limits: "That memory keeps the clock of naive cells is a rule of the model; its number is not.",
    isFast: true)

  func measure(in laboratory: Laboratory) -> Measurement {
    let assay = ResponseAssay(laboratory.values)
    let (naive, memory) = (assay.recall(memory: 0), assay.recall(memory: 5e7))
    return Measurement(
      values: [memory.lagDays / naive.lagDays, memory.dayFive / naive.dayFive],
      figure: Figure(
        "Memory starts when naive cells start, and is more", x: "Day", y: "Dividing T cells",
        isLogY: true,
        [
          .init("with memory", .line, memory.dividing.points(120).filter { 1 < $0.value }),
          .init("first time", .line, naive.dividing.points(120).filter { 1 < $0.value }),
        ]))
  }
}

/// X14: memory falls like a power of time.
struct MemoryDecay: Target {
  let card = TargetCard(
    id: "X14", title: "Decay of human memory", evidence: .calibrated,
    criteria: [
      Criterion(
        "slope of log number against log time", published: "power law (Zarnitsyna 2021)",
        .within(-1.5 ... -0.5)),
      Criterion(
        "squared error of an exponential over that of a power law",
        published: "above 1 (Zarnitsyna 2021)", .atLeast(1)),
    ],
    tuned: [
      .poolFastMemory, .poolMiddleMemory, .poolSlowMemory, .poolFastShare, .poolSlowShare,
    ],
    method: "Memory cells in blood without antigen for thirty years, fitted from year 1 on.",
    limits: "Three lives were chosen so that this holds; it is here so that it stays so.",
    isFast: true)

  func measure(in laboratory: Laboratory) -> Measurement {
    let course = ResponseAssay(laboratory.values).memoryDecay()
    let late = course.points(30 * 365).filter { 365 <= $0.day }.map { ($0.day, $0.value) }
    let power = LineFit.power(late)
    let exponential = LineFit(late.map { ($0.0 / 365, Elementary.log($0.1)) })
    let seen = course.points(120).map { ($0.day / 365, $0.value) }
    return Measurement(
      values: [power.slope, exponential.squares / power.squares],
      figure: Figure(
        "Memory falls fast first, then ever more slowly", x: "Year", y: "Memory cells",
        isLogX: true, isLogY: true,
        [
          .init("memory", .line, seen),
          .init(
            "power of time", .reference,
            seen.filter { 1 <= $0.0 }.map { point in
              let log = power.intercept + power.slope * Elementary.log(point.0 * 365)
              return (point.0, Elementary.exp(log))
            }),
        ]))
  }
}
