import Basics
import Immunology

// What treatments found and chose.
extension OutcomeStory {
  /// One run tells all of it; of several, what happened in more than one of them.
  var treatmentNotes: [Line] {
    if readouts.count == 1 { return readouts[0].treatmentNotes.flatMap(Self.lines(of:)) }
    return choices + repeated
  }

  private static func lines(of note: RunReadout.TreatmentNote) -> [Line] {
    let title = "Day \(day(note.day)), \(note.treatment)"
    let story = note.sentences.map { Line(label: title, text: $0) }
    return story + note.candidates.map { Line(label: "  \($0.antigen)", text: words(of: $0)) }
  }

  /// Why an antigen was chosen or not.
  static func words(of candidate: TargetCandidate) -> String {
    func percent(_ share: Double) -> String { "\(NumberText.text((100 * share).rounded())) %" }
    var parts = ["on \(percent(candidate.share)) of the sampled cells"]
    if 0 < candidate.copies {
      parts.append("\(ComparisonWords.count(candidate.copies)) copies each")
    }
    parts.append(
      candidate.healthyCopies <= 0
        ? "none on healthy cells"
        : "\(ComparisonWords.count(candidate.healthyCopies)) on healthy cells")
    if candidate.presented < 1 {
      parts.append("\(percent(candidate.presented)) of them can present it")
    }
    if !candidate.isKnown { parts.append("no T cell knows it") }
    let verdict =
      (candidate.isChosen ? ", chosen" : "") + (candidate.isOneSize ? ", one size for all" : "")
    return "\(parts.joined(separator: ", ")): score \(decimal(candidate.score))\(verdict)"
  }

  /// Which antigens were chosen in how many runs.
  private var choices: [Line] {
    let notes = readouts.flatMap { $0.treatmentNotes }.filter { !$0.candidates.isEmpty }
    return Self.inOrder(notes.map { $0.treatment }).map { treatment in
      let candidates = notes.filter { $0.treatment == treatment }.flatMap { $0.candidates }
      let chosen = candidates.filter { $0.isChosen }.map { $0.antigen }
      let parts = Self.inOrder(chosen).map { name in "\(name) in \(chosen.count { $0 == name })" }
      let shelf = Self.inOrder(candidates.filter { $0.isOneSize }.map { $0.antigen })
      return Line(
        label: "Chosen for \(treatment)",
        text: "\(parts.joined(separator: ", ")) of \(readouts.count) runs; one size for all: "
          + shelf.joined(separator: ", "))
    }
  }

  /// Sentences that are the same in more than one run.
  private var repeated: [Line] {
    let said = readouts.flatMap { readout in
      readout.treatmentNotes.filter { $0.candidates.isEmpty }.flatMap { note in
        note.sentences.map { Line(label: note.treatment, text: $0) }
      }
    }
    return Self.inOrder(said.map { $0.text }).compactMap { text in
      let those = said.filter { $0.text == text }
      guard 1 < those.count, let first = those.first else { return nil }
      return Line(
        label: first.label, text: "in \(those.count) of \(readouts.count) runs: \(text)")
    }
  }

  /// Each text once, in the order in which they came first.
  private static func inOrder(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { all, text in if !all.contains(text) { all.append(text) } }
  }
}
