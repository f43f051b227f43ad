import Immunology

/// The course of a tumour, judged on assessment days by one set of rules (B16).
///
/// The rules are those of RECIST 1.1 with the patience of iRECIST: progression is dated at first sight
/// and needs confirmation. They know nothing of arms, and look forward only: what was said on a day is
/// never taken back by what the tumour does later, but for growth that was not confirmed.
package struct LesionCourse: Sendable, Equatable {
  /// The best answer until confirmed progression.
  package private(set) var best = LesionResponse.none
  /// Whether it was still there at the first assessment that could confirm it.
  package private(set) var isConfirmed = false
  /// The answer on the last assessment.
  package private(set) var end = LesionResponse.none
  /// The size at baseline; nothing where nothing was recorded.
  package private(set) var baseline: Double?
  /// The first assessment with a response.
  package private(set) var responseDay: Double?
  /// The assessment on which progression was first seen.
  package private(set) var progressionDay: Double?
  /// Whether that progression was confirmed; otherwise it was there at the last assessment.
  package private(set) var progressionIsConfirmed = false
  /// The day of progression after a response.
  package private(set) var relapseDay: Double?
  /// The first assessment with a response after confirmed progression.
  package private(set) var laterResponseDay: Double?
  /// The assessment on which growth was last seen that was not confirmed and after which it was
  /// smaller than at baseline.
  package private(set) var grewAtFirstDay: Double?
  /// The first day from which on the tumour was limited by its tissue.
  package private(set) var limitedDay: Double?
  /// The day until which progression was looked for: that of progression, of the limit, or the last.
  package private(set) var watchedUntil = 0.0
  /// The first day from which on no tumour cell was alive, nor found in blood.
  package private(set) var clearedDay: Double?

  /// Whether it grew at first, without confirmation, and then was smaller than at baseline.
  package var grewAtFirst: Bool { grewAtFirstDay != nil }

  private let findings: Findings
  private let rules: OutcomeRules
  private let looks: [Assessment]

  /// Judges what was found.
  package init(_ findings: Findings, rules: OutcomeRules) {
    self.findings = findings
    self.rules = rules
    looks = rules.assessments(in: findings.days)
    watchedUntil = rules.enrolDay
    let rows = min(findings.sizes.count, findings.isThere.count)
    guard let first = looks.first, rows == findings.days.count else { return }
    if findings.isThere.last == false, let last = findings.isThere.lastIndex(of: true) {
      clearedDay = findings.days[last + 1]
    }
    baseline = findings.sizes[first.row]
    limitedDay = limit(from: first.row)
    judge()
  }

  private func value(_ key: ParameterKey) -> Double { rules.values[key] }
  private func size(_ look: Int) -> Double { findings.sizes[looks[look].row] }
  private func isThere(_ look: Int) -> Bool { findings.isThere[looks[look].row] }

  /// The first day from the baseline on on which more of the rim is tumour than tells of growth.
  private func limit(from baseline: Int) -> Double? {
    guard !rules.isOfBlood, findings.rim.count == findings.days.count else { return nil }
    return findings.rim.indices.dropFirst(baseline).first {
      value(.responseLimit) < 100 * findings.rim[$0]
    }.map { max(findings.days[$0], rules.enrolDay) }
  }
}

// MARK: - Growth

extension LesionCourse {
  /// Growth as it was seen, assessment by assessment.
  private struct Growth {
    /// Whether each assessment showed growth over the smallest size before it.
    var isSeen: [Bool] = []
    /// The first sight of each growth that was not confirmed.
    var failed: [Int] = []
    /// The first sight of progression, and whether it was confirmed.
    var event: (look: Int, isConfirmed: Bool)?
  }

  private func isGrowth(_ size: Double, over smallest: Double) -> Bool {
    let rise = size - smallest
    if rules.isOfBlood {
      return value(.responseBurdenFold) * smallest <= size
        && value(.responseBurdenRise) / 100 * (baseline ?? 0) <= rise && 0 < rise
    }
    return (1 + value(.responseGrowth) / 100) * smallest <= size
      && value(.responseLeastGrowth) <= rise
  }

  /// Whether growth that is seen on an assessment may tell of the tumour, not of its box.
  private func mayTellGrowth(_ look: Int) -> Bool {
    limitedDay.map { looks[look].day <= $0 + 1e-6 } ?? true
  }

  /// Whether the tissue limits the tumour on an assessment.
  private func isLimited(_ look: Int) -> Bool {
    let row = looks[look].row
    return limitedDay != nil && value(.responseLimit) < 100 * findings.rim[row]
  }

  private func growth() -> Growth {
    var growth = Growth(isSeen: [false])
    var smallest = size(0)
    var open: Int?
    for look in looks.indices.dropFirst() {
      let isSeen = isThere(look) && isGrowth(size(look), over: smallest)
      growth.isSeen.append(isSeen)
      if let first = open {
        let hasTurned = size(look) <= (1 - value(.responseTurn) / 100) * size(first)
        if !isSeen || hasTurned {
          growth.failed.append(first)
          open = nil
        } else if growth.event == nil,
          value(.responseConfirm) <= looks[look].day - looks[first].day + 1e-6
        {
          growth.event = (first, true)
          open = nil
        }
      }
      if isSeen {
        if open == nil, growth.event == nil, mayTellGrowth(look) { open = look }
      } else {
        smallest = min(smallest, size(look))
      }
    }
    // Growth that is there at the last assessment counts, though nobody could confirm it.
    if growth.event == nil, let open { growth.event = (open, false) }
    return growth
  }
}

// MARK: - Answers

extension LesionCourse {
  private func operation(before look: Int) -> Bool {
    findings.operations.contains { rules.enrolDay - 1e-6 <= $0 && $0 <= looks[look].day + 1e-6 }
  }

  /// What an assessment shows for itself.
  private func answer(_ look: Int, _ growth: Growth) -> LesionResponse {
    let isSeen = growth.isSeen[look]
    if operation(before: look) {
      if isSeen { return .cameBack }
      return !isThere(look) || size(look) == 0 ? .free : .removed
    }
    guard let baseline, 0 < baseline else { return isSeen ? .appeared : .none }
    if rules.isOfBlood, !findings.shares.isEmpty {
      if let word = remission(look) { return word }
    } else if !isThere(look) {
      return .complete
    }
    if isSeen { return mayTellGrowth(look) || growth.event != nil ? .progression : .limited }
    if !rules.isOfBlood, size(look) <= (1 - value(.responseShrink) / 100) * baseline {
      return .partial
    }
    // What fills its box stands still because of it.
    if growth.event == nil, isLimited(look) { return .limited }
    let time = looks[look].day - rules.enrolDay
    return value(.responseStable) <= time + 1e-6 ? .stable : .tooEarly
  }

  /// The remission of a cancer of the blood, if an assessment shows one.
  private func remission(_ look: Int) -> LesionResponse? {
    let row = looks[look].row
    guard row < findings.shares.count, row < findings.neutrophils.count else { return nil }
    let share = findings.shares[row]
    guard 100 * share < value(.responseRemission),
      value(.responseNeutrophils) < findings.neutrophils[row]
    else { return nil }
    return share < value(.responseDetectable) && !isThere(look) ? .deepRemission : .remission
  }

  private mutating func judge() {
    let growth = growth()
    let answers = looks.indices.map { answer($0, growth) }
    let until = growth.event.map { $0.isConfirmed ? $0.look : looks.count } ?? looks.count
    if let event = growth.event {
      progressionDay = looks[event.look].day
      progressionIsConfirmed = event.isConfirmed
    }
    end = looks.count == 1 ? start : answers[answers.count - 1]
    let counted = looks.indices.dropFirst().prefix { $0 < until }
    best = self.best(of: counted.map { answers[$0] }, growth)
    if let first = counted.first(where: { answers[$0].isResponse }) {
      responseDay = looks[first].day
      if let event = growth.event, first < event.look { relapseDay = looks[event.look].day }
      isConfirmed = isKept(from: first, answers)
    } else {
      isConfirmed =
        [.progression, .appeared, .cameBack].contains(best)
        ? progressionIsConfirmed : best == .stable
    }
    if let event = growth.event, event.isConfirmed {
      laterResponseDay = looks.indices.first {
        event.look < $0 && (answers[$0] == .partial || answers[$0].isResponse)
      }.map { looks[$0].day }
    }
    grewAtFirstDay = growth.failed.last { first in
      looks.indices.contains { first < $0 && (size($0) < size(0) || !isThere($0)) }
    }.map { looks[$0].day }
    watchedUntil =
      progressionDay
      ?? min(
        limitedDay ?? .infinity, looks.count == 1 ? rules.enrolDay : looks[looks.count - 1].day)
  }

  /// What can be said of a patient who was never assessed again.
  private var start: LesionResponse { 0 < baseline ?? 0 ? .tooEarly : .none }

  /// The best of some answers.
  private func best(of answers: [LesionResponse], _ growth: Growth) -> LesionResponse {
    let told: [LesionResponse] = answers.filter { answer in
      ![.tooEarly, .progression, .appeared, .cameBack, .limited, .none].contains(answer)
    }
    if let best = told.max(by: { $0.rank < $1.rank }) { return best }
    if let event = growth.event {
      if operation(before: event.look) { return .cameBack }
      return 0 < baseline ?? 0 ? .progression : .appeared
    }
    return answers.contains(.limited) ? .limited : start
  }

  /// Whether a response was still there at the first assessment that could confirm it.
  private func isKept(from first: Int, _ answers: [LesionResponse]) -> Bool {
    guard
      let later = looks.indices.first(where: {
        value(.responseConfirm) <= looks[$0].day - looks[first].day + 1e-6
      })
    else { return false }
    return answers[first...later].allSatisfy { $0.isResponse }
  }
}
