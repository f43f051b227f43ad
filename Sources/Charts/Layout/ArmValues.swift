/// A number for each run of an arm.
package struct ArmValues: Sendable, Equatable {
  /// The arm.
  package let arm: ChartArm
  /// The numbers, one for each run.
  package let values: [Double]

  /// Creates the numbers of an arm; those that are not finite are left out.
  package init(arm: ChartArm, values: [Double]) {
    self.arm = arm
    self.values = values.filter(\.isFinite)
  }
}

extension ChartArm {
  /// The shape of the arm's points in scatter plots, which tells arms apart without colour; arms of one
  /// colour have shapes that are far from each other.
  var shape: MarkerShape {
    [
      .openCircle, .circle, .diamond, .triangle, .square, .downTriangle,
      .cross, .openDiamond, .openTriangle, .openSquare, .openDownTriangle, .plus,
    ][index]
  }
}
