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
    let (scenario, problems) = read(changes)
    guard let scenario, !problems.contains(where: { $0.severity == .error }) else { return nil }
    return (scenario, problems)
  }

  /// The scenario with changes as far as it could be read, and all that is said about it.
  func read(_ changes: [String]) -> (scenario: Scenario?, problems: [Problem]) {
    let applier = OverrideApplier(document.root, ScenarioOverrides(set: changes))
    var builder = ScenarioBuilder(
      root: applier.root, id: document.id, chain: [], ownName: document.source.name,
      hasUnreadNames: false)
    let (scenario, found) = builder.build()
    return (scenario, applier.problems + found)
  }
}
