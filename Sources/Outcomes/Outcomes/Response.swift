/// The best answer of the tumour.
enum Response {
  static let words = LesionResponse.allCases.map { $0.rawValue }
  static let meanings = LesionResponse.allCases.map { (word: $0.rawValue, meaning: $0.words) }

  static let form = OutcomeForm(
    .benefit,
    fields: [
      OutcomeField(
        "response", .word(words), start: .word(LesionResponse.none.rawValue), isAlwaysThere: true,
        after: "lesion_change_percent"),
      OutcomeField(
        "response_confirmed", .truth, start: .truth(false), isAlwaysThere: true, after: "response"),
    ],
    numbers: [
      OutcomeNumber(
        "response", .words(words, isRanked: true), meanings: meanings, shown: "Best response",
        "The best answer of the tumour on assessment days (each response.assess_every_days from "
          + "enrolment, and the last day), against its diameter at enrolment, until confirmed "
          + "progression: gone, shrank by 30 %, grew by 20 % and 40 µm over its smallest, else stable, "
          + "which can be said after two weeks. An operation is no response. A cancer of the blood has "
          + "no diameter: it is in remission with less than 5 % harmful T cells and neutrophils above 1."
      ) { Double($0.response.rank) },
      OutcomeNumber(
        "response_confirmed",
        "Whether the best answer was still there at the first assessment at least "
          + "response.confirm_days later."
      ) { $0.responseIsConfirmed },
    ],
    lines: [.init("Best response", text)],
    rows: [
      .init("response", "Best response") {
        .words(ComparisonRow.responses($0.readouts.map { $0.response }))
      }
    ],
    benefits: [
      .init("response") { arm in
        let cleared = arm.clearedDays.count { $0 != nil }
        guard cleared < arm.runs, !arm.readouts.isEmpty else { return nil }
        let tallies = ComparisonRow.responses(arm.readouts.map { $0.response })
        return "best responses: " + ComparisonTable.text(.words(tallies))
      }
    ],
    words: [
      .init(
        "Unconfirmed", ["unconfirmed_runs", "of it unconfirmed at the end", "confirmed"],
        more: ["response_confirmed"],
        "What was seen once and could not be looked for again, or was not there still, at the assessment "
          + "response.confirm_days later."),
      .init(
        "Gone (complete response)", ["gone", "complete", "complete response"], more: ["response"],
        "No harmful cell is alive in the tissue."),
      .init(
        "Shrank (partial response)", ["shrank", "partial", "partial response"], more: ["response"],
        "The diameter is smaller than at enrolment by 30 % or more."),
      .init(
        "Stable", more: ["response"],
        "The tumour neither shrank by 30 % nor grew by 20 %; it can be said two weeks after enrolment."
      ),
      .init(
        "Too early to say", ["too_early"], more: ["response"],
        "Less than response.stable_after_days have passed since enrolment, so stable cannot be said yet."
      ),
      .init(
        "Appeared", ["none appeared", "no tumour at enrolment, and none appeared"],
        more: ["response"],
        "There was no tumour at enrolment, and one was found later. None appeared: nor was one later."
      ),
      .init(
        "Removed",
        [
          "removed in part", "removed in part by the operation", "removed, free of tumour",
          "free_of_tumour", "free of tumour",
        ], more: ["surgery", "response"],
        "An operation took the tumour out, wholly or in part. It is no response."),
      .init(
        "Came back", ["came_back", "came back after the operation"], more: ["response"],
        "After an operation left nothing to be seen, a tumour was found again."),
      .init(
        "Remission", more: ["response"],
        "Of a cancer of the blood: less than 5 % harmful T cells, and neutrophils above 1 per nl."),
      .init(
        "Deep remission", ["deep_remission"], more: ["response"],
        "Of a cancer of the blood: no harmful cell is found in the body."),
    ]
  ) { run, readout in
    readout.response = run.course.best
    readout.responseIsConfirmed = run.course.isConfirmed
  }

  /// The best answers, and how many of them were confirmed.
  private static func text(_ story: OutcomeStory) -> String? {
    let readouts = story.readouts
    if let only = readouts.first, story.isSingle {
      let isDoubtful = canBeConfirmed(only.response) && !only.responseIsConfirmed
      return only.response.words + (isDoubtful ? ", unconfirmed" : "")
    }
    let parts = LesionResponse.allCases.reversed().compactMap { response -> String? in
      let those = readouts.filter { $0.response == response }
      guard !those.isEmpty else { return nil }
      let confirmed = those.count(where: { $0.responseIsConfirmed })
      let words = "\(response.words) \(those.count)"
      return canBeConfirmed(response) && 0 < confirmed ? words + " (\(confirmed) confirmed)" : words
    }
    return parts.joined(separator: ", ") + " of \(readouts.count) runs"
  }

  private static func canBeConfirmed(_ response: LesionResponse) -> Bool {
    response.isResponse || [.progression, .appeared, .cameBack].contains(response)
  }
}

extension RunReadout {
  /// The best answer of the tumour until confirmed progression.
  package var response: LesionResponse {
    get { self["response"].word.flatMap { LesionResponse(rawValue: $0) } ?? .none }
    set { self["response"] = .word(newValue.rawValue) }
  }

  /// Whether it was confirmed.
  package var responseIsConfirmed: Bool {
    get { self["response_confirmed"].isTrue }
    set { self["response_confirmed"] = .truth(newValue) }
  }
}
