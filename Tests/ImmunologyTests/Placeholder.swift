import Testing

struct ImmunologySkeletonTests {
  @Test func `the package builds`() {}
}
