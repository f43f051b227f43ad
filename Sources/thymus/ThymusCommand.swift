import ArgumentParser
import Experiments

/// The command with all that it can do.
struct ThymusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thymus",
    abstract: "Watch T cells meet a tumour, and compare treatments.",
    discussion: """
      EXAMPLES
        thymus list                              what can I show?
        thymus run checkpoint                    run one scenario, make charts
        thymus compare no-treatment checkpoint   what does the treatment do?
        thymus new my-tumour --from checkpoint   a commented file to edit
        thymus explain pd1                       what is it, and where is it from?

      A teaching model. Not medical advice.
      """,
    version: "thymus \(Program.version)",
    subcommands: [
      ListCommand.self, RunCommand.self, CompareCommand.self, SensitivityCommand.self,
      CheckCommand.self, NewCommand.self, ExplainCommand.self, ValidateCommand.self,
      ReportCommand.self, MovieCommand.self, SchemaCommand.self, CompletionsCommand.self,
    ])

  static let names = configuration.subcommands.map { $0.configuration.commandName ?? "" }
}

/// What is shown when somebody types only the name of the program.
enum StartPage {
  static let text = """
    thymus – watch T cells meet a tumour, and compare treatments

    Start here
      thymus list                               what can I show?
      thymus run checkpoint                     run one scenario, make charts
      thymus compare no-treatment checkpoint    what does the treatment do?

    Make your own
      thymus new my-tumour --from checkpoint    a commented file to edit
      thymus check my-tumour.yaml               is it right?

    More: thymus help run · thymus explain checkpoint
    A teaching model. Not medical advice.

    """
}
