import Testing

struct RepositorySkeletonTests {
  @Test func `the package builds`() {}
}
