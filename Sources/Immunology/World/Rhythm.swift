/// How often each part of the model is looked at.
///
/// Crawling T cells are followed from tick to tick; slower things less often. Each interval has a
/// test that halving all of them does not change what is seen.
struct Rhythm: Sendable, Equatable {
  /// The length of a tick in minutes: T cells move, form synapses and hit.
  var tickMinutes: Double
  /// Ticks from one decision of the T cells to the next, and from one step of the body to the next:
  /// stimulus, exhaustion, cycle, death, drugs.
  var decisionTicks: Int
  /// Ticks from one turnover of the T cells to the next: deaths leave, births and arrivals come.
  var turnoverTicks: Int
  /// Ticks from one update of oxygen and messengers to the next.
  var fieldTicks: Int
  /// Ticks from one turn of the resident cells to the next: they sense and decide, deaths leave,
  /// births arrive, and in the next tick all relax.
  var residentTicks: Int
  /// The steps of the forces in a relaxation.
  var mechanicsSteps: Int

  /// The rhythm of all runs.
  ///
  /// A T cell crawls at most about one tumour-cell diameter in a tick; its path within the tick is
  /// exact. Resident cells grow, divide and drift over hours and days, and what they sense (oxygen,
  /// IFN-γ by way of PD-L1) follows as slowly. They relax in a cycle of four steps that is stable up
  /// to the stiffness of twelve equal steps of 3.3 minutes; equal steps of six minutes let cells in
  /// dense tissue swing past each other and rattle.
  static let standard = Rhythm(
    tickMinutes: 2, decisionTicks: 5, turnoverTicks: 10, fieldTicks: 10, residentTicks: 20,
    mechanicsSteps: 4)

  /// The same rhythm with every interval divided.
  func divided(by factor: Double) -> Rhythm {
    var finer = self
    finer.tickMinutes /= factor
    return finer
  }

  /// The ticks of a day.
  var ticksPerDay: Double { 1440 / tickMinutes }
}
