import Tissue

/// Runs the small world of the engine's tests, as `DeterminismTests` does.
///
/// - Parameters:
///   - solid: Whether it has a depth; 0 for one layer.
///   - steps: The number of its steps.
/// - Returns: The digest of everything.
@_cdecl("miniature")
public func miniature(solid: Int32, steps: Int32) -> UInt64 {
  var tissue = MiniatureTissue(solid: solid != 0, workers: 1)
  for _ in 0..<steps { tissue.step() }
  var digest = Digest()
  tissue.visitState(&digest)
  return digest.value
}
