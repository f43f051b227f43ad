/// The texts that explain a scenario, under headings that NetLogo users know.
package struct ScenarioInfo: Sendable, Equatable {
  /// A heading of the texts.
  package enum Heading: String, Sendable, CaseIterable {
    /// What the scenario shows.
    case whatIsIt = "what_is_it"
    /// The rules that its cells follow.
    case howItWorks = "how_it_works"
    /// The settings and commands to begin with.
    case howToUseIt = "how_to_use_it"
    /// What to look for while it runs.
    case thingsToNotice = "things_to_notice"
    /// Changes that teach something.
    case thingsToTry = "things_to_try"
    /// Scenarios that go on from here.
    case related = "related"
    /// Where the ideas and numbers come from.
    case references = "references"

    /// The heading in words.
    package var words: String {
      switch self {
      case .whatIsIt: "What is it?"
      case .howItWorks: "How it works"
      case .howToUseIt: "How to use it"
      case .thingsToNotice: "Things to notice"
      case .thingsToTry: "Things to try"
      case .related: "Related scenarios"
      case .references: "References"
      }
    }
  }

  /// A heading and its text.
  package struct Section: Sendable, Equatable {
    /// The heading.
    package var heading: Heading
    /// The text; paragraphs are parted by empty lines.
    package var text: String
  }

  /// The sections that the author wrote, in the order of ``Heading``.
  package var sections: [Section]

  /// Creates the texts.
  package init(sections: [Section] = []) {
    self.sections = sections
  }

  /// The text under a heading, or `nil` if the author wrote none.
  package subscript(heading: Heading) -> String? {
    sections.first { $0.heading == heading }?.text
  }
}
