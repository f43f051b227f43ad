import Basics
import Scenarios

/// The outcomes of the runs of one scenario in plain words, benefit first, then cost.
package struct OutcomeStory: Sendable, Equatable {
  /// One outcome.
  package struct Line: Sendable, Equatable {
    /// What it is.
    package let label: String
    /// What it came to.
    package let text: String
  }

  /// The outcomes of the runs.
  package let readouts: [RunReadout]

  /// Tells the outcomes of some runs.
  package init(_ readouts: [RunReadout]) { self.readouts = readouts }

  /// All that there is to tell; what did not happen in any run is left out.
  package var lines: [Line] {
    guard !readouts.isEmpty else { return [] }
    let all: [(String, String?)] = [
      ("Best response", response), ("Response at the end", endResponse),
      ("Tumour cleared", cleared), ("Lesion diameter", lesion), ("Grew (progression)", progression),
      (pseudoProgressionLabel, pseudoProgression), ("Shrank after progression", laterResponse),
      ("Relapse", relapse), ("Limited by the tissue", limited), ("Harmful cells left", left),
      ("Harmful cells in blood", harmfulInBlood), ("Implanted again", rechallenge),
      ("Harmful cells killed", kills), ("Healthy cells harmed", harmed),
      ("Lost to the tumour", lostToTumour),
      ("Healthy T cells", healthyTCells), ("Targetedness", targetedness),
      ("Lowest in blood", blood), ("IL-6 in blood", cytokines),
      ("Days of low blood", lowBlood), ("Days of alarm", days(\.alarmDays)),
      ("Treatment days", treatmentDays), ("Days in the laboratory", days { $0.laboratoryDays }),
    ]
    return all.compactMap { label, text in text.map { Line(label: label, text: $0) } }
      + treatmentNotes
  }

  /// What must be known to read the lines.
  package static let note =
    "Response by the rules for diameters, on assessment days counted from enrolment: the first day on "
    + "which anything is done. Unconfirmed: it was not there still, or could not be looked for, two "
    + "weeks later. More: thymus explain outcomes."
}

// MARK: - Benefit

extension OutcomeStory {
  private var isSingle: Bool { readouts.count == 1 }

  /// The best answers of the lesions.
  var response: String? {
    if let only = readouts.first, isSingle {
      return only.response.words + Self.doubt(only)
    }
    let parts = LesionResponse.allCases.reversed().compactMap { response -> String? in
      let those = readouts.filter { $0.response == response }
      guard !those.isEmpty else { return nil }
      let confirmed = those.count(where: \.responseIsConfirmed)
      let words = "\(response.words) \(those.count)"
      return Self.canBeConfirmed(response) && 0 < confirmed
        ? words + " (\(confirmed) confirmed)" : words
    }
    return parts.joined(separator: ", ") + " of \(readouts.count) runs"
  }

  private static func canBeConfirmed(_ response: LesionResponse) -> Bool {
    response.isResponse || [.progression, .appeared, .cameBack].contains(response)
  }

  private static func doubt(_ readout: RunReadout) -> String {
    canBeConfirmed(readout.response) && !readout.responseIsConfirmed ? ", unconfirmed" : ""
  }

  /// The answers on the last day, where any differs from the best one.
  var endResponse: String? {
    let ends = readouts.compactMap(\.endResponse)
    guard ends.count == readouts.count, zip(readouts, ends).contains(where: { $0.response != $1 })
    else { return nil }
    if isSingle { return ends[0].words }
    let parts = LesionResponse.allCases.reversed().compactMap { response -> String? in
      let count = ends.count { $0 == response }
      return count == 0 ? nil : "\(response.words) \(count)"
    }
    return parts.joined(separator: ", ") + " of \(readouts.count) runs"
  }

  private var laterResponse: String? {
    happened(readouts.map(\.laterResponseDay), single: "on day", several: "on day")
  }

  private var limited: String? {
    happened(readouts.map(\.limitedDay), single: "from day", several: "from day").map {
      $0 + "; growth is not judged any more"
    }
  }

  /// In which runs the tumour was cleared, and when.
  var cleared: String? {
    happened(readouts.map(\.clearedDay), single: "on day", several: "on day")
      ?? (isSingle ? "no" : "in no run")
  }

  private var lesion: String? {
    guard let end = Spread(readouts.compactMap(\.lesion)) else { return nil }
    let changes = readouts.compactMap(\.lesionChange)
    var text = Self.range(end) { ComparisonWords.count($0) } + " µm at the end"
    if let change = Spread(changes) {
      text += ", \(Self.signed(change.median)) %"
      if change.lowest < change.highest {
        text += " (\(Self.signed(change.lowest)) to \(Self.signed(change.highest)))"
      }
      if isSingle { text += " since day \(NumberText.text(readouts[0].enrolDay))" }
    }
    return text
  }

  private var progression: String? {
    guard
      let text = happened(readouts.map(\.progressedDay), single: "from day", several: "from day")
    else { return nil }
    let confirmed = readouts.count(where: \.progressionIsConfirmed)
    if isSingle { return text + (confirmed == 1 ? ", confirmed" : ", unconfirmed") }
    return text + "; \(confirmed) confirmed"
  }

  /// Growth at first that turned back; only immune cells of a treatment make it pseudo-progression.
  private var pseudoProgressionLabel: String {
    let those = readouts.filter(\.grewAtFirst)
    return !those.isEmpty && those.allSatisfy(\.hasImmuneTreatment)
      ? "Pseudo-progression" : "Grew at first"
  }

  /// Growth that was not confirmed and went away.
  var pseudoProgression: String? {
    let count = readouts.count(where: \.grewAtFirst)
    guard 0 < count else { return nil }
    let what =
      "the tumour grew at first, was not confirmed to, and then was smaller than at enrolment"
    return isSingle ? what : "in \(count) of \(readouts.count) runs \(what)"
  }

  private var relapse: String? {
    guard let text = happened(readouts.map(\.relapsedDay), single: "from day", several: "from day")
    else { return nil }
    return text + "; " + phenotypes(of: readouts.filter { $0.relapsedDay != nil })
  }

  /// What is left, where that is not told with a relapse already.
  private var left: String? {
    let those = readouts.filter { 0 < $0.tumourLeft && $0.relapsedDay == nil }
    guard those.contains(where: { $0.phenotype != .same }) else { return nil }
    return phenotypes(of: those)
  }

  /// What blood holds of a cancer of T cells at the end.
  private var harmfulInBlood: String? {
    guard let share = Spread(readouts.compactMap(\.bloodShare).map { 100 * $0 }) else { return nil }
    return Self.range(share) { Self.decimal($0) + " %" }
      + " of harmful and healthy T cells at the end"
  }

  private func phenotypes(of readouts: [RunReadout]) -> String {
    let words = readouts.map(Self.words)
    let kinds = words.reduce(into: [String]()) { kinds, word in
      if !kinds.contains(word) { kinds.append(word) }
    }
    if kinds.count == 1 { return kinds[0] }
    return kinds.map { kind in "\(kind) in \(words.count { $0 == kind })" }.joined(separator: ", ")
  }

  /// What the tumour cells that are left in a run are like.
  static func words(_ readout: RunReadout) -> String {
    readout.phenotype == .antigenNegative
      ? "mostly without " + readout.lostAntigens.joined(separator: " and ")
      : readout.phenotype.words
  }

  /// What became of implants.
  var rechallenge: String? {
    let fates = readouts.map(\.rechallenge)
    guard fates.contains(where: { $0 != .none }) else { return nil }
    if isSingle { return fates[0].words }
    let parts = RechallengeFate.allCases.reversed().compactMap { fate -> String? in
      let count = fates.count { $0 == fate }
      return count == 0 ? nil : "\(fate.words) in \(count)"
    }
    return parts.joined(separator: ", ") + " of \(readouts.count) runs"
  }
}

// MARK: - Cost

extension OutcomeStory {
  private var kills: String? {
    guard let all = Spread(readouts.map { Double($0.tumourKilled) }) else { return nil }
    return Self.range(all) { ComparisonWords.count($0) } + causes(of: readouts.map(\.tumourKills))
  }

  /// The healthy cells that treatment and immune cells harmed, and how.
  var harmed: String? {
    healthy(
      readouts.map { Double($0.healthyKilled) }, readouts.map(\.harmedShare),
      readouts.map(\.healthyKills))
  }

  /// The healthy cells that the tumour took, and how.
  var lostToTumour: String? {
    healthy(
      readouts.map { Double($0.lostToTumour) }, readouts.map(\.lostToTumourShare),
      readouts.map { readout in
        readout.healthyLosses.filter { !RunReadout.killing.contains($0.cause) }
      })
  }

  private func healthy(
    _ cells: [Double], _ shares: [Double], _ losses: [[RunReadout.Loss]]
  ) -> String? {
    guard readouts.contains(where: { 0 < $0.healthyAtStart }), let all = Spread(cells),
      let share = Spread(shares)
    else { return nil }
    return Self.range(all) { ComparisonWords.count($0) }
      + " (\(ComparisonWords.percent(share.median))"
      + (ComparisonWords.isOver(share.median)
        ? " those at enrolment: what grew again was lost again)" : " of those at enrolment)")
      + causes(of: losses)
  }

  /// What harmed most of the healthy cells that treatment and immune cells harmed, if any were.
  var mainHarm: String? {
    Self.sums(of: readouts.map(\.healthyKills)).first.map { CauseWords.ofDeath($0.cause) }
  }

  /// The causes of several runs added up; the most frequent first.
  private static func sums(of losses: [[RunReadout.Loss]]) -> [RunReadout.Loss] {
    var sums: [RunReadout.Loss] = []
    for loss in losses.flatMap(\.self) {
      if let index = sums.firstIndex(where: { $0.cause == loss.cause }) {
        sums[index] = RunReadout.Loss(cause: loss.cause, cells: sums[index].cells + loss.cells)
      } else {
        sums.append(loss)
      }
    }
    return sums.sorted { ($1.cells, $0.cause) < ($0.cells, $1.cause) }
  }

  /// The causes with the mean number of cells of each; the most frequent first.
  private func causes(of losses: [[RunReadout.Loss]]) -> String {
    let sums = Self.sums(of: losses)
    guard !sums.isEmpty else { return "" }
    let parts = sums.map { loss in
      let mean = Double(loss.cells) / Double(losses.count)
      let few = 0 < mean && mean < 0.5
      return CauseWords.ofDeath(loss.cause) + " "
        + (few ? "fewer than 1" : ComparisonWords.count(mean))
    }
    return (isSingle ? ": " : "; on average ") + parts.joined(separator: ", ")
  }

  /// Harmful cells killed for each healthy one.
  var targetedness: String? {
    guard let ratio = Spread(readouts.map(\.targetedness)) else { return nil }
    let words = Self.words(ofTargetedness: ratio)
    return healthyTCells == nil ? words : words + "; in the tissue alone, not among healthy T cells"
  }

  /// What engineered cells left of the healthy T cells, if they killed any.
  var healthyTCells: String? {
    guard let left = Spread(readouts.compactMap(\.healthyTCellsLeft).map { 100 * $0 }) else {
      return nil
    }
    return
      "engineered cells killed them too; \(Self.range(left, Self.decimal)) % of those of day 0 "
      + "are left in the body"
  }

  /// A targetedness in words; infinite is no healthy cell killed.
  static func words(ofTargetedness ratio: Spread) -> String {
    if ratio.highest == 0 { return "no harmful cell was killed" }
    if ratio.lowest.isInfinite { return "no healthy cell was killed" }
    func words(_ value: Double) -> String {
      value < 10 ? decimal(value) : ComparisonWords.count(value)
    }
    let worst = " (worst run: \(words(ratio.lowest)))"
    if ratio.median.isInfinite {
      return "no healthy cell was killed in half of the runs or more" + worst
    }
    let middle = "\(words(ratio.median)) harmful cells killed for each healthy one"
    if ratio.highest.isInfinite { return middle + worst }
    guard ratio.lowest < ratio.highest else { return middle }
    return middle + " (\(words(ratio.lowest))–\(words(ratio.highest)))"
  }

  private var blood: String? {
    let lymphocytes = Spread(readouts.compactMap(\.lowestLymphocytes))
    let neutrophils = Spread(readouts.compactMap(\.lowestNeutrophils))
    guard let lymphocytes, let neutrophils else { return nil }
    return "lymphocytes \(Self.range(lymphocytes, Self.decimal)), neutrophils "
      + "\(Self.range(neutrophils, Self.decimal)) (10⁹ per litre)"
  }

  /// The highest IL-6 and the word for it.
  var cytokines: String? {
    guard let peak = Spread(readouts.compactMap(\.peakInterleukin6)) else { return nil }
    let words = CytokineWord.allCases.reversed().compactMap { word -> String? in
      let count = readouts.count { $0.cytokineRelease == word }
      if count == 0 { return nil }
      return count == readouts.count ? word.spoken : "\(word.spoken) in \(count)"
    }
    return "at most \(Self.range(peak) { ComparisonWords.count($0) }) pg/mL: "
      + words.joined(separator: ", ") + " (a word of this model, no medical grade)"
  }

  /// How long something lasted, where it was there in any run.
  private func days(_ value: (RunReadout) -> Double?) -> String? {
    Spread(readouts.compactMap(value)).flatMap { days in
      days.highest <= 0 ? nil : Self.range(days, Self.day)
    }
  }

  /// How long there were few neutrophils and lymphocytes.
  private var lowBlood: String? {
    let parts = [
      days(\.lowLymphocyteDays).map { "lymphocytes below 0.5 on \($0)" },
      days(\.lowNeutrophilDays).map { "neutrophils below 1 on \($0)" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private var treatmentDays: String? {
    Spread(readouts.map { Double($0.treatmentDays) }).map { days in
      Self.range(days) { ComparisonWords.count($0) }
    }
  }
}

// MARK: - Numbers

extension OutcomeStory {
  /// On which day something happened, and in how many runs; nothing if in none.
  private func happened(_ days: [Double?], single: String, several: String) -> String? {
    let known = days.compactMap(\.self)
    guard let spread = Spread(known) else { return nil }
    let words = Self.range(spread, Self.day)
    return isSingle
      ? "\(single) \(words)" : "in \(known.count) of \(days.count) runs, \(several) \(words)"
  }

  /// The middle, and the range where there is one.
  package static func range(_ spread: Spread, _ words: (Double) -> String) -> String {
    let (low, high) = (words(spread.lowest), words(spread.highest))
    return low == high ? words(spread.median) : "\(words(spread.median)) (\(low)–\(high))"
  }

  /// A day without more digits than were recorded.
  static func day(_ day: Double) -> String { NumberText.text((day * 10).rounded() / 10) }

  /// A number with two digits that matter.
  package static func decimal(_ value: Double) -> String {
    let places = abs(value) < 1 ? 100.0 : 10.0
    return NumberText.text((value * places).rounded() / places)
  }

  /// A whole number with its sign.
  private static func signed(_ value: Double) -> String {
    let whole = Int(nearest: value)
    return whole < 0 ? "−\(-whole)" : "+\(whole)"
  }
}
