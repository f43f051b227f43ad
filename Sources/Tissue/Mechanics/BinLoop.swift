/// The loop over bins: what the cells in and around a bin do to those in it.
struct BinLoop<S: Space, A: ForceAdder> {
  /// The inner loop.
  let loop: ForceLoop<S, A>
  /// The cells that exert the forces.
  let sheet: SheetColumns
  private let grid: BinGrid
  private let receiverBins: Stretch<UInt32>
  private let receiverStarts: Stretch<UInt32>
  private let actorStarts: Stretch<UInt32>
  private let benches: Benches
  /// How many times a cell is among those around it, 1 or 0.
  private let oneself: Int
  private let replacing: Bool

  /// Prepares the loop.
  ///
  /// - Parameters:
  ///   - loop: The inner loop.
  ///   - receivers: The cells that feel the forces.
  ///   - sheet: The cells that exert them.
  ///   - grid: Their bins.
  ///   - starts: Where the cells that feel the forces lie, and where those that exert them do.
  ///   - benches: The scratch memory of the workers.
  ///   - oneself: How many times a cell is among those around it, 1 or 0.
  ///   - replacing: Whether what is in the columns is replaced.
  init(
    _ loop: ForceLoop<S, A>, on receivers: Cells, by sheet: SheetColumns, in grid: BinGrid,
    starts: (receivers: Stretch<UInt32>, actors: Stretch<UInt32>),
    benches: Benches, oneself: Int, replacing: Bool
  ) {
    (self.loop, self.sheet, self.grid) = (loop, sheet, grid)
    receiverBins = receivers.bin.stretch
    (receiverStarts, actorStarts) = starts
    (self.benches, self.oneself, self.replacing) = (benches, oneself, replacing)
  }

  /// Goes through those of some bins that hold receivers.
  ///
  /// From cell to cell, because most bins of a sheet of T cells are empty.
  func run(_ bins: Range<Int>, worker: Int) {
    let runs = benches.runs(of: worker)
    var around = benches.neighbourhood(of: worker)
    let shape = grid.shape
    let end = Int(receiverStarts[bins.upperBound])
    var next = Int(receiverStarts[bins.lowerBound])
    guard next < end else { return }
    var bin = Int(receiverBins[next])
    var place = BinPlace(bin, in: shape)
    while next < end {
      let wanted = Int(receiverBins[next])
      if wanted == bin &+ 1 {
        place.advance(in: shape)
      } else if wanted != bin {
        place = BinPlace(wanted, in: shape)
      }
      bin = wanted
      let here = next..<Int(receiverStarts[bin &+ 1])
      next = here.upperBound
      let count = grid.writeRuns(
        around: bin, at: place, starts: actorStarts, into: runs, in: S.self)
      let total = CellRun.total(of: runs, count)
      guard 0 < total else {
        if replacing { loop.rest(here) }
        continue
      }
      let box = loop.surroundings(of: here)
      around.count = 0
      // The first round may replace; it also takes each cell off its own count.
      var isFirst = true
      if total <= Neighbourhood.room {
        var index = 0
        while index < count {
          around.append(
            runs[index].first, runs[index].end, of: sheet, shift: runs[index].shift, near: box,
            in: S.self)
          index &+= 1
        }
      } else {
        for index in 0..<count {
          var cell = runs[index].first
          while cell < runs[index].end {
            let free = Neighbourhood.room &- around.count
            let stop = min(runs[index].end, cell &+ free)
            if cell < stop {
              around.append(
                cell, stop, of: sheet, shift: runs[index].shift, near: box, in: S.self)
              cell = stop
            } else {
              loop.add(
                here, around, oneself: isFirst ? oneself : 0, replacing: isFirst && replacing)
              around.count = 0
              isFirst = false
            }
          }
        }
      }
      if 0 < around.count {
        loop.add(here, around, oneself: isFirst ? oneself : 0, replacing: isFirst && replacing)
      } else if replacing && isFirst {
        loop.rest(here)
      }
    }
  }
}
