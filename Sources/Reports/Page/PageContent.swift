package import Charts
package import Experiments
import Outcomes
package import Pictures

/// Everything that a page shows, for one run or a comparison of up to twelve arms.
///
/// All texts are plain; the page escapes them. What is empty is left out of the page.
package struct PageContent: Sendable {
  /// What is shown as a big number.
  package struct Tile: Sendable, Equatable {
    /// What is counted.
    package var label: String
    /// The number in words or digits.
    package var value: String
    /// What the number is set against, or "".
    package var note: String

    /// Creates a tile.
    package init(label: String, value: String, note: String = "") {
      self.label = label
      self.value = value
      self.note = note
    }
  }

  /// The rows of a table, all as texts.
  package struct Table: Sendable, Equatable {
    /// What the table shows.
    package var caption: String
    /// The heads of the columns.
    package var columns: [String]
    /// The rows; the first cell of each is its head.
    package var rows: [[String]]
    /// What a reader must know to read it, or "".
    package var note: String

    /// Creates a table.
    package init(caption: String, columns: [String], rows: [[String]], note: String = "") {
      self.caption = caption
      self.columns = columns
      self.rows = rows
      self.note = note
    }
  }

  /// One virtual patient that can be watched.
  package struct Arm: Sendable {
    /// The counts that are shown beside the tissue at one time.
    package struct Count: Sendable, Equatable {
      /// What is counted.
      package var label: String
      /// A number for each state of the replay, or not-a-number where none was kept.
      package var values: [Double]

      /// Creates a series of counts.
      package init(label: String, values: [Double]) {
        self.label = label
        self.values = values
      }
    }

    /// Another run of the same arm that a reader can choose.
    package struct Other: Sendable {
      /// The states of the tissue.
      package var replay: Replay
      /// Counts at the times of the states, like those of the arm.
      package var counts: [Count]

      /// Creates a run to choose.
      package init(replay: Replay, counts: [Count]) {
        self.replay = replay
        self.counts = counts
      }
    }

    /// The letter, name, colour and dashes, or nothing on a page about one scenario.
    package var label: ChartArm?
    /// Other runs, one for each of ``PageContent/watched`` but the first.
    package var others: [Other] = []
    /// The states of the tissue, or nothing if none were kept.
    package var replay: Replay?
    /// Counts at the times of the states; the first one is that of tumour cells.
    package var counts: [Count]
    /// Pictures of a few days, for paper and for pages without scripts.
    package var stills: [Still]

    /// Creates an arm.
    package init(
      label: ChartArm? = nil, replay: Replay? = nil, counts: [Count] = [], stills: [Still] = []
    ) {
      self.label = label
      self.replay = replay
      self.counts = counts
      self.stills = stills
    }
  }

  /// A picture of the tissue on one day.
  package struct Still: Sendable, Equatable {
    /// The bytes of a PNG file.
    package var png: [UInt8]
    /// The width in pixels.
    package var width: Int
    /// The height in pixels.
    package var height: Int
    /// The picture in words.
    package var alt: String
    /// What stands under it.
    package var caption: String
    /// The day.
    package var day: Double

    /// Creates a picture.
    package init(
      png: [UInt8], width: Int, height: Int, alt: String, caption: String, day: Double
    ) {
      self.png = png
      self.width = width
      self.height = height
      self.alt = alt
      self.caption = caption
      self.day = day
    }
  }

  /// A chart with what is said about it.
  package struct Figure: Sendable {
    /// A short name for files that are saved from the page.
    package var name: String
    /// The heading.
    package var title: String
    /// The chart.
    package var chart: any Chart
    /// One or two sentences about what is drawn.
    package var caption: String
    /// What to look for.
    package var lookFor: String
    /// Whether it stands folded under "How doctors draw it".
    package var isFolded: Bool

    /// Creates a figure.
    package init(
      name: String, title: String, chart: any Chart, caption: String, lookFor: String,
      isFolded: Bool = false
    ) {
      self.name = name
      self.title = title
      self.chart = chart
      self.caption = caption
      self.lookFor = lookFor
      self.isFolded = isFolded
    }
  }

  /// A heading and its paragraphs.
  package struct Section: Sendable, Equatable {
    /// The heading.
    package var title: String
    /// The paragraphs.
    package var paragraphs: [String]

    /// Creates a section.
    package init(title: String, paragraphs: [String]) {
      self.title = title
      self.paragraphs = paragraphs
    }
  }

  /// How to get the same results again.
  package struct Repetition: Sendable, Equatable {
    /// The exact command.
    package var command: String
    /// Facts with their names, such as seeds and version.
    package var facts: [(name: String, value: String)]
    /// Files that give the same results, with their names.
    package var files: [(name: String, text: String)]

    /// Creates a description.
    package init(
      command: String, facts: [(name: String, value: String)],
      files: [(name: String, text: String)]
    ) {
      self.command = command
      self.facts = facts
      self.files = files
    }

    /// Whether two descriptions say the same.
    package static func == (left: Repetition, right: Repetition) -> Bool {
      left.command == right.command && left.facts.elementsEqual(right.facts, by: ==)
        && left.files.elementsEqual(right.files, by: ==)
    }
  }

  /// The title.
  package var title: String
  /// The question that the page answers, in one sentence, or "".
  package var question: String
  /// The predictions to choose from; without any nothing is hidden.
  package var predictions: [String] = []
  /// What happened, in one to three sentences.
  package var findings: [String] = []
  /// At most four numbers.
  package var tiles: [Tile] = []
  /// The table of the outcomes: of a run, or benefit and cost in each arm of a comparison.
  package var table: Table?
  /// The table of textbooks, of a comparison.
  package var textbook: Table?
  /// All replays of the page.
  var replays: [Replay] {
    arms.compactMap(\.replay) + arms.flatMap { $0.others.map(\.replay) }
  }

  /// The virtual patients; one, or one for each arm.
  package var arms: [Arm] = []
  /// The populations beside the first one of their kind.
  package var clones: [Clone] = []
  /// What the runs are that can be watched, the one that is shown at first before the others.
  package var watched: [String] = []
  /// How others than these can be watched, or "".
  package var watchMore = ""
  /// 1 if the replays hold all recorded states, 2 if every second one, and so on.
  package var replayStep = 1
  /// The charts in their order.
  package var figures: [Figure] = []
  /// How that works which is in this experiment, in sentences.
  package var works: [String] = []
  /// The explanations of the scenario.
  package var explanations: [Section] = []
  /// Things to notice.
  package var notice: [String] = []
  /// Things to try.
  package var tries: [String] = []
  /// Limits of this experiment, besides those that hold for all.
  package var limits: [String] = []
  /// How to get the same results again.
  package var repetition: Repetition
  /// The theme that the page begins with, if readers have not chosen one.
  package var theme: ReportStyle.Theme = .light

  /// Creates a description of a page; what is not given is added by its properties.
  package init(title: String, question: String = "", repetition: Repetition) {
    self.title = title
    self.question = question
    self.repetition = repetition
  }
}
