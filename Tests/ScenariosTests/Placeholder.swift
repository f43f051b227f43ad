import Testing

struct ScenariosSkeletonTests {
  @Test func `the package builds`() {}
}
