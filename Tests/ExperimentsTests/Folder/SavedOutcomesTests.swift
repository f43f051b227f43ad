import Basics
import Foundation
import Immunology
import Testing

@testable import Experiments
@testable import Outcomes

struct SavedOutcomesTests {
  private func read(_ text: String) throws -> SavedOutcomes {
    try JSONDecoder().decode(SavedOutcomes.self, from: Data(text.utf8))
  }

  /// A value for a field that is none of those that it begins with.
  private func sample(_ field: OutcomeField, _ place: Int) -> Measured {
    switch field.kind {
    case .truth: .truth(true)
    case .whole: .whole(place + 1)
    case .number: .number(Double(place) + 0.5)
    case .days: .number(Double(place) + 0.25)
    case .word(let words): .word(words[1 + place % (words.count - 1)])
    case .names: .names(["cd19", "her2"])
    // The most frequent cause first, as they are measured.
    case .losses:
      .losses([.init(cause: "killed", cells: 10 + place), .init(cause: "drug", cells: 9)])
    case .implants: .implants([.init(name: "again", day: 20, fate: .held)])
    case .notes:
      .notes([
        .init(
          day: 3, treatment: "til", sentences: ["12 cells were taken."],
          candidates: [
            TargetCandidate(
              antigen: "cd19", share: 0.5, copies: 900, healthyCopies: 3, presented: 0.25,
              isKnown: true, score: 1.5, isChosen: true, isOneSize: false)
          ])
      ])
    }
  }

  /// Outcomes in which each field holds something.
  private var full: RunReadout {
    var readout = RunReadout()
    for (place, field) in OutcomeTable.fields.enumerated() where field.told == nil {
      readout[field.key] = sample(field, place)
    }
    return readout
  }

  @Test func `each outcome is read back as it was written`() throws {
    #expect(try read(full.json.document).readout == full)
    #expect(try read(RunReadout().json.document).readout == RunReadout())
    #expect(try read(full.json.document).isOrdinary)
  }

  @Test func `results of older versions are read, and what they do not have stays open`() throws {
    let old = """
      {"baseline_day":7,"tumour_left":50,"cleared":false,"day_cleared":null,"lesion_um":400,
      "lesion_change_percent":3,"response":"progression","response_confirmed":false,
      "pseudo_progression":true,"day_progressed":12.25,"progression_confirmed":false,
      "phenotype":"same","lost_antigens":[],"rechallenges":[],"tumour_killed_by":{"killed":3},
      "healthy_at_start":200,"healthy_lost_by":{"crushed":9,"drug":2},"cytokine_release":"none",
      "treatment_days":1}
      """
    let readout = try read(old).readout
    #expect(readout.enrolDay == 7 && readout.response == .progression && readout.grewAtFirst)
    #expect(readout.harmedShare == 0.01 && readout.lostToTumour == 9)
    #expect(readout.endResponse == nil && readout.watchedUntil == nil)
  }

  @Test(arguments: OutcomeTable.fields.filter { $0.told == nil }.map(\.key))
  func `a field that holds what it cannot is damage, and so is one that is missing`(
    key: String
  ) throws {
    let field = try #require(OutcomeTable.fields.first { $0.key == key })
    guard case .object(let fields) = full.json else {
      Issue.record("no object")
      return
    }
    func document(_ value: JSONValue?) -> String {
      let kept = fields.filter { $0.0 != key && !field.older.contains($0.0) }
      return JSONValue.object(kept + (value.map { [(key, $0)] } ?? [])).document
    }
    #expect(throws: DecodingError.self) { try read(document(.array([.text("x"), .whole(1)]))) }
    if case .word = field.kind {
      #expect(throws: DecodingError.self) { try read(document(.text("no such word"))) }
    }
    if field.kind == .days {
      #expect(try !read(document(.number(1e9))).isOrdinary)
    }
    if field.isAlwaysThere {
      #expect(throws: DecodingError.self) { try read(document(nil)) }
    } else {
      #expect(try read(document(nil)).readout[key] == field.start)
    }
  }
}
