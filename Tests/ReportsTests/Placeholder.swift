import Testing

struct ReportsSkeletonTests {
  @Test func `the package builds`() {}
}
