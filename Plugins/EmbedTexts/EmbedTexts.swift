import Foundation
import PackagePlugin

/// Writes the texts that a room needs at run time into the program, so that one file is all a user
/// needs.
@main
struct EmbedTexts: BuildToolPlugin {
  /// What a room embeds.
  private struct Texts {
    /// The folder of the files, from the top of the package.
    let folder: String
    /// How their names end.
    let endings: [String]
    /// The type that gets the texts as constants.
    let type: String
  }

  private static let texts = [
    "Scenarios": Texts(folder: "scenarios", endings: ["yaml"], type: "BundledTexts"),
    "Reports": Texts(
      folder: "Sources/Reports/Page/Parts", endings: ["mustache", "css", "js"], type: "PageParts"),
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let texts = Self.texts[target.name] else { return [] }
    let folder = context.package.directoryURL.appending(path: texts.folder)
    let files = try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { texts.endings.contains($0.pathExtension) }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(texts.type)+Embedded.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(texts.folder)",
        executable: try context.tool(named: "embed-texts").url,
        arguments: [
          texts.type, output.path(percentEncoded: false), folder.path(percentEncoded: false),
        ] + texts.endings,
        // The plugin is not asked again when a file comes or goes, but then the folder changes, and
        // the tool looks into it.
        inputFiles: [folder] + files, outputFiles: [output])
    ]
  }
}
