/// The answer of the tumour on the last day.
enum EndResponse {
  static let form = OutcomeForm(
    .benefit,
    fields: [OutcomeField("response_at_end", .word(Response.words), after: "response_confirmed")],
    numbers: [
      OutcomeNumber(
        "response_at_end", .words(Response.words, isRanked: true), meanings: Response.meanings,
        shown: "Response at the end", "The answer on the last day, by the same rules."
      ) { readout in readout.endResponse.map { Double($0.rank) } ?? .nan }
    ],
    lines: [.init("Response at the end", text)],
    rows: [
      .init("response_at_end", "Response at the end") {
        .words(ComparisonRow.responses($0.readouts.compactMap { $0.endResponse }))
      }
    ]
  ) { run, readout in readout.endResponse = run.course.end }

  /// The answers, where any differs from the best one.
  private static func text(_ story: OutcomeStory) -> String? {
    let ends = story.readouts.compactMap { $0.endResponse }
    guard ends.count == story.readouts.count,
      zip(story.readouts, ends).contains(where: { $0.response != $1 })
    else { return nil }
    if story.isSingle { return ends[0].words }
    let parts = LesionResponse.allCases.reversed().compactMap { response -> String? in
      let count = ends.count { $0 == response }
      return count == 0 ? nil : "\(response.words) \(count)"
    }
    return parts.joined(separator: ", ") + " of \(ends.count) runs"
  }
}

extension RunReadout {
  /// The answer on the last assessment; nothing in results of older versions.
  package var endResponse: LesionResponse? {
    get { self["response_at_end"].word.flatMap { LesionResponse(rawValue: $0) } }
    set { self["response_at_end"] = newValue.map { .word($0.rawValue) } ?? .nothing }
  }
}
