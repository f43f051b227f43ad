package import Immunology

/// The runs of one arm in the numbers that comparisons are made of.
package struct ArmNumbers: Sendable, Equatable {
  /// The letter of the arm.
  package let letter: String
  /// The name of the arm.
  package let name: String
  /// Its groups of cells.
  package let populations: [PopulationNote]
  /// The counts of its finished runs.
  package let counts: [RunSeries]
  /// The digests of the finished runs.
  package let digests: [String]
  /// The outcomes of the finished runs; empty for results of older versions, which have none.
  package let readouts: [RunReadout]
  /// The kinds of treatment that were given in any run, in the order in which they came.
  package let therapies: [TherapyKind]
  /// The author's promises about this arm, checked over its runs.
  package let promises: [JudgedPromise]
  /// The promises that were not checked: about days that were not simulated, or about a scenario
  /// that the comparison changes.
  package let uncheckedPromises: [String]

  /// Creates the numbers of an arm.
  package init(
    letter: String, name: String, populations: [PopulationNote], counts: [RunSeries],
    digests: [String], readouts: [RunReadout] = [], therapies: [TherapyKind] = [],
    promises: [JudgedPromise] = [], uncheckedPromises: [String] = []
  ) {
    self.letter = letter
    self.name = name
    self.populations = populations
    self.counts = counts
    self.digests = digests
    self.readouts = readouts
    self.therapies = therapies
    self.promises = promises
    self.uncheckedPromises = uncheckedPromises
  }

  /// The letter and the name.
  package var label: String { "\(letter) \(name)" }
  /// The number of finished runs.
  package var runs: Int { counts.count }
  /// The seeds of the finished runs.
  package var seeds: [UInt64] { counts.map { $0.seed } }
  /// The recorded days, which are the same in all runs.
  package var days: [Double] { counts.first?.days ?? [] }

  /// The names of the populations of a kind.
  package func names(of kind: CellKind) -> [String] {
    populations.filter { $0.kind == kind }.map { $0.name }
  }

  /// The sum of a column over all populations of a kind, for each run and recorded day; empty runs
  /// where there is no such population.
  package func sums(_ ending: String, of kind: CellKind) -> [[Double]] {
    let columns = names(of: kind).map { "\($0)_\(ending)" }
    return counts.map { series in
      let values = columns.compactMap { series.values(of: $0) }
      guard var sum = values.first else { return [] }
      for column in values.dropFirst() { for day in sum.indices { sum[day] += column[day] } }
      return sum
    }
  }

  /// The living tumour cells of each run on each recorded day.
  package var tumour: [[Double]] { sums("cells", of: .tumour) }

  /// The tumour cells of each run on the last day.
  package var tumourEnd: [Double] { tumour.compactMap { $0.last } }

  /// The day from which on there was no tumour cell, for each run.
  ///
  /// A tumour that is implanted later, to try the memory of the immune system, does not undo it.
  package var clearedDays: [Double?] {
    guard readouts.count != runs else { return readouts.map { $0.clearedDay } }
    return tumour.map { run in
      guard run.last == 0, let last = run.lastIndex(where: { 0 < $0 }) else { return nil }
      return days[last + 1]
    }
  }

  /// The most active T cells that each run had at one time.
  package var mostActive: [Double] { sums("active", of: .effector).compactMap { $0.max() } }

  /// The diameter of all lesions in µm, for each run and recorded day.
  ///
  /// Results of older versions have one for each tumour alone; then it is that of one disc as large as
  /// all tumours together.
  package var diameters: [[Double]] {
    let columns = names(of: .tumour).map { "\($0)_diameter_um" }
    return counts.map { series in
      if let all = series.values(of: "lesions_um") { return all }
      let values = columns.compactMap { series.values(of: $0) }
      guard let first = values.first else { return [] }
      guard 1 < values.count else { return first }
      return first.indices.map { day in
        values.map { $0[day] * $0[day] }.reduce(0, +).squareRoot()
      }
    }
  }

  /// The day of enrolment.
  package var enrolDay: Double { readouts.first?.enrolDay ?? 0 }

  /// The position of the recorded time that changes are counted from: the last before anything is done
  /// on the day of enrolment.
  package var baseline: Int { days.lastIndex { $0 < enrolDay - 1e-6 } ?? 0 }

  /// The seed of the run that is nearest to the median of the tumour cells on the last day.
  package var middleSeed: UInt64? {
    guard let median = Spread(tumourEnd)?.median else { return nil }
    return zip(seeds, tumourEnd).min { abs($0.1 - median) < abs($1.1 - median) }?.0
  }

  /// Whether a treatment brought immune cells in any run.
  package var hasImmuneTreatment: Bool { readouts.contains(where: { $0.hasImmuneTreatment }) }
}

/// A named group of cells, as columns of the tables begin with it.
package struct PopulationNote: Sendable, Equatable {
  /// The name.
  package let name: String
  /// What its cells are.
  package let kind: CellKind

  /// Creates a note.
  package init(name: String, kind: CellKind) { (self.name, self.kind) = (name, kind) }
}
