import Tissue

/// How regulatory T cells and TGF-β hold back what can kill (the factor 1 − S of equation B8).
///
/// Each regulatory T cell within reach takes away the share s of the work: S = 1 − (1 − s)ⁿ. TGF-β
/// takes away the share σ·c/(c + EC₅₀) (Robertson-Tessi 2012, through QSP models).
struct Suppression {
  /// What is taken away, and what is left.
  struct Held {
    var regulatory: Float
    var transforming: Float
    /// The share of the work that is left.
    var left: Float { (1 - regulatory) * (1 - transforming) }
  }

  private let crawlers: CrawlerSheet
  private let grid: BinGrid
  private let suppressors: [Suppressor?]
  private let transforming: Field
  private let rules: Rules
  private let isWatched: Bool

  init(_ world: World) {
    crawlers = CrawlerSheet(world.crawlers)
    grid = world.crawlerGrid
    suppressors = world.traits.suppressors
    transforming = world.transforming
    rules = world.rules
    isWatched = world.traits.hasSuppressors
  }

  /// What holds back a cell at a place.
  func of(_ place: SIMD3<Float>) -> Held {
    var left: Float = 1
    if isWatched {
      grid.forEachNeighbourRun(around: grid.bin(at: place)) { run, shift in
        for other in run {
          // Of killers, which change at the same time, nothing is read.
          guard let held = suppressors[Int(crawlers.type[other])],
            crawlers.state[other] != CrawlerState.dying
          else { continue }
          let way = crawlers.position(other) + shift - place
          let square = way.x * way.x + way.y * way.y + way.z * way.z
          if square < held.reach * held.reach { left *= 1 - held.share }
        }
      }
    }
    return Held(
      regulatory: 1 - left, transforming: rules.transformingSuppression * effect(at: place))
  }

  /// The effect of TGF-β at a place, from 0 to 1.
  func effect(at place: SIMD3<Float>) -> Float {
    rules.transformingEffect(transforming.value(at: place))
  }
}
