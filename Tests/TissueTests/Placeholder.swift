import Testing

struct TissueSkeletonTests {
  @Test func `the package builds`() {}
}
