import Foundation

/// Where deeply nested calls find room for their stack.
enum DeepStack {
  /// What a thousand levels of nesting take, the most that the parser allows, also in a build for
  /// tests.
  private static let needed = 7 << 20

  /// Does work on this thread where its stack has the room, else on a thread of its own.
  ///
  /// The first thread of the program has 8 MB, so that reading a scenario makes no thread there.
  ///
  /// - Parameter work: What is to be done.
  /// - Returns: Whether it was done: there may be neither room nor a thread to be had.
  static func run(_ work: @escaping @Sendable () -> Void) -> Bool {
    if needed <= knownRoom {
      work()
      return true
    }
    let job = Unmanaged.passRetained(Job(work))
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { attributes.deallocate() }
    pthread_attr_init(attributes)
    defer { pthread_attr_destroy(attributes) }
    pthread_attr_setstacksize(attributes, 64 << 20)
    var thread: pthread_t = 0
    let made = pthread_create(
      &thread, attributes,
      { job in
        if let job { Unmanaged<Job>.fromOpaque(job).takeRetainedValue().work() }
        return nil
      }, job.toOpaque())
    guard made == 0 else {
      job.release()
      return false
    }
    pthread_join(thread, nil)
    return true
  }

  /// The bytes of stack that this thread has for certain.
  private static var knownRoom: Int {
    var limit = rlimit()
    guard Thread.isMainThread, getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit) == 0
    else { return 0 }
    return Int(clamping: limit.rlim_cur)
  }

  private final class Job: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
}
