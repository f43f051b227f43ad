public import Charts
public import Experiments

/// Everything that a page shows, for one run or a comparison of up to six arms.
///
/// All texts are plain; the page escapes them. What is empty is left out of the page.
public struct PageContent: Sendable {
  /// What is shown as a big number.
  public struct Tile: Sendable, Equatable {
    /// What is counted.
    public var label: String
    /// The number in words or digits.
    public var value: String
    /// What the number is set against, or "".
    public var note: String

    /// Creates a tile.
    public init(label: String, value: String, note: String = "") {
      self.label = label
      self.value = value
      self.note = note
    }
  }

  /// The rows of a table, all as texts.
  public struct Table: Sendable, Equatable {
    /// What the table shows.
    public var caption: String
    /// The heads of the columns.
    public var columns: [String]
    /// The rows; the first cell of each is its head.
    public var rows: [[String]]
    /// What a reader must know to read it, or "".
    public var note: String

    /// Creates a table.
    public init(caption: String, columns: [String], rows: [[String]], note: String = "") {
      self.caption = caption
      self.columns = columns
      self.rows = rows
      self.note = note
    }
  }

  /// One virtual patient that can be watched.
  public struct Arm: Sendable {
    /// The counts that are shown beside the tissue at one time.
    public struct Count: Sendable, Equatable {
      /// What is counted.
      public var label: String
      /// A number for each state of the replay, or not-a-number where none was kept.
      public var values: [Double]

      /// Creates a series of counts.
      public init(label: String, values: [Double]) {
        self.label = label
        self.values = values
      }
    }

    /// The letter, name, colour and dashes, or nothing on a page about one scenario.
    public var label: ChartArm?
    /// The states of the tissue, or nothing if none were kept.
    public var replay: Replay?
    /// Counts at the times of the states; the first one is that of tumour cells.
    public var counts: [Count]
    /// Pictures of a few days, for paper and for pages without scripts.
    public var stills: [Still]

    /// Creates an arm.
    public init(
      label: ChartArm? = nil, replay: Replay? = nil, counts: [Count] = [], stills: [Still] = []
    ) {
      self.label = label
      self.replay = replay
      self.counts = counts
      self.stills = stills
    }
  }

  /// A picture of the tissue on one day.
  public struct Still: Sendable, Equatable {
    /// The bytes of a PNG file.
    public var png: [UInt8]
    /// The width in pixels.
    public var width: Int
    /// The height in pixels.
    public var height: Int
    /// The picture in words.
    public var alt: String
    /// What stands under it.
    public var caption: String
    /// The day.
    public var day: Double

    /// Creates a picture.
    public init(
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
  public struct Figure: Sendable {
    /// A short name for files that are saved from the page.
    public var name: String
    /// The heading.
    public var title: String
    /// The chart.
    public var chart: any Chart
    /// One or two sentences about what is drawn.
    public var caption: String
    /// What to look for.
    public var lookFor: String
    /// Whether it stands folded under "How doctors draw it".
    public var isFolded: Bool

    /// Creates a figure.
    public init(
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
  public struct Section: Sendable, Equatable {
    /// The heading.
    public var title: String
    /// The paragraphs.
    public var paragraphs: [String]

    /// Creates a section.
    public init(title: String, paragraphs: [String]) {
      self.title = title
      self.paragraphs = paragraphs
    }
  }

  /// How to get the same results again.
  public struct Repetition: Sendable, Equatable {
    /// The exact command.
    public var command: String
    /// Facts with their names, such as seeds and version.
    public var facts: [(name: String, value: String)]
    /// Files that give the same results, with their names.
    public var files: [(name: String, text: String)]

    /// Creates a description.
    public init(
      command: String, facts: [(name: String, value: String)],
      files: [(name: String, text: String)]
    ) {
      self.command = command
      self.facts = facts
      self.files = files
    }

    /// Whether two descriptions say the same.
    public static func == (left: Repetition, right: Repetition) -> Bool {
      left.command == right.command && left.facts.elementsEqual(right.facts, by: ==)
        && left.files.elementsEqual(right.files, by: ==)
    }
  }

  /// The title.
  public var title: String
  /// The question that the page answers, in one sentence, or "".
  public var question: String
  /// The predictions to choose from; without any nothing is hidden.
  public var predictions: [String] = []
  /// What happened, in one to three sentences.
  public var findings: [String] = []
  /// At most four numbers.
  public var tiles: [Tile] = []
  /// The table of the outcomes: of a run, or benefit and cost in each arm of a comparison.
  public var table: Table?
  /// The table of textbooks, of a comparison.
  public var textbook: Table?
  /// The virtual patients; one, or one for each arm.
  public var arms: [Arm] = []
  /// 1 if the replays hold all recorded states, 2 if every second one, and so on.
  public var replayStep = 1
  /// The charts in their order.
  public var figures: [Figure] = []
  /// How that works which is in this experiment, in sentences.
  public var works: [String] = []
  /// The explanations of the scenario.
  public var explanations: [Section] = []
  /// Things to notice.
  public var notice: [String] = []
  /// Things to try.
  public var tries: [String] = []
  /// Limits of this experiment, besides those that hold for all.
  public var limits: [String] = []
  /// How to get the same results again.
  public var repetition: Repetition
  /// The theme that the page begins with, if readers have not chosen one.
  public var theme: ReportStyle.Theme = .light

  /// Creates a description of a page; what is not given is added by its properties.
  public init(title: String, question: String = "", repetition: Repetition) {
    self.title = title
    self.question = question
    self.repetition = repetition
  }
}
