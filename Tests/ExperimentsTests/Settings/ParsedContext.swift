import Immunology

@testable import Scenarios

/// A context whose text is parsed once, and built with one change after another.
///
/// Unlike what a user is told, the warnings are not cut to the first twenty: a warning about the
/// change must be seen among all of them.
struct ParsedContext: Sendable {
  private let document: DocumentLoader.Document

  init?(_ context: SettingContext) {
    let loader = DocumentLoader.load(text: context.text, named: "\(context.name).yaml")
    guard loader.problems.isEmpty, let first = loader.documents.first else { return nil }
    document = first
  }

  /// The scenario with changes, and all that is said about it; nothing if it is refused.
  func built(_ changes: [String] = []) -> (scenario: Scenario, warnings: [Problem])? {
    let applier = OverrideApplier(document.root, ScenarioOverrides(set: changes))
    var builder = ScenarioBuilder(
      root: applier.root, id: document.id, chain: [], ownName: document.source.name,
      hasUnreadNames: false)
    let (scenario, found) = builder.build()
    let problems = applier.problems + found
    guard let scenario, !problems.contains(where: { $0.severity == .error }) else { return nil }
    return (scenario, problems)
  }
}
