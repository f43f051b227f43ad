import Basics
import Immunology

/// Checks whether settings that are right each for themselves fit together.
struct ModelChecks {
  let setup: ModelSetup
  let root: YamlNode
  /// The name of the author's own file; what it starts from was written for others.
  let ownName: String
  /// Whether the duration was read; without it nothing can be said about days.
  let isDurationKnown: Bool
  var problems: [Problem] = []
  /// The memory that a run needs at most, in bytes.
  private(set) var peakBytes = 0.0

  /// The memory that no computer of a class has, and what is a lot for one, in bytes.
  private static let mostBytes = 32.0 * 1_073_741_824
  private static let muchBytes = 4.0 * 1_073_741_824
  /// A cell with its share of all tables; a voxel with all fields and their work space.
  private static let bytesPerCell = 160.0
  private static let bytesPerVoxel = 64.0
  private static let bytesOfProgram = 50.0 * 1_048_576

  init(setup: ModelSetup, root: YamlNode, ownName: String, isDurationKnown: Bool) {
    self.setup = setup
    self.root = root
    self.ownName = ownName
    self.isDurationKnown = isDurationKnown
  }

  mutating func run() {
    checkThresholds()
    checkTissue()
    for population in setup.populations { checkPopulation(population) }
    checkTotal()
    checkMemory()
    checkTreatments()
    checkImplants()
    checkEffects()
  }

  /// The place of a setting, or of the nearest group that holds it.
  func place(_ path: String) -> Place {
    var node = root
    var place: Place?
    for name in path.split(separator: ".").map(String.init) {
      if case .list(let items) = node.content {
        guard let index = Int(name), items.indices.contains(index) else { break }
        node = items[index]
        place = node.place
      } else {
        guard let entry = node.entries.first(where: { $0.key == name }) else { break }
        node = entry.value
        place = entry.keyPlace
        if case .scalar = entry.value.content { place = entry.value.place }
      }
    }
    return place ?? Place(source: root.place.source)
  }
}

// MARK: - Numbers that contradict each other

extension ModelChecks {
  private mutating func checkThresholds() {
    let parameters = setup.parameters
    let ladder: [(lower: ParameterKey, upper: ParameterKey)] = [
      (.oxygenAnoxia, .oxygenNecrosis), (.oxygenNecrosis, .oxygenHypoxia),
      (.oxygenHypoxia, .oxygenSupply),
    ]
    for pair in ladder where parameters[pair.lower] > parameters[pair.upper] {
      addContradiction(
        pair.lower.rawValue, parameters[pair.lower], pair.upper.rawValue, parameters[pair.upper],
        why: Self.meanings(pair.lower, pair.upper), severity: .error)
    }
    for population in setup.populations {
      let own = population.parameters
      let path = "cells.\(population.name)"
      switch population.kind {
      case .tumour where own[.tumourLigandBasal] > own[.tumourLigandInduced]:
        addContradiction(
          "\(path).pdl1_basal", own[.tumourLigandBasal], "\(path).pdl1_induced",
          own[.tumourLigandInduced], why: Self.meanings(.tumourLigandBasal, .tumourLigandInduced),
          severity: .error)
      case .effector where own[.effectorDwellInhibited] > own[.effectorDwell]:
        addContradiction(
          "\(path).dwell_inhibited_min", own[.effectorDwellInhibited], "\(path).dwell_min",
          own[.effectorDwell], why: "so the brake PD-1 would make synapses longer",
          severity: .warning)
      default: break
      }
    }
  }

  /// What two numbers are, one after the other.
  private static func meanings(_ first: ParameterKey, _ second: ParameterKey) -> String {
    [first, second].map { "\($0.name): \(Catalogue.parameter($0).about)" }.joined(separator: " ")
  }

  private mutating func addContradiction(
    _ lower: String, _ low: Double, _ upper: String, _ high: Double, why: String,
    severity: Problem.Severity
  ) {
    // The one of both that the author wrote is shown.
    let lowerPlace = place(lower)
    let isWritten = lower.hasSuffix(".\(name(at: lowerPlace))")
    problems.append(
      Problem(
        .contradiction,
        "`\(SettingReader.last(lower))` (\(NumberText.text(low))) is more than"
          + " `\(SettingReader.last(upper))` (\(NumberText.text(high)))",
        path: isWritten ? lower : upper, at: isWritten ? lowerPlace : place(upper),
        help: [why, "make the first smaller or the second larger"],
        severity: severity))
  }

  /// The name of the setting that stands in the line of a place.
  private func name(at place: Place) -> String {
    let text =
      place.source.isCommandLine ? place.source.text : place.source.line(place.line)
    let before = text.unicodeScalars.prefix(max(0, place.column - 1))
    let parts = String(before).split { ": ={,.".contains($0) }
    return parts.last.map(String.init) ?? ""
  }

  private mutating func checkTissue() {
    let depth = setup.parameters[.tissueDepth]
    let thickest = setup.populations.map { 2 * radius($0) }.max() ?? 0
    checkRim()
    guard depth > 0, depth < thickest else { return }
    problems.append(
      Problem(
        .contradiction,
        "the tissue is \(NumberText.text(depth)) µm deep, thinner than one cell"
          + " (\(NumberText.text(thickest)) µm)",
        path: "tissue.depth_um", at: place("tissue.depth_um"),
        help: ["write 0 for one layer of cells (2-D), or more than one cell"]))
  }

  /// A tissue that leads to its other side must be wider than the cells around one cell.
  private mutating func checkRim() {
    guard setup.edges == .periodic, !setup.populations.isEmpty else { return }
    let least = setup.leastPeriodicWidth
    for key in [ParameterKey.tissueWidth, .tissueHeight, .tissueDepth]
    where setup.parameters[key] < least && !(key == .tissueDepth && isFlat) {
      problems.append(
        Problem(
          .contradiction,
          "`\(key.name)` (\(NumberText.text(setup.parameters[key]))) is too little for a tissue"
            + " whose edges are periodic", path: key.rawValue, at: place(key.rawValue),
          help: ["at least \(NumberText.text(least)) µm, or write `edges: walls`"]))
    }
  }

  private func radius(_ population: Population) -> Double {
    population.parameters[population.kind.form.radius]
  }
}

// MARK: - Room

extension ModelChecks {
  /// How many cells of a radius fit into an area (2-D) or a volume at the densest packing.
  private func capacity(_ room: Double, radius: Double) -> Double {
    (room * density / size(radius)).rounded(.down)
  }

  var isFlat: Bool { setup.parameters[.tissueDepth] == 0 }

  /// The densest packing of equal discs, or of equal spheres.
  private var density: Double { isFlat ? 0.9069 : 0.7405 }

  private func size(_ radius: Double) -> Double {
    isFlat ? Double.pi * radius * radius : 4.0 / 3.0 * Double.pi * radius * radius * radius
  }

  private var room: Double {
    let parameters = setup.parameters
    let area = parameters[.tissueWidth] * parameters[.tissueHeight]
    return isFlat ? area : area * parameters[.tissueDepth]
  }

  private mutating func checkPopulation(_ population: Population) {
    let radius = radius(population)
    let width = setup.parameters[.tissueWidth]
    let height = setup.parameters[.tissueHeight]
    var fits = capacity(room, radius: radius)
    var region = "the tissue"
    switch population.placement {
    case .fill: return
    case .scatter: break
    case .disc where isFlat:
      let reach = min(width, height) / 2
      fits = capacity(Double.pi * reach * reach, radius: radius)
      region = "a disc in the tissue"
    case .ring(let inner, let outer):
      let corner = (width * width + height * height).squareRoot() / 2
      if inner >= corner {
        problems.append(
          Problem(
            .tooManyCells, "the ring of `\(population.name)` lies outside of the tissue",
            path: "cells.\(population.name).place", at: place("cells.\(population.name).place"),
            help: ["the corners are \(Words.large(corner)) µm from the center"]))
        return
      }
      if isFlat {
        fits = min(
          fits, capacity(Double.pi * (outer * outer - inner * inner), radius: radius))
        region = "the ring"
      }
    case .disc: break
    }
    guard Double(population.count) > fits else { return }
    problems.append(
      Problem(
        .tooManyCells,
        "\(Words.large(Double(population.count))) cells of `\(population.name)` do not fit"
          + " into \(region)", path: "cells.\(population.name).count",
        at: place("cells.\(population.name).count"),
        help: [
          "\(Words.large(fits)) fit at the densest packing, with a radius of"
            + " \(NumberText.text(radius)) µm",
          "make the tissue larger or the number smaller",
        ]))
  }

  /// T cells squeeze in between others, so only resident cells share the room.
  private mutating func checkTotal() {
    let residents = setup.populations.filter { !$0.kind.crawls && $0.firstDay == 0 }
    let taken = residents.reduce(0) { $0 + Double($1.count) * size(radius($1)) / density }
    let isReported = problems.contains { $0.code == .tooManyCells }
    guard residents.count > 1, taken > room, !isReported else { return }
    let share = room / taken
    problems.append(
      Problem(
        .tooManyCells,
        "together \(Enumeration.text(residents.filter { $0.count > 0 }.map { "`\($0.name)`" }))"
          + " do not fit into the tissue",
        path: "cells", at: place("cells"),
        help: ["at most \(Int(share * 100)) % of them fit at the densest packing"]))
  }
}

// MARK: - Memory

extension ModelChecks {
  private mutating func checkMemory() {
    let parameters = setup.parameters
    let edge = parameters[.tissueVoxel]
    let voxels =
      (parameters[.tissueWidth] / edge).rounded(.up)
      * (parameters[.tissueHeight] / edge).rounded(.up)
      * max(1, (parameters[.tissueDepth] / edge).rounded(.up))
    let smallest = setup.populations.filter { !$0.kind.crawls }.map(radius).min()
    let start = setup.populations.reduce(0.0) { total, population in
      guard case .fill(let share) = population.placement else {
        return total + Double(population.count)
      }
      return total + share * capacity(room, radius: radius(population))
    }
    let most = max(start, smallest.map { capacity(room, radius: $0) } ?? 0)
    let fields = voxels * Self.bytesPerVoxel + Self.bytesOfProgram
    let atStart = start * Self.bytesPerCell + fields
    peakBytes = most * Self.bytesPerCell + fields
    let help = [
      "\(Words.large(voxels)) voxels and up to \(Words.large(most)) cells",
      "make the tissue smaller, or `tissue.voxel_um` larger",
    ]
    if atStart > Self.mostBytes {
      problems.append(
        Problem(
          .tooMuchMemory, "this would need about \(gibibytes(atStart)) of memory at the start",
          path: "tissue", at: place("tissue"), help: help))
    } else if peakBytes > Self.muchBytes {
      problems.append(
        Problem(
          .muchMemory, "this may need up to \(gibibytes(peakBytes)) of memory", path: "tissue",
          at: place("tissue"), help: help, severity: .warning))
    }
  }

  private func gibibytes(_ bytes: Double) -> String {
    "\(Words.large((bytes / 1_073_741_824).rounded(.up))) GiB"
  }
}
