import Tissue

/// The numbers of one population, and what its cells do.
///
/// There is one value for each population of a run. It is made from the setup, never changes, and is
/// read by all threads at once. Loops hand it runs of neighbouring cells of its population, so a hook
/// is looked up once for many cells; each cell writes only its own columns.
///
/// Residents stay in their places and are followed every 40 minutes, crawlers (``crawl``) in every
/// tick. A kind needs only the hooks of its sheet that have something to do.
protocol Kind: AnyObject, SendableMetatype {
  /// What is told of the kind, and what a scenario may set for it.
  static var form: KindForm { get }

  /// Takes the numbers of a population from a checked setup.
  init(_ population: Population, in setting: KindSetting)

  // MARK: What its cells are

  /// The radius of a young cell in µm.
  var radius: Float { get }
  /// The mean radius of cells of all ages in µm, by which they are packed at the start.
  var meanRadius: Float { get }
  /// How long a dying cell can be seen, in minutes.
  var dyingMinutes: Float { get }
  /// How the cells crawl and arrive, if they do.
  var crawl: Crawl? { get }
  /// What receptors see on the cells.
  var surface: Surface { get }
  /// What radiation does to the cells.
  var radiation: RadiationTarget { get }
  /// Whether the cells are lymphocytes, which lymphodepletion takes away.
  var isLymphocyte: Bool { get }
  /// How the cells hold back killers that are near.
  var suppressor: Suppressor? { get }
  /// The chance that a daughter loses MHC-I for good at a division.
  var mhcLoss: Float { get }

  // MARK: What its cells do

  /// Gives a resident cell of the first day, or one that settles later, what it starts with.
  func found(resident cell: Int, in cells: Cells, _ founding: FoundingMoment)
  /// Gives a crawling cell that was placed, or came out of a vessel, what it starts with.
  func found(crawler cell: Int, in cells: Cells, _ founding: FoundingMoment)
  /// Lets resident cells sense and decide.
  func decide(residents run: Range<Int>, _ cells: ResidentSheet, _ draws: Draws, _ now: Moment)
  /// Lets crawling cells act for one tick and, when it is time, sense and decide.
  func act(crawlers run: Range<Int>, _ cells: CrawlerSheet, _ draws: Draws, _ now: Moment)
  /// Adds what resident cells use and make, voxel by voxel.
  func react(residents run: Range<Int>, _ cells: ResidentSheet, _ reactions: Reactions)
  /// Adds what crawling cells use and make, voxel by voxel.
  func react(crawlers run: Range<Int>, _ cells: CrawlerSheet, _ reactions: Reactions)
  /// Changes the second daughter of a crawling cell, which has all that its mother has.
  func divide(crawler cell: Int, daughter: Int, in cells: Cells)
  /// What blood has to give of the population.
  func supply(of type: Int, in body: Body) -> Supply
  /// How loudly chemokine calls the cells, for a call from 0 to 1.
  func attraction(_ call: Float) -> Float

  // MARK: What is seen of its cells

  /// What a cell looks like to an observer.
  func appearance(of cell: Int, in cells: Cells) -> TissueView.Appearance
  /// Adds the state of a living cell to the counts.
  func count(_ cell: Int, in cells: Cells, _ counts: inout CellCounts)
  /// The values of the columns of the counts, in the order of ``KindForm/census``.
  func census(_ counts: CellCounts, _ tally: Tally, _ scan: LesionScan?) -> [Double]

  /// The same population with another receptor, if its cells have one that can be chosen.
  func with(_ receptor: Receptor) -> (any Kind)?
}

extension Kind {
  var meanRadius: Float { radius }
  var crawl: Crawl? { nil }
  var surface: Surface { .blank }
  var radiation: RadiationTarget { crawl == nil ? .spared : .immune }
  var isLymphocyte: Bool { crawl != nil }
  var suppressor: Suppressor? { nil }
  var mhcLoss: Float { 0 }
  func found(resident cell: Int, in cells: Cells, _ founding: FoundingMoment) {}
  func found(crawler cell: Int, in cells: Cells, _ founding: FoundingMoment) {}
  func decide(residents run: Range<Int>, _ cells: ResidentSheet, _ draws: Draws, _ now: Moment) {}
  func act(crawlers run: Range<Int>, _ cells: CrawlerSheet, _ draws: Draws, _ now: Moment) {}
  func react(residents run: Range<Int>, _ cells: ResidentSheet, _ reactions: Reactions) {}
  func react(crawlers run: Range<Int>, _ cells: CrawlerSheet, _ reactions: Reactions) {}
  func divide(crawler cell: Int, daughter: Int, in cells: Cells) {}
  func supply(of type: Int, in body: Body) -> Supply { crawl == nil ? .nothing : .constant }
  func attraction(_ call: Float) -> Float { call }
  func count(_ cell: Int, in cells: Cells, _ counts: inout CellCounts) {}
  func with(_ receptor: Receptor) -> (any Kind)? { nil }
}

/// What the numbers of a kind are made from.
struct KindSetting {
  /// The scenario of this virtual patient.
  let setup: ModelSetup
  /// The numbers that all kinds share.
  let rules: Rules
  /// The fields that cells sense.
  let factors: Factors
  /// The columns of the sheet that the cells are in.
  let columns: ColumnPlan

  /// Whether a mechanism is left out.
  func lacks(_ mechanism: Mechanism) -> Bool { setup.without.contains(mechanism) }

  /// Whether the tissue has depth.
  var isSolid: Bool { 0 < setup.parameters[.tissueDepth] }
}

/// What blood has to give of a population.
struct Supply {
  /// The level of each clone, relative to the reference number; with one number more than there can
  /// be antigens, the last counts those that know none.
  var clones: [Double]
  /// The share of memory cells.
  var remembering = 0.0

  /// Cells that do not come from blood.
  static let nothing = Supply(clones: [])
  /// As many as vessels let in, always.
  static let constant = Supply(clones: [1])
}

/// What receptors see on the cells of a population.
enum Surface: Sendable {
  /// Nothing attacks them.
  case blank
  /// Harmful cells, with a scale on what receptors see and their MHC-I without IFN-γ, from 0 to 1.
  case harmful(visibility: Float, mhc: Float)
  /// Cells of the tissue around, and how readily T cells take them for a target.
  case own(selfRecognition: Float)

  /// Whether harmful cells have it.
  var isHarmful: Bool {
    if case .harmful = self { true } else { false }
  }
}

/// What radiation does to cells (B12).
enum RadiationTarget: Sendable {
  /// They die at one of their next divisions, less of them where oxygen is low.
  case tumour
  /// They die at one of their next divisions.
  case lateTissue
  /// They die at once.
  case immune
  /// Nothing.
  case spared
}

/// How one cell holds back killers that are near.
struct Suppressor: Sendable {
  /// The share of a killer's work that it takes away.
  let share: Float
  /// How far, in µm.
  let reach: Float
}
