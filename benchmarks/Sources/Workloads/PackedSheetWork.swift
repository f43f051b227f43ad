import Record
import ShortSteps
import Works

/// W1: the packed sheet, on one thread and on two, and against the loops by hand.
enum PackedSheetWork {
  static func run(_ bench: Bench) {
    for count in [10_000, 100_000, 1_000_000] {
      if YardstickSheet.isSupported { againstYardstick(count, bench) }
      onThreads(count, rounds: bench.rounds, bench)
    }
    // Two sheets of 10⁷ cells take 2 GB and a minute.
    if !bench.isQuick { onThreads(10_000_000, rounds: 3, bench) }
  }

  private static func onThreads(_ count: Int, rounds: Int, _ bench: Bench) {
    let sheets = [1, 2].map { PackedSheet(count: count, threads: $0) }
    let steps = max(3, 2_000_000 / count)
    for sheet in sheets { sheet.step() }
    func time(
      _ work: String, _ times: Int, size: Int, unit: String, _ body: @escaping (PackedSheet) -> Void
    ) {
      let medians = bench.medians(
        rounds: rounds, of: sheets.map { sheet in { for _ in 0..<times { body(sheet) } } })
      let digests = sheets.map(\.digest)
      for (sheet, median) in zip(sheets, medians) {
        bench.add(
          work, size: size, threads: sheet.crew.workers, median, per: Double(size * times),
          unit: unit, note: digests[0] == digests[1] ? "same bits" : "DIGESTS DIFFER: \(digests)")
      }
    }
    time("W1 mechanics step", steps, size: count, unit: "ns/cell") { $0.step() }
    time("W1 sort alone", steps, size: count, unit: "ns/cell") { $0.sort() }
    let voxels = sheets[0].field.mesh.voxels
    time("W1 field step", max(3, 4_000_000 / voxels), size: voxels, unit: "ns/voxel") {
      $0.diffuse()
    }
    time("W1 secretion and uptake", steps, size: count, unit: "ns/cell") { $0.exchange() }
    if count == 1_000_000 {
      bench.add(
        Figure(
          "memory of a cell", size: count, amount: Double(sheets[0].bytesPerCell), unit: "bytes",
          note: "with the buffers of a sort and the list; numbers of a model come on top"))
    }
  }

  private static func againstYardstick(_ count: Int, _ bench: Bench) {
    let sheet = PackedSheet(count: count, threads: 1)
    let yardstick = YardstickSheet(sheet)
    sheet.feel()
    yardstick.feel()
    let differing = yardstick.differences(from: sheet.cells)
    let check = differing == 0 ? "same bits" : "\(differing) CELLS DIFFER"
    func compare(
      _ work: String, size: Int, _ times: Int, unit: String, _ engine: @escaping () -> Void,
      _ hand: @escaping () -> Void
    ) {
      let medians = bench.medians(
        of: [engine, hand].map { work in { for _ in 0..<times { work() } } })
      for (name, median) in zip(["engine", "by hand"], medians) {
        bench.add(
          "W1 \(work), \(name)", size: size, threads: 1, median, per: Double(size * times),
          unit: unit, note: check)
      }
    }
    let steps = max(3, 2_000_000 / count)
    compare("forces", size: count, steps, unit: "ns/cell", sheet.feel, yardstick.feel)
    compare("forces and motion", size: count, steps, unit: "ns/cell", sheet.step, yardstick.step)
    let voxels = sheet.field.mesh.voxels
    compare(
      "field", size: voxels, max(3, 4_000_000 / voxels), unit: "ns/voxel", sheet.diffuse,
      yardstick.diffuse)
  }
}
