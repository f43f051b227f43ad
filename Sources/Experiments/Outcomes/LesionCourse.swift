import Immunology
import Scenarios

/// The course of a lesion as a scan sees it, judged by the rules for diameters (B16).
///
/// The rules are those of RECIST 1.1 with the patience of iRECIST, on one lesion that is seen at
/// each recorded time. What an answer needs to be confirmed is 28 days, as in trials; in a short
/// run most answers stay unconfirmed, and that is said. Of progression, 20 in 100 from the smallest
/// diameter so far and a least growth in µm are asked: the 5 mm of the clinic have no counterpart
/// in a piece of tissue that is a tenth of that wide.
struct LesionCourse: Sendable, Equatable {
  /// A time in which the lesion was larger than progression allows.
  private struct Growth {
    let first: Int
    /// The smallest diameter before, and where it was.
    let nadir: Double
    let nadirRow: Int
    /// Where the lesion was largest.
    var peak: Int
    var isConfirmed = false
  }

  /// The best answer.
  private(set) var response = LesionResponse.none
  /// Whether it lasted long enough.
  private(set) var isConfirmed = false
  /// The first day from which on no tumour cell was alive, nor found in blood.
  private(set) var clearedDay: Double?
  /// The first day of progression that was confirmed, or was still there at the end.
  private(set) var progressionDay: Double?
  /// Whether that progression was confirmed.
  private(set) var progressionIsConfirmed = false
  /// The first day of such a progression after a response.
  private(set) var relapseDay: Double?
  /// Whether growth on the scan was immune cells and dead cells, and went away.
  private(set) var hasPseudoProgression = false

  private let days: [Double]
  private let diameters: [Double]
  private let cells: [Double]
  private let rules: OutcomeRules

  /// - Parameters:
  ///   - days: The recorded days.
  ///   - diameters: The diameter of the lesion on each of them, in µm.
  ///   - cells: The living tumour cells on each of them.
  ///   - blood: Whether harmful cells were found in blood on each of them; empty where none can be.
  ///   - rules: How they are judged.
  init(
    days: [Double], diameters: [Double], cells: [Double], blood: [Bool] = [], rules: OutcomeRules
  ) {
    self.days = days
    self.diameters = diameters
    self.cells = cells
    self.rules = rules
    let rows = min(days.count, diameters.count, cells.count)
    guard 0 < rows, rows == days.count,
      let baseline = days.lastIndex(where: { $0 <= rules.baselineDay + 1e-6 })
    else { return }
    let isThere = cells.indices.map { 0 < cells[$0] || ($0 < blood.count && blood[$0]) }
    if isThere.last == false, let last = isThere.lastIndex(of: true) { clearedDay = days[last + 1] }
    guard 0 < diameters[baseline], 0 < cells[baseline] else { return }
    judge(from: baseline)
  }

  private var end: Double { days.last ?? 0 }
  private var confirmDays: Double { rules.values[.responseConfirm] }

  private mutating func judge(from baseline: Int) {
    let small = (1 - rules.values[.responseShrink] / 100) * diameters[baseline]
    let shrunk = days.indices.dropFirst(baseline).first { diameters[$0] <= small || cells[$0] == 0 }
    for growth in growths(from: baseline) {
      let isLasting = growth.isConfirmed || isOpen(growth)
      if isLasting {
        if progressionDay == nil {
          progressionDay = days[growth.first]
          progressionIsConfirmed = growth.isConfirmed
        }
        if let shrunk, shrunk < growth.first, relapseDay == nil { relapseDay = days[growth.first] }
      } else if isApparent(growth) {
        hasPseudoProgression = true
      }
    }
    if let day = clearedDay {
      (response, isConfirmed) = (.complete, confirmDays <= end - day)
    } else if shrunk != nil {
      (response, isConfirmed) = (.partial, confirmDays <= longest { $0 <= small })
    } else if progressionDay != nil {
      (response, isConfirmed) = (.progression, progressionIsConfirmed)
    } else {
      (response, isConfirmed) = (.stable, confirmDays <= end - days[baseline])
    }
  }

  /// The longest time in days over which all diameters fulfil something.
  private func longest(_ fulfils: (Double) -> Bool) -> Double {
    var longest = 0.0
    var first: Int?
    for row in days.indices {
      guard fulfils(diameters[row]) else {
        first = nil
        continue
      }
      first = first ?? row
      longest = max(longest, days[row] - days[first ?? row])
    }
    return longest
  }
}

// MARK: - Growth

extension LesionCourse {
  private func isProgression(_ diameter: Double, from nadir: Double) -> Bool {
    (1 + rules.values[.responseGrowth] / 100) * nadir <= diameter
      && rules.values[.responseLeastGrowth] <= diameter - nadir
  }

  /// All times in which the lesion was larger than allowed, while there were tumour cells.
  private func growths(from baseline: Int) -> [Growth] {
    var growths: [Growth] = []
    var open: Growth?
    var (nadir, nadirRow) = (diameters[baseline], baseline)
    for row in days.indices.dropFirst(baseline) {
      let diameter = diameters[row]
      if 0 < cells[row], isProgression(diameter, from: nadir) {
        var growth = open ?? Growth(first: row, nadir: nadir, nadirRow: nadirRow, peak: row)
        if diameters[growth.peak] < diameter { growth.peak = row }
        // iRECIST: still there at the next look, and larger by as much as counts at all.
        if confirmDays <= days[row] - days[growth.first],
          rules.values[.responseLeastGrowth] <= diameter - diameters[growth.first]
        {
          growth.isConfirmed = true
        }
        open = growth
      } else if let over = open {
        growths.append(over)
        open = nil
      }
      if diameter < nadir { (nadir, nadirRow) = (diameter, row) }
    }
    return growths + (open.map { [$0] } ?? [])
  }

  /// Whether growth is still there on the last day.
  private func isOpen(_ growth: Growth) -> Bool {
    guard let last = diameters.last, let left = cells.last else { return false }
    return 0 < left && isProgression(last, from: growth.nadir)
      && diameters[growth.first...].allSatisfy { isProgression($0, from: growth.nadir) }
  }

  /// Whether growth was one of the scan alone, and went away.
  ///
  /// Where it was largest, the tumour cells that were alive would not have made progression of it,
  /// and later the lesion was as small as before, or gone.
  private func isApparent(_ growth: Growth) -> Bool {
    guard 0 < cells[growth.nadirRow] else { return false }
    let share = cells[growth.peak] / cells[growth.nadirRow]
    let ofCells = growth.nadir * rules.root(share)
    guard !isProgression(ofCells, from: growth.nadir) else { return false }
    return diameters.indices.dropFirst(growth.peak).contains {
      diameters[$0] <= growth.nadir || cells[$0] == 0
    }
  }
}
