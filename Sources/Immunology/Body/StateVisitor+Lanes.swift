import Tissue

extension StateVisitor {
  /// Visits the lanes of a vector one after the other.
  mutating func visit<Lanes: SIMD>(
    lanesOf vector: inout Lanes
  ) throws(Failure) where Lanes.Scalar == Double {
    for lane in vector.indices { try visit(&vector[lane]) }
  }
}
