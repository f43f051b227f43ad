// What the codes of files and of YAML mean, for `thymus explain`.

extension ProblemExplanation {
  /// The explanations of files and of YAML.
  static func files(_ code: ProblemCode) -> Self? {
    switch code {
    case .unknownScenario:
      Self(
        title: "no such scenario",
        text: """
          The name is neither that of a scenario that comes with Thymus nor that of a file. \
          Bundled scenarios are called by their names alone; your own files by their path, \
          with the ending.
          """,
        wrong: """
          thymus run chekpoint
          """,
        right: """
          thymus run checkpoint
          thymus run my-tumour.yaml
          thymus list
          """)
    case .unreadableFile:
      Self(
        title: "a file cannot be read",
        text: """
          There is no file of that name, it is a folder, or you are not allowed to read it. A \
          scenario that starts from another file (`extends:`) needs that file in the same \
          folder.
          """,
        wrong: """
          thymus run scenarios/mine
          """,
        right: """
          thymus run scenarios/mine.yaml
          """)
    case .emptyFile:
      Self(
        title: "an empty file",
        text: """
          The file holds nothing, or comments only. A scenario needs at least some cells, or \
          the name of a scenario to start from. `thymus new my-scenario` writes a file to \
          begin with.
          """,
        wrong: """
          # my scenario
          """,
        right: """
          extends: no-treatment
          duration_days: 21
          """)
    case .notText:
      Self(
        title: "not a text file",
        text: """
          Scenarios are text files in the encoding UTF-8. Pictures, office documents and texts \
          saved as UTF-16 or in an old encoding cannot be read. In most editors: Save as, \
          encoding UTF-8.
          """,
        wrong: """
          my-tumour.docx
          """,
        right: """
          my-tumour.yaml, saved as UTF-8
          """)
    case .tooBig:
      Self(
        title: "a file that is too big",
        text: """
          A scenario is a page or two of text. A file of more than a million bytes is \
          something else, for example a table of results.
          """,
        wrong: """
          thymus run counts.csv
          """,
        right: """
          thymus run my-tumour.yaml
          """)
    case .tooDeep:
      Self(
        title: "values nested too deep",
        text: """
          Values inside values inside values: a scenario needs no more than five levels, and \
          twenty are allowed. Usually brackets were opened and never closed.
          """,
        wrong: """
          level: [[[[[[HS]]]]]]
          """,
        right: """
          level: [HS]
          """)
    case .aliases:
      Self(
        title: "an alias that cannot be used",
        text: """
          `*name` repeats a value that was marked with `&name` before it. Either nothing \
          before it has that mark, or the repetitions add up to more values than a scenario \
          may hold (a few lines can stand for billions). A text that begins with a star needs \
          quotes.
          """,
        wrong: """
          name: *new*
          """,
        right: """
          name: "*new*"
          """)
    case .severalDocuments:
      Self(
        title: "two documents in one file",
        text: """
          In YAML a line `---` begins a new document. A scenario file holds one scenario.
          """,
        wrong: """
          name: A
          ---
          name: B
          """,
        right: """
          two files, a.yaml and b.yaml
          """)
    case .tab:
      Self(
        title: "a tab",
        text: """
          YAML uses spaces to show what belongs to what, and forbids tabs there, because a tab \
          is as wide as each editor likes. Set your editor to insert spaces for the tab key.
          """,
        wrong: """
          tissue:
          <tab>width_um: 900
          """,
        right: """
          tissue:
            width_um: 900
          """)
    case .indentation:
      Self(
        title: "wrong indentation",
        text: """
          Lines that belong to one group begin in the same column, two spaces further right \
          than the name of the group. A line that already has a value cannot have others \
          inside it.
          """,
        wrong: """
          duration_days: 42
            seed: 7
          """,
        right: """
          duration_days: 42
          seed: 7
          """)
    case .duplicateKey:
      Self(
        title: "a name given twice",
        text: """
          A setting can have one value. Which of two was meant nobody can know, so neither is \
          taken.
          """,
        wrong: """
          seed: 1
          seed: 2
          """,
        right: """
          seed: 2
          """)
    case .unknownKey:
      Self(
        title: "an unknown setting",
        text: """
          The name is not one that a scenario has in this place. It may be misspelt, lack its \
          unit (`width` for `width_um`), or stand in the wrong group. Unknown names are \
          errors, because a setting that is silently ignored gives a wrong result without a \
          warning. The message lists the names that are allowed there.
          """,
        wrong: """
          tissue:
            widht_um: 900
          """,
        right: """
          tissue:
            width_um: 900
          """)
    case .missingSpace:
      Self(
        title: "a missing space",
        text: """
          YAML needs a space behind the colon; without it, name and value are read as one \
          word.
          """,
        wrong: """
          duration_days:42
          """,
        right: """
          duration_days: 42
          """)
    case .notClosed:
      Self(
        title: "a quote or bracket that is not closed",
        text: """
          Every quote, `[` and `{` needs its partner. The message names the place where it \
          opens, because the place where the reader gave up is often many lines further down.
          """,
        wrong: """
          level: [HS, AP
          """,
        right: """
          level: [HS, AP]
          """)
    case .syntax:
      Self(
        title: "not YAML",
        text: """
          A line is not one of the three things that a scenario file is made of: `name: \
          value`, a list item `- value`, or a comment `# ...`. Texts that hold a colon and a \
          space, or begin with a special character such as @ or a backtick, need quotes.
          """,
        wrong: """
          name: Test: the second
          """,
        right: """
          name: "Test: the second"
          """)
    case .unusedYaml:
      Self(
        title: "YAML that scenarios do not use",
        text: """
          Tags (`!!int`) and merge keys (`<<`) are parts of YAML that scenarios do without. To \
          take over the settings of another scenario there is `extends`.
          """,
        wrong: """
          seed: !!int 5
          """,
        right: """
          seed: 5
          """)
    case .strangeCharacter:
      Self(
        title: "a character that does not belong there",
        text: """
          The file holds a character that is invisible or looks like another one: a no-break \
          space, a zero-width space, a control character. They come along when text is copied \
          from a web page or a word processor, and they make a name differ from what it looks \
          like.
          """,
        wrong: """
          width_um: 900, copied together with a no-break space
          """,
        right: """
          width_um: 900, typed
          """)
    default: nil
    }
  }
}
