import Tissue

/// A straight line through points by least squares.
package struct LineFit: Sendable, Equatable {
  /// The rise per unit to the right.
  package let slope: Double
  /// The height at 0.
  package let intercept: Double
  /// The share of the variance that the line explains, 0 to 1.
  package let determination: Double
  /// The sum of the squared distances in height.
  package let squares: Double

  /// Fits a line.
  ///
  /// - Precondition: There are at least two points at different places.
  package init(_ points: [(Double, Double)]) {
    let count = Double(points.count)
    let meanX = points.reduce(0) { $0 + $1.0 } / count
    let meanY = points.reduce(0) { $0 + $1.1 } / count
    let spread = points.reduce(0) { $0 + ($1.0 - meanX) * ($1.0 - meanX) }
    precondition(0 < spread, "A line needs points at two places.")
    let slope = points.reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) } / spread
    let intercept = meanY - slope * meanX
    let total = points.reduce(0) { $0 + ($1.1 - meanY) * ($1.1 - meanY) }
    squares = points.reduce(0) { sum, point in
      let rest = point.1 - intercept - slope * point.0
      return sum + rest * rest
    }
    self.slope = slope
    self.intercept = intercept
    determination = 0 < total ? 1 - squares / total : 1
  }

  /// Fits a power of x: a line through the logarithms of positive numbers.
  package static func power(_ points: [(Double, Double)]) -> LineFit {
    LineFit(points.map { (Elementary.log($0.0), Elementary.log($0.1)) })
  }
}
