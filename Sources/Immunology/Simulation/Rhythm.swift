/// How often each part of the model is looked at.
///
/// Crawling T cells are followed from tick to tick; slower things less often. Each interval has a
/// test that halving all of them does not change what is seen.
struct Rhythm: Sendable, Equatable {
  /// The length of a tick in minutes: T cells move, form synapses and hit.
  var tickMinutes: Double
  /// Ticks from one relaxation of the resident cells to the next.
  var mechanicsTicks: Int
  /// The steps of the forces in a relaxation.
  var mechanicsSteps: Int
  /// Ticks from one decision of the cells to the next: cycle, death, exhaustion, arrival.
  var decisionTicks: Int
  /// Ticks from one turnover to the next: deaths leave, births arrive.
  var turnoverTicks: Int
  /// Ticks from one update of oxygen and messengers to the next.
  var fieldTicks: Int

  /// The rhythm of all runs.
  ///
  /// A T cell crawls at most about one tumour-cell diameter in a tick; its path within the tick is
  /// exact. Resident cells drift by micrometres a day, so they relax after each turnover, in a
  /// cycle of three steps that is stable up to the stiffness of six equal steps of four minutes;
  /// equal steps of six minutes let cells in dense tissue swing past each other and rattle.
  static let standard = Rhythm(
    tickMinutes: 2, mechanicsTicks: 12, mechanicsSteps: 3, decisionTicks: 6, turnoverTicks: 12,
    fieldTicks: 6)

  /// The same rhythm with every interval divided.
  func divided(by factor: Double) -> Rhythm {
    var finer = self
    finer.tickMinutes /= factor
    return finer
  }

  /// The ticks of a day.
  var ticksPerDay: Double { 1440 / tickMinutes }
}
