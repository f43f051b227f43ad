import Testing

struct CommandLineSkeletonTests {
  @Test func `the package builds`() {}
}
