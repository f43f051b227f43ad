import Record

/// The targets T1 to T13, judged by what was measured.
struct Targets {
  private let results: Results

  init(_ results: Results) { self.results = results }

  /// All targets in their order.
  var all: [Target] { mechanics + fields + rest + lessons }

  /// The table in Markdown.
  var table: String {
    let rows = all.map { target in
      "| \(target.id) | \(target.quantity) | \(target.goal) | \(target.today) "
        + "| \(target.verdict.rawValue) | `\(target.command)` |"
    }
    return """
      | # | Quantity | Target | Today | | Command |
      |---|---|---|---|---|---|
      """ + "\n" + rows.joined(separator: "\n")
  }

  private static let sizes = [10_000, 100_000, 1_000_000]

  private func step(_ size: Int, threads: Int = 1) -> Double? {
    results.figure("W1 mechanics step", size: size, threads: threads)?.alone
  }

  /// The ratios of the engine's loops to those by hand, for each size.
  func ratios(_ work: String) -> [Double] {
    let engine = results.figures("W1 \(work), engine")
    let hand = results.figures("W1 \(work), by hand")
    return zip(engine, hand).map { $0.processor / $1.processor }
  }

  private func gain(_ size: Int) -> Double? {
    guard let one = results.figure("W1 mechanics step", size: size),
      let two = results.figure("W1 mechanics step", size: size, threads: 2)
    else { return nil }
    return one.wall / two.wall
  }

  private var mechanics: [Target] {
    let ratios = ratios("forces and motion")
    return [
      Target(
        "T1", "W1 whole mechanics step, 1 thread, 10⁴ / 10⁵ / 10⁶ cells", goal: "≤ 40 ns per cell",
        atMost: 40, Self.sizes.map { step($0) }, unit: " ns", command: "benchmarks/w1.sh"),
      Target(
        "T2", "the same loops (forces, motion) against ours by hand in C, 10⁴ / 10⁵ / 10⁶ cells",
        goal: "≤ 1.2 ×", atMost: 1.2, ratios.isEmpty ? [nil] : ratios, unit: " ×",
        command: "benchmarks/w1.sh"),
    ]
  }

  private var fields: [Target] {
    let field = results.figures("W1 field step").filter { $0.size < 1_000_000 }.map(\.alone)
    let exchange = Self.sizes.map { results.figure("W1 secretion and uptake", size: $0)?.alone }
    let growth = step(10_000).flatMap { small in step(10_000_000).map { $0 / small } }
    return [
      Target(
        "T3", "W1 field step, 1 thread, by size", goal: "≤ 2.5 ns per voxel", atMost: 2.5,
        field.isEmpty ? [nil] : field, unit: " ns", command: "benchmarks/w1.sh"),
      Target(
        "T4", "W1 secretion and uptake, 1 thread, 10⁴ / 10⁵ / 10⁶ cells", goal: "≤ 4 ns per cell",
        atMost: 4, exchange, unit: " ns", command: "benchmarks/w1.sh"),
      Target(
        "T5", "cost of a cell and step, 10⁷ against 10⁴ cells", goal: "≤ 1.5 ×", atMost: 1.5,
        [growth], unit: " ×", command: "benchmarks/w1.sh"),
      Target(
        "T6", "two threads against one, 10⁵ / 10⁶ / 10⁷ cells", goal: "≥ 1.8 ×", atLeast: 1.8,
        [100_000, 1_000_000, 10_000_000].map(gain), unit: " ×", command: "benchmarks/w1.sh"),
    ]
  }

  private var rest: [Target] {
    let resting = results.figures("W2 mechanics step")
    let moving = results.figures("W1 mechanics step beside W2")
    // The sheet on one thread, beside which nobody else works.
    let shares = zip(resting, moving).map { $0.alone / $1.alone }
    let tumours = [1, 2].map { threads in
      results.figure("W3, field steps of 0.01 min", threads: threads)?.alone
    }
    let factors = zip([Peer.attackedTumour.one, Peer.attackedTumour.two], tumours).map {
      peer, mine in mine.map { peer / $0 }
    }
    return [
      Target(
        "T7", "W2, an hour at rest with crawlers, against W1, 10⁴ / 10⁵ cells", goal: "≤ 0.25 ×",
        atMost: 0.25,
        shares.isEmpty ? [nil] : shares, unit: " ×", command: "benchmarks/w2.sh"),
      Target(
        "T8", "memory of a cell", goal: "≤ 160 bytes", atMost: 160,
        [results.figure("memory of a cell")?.wall], unit: " bytes", command: "benchmarks/w1.sh"),
      Target(
        "T8", "W5, 10⁸ cells held and stepped", goal: "≤ 24 GiB", atMost: 24,
        [results.figure("W5 memory", threads: 2)?.wall], unit: " GiB",
        command: "make bench-large"),
      Target(
        "T9", "W3 against PhysiCell, same steps, 1 / 2 threads", goal: "≥ 50 ×", atLeast: 50,
        factors.compactMap(\.self).isEmpty ? [nil] : factors.filter { $0 != nil }, unit: " ×",
        command: "benchmarks/w3.sh"),
    ]
  }

  private var lessons: [Target] {
    let plain = results.figure("W4 run, no pictures")
    let drawn = results.figure("W4 run with pictures, charts and report")
    let extra = plain.flatMap { plain in drawn.map { $0.alone - plain.alone } }
    let frame = results.figure("frame, drawn and written")
    return [
      Target(
        "T10", "W4, one run of `checkpoint` without pictures, 1 thread", goal: "≤ 5 s", atMost: 5,
        [plain?.alone], unit: " s", command: "benchmarks/w4.sh"),
      Target(
        "T10", "W4, what pictures, charts and report add", goal: "≤ 2 s", atMost: 2, [extra],
        unit: " s", command: "benchmarks/w4.sh"),
      Target(
        "T11", "W4, compare of 4 arms × 12 runs, 2 cores", goal: "≤ 120 s", atMost: 120,
        [results.figure("W4 compare, four arms", threads: 2)?.wall], unit: " s",
        command: "benchmarks/w4.sh"),
      Target(
        "T11", "W4, memory of the compare", goal: "< 1 GiB", atMost: 1,
        [results.figure("W4 compare, memory", threads: 2)?.wall], unit: " GiB",
        command: "benchmarks/w4.sh"),
      Target(
        "T12", "frames of 10⁴ cells, 1000 px, drawn and written, one core",
        goal: "≥ 30 a second", atLeast: 30, [frame.map { 1000 / $0.alone }], unit: " a second",
        command: "benchmarks/frames.sh"),
      Target(
        "T13", "`thymus --help`", goal: "< 50 ms", atMost: 50,
        [results.figure("thymus --help")?.alone], unit: " ms", command: "benchmarks/start.sh"),
      Target(
        "T13", "first progress of a run", goal: "< 100 ms", atMost: 100,
        [results.figure("first progress of a run", threads: 2)?.wall], unit: " ms",
        command: "benchmarks/start.sh"),
    ]
  }
}
