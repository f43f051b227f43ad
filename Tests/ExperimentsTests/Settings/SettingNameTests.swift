import Immunology
import Testing

@testable import Scenarios

/// The names of settings that `thymus explain` prints are names that `--set` takes.
struct SettingNameTests {
  private static let names =
    Catalogue.parameters.map(\.key.rawValue) + ScenarioLanguage.settings.map(\.path)

  /// The setting of a name, wherever it stands.
  private func meant(_ name: String) -> Setting? {
    ScenarioLanguage.settings.first { $0.path == name || $0.key?.rawValue == name }
      ?? (ScenarioLanguage.population(.tumour) + ScenarioLanguage.treatment(nil)).first {
        $0.key?.rawValue == name
      }
  }

  @Test func `each name that explain prints can stand in a flag`() throws {
    let contexts = try SettingContext.all.map { try #require(ParsedContext($0)) }
    // Flags cannot change what a scenario starts from.
    for name in Set(Self.names).sorted() where name != "extends" {
      let setting = try #require(meant(name), "\(name)")
      let value = try #require(SettingMoves.values(of: setting, now: nil).first)
      let isTaken = contexts.contains { context in
        // A value that does not fit this scenario is no matter of the name.
        !context.read(["\(name)=\(value)"]).problems.contains {
          $0.severity == .error && $0.isFromCommandLine
            && [.badOverride, .unknownKey].contains($0.code)
        }
      }
      #expect(isTaken, "--set \(name)=\(value)")
    }
  }
}
