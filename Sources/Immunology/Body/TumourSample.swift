import Tissue

/// What the last biopsy found: tumour cells that were looked at one by one.
struct TumourSample: Sendable, Equatable {
  /// The day of the biopsy; less than 0 before the first one.
  var day = -1.0
  /// The tumour cells that were looked at.
  var cells = 0
  /// Those without MHC-I.
  var withoutMHC = 0
  /// Those that carry each antigen.
  var carriers: [Int]
  /// The copies on all of them together, for each antigen.
  var copies: [Double]

  /// Nothing was looked at yet.
  init(antigens: Int) {
    carriers = Array(repeating: 0, count: antigens)
    copies = Array(repeating: 0, count: antigens)
  }

  /// Visits all numbers.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&day)
    try visitor.visit(&cells)
    try visitor.visit(&withoutMHC)
    try visitor.visit(elementsOf: &carriers)
    try visitor.visit(elementsOf: &copies)
  }
}
