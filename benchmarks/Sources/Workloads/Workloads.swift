import Tissue

/// The workloads, each printed as lines of a Markdown table.
struct Workloads {
  let time: Stopwatch.Time
  let rounds: Int
  let threads = [1, 2]

  /// W1: the packed sheet.
  func packedSheet(_ count: Int) {
    let sheets = threads.map { PackedSheet(count: count, threads: $0) }
    let steps = max(3, 2_000_000 / count)
    let work = Double(count * steps)
    for sheet in sheets { sheet.step() }
    let before = (sheets[0].sorts, sheets[0].steps)
    let step = Stopwatch.medians(
      time, rounds: rounds, of: sheets.map { sheet in { for _ in 0..<steps { sheet.step() } } })
    let sortsPerStep =
      Double(sheets[0].sorts - before.0) / Double(max(1, sheets[0].steps - before.1))
    let digest = note(sheets.map(\.digest))
    let sort = Stopwatch.medians(time, rounds: rounds, of: sheets.map { sheet in { sheet.sort() } })
    let sortShare = sort[0] / Double(count) * sortsPerStep / (step[0] / work) * 100
    print(
      Row(
        work: "W1 mechanics step, sorted when due", count: count, unit: "ns/cell",
        results: step.map { $0 / work },
        note: "sort \(sortShare.short) % of it; \(digest)"
      ).text)
    print(
      Row(
        work: "W1 sort alone", count: count, unit: "ns/cell",
        results: sort.map { $0 / Double(count) }
      ).text)
    let both = zip(step, sort).map { $0 / work + $1 / Double(count) * (1 - sortsPerStep) }
    print(
      Row(
        work: "W1 mechanics step, sorted each time", count: count, unit: "ns/cell", results: both,
        note: "from the two above"
      ).text)
    let voxels = sheets[0].field.mesh.voxels
    let sweeps = max(3, 4_000_000 / voxels)
    let field = Stopwatch.medians(
      time, rounds: rounds, of: sheets.map { sheet in { for _ in 0..<sweeps { sheet.diffuse() } } })
    print(
      Row(
        work: "W1 field step", count: voxels, unit: "ns/voxel",
        results: field.map { $0 / Double(voxels * sweeps) }
      ).text)
    let exchange = Stopwatch.medians(
      time, rounds: rounds, of: sheets.map { sheet in { for _ in 0..<steps { sheet.exchange() } } })
    print(
      Row(
        work: "W1 secretion and uptake step", count: count, unit: "ns/cell",
        results: exchange.map { $0 / work }
      ).text)
  }

  /// The engine against the hand-written C loops, on one thread.
  func againstYardstick(_ count: Int) {
    let sheet = PackedSheet(count: count, threads: 1, skin: 2)
    let yardstick = YardstickSheet(sheet)
    sheet.feel()
    yardstick.feel()
    let differing = yardstick.differences(from: sheet.cells)
    let check = differing == 0 ? "same bits" : "\(differing) CELLS DIFFER"
    func compare(
      _ work: String, _ unit: String, per amount: Int, _ times: Int, _ works: [() -> Void]
    ) {
      let results = Stopwatch.medians(
        time, rounds: rounds,
        of: works.map { work in { for _ in 0..<times { work() } } })
      print(
        Row(
          work: work, count: amount, unit: unit,
          results: results.map { $0 / Double(amount * times) },
          note: work.hasPrefix("Forces") ? check : ""
        ).text)
    }
    let steps = max(3, 2_000_000 / count)
    compare("Forces", "ns/cell", per: count, steps, [sheet.feel, yardstick.feel])
    compare("Mechanics step", "ns/cell", per: count, steps, [sheet.step, yardstick.step])
    let voxels = sheet.field.mesh.voxels
    compare(
      "Field step", "ns/voxel", per: voxels, max(3, 4_000_000 / voxels),
      [sheet.diffuse, yardstick.diffuse])
  }

  /// W2: the sheet at rest with one cell in a hundred crawling.
  func restingSheet(_ count: Int) {
    let sheets = threads.map { PackedSheet(count: count, threads: $0) }
    for sheet in sheets {
      for _ in 0..<300 { sheet.step() }
      sheet.startCrawling()
      sheet.step()
    }
    let steps = max(3, 1_000_000 / count)
    let step = Stopwatch.medians(
      time, rounds: rounds, of: sheets.map { sheet in { for _ in 0..<steps { sheet.step() } } })
    print(
      Row(
        work: "W2 mechanics step", count: count, unit: "ns/cell",
        results: step.map { $0 / Double(count * steps) }, note: note(sheets.map(\.digest))
      ).text)
  }

  /// W3: the tumour under attack, with the steps of the other engine and with steps of our own.
  func attackedTumour() {
    for (name, fieldMinutes) in [("0.01", Float(0.01)), ("0.1", 0.1)] {
      let worlds = threads.map { AttackedTumour(threads: $0) }
      let works = worlds.map { world -> () -> Void in
        let oxygenStep = DiffusionStep(for: world.oxygen, minutes: fieldMinutes)
        let factorStep = DiffusionStep(for: world.factor, minutes: fieldMinutes)
        let fieldSteps = Int((0.1 / fieldMinutes).rounded())
        return {
          for _ in 0..<10 {
            for _ in 0..<fieldSteps {
              world.stepFields(oxygenStep, factorStep, minutes: fieldMinutes)
            }
            world.stepCells()
          }
        }
      }
      let minute = Stopwatch.medians(time, rounds: rounds, of: works)
      print(
        Row(
          work: "W3, field step \(name) min",
          count: worlds[0].tumour.count + worlds[0].killers.count,
          unit: "s/simulated min", results: minute.map { $0 * 1e-9 },
          note: note(worlds.map(\.digest))
        ).text)
      let cells = Stopwatch.medians(
        time, rounds: rounds, of: worlds.map { world in { for _ in 0..<10 { world.stepCells() } } })
      print(
        Row(
          work: "– of it cells", count: worlds[0].tumour.count + worlds[0].killers.count,
          unit: "s/simulated min", results: cells.map { $0 * 1e-9 }
        ).text)
    }
  }

  /// The digest that both thread counts share, or the complaint that they do not.
  private func note(_ digests: [String]) -> String {
    digests[0] == digests[1] ? "digest \(digests[0])" : "DIGESTS DIFFER: \(digests)"
  }
}
