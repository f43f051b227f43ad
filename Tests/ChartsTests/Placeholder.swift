import Testing

struct ChartsSkeletonTests {
  @Test func `the package builds`() {}
}
