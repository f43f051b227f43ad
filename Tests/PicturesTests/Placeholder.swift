import Testing

struct PicturesSkeletonTests {
  @Test func `the package builds`() {}
}
