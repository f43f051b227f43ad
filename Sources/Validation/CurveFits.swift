import Outcomes
import Tissue

/// A curve A·(1 − exp(−k·x)) through points by least squares (Bol 1986).
package struct SaturationFit: Sendable, Equatable {
  /// The height that the curve comes close to, A.
  package let most: Double
  /// How soon it does, k.
  package let rate: Double
  /// The share of the variance that the curve explains; below 0 for a bad one.
  package let determination: Double

  /// Fits a curve: for each k the best A is known, and k is found by narrowing an interval.
  package init(_ points: [(Double, Double)]) {
    func best(_ rate: Double) -> (most: Double, squares: Double) {
      let shapes = points.map { 1 - Elementary.exp(-rate * $0.0) }
      let norm = shapes.reduce(0) { $0 + $1 * $1 }
      let most = zip(shapes, points).reduce(0) { $0 + $1.0 * $1.1.1 } / max(norm, 1e-300)
      let squares = zip(shapes, points).reduce(0) { sum, pair in
        let rest = pair.1.1 - most * pair.0
        return sum + rest * rest
      }
      return (most, squares)
    }
    let log = Narrowing.lowest(in: -8...4) { best(Elementary.exp($0)).squares }
    rate = Elementary.exp(log)
    most = best(rate).most
    let mean = points.reduce(0) { $0 + $1.1 } / Double(points.count)
    let total = points.reduce(0) { $0 + ($1.1 - mean) * ($1.1 - mean) }
    determination = 1 - best(rate).squares / max(total, 1e-300)
  }

  /// The height of the curve at a place.
  package func value(at place: Double) -> Double { most * (1 - Elementary.exp(-rate * place)) }
}

/// How well laws of growth fit numbers of cells, by Akaike's criterion on logarithms.
package enum GrowthFits {
  /// Akaike's criterion of exponential growth, two numbers and the variance.
  package static func exponential(_ points: [(Double, Double)]) -> Double {
    let fit = LineFit(points.map { ($0.0, Elementary.log($0.1)) })
    return criterion(squares: fit.squares, count: points.count, numbers: 3)
  }

  /// Akaike's criterion of growth after Gompertz, log N = a − b·exp(−c·t): three numbers and the
  /// variance.
  package static func gompertz(_ points: [(Double, Double)]) -> Double {
    func squares(_ decay: Double) -> Double {
      LineFit(points.map { (Elementary.exp(-decay * $0.0), Elementary.log($0.1)) }).squares
    }
    let log = Narrowing.lowest(in: -6...2) { squares(Elementary.exp($0)) }
    return criterion(squares: squares(Elementary.exp(log)), count: points.count, numbers: 4)
  }

  private static func criterion(squares: Double, count: Int, numbers: Int) -> Double {
    let size = Double(count)
    return size * Elementary.log(max(squares / size, 1e-12)) + 2 * Double(numbers)
  }
}

/// Finds where a function of one number is lowest.
enum Narrowing {
  /// The place of the lowest value: the best of 120 places, then golden sections around it.
  static func lowest(in range: ClosedRange<Double>, of value: (Double) -> Double) -> Double {
    let step = (range.upperBound - range.lowerBound) / 120
    let places = (0...120).map { range.lowerBound + Double($0) * step }
    let best = places.min { value($0) < value($1) } ?? range.lowerBound
    var (low, high) = (max(range.lowerBound, best - step), min(range.upperBound, best + step))
    let golden = 0.618_033_988_749_895
    for _ in 0..<60 {
      let (left, right) = (high - golden * (high - low), low + golden * (high - low))
      if value(left) < value(right) { high = right } else { low = left }
    }
    return (low + high) / 2
  }
}
