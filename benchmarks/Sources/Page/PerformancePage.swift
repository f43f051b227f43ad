import Charts
import Foundation
import Record

/// The page `performance.md` with its charts.
struct PerformancePage {
  private let results: Results
  private let pictures: PerformanceCharts

  init(_ results: Results) {
    self.results = results
    pictures = PerformanceCharts(results)
  }

  /// Writes the page and its charts into the folder of the documents.
  func write(to folder: URL) throws {
    let folderOfCharts = folder.appending(path: "performance")
    try FileManager.default.createDirectory(at: folderOfCharts, withIntermediateDirectories: true)
    for (name, chart) in pictures.all {
      try Data(chart.svg().utf8).write(to: folderOfCharts.appending(path: name + ".svg"))
    }
    try Data(text.utf8).write(to: folder.appending(path: "performance.md"))
  }

  private var text: String {
    [
      introduction, "## Targets", Targets(results).table, missed, size, threads, yardstick, parts,
      lesson, floors, peers, limits, again,
    ].filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func picture(_ name: String) -> String {
    guard let chart = pictures.all.first(where: { $0.name == name })?.chart else { return "" }
    return "![\(chart.altText)](performance/\(name).svg)"
  }

  private var introduction: String {
    let sources = results.records.keys.sorted().compactMap { name -> String? in
      guard let record = results.records[name] else { return nil }
      return "| `\(record.command)` | \(record.date) | \(record.commit) | \(record.load.text) "
        + "| \(record.slowness.map { $0.text + " ×" } ?? "–") | \(record.machine); \(record.flags) |"
    }
    return """
      # How fast it is

      Written by `make bench-docs` from what `make bench` and `make bench-large` measured; no number \
      of ours is typed by hand. One-thread figures are medians of the smaller of wall and processor \
      time, which on a quiet machine are the same; on a busy one they are too high by some ten to \
      forty per cent. Times of two threads, measured while others had more than \(Results.busy.text) \
      cores, tell of those and are left out: *not measured* below. A rented machine shares its cores with \
      others without saying so; so a fixed piece of work on all processors is timed before and after each \
      round, and a round in which it took more than 1.1 times as long as at its best is repeated, for up \
      to three minutes in all. *Slowness* is that of the slowest round that counts; above 1.1 there was no \
      quiet to be had.

      | Measured by | On | Commit | Cores of others | Slowness | Machine and flags |
      |---|---|---|---:|---:|---|
      """ + "\n" + sources.joined(separator: "\n")
  }

  private var missed: String {
    let missed = Targets(results).all.filter { $0.verdict == .missed }
    guard !missed.isEmpty else { return "All targets that were measured are held." }
    return "Missed: "
      + missed.map { "\($0.id), \($0.quantity): \($0.today)" }
      .joined(separator: "; ") + "."
  }

  private var size: String {
    """
    ## Cost against size

    \(picture("size"))

    W1 is a packed sheet of equal cells: each cell looks up its neighbours, adds up the forces and \
    contacts, and moves. Neighbours in space are neighbours in memory, because the cells are kept in \
    the order of their bins, so a cell costs nearly the same whether the sheet fits into the caches or \
    not. `benchmarks/w1.sh`
    """
  }

  private var threads: String {
    guard pictures.hasThreads else { return "" }
    return """
      ## Threads

      \(picture("threads"))

      A chunk of work is the same for any number of threads, and so is each bit of the result: the \
      script compares the digests. `benchmarks/w1.sh`
      """
  }

  private var yardstick: String {
    let works = [("forces", "ns/cell"), ("forces and motion", "ns/cell"), ("field", "ns/voxel")]
    let rows = works.flatMap { work, unit -> [String] in
      let engine = results.figures("W1 \(work), engine")
      return zip(engine, results.figures("W1 \(work), by hand")).map { mine, hand in
        "| \(work) | \(mine.size) | \(mine.alone.text) | \(hand.alone.text) "
          + "| \((mine.processor / hand.processor).text) | \(unit) | \(mine.note) |"
      }
    }
    guard !rows.isEmpty else { return "" }
    return """
      ## Against the same loops by hand

      The yardstick is ours: the loops of W1 in C with AVX2 intrinsics, one thread, two dimensions, \
      walls, by a list of who may touch whom (`benchmarks/Sources/Yardstick`). The engine does the same \
      work for two and three dimensions and periodic boxes, and makes its list anew when cells have \
      moved. Both must give the same bits.

      | Loop | N | Engine | By hand | Ratio | Unit | Velocities, pressures, contacts |
      |---|---:|---:|---:|---:|---|---|
      """ + "\n" + rows.joined(separator: "\n")
        + "\n\n`benchmarks/w1.sh`; CI counts the instructions of both: `make bench-check`."
  }

  private var parts: String {
    guard pictures.hasParts else { return "" }
    return """
      ## Where the time goes

      \(picture("parts"))

      Counted in instructions (callgrind), which do not depend on what else the machine does. \
      `benchmarks/phases.sh`
      """
  }

  private var lesson: String {
    let rows = results.records["w4"]?.figures.map { figure in
      "| \(figure.work) | \(figure.wall.text) | \(figure.processor.text) | \(figure.unit) "
        + "| \(figure.note) |"
    }
    guard let rows else { return "" }
    return """
      ## A lesson

      The program as a class runs it: the bundled scenario `checkpoint`, 42 days, on one thread, and a \
      comparison of four arms with 12 virtual patients each on two cores. `benchmarks/w4.sh`

      | Work | Wall | Processor | Unit | |
      |---|---:|---:|---|---|
      """ + "\n" + rows.joined(separator: "\n")
  }

  private var floors: String {
    let instructions = results.figure("instructions of a mechanics step")
    let counted =
      instructions.map { " Counted: \($0.wall.text) instructions per cell and step." } ?? ""
    return """
      ## Floors

      - **Forces.** A cell has 5.9 neighbours in reach and hardly more on its list, one vector of eight \
      pairs: 28 instructions to load and turn eight rows of 16 bytes, 40 operations on them, 25 to add \
      up the lanes and write. At three a cycle and 3 GHz this is 10 ns. Memory traffic is 32 bytes of \
      list and 16 of columns read, and 16 + 14 written per cell, 4 ns from main memory.\(counted)
      - **Motion** reads and writes 4 columns and reads 2 of 4 bytes: 40 bytes, 2 to 4 ns from main \
      memory.
      - **Sort** reads and writes 42 bytes per cell, at scattered places only where cells changed bins.
      - **Field step.** Each axis goes over the line twice (Thomas): 2 axes × 2 passes × 8 bytes = 32 \
      bytes per voxel, from the first-level cache while a line stays there, and 10 operations per \
      voxel in chains that wait for each other: 8 cycles forward and 8 back for eight voxels at a \
      time, 1.3 ns per voxel at 3 GHz if nothing overlaps. Several bundles of lines at a time hide it.
      - **Secretion and uptake** is a scatter in the order of the cells; cells in one voxel wait for \
      each other's multiplication and addition, 7 cycles, and each store for the load before it: about \
      2 ns.
      """
  }

  private var peers: String {
    func factor(_ peer: Double, _ figure: Figure?) -> String {
      figure.map { "\(($0.alone).text) | \((peer / $0.alone).text) ×" } ?? "– | –"
    }
    let rows = Peer.mechanics.flatMap { peer in
      [(1, peer.one), (2, peer.two)].map { threads, value in
        "| W1 mechanics step, ns per cell, \(peer.cells) cells, \(threads) threads | \(value.text) | "
          + factor(
            value, results.figure("W1 mechanics step", size: peer.cells, threads: threads)) + " |"
      }
    }
    let field = results.figures("W1 field step").dropFirst().first
    let more = [
      "| W1 field step, ns per voxel, sheet of 10⁵ cells, 1 thread | \(Peer.field.one.text) | "
        + factor(Peer.field.one, field) + " |",
      "| W1 secretion and uptake, ns per cell, 10⁵ cells, 1 thread | \(Peer.exchange.one.text) | "
        + factor(Peer.exchange.one, results.figure("W1 secretion and uptake", size: 100_000))
        + " |",
      "| W3, s per simulated minute, 1 thread | \(Peer.attackedTumour.one.text) | "
        + factor(Peer.attackedTumour.one, results.figure("W3, field steps of 0.01 min")) + " |",
      "| W3, s per simulated minute, 2 threads | \(Peer.attackedTumour.two.text) | "
        + factor(
          Peer.attackedTumour.two, results.figure("W3, field steps of 0.01 min", threads: 2))
        + " |",
      "| memory of a cell, bytes | \(Peer.memory.text) | "
        + factor(Peer.memory, results.figure("memory of a cell")) + " |",
    ]
    return """
      ## Others on the same work

      PhysiCell 1.14.2, `-O3 -march=native -fopenmp`, output off, on a quiet machine of this kind. Its \
      step does things that ours leaves out here: 38 % of it is interactions and 17 % springs whose \
      rates are all zero; neighbours, forces, binning and positions alone are \
      \(Peer.forces.one.text) ns per cell on one thread with 10⁵ cells. With births and deaths on two \
      threads its results differ from run to run; ours are the same bits.

      | Work | PhysiCell | Thymus | Factor |
      |---|---:|---:|---:|
      """ + "\n" + (rows + more).joined(separator: "\n") + "\n\n" + """
        From the pages of others, on other machines and other work, so only the order of magnitude says \
        something: krABMaga 430 to 1,912 ns per agent and step, MASON 4,700 to 21,700, NetLogo 4,800 to \
        28,800, Mesa 9,000 to 16,000, Henad 134 to 626 on 24 cores, FLAME GPU 2 2.7 on an A100. A CAR-T \
        run of 30 days and about 4,000 cells takes CARTopiaX (BioDynaMo) 256 to 515 minutes.
        """
  }

  private var limits: String {
    """
    ## What limits it

    - **Rest costs what crawlers stir up.** In W2 each cell has a step of its own (`LocalSteps`): one in \
    fifteen is looked at in a step, most of them because a crawler comes by. It costs more the longer crawlers have stirred up the order in memory \
    (second hour: benchmarks/NOTES.md). This is bound to a \
    tolerance of 0.5 µm, a thirtieth of a cell's diameter: tests hold that nobody is further off after six minutes, \
    that after an hour of one walk means over the tissue are the same to 5 % or better, and that with a tolerance of 0 \
    all bits are those of ordinary steps.\(late) A lesson has no use for it: its cells take four long steps in \
    40 minutes.
    - **A lesson looks into the bins.** In the 40 minutes between two turnovers cells take four steps, \
    and daughters move further in them than a list could allow for, so it would be made for one step each time.
    - **Two threads** share the memory's bandwidth, and a loop shorter than about 10 µs takes longer \
    to share than to do: fields of a small tissue run on one thread.
    - **Fields** cost about as much per voxel and sweep whether they fit into a cache or not: along a line each \
    voxel waits for the one before.
    - **A lesson** spends nearly half of its time on forces, and the rest on decisions, turnover and paths \
    of cells, which follow branches that differ from cell to cell and do not fill vectors.
    - **Without AVX2** the same bits take longer: `make build` uses the vector instructions of the \
    machine where it finds them.
    """
  }

  /// What the tolerance of W2 costs.
  private var late: String {
    guard let farthest = results.figure("W2 farthest off after 6 min"),
      let nearly = results.figure("W2 99 of 100 nearer after 6 min"),
      let least = results.figure("W2 more way in an hour, least"),
      let most = results.figure("W2 more way in an hour, most")
    else { return "" }
    return """
       Measured on six walks: after six minutes the farthest cell is \(farthest.wall.text) µm off and 99 of 100 are \
      less than \(nearly.wall.text) µm off. Cells answer late, so those that do not crawl go \(least.wall.text) to \
      \(most.wall.text) % too far in an hour (`benchmarks/w2.sh`).
      """
  }

  private var again: String {
    """
    ## Measure again

    | Command | Measures |
    |---|---|
    | `make bench` | all of the above but W5; a few minutes on a quiet machine |
    | `make bench-large` | W5: 10⁸ cells, ten steps and a picture; about 22 GB and some minutes |
    | `make bench-docs` | nothing: draws this page from what the two measured |
    | `make bench-check` | instruction counts against the loops by hand; CI runs it |
    | `swift package --package-path benchmarks benchmark` | the same loops under ordo-one/benchmark |

    What was tried, and what did not help: [benchmarks/NOTES.md](../benchmarks/NOTES.md).
    """
  }
}
