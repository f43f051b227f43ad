import Basics
import Immunology
import Synchronization
import Tissue

/// What the first days of a virtual patient took, and what the others are likely to take.
///
/// A patient is lived as a run lives it, for a moment of the clock. What follows is told from the
/// work that a day was: residents and, as they move much oftener, T cells many times. Tumours grow by
/// their rim, so the number of residents goes on along a line.
struct WorkProbe {
  /// What had come together at a moment.
  struct Sample: Equatable {
    var day = 0.0
    /// The seconds of the clock since day 0.
    var seconds = 0.0
    /// The bytes of the ledger.
    var ledgerBytes = 0.0
    var residents = 0.0
    var crawlers = 0.0

    /// What a moment costs, in resident cells.
    var work: Double { max(1, residents + WorkProbe.crawlerWork * crawlers) }
  }

  /// How many residents take as long as one T cell.
  static let crawlerWork = 20.0
  /// How many times the work of the last day lived a later day may take, on either side.
  private static let leastShare = 0.3
  private static let mostShare = 6.0

  /// The moments, from day 0 on; at least two.
  var samples: [Sample]
  /// The bytes of a row of both tables.
  var rowBytes: Double
  /// The numbers in a row of both tables.
  var numbersPerRow: Double
  /// The bytes of a state of the tissue in a file, on the last day lived.
  var stateBytes: Double
  /// The bytes of a state of the replay.
  var replayBytes: Double
  /// The bytes of the whole state in memory, on the last day lived.
  var savedBytes: Double

  private var last: Sample { samples[samples.count - 1] }

  /// Returns the residents on a day to come.
  private func residents(on day: Double) -> Double {
    let middle = samples[samples.count / 2 < samples.count - 1 ? samples.count / 2 : 0]
    let span = last.day - middle.day
    let growth = 0 < span ? (last.residents - middle.residents) / span : 0
    return min(
      max(last.residents + growth * (day - last.day), Self.leastShare * last.residents),
      Self.mostShare * last.residents)
  }

  /// Returns what had come together on a day: as it was lived, or as the work of the last days lived
  /// and the growth of the tumour let expect.
  func value(_ value: KeyPath<Sample, Double>, on day: Double) -> Double {
    if day <= last.day {
      let next = samples.firstIndex { day <= $0.day } ?? samples.count - 1
      guard 0 < next else { return samples[0][keyPath: value] }
      let (from, to) = (samples[next - 1], samples[next])
      let share = to.day <= from.day ? 1 : (day - from.day) / (to.day - from.day)
      return from[keyPath: value] + share * (to[keyPath: value] - from[keyPath: value])
    }
    let half = samples.count / 2 < samples.count - 1 ? samples.count / 2 : 0
    let lived = zip(samples[half...], samples[(half + 1)...]).reduce(0) { sum, pair in
      sum + (pair.1.day - pair.0.day) * (pair.0.work + pair.1.work) / 2
    }
    let done = last[keyPath: value] - samples[half][keyPath: value]
    guard 0 < lived else { return last[keyPath: value] }
    // The line has at most one bend, so ten steps follow it well.
    let steps = 10
    let step = (day - last.day) / Double(steps)
    let ahead = (0..<steps).reduce(0) { sum, index in
      var moment = last
      moment.residents = residents(on: last.day + (Double(index) + 0.5) * step)
      return sum + step * moment.work
    }
    return last[keyPath: value] + done / lived * ahead
  }

  /// How many times as many residents there are on a day as on the last day lived.
  func growth(to day: Double) -> Double {
    last.residents <= 0 || day <= last.day ? 1 : residents(on: day) / last.residents
  }
}

// MARK: - Living a moment

extension WorkProbe {
  /// How long a probe takes altogether, in seconds: a dry run answers within about three.
  static let patience = 2.0
  /// The days from one look to the next.
  private static let pace = 0.25

  /// Lives the first days of a patient.
  ///
  /// - Parameters:
  ///   - patient: A patient on day 0.
  ///   - setup: What the patient was made of.
  ///   - days: The days that the run lasts.
  ///   - seconds: About how long it may take.
  ///   - now: The time in seconds.
  init(
    _ patient: any VirtualPatient, of setup: ModelSetup, days: Double, within seconds: Double,
    now: () -> Double = WorkProbe.wallClock()
  ) {
    let begin = now()
    var (spent, ledgerBytes, row) = (0.0, 0.0, [Double]())
    var replay = ReplayEncoder()
    func look(on day: Double) -> Sample {
      var lines: [UInt8] = []
      for entry in patient.drainLedger() {
        LedgerTable.append(entry, run: 1, populations: patient.populationNames, to: &lines)
      }
      ledgerBytes += Double(lines.count)
      let census = patient.census()
      row = census.values + patient.bodyReadout().values
      replay.add(patient.view())
      spent = now() - begin
      var sample = Sample(day: day, seconds: spent, ledgerBytes: ledgerBytes)
      for population in setup.populations {
        let count = ["cells", "dying", "necrotic"].reduce(0) {
          $0 + (census["\(population.name)_\($1)"] ?? 0)
        }
        if population.kind.crawls { sample.crawlers += count } else { sample.residents += count }
      }
      return sample
    }
    var day = 0.0
    samples = [look(on: 0)]
    samples[0].seconds = 0
    repeat {
      let stop = min(day + Self.pace, days)
      repeat {
        day = min(day + 1.0 / 48, stop)
        patient.advance(toDay: day)
      } while day < stop && now() - begin < seconds
      samples.append(look(on: day))
    } while day < days && spent < seconds
    // Two rows begin with run, seed and day.
    rowBytes = row.reduce(40) { $0 + Double(NumberText.text($1).utf8.count + 1) }
    numbersPerRow = Double(row.count)
    stateBytes = Double(SavedTissue.encode(patient.view()).count)
    replayBytes = Double(Replay(replay).file.count) / Double(samples.count)
    savedBytes = Double(patient.savedState().count)
  }

  /// Lives the first days of several patients, side by side as the runs will be.
  ///
  /// - Parameters:
  ///   - count: How many patients there are.
  ///   - workers: How many are lived at a time.
  ///   - days: The days that a run lasts.
  ///   - seconds: About how long all of it may take.
  ///   - admit: Makes a patient by its position.
  /// - Returns: What each of them took.
  static func probes(
    of count: Int, workers: Int, days: Double, within seconds: Double = patience,
    admit: @Sendable (Int) -> (any VirtualPatient, ModelSetup)
  ) -> [WorkProbe] {
    let found = Mutex([Int: WorkProbe]())
    let crew = Crew(workers: workers)
    let workers = crew.workers
    crew.forEachWorker { worker in
      for index in stride(from: worker, to: count, by: workers) {
        let (patient, setup) = admit(index)
        let probe = WorkProbe(
          patient, of: setup, days: days, within: seconds * Double(workers) / Double(count))
        found.withLock { $0[index] = probe }
      }
    }
    return found.withLock { found in (0..<count).compactMap { found[$0] } }
  }

  /// A clock that shows the seconds since it was made.
  static func wallClock() -> () -> Double {
    let clock = ContinuousClock()
    let begin = clock.now
    return { begin.duration(to: clock.now) / .seconds(1) }
  }
}

extension [WorkProbe] {
  /// The mean of a number over all probes.
  func mean(_ number: (WorkProbe) -> Double) -> Double {
    isEmpty ? 0 : map(number).reduce(0, +) / Double(count)
  }
}
