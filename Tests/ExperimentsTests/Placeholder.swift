import Testing

struct ExperimentsSkeletonTests {
  @Test func `the package builds`() {}
}
