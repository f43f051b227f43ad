import Tissue

/// The T cells of one family in lymph node and blood, without a tissue: what is counted in them.
public struct ResponseAssay: Sendable {
  private let values: ParameterValues
  private let step = 1.0 / 240

  /// Prepares a lymph node and blood.
  public init(_ values: ParameterValues) {
    self.values = values
  }

  /// What an acute infection leaves: all cells of the family that have divided, and the effectors
  /// in blood, over 40 days.
  ///
  /// Antigen is there for five days, what it stirs up for eight (De Boer 2001: an acute infection of
  /// mice).
  public func acuteInfection() -> (all: TimeCourse, effectors: TimeCourse) {
    var (all, effectors) = (TimeCourse(stepDays: step), TimeCourse(stepDays: step))
    run(days: 40) { day in
      .init(
        immunogenicDeaths: day < 5 ? 1000 * step : 0, interleukin2: day < 8 ? 0.6 : 0,
        inflammation: 1)
    } look: { node, pool in
      all.values.append(node.dividing + node.state.leaving + pool.effectors + pool.memory)
      effectors.values.append(pool.effectors)
    }
    return (all, effectors)
  }

  /// The dividing cells while a tumour dies steadily, for 12 days.
  public func tumourAntigen() -> TimeCourse {
    var course = TimeCourse(stepDays: step)
    run(days: 12) { _ in
      .init(immunogenicDeaths: 100 * step)
    } look: { node, _ in
      course.values.append(node.dividing)
    }
    return course
  }

  /// The effectors in blood after antigen begins to be released, for 15 days, in the setting in
  /// which cells divide fastest.
  public func effectorsAfterRelease() -> TimeCourse {
    var course = TimeCourse(stepDays: step)
    run(days: 15) { _ in
      .init(immunogenicDeaths: 100 * step, inflammation: 1)
    } look: { _, pool in
      course.values.append(pool.effectors)
    }
    return course
  }

  /// The naive cells that have met antigen and the cells that come of their first division, for 40
  /// days after dendritic cells arrived; cells divide once, so the second is twice the first later.
  public func firstDivisions() -> (contacts: TimeCourse, divided: TimeCourse) {
    var single = values
    single[.nodeDivisions] = 1
    single[.nodeNaiveRenewal] = 10_000
    var node = LymphNode(single)
    let naive = node.naiveCells
    var (contacts, divided) = (TimeCourse(stepDays: step), TimeCourse(stepDays: step))
    var released = 0.0
    for index in 0..<40 * 240 {
      released += node.advance(days: step, .init(vaccineCells: index == 0 ? 1e4 : 0)).effectors
      contacts.values.append(naive - node.naiveCells)
      divided.values.append(released + node.state.leaving)
    }
    return (contacts, divided)
  }

  /// What is counted of an answer to antigen that is met for the first or a second time.
  public struct Recall: Sendable {
    /// The dividing cells over five days.
    public let dividing: TimeCourse
    /// When a thousandth of the dividing cells of day 5 have divided.
    public let lagDays: Double
    /// All cells that answer on day 5.
    public let dayFive: Double
    /// The memory cells that have not answered.
    public let memoryLeft: Double
  }

  /// The answer to antigen when blood holds some memory cells.
  public func recall(memory: Double) -> Recall {
    var dividing = TimeCourse(stepDays: step)
    var (dayFive, left) = (0.0, 0.0)
    run(days: 5, memory: memory) { _ in
      .init(immunogenicDeaths: 1000 * step, inflammation: 1)
    } look: { node, pool in
      dividing.values.append(node.dividing)
      (dayFive, left) = (pool.effectors + node.responding, pool.memory)
    }
    let first = (dividing.values.last ?? 0) / 1000
    return Recall(
      dividing: dividing, lagDays: dividing.firstDay(above: first) ?? 0, dayFive: dayFive,
      memoryLeft: left)
  }

  /// Memory cells of an answer that is over, one number a day for thirty years.
  public func memoryDecay() -> TimeCourse {
    var pool = TCellPool(values)
    pool.add(memory: 1e6)
    return TimeCourse(
      stepDays: 1,
      values: (0..<30 * 365).map { _ in
        pool.advance(days: 1, arrivals: 0, antigenSignal: 0)
        return pool.memory
      })
  }

  /// Runs a node and its pool as the body does, and looks at both after each step.
  private func run(
    days: Double, memory: Double = 0, signals: (Double) -> LymphNode.Signals,
    look: (LymphNode, TCellPool) -> Void
  ) {
    var (node, pool) = (LymphNode(values), TCellPool(values))
    if 0 < memory { pool.add(memory: memory) }
    for index in 0..<Int((days / step).rounded()) {
      var signal = signals(Double(index) * step)
      signal.memoryCells = pool.recallableMemory
      let output = node.advance(days: step, signal)
      pool.recall(memoryCells: output.recalledMemory)
      pool.advance(days: step, arrivals: output.effectors, antigenSignal: node.antigenSignal)
      look(node, pool)
    }
  }
}
