import Foundation
import Immunology
import Pictures
import Record
import ShortSteps
import Works

/// W5: 10⁸ cells in three dimensions, held, stepped ten times, one picture drawn.
enum GramWork {
  static func run(_ bench: Bench) throws {
    let cube = GramCube(cellsAlongEdge: bench.isQuick ? 100 : 464, threads: 2)
    let count = cube.cells.count
    let step = bench.medians(rounds: 10, of: [{ cube.step() }])[0]
    bench.add(
      "W5 mechanics step", size: count, threads: 2, step, per: Double(count), unit: "ns/cell",
      note: "median of ten")
    bench.add("W5 step of 0.1 min", size: count, threads: 2, step, per: 1e9, unit: "s")
    var bytes = 0
    var failure: (any Error)?
    let picture = bench.medians(
      rounds: 1,
      of: [
        {
          do {
            bytes = try TissuePicture(slice(of: cube), style: PictureStyle(width: 2000)).png().count
          } catch { failure = error }
        }
      ])[0]
    if let failure { throw failure }
    bench.add(
      "W5 picture", size: count, threads: 1, picture, per: 1e9, unit: "s",
      note: "the slice in the middle, 2000 px, \(bytes) bytes")
    var usage = rusage()
    getrusage(CInt(RUSAGE_SELF.rawValue), &usage)
    bench.add(
      Figure(
        "W5 memory", size: count, threads: 2, amount: Double(usage.ru_maxrss) * 1024 / 0x1p30,
        unit: "GiB", note: "\(cube.cells.bytesPerCell) bytes per cell"))
  }

  /// The cells around the middle of the cube, which are all that a picture of it shows.
  private static func slice(of cube: GramCube) -> TissueView {
    let (cells, middle) = (cube.cells, cube.domain.size.z / 2)
    var seen: [TissueView.Cell] = []
    for cell in 0..<cells.count where abs(cells.z[cell] - middle) < PackedSheet.radius {
      seen.append(
        TissueView.Cell(
          position: cells.position(cell), radius: cells.radius[cell], appearance: .tumour,
          lineage: cells.lineage[cell], signal: 0))
    }
    return TissueView(day: 0, size: cube.domain.size, cells: seen, vessels: [], layers: [])
  }
}
