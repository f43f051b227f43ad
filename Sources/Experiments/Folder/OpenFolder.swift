#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A folder that is held open.
///
/// What is in it is reached through the open folder and never by a path, so nobody can lead a write or
/// a removal elsewhere by putting a link in its place in between. Links inside are never followed: they
/// are neither files nor folders of ours. Only the path that a person names may lead through links.
final class OpenFolder: Sendable {
  /// The path, for messages only.
  let path: String
  private let descriptor: Int32

  /// Opens a folder that a person named.
  ///
  /// - Throws: An error if there is no such folder, or it may not be read.
  convenience init(named path: String) throws(ExperimentError) {
    let descriptor = open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard 0 <= descriptor else {
      let number = errno
      throw ExperimentError(
        number == ENOTDIR ? .notAFolder : .unreadable, path: path,
        "This folder cannot be opened (\(String(cString: strerror(number)))).")
    }
    self.init(descriptor, path: path)
  }

  private init(_ descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { _ = close(descriptor) }

  /// The path of something in the folder, for messages.
  func path(of name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }
}

// MARK: - Looking

extension OpenFolder {
  /// What stands under a name, or what an open file is.
  struct Facts: Equatable {
    /// The kinds of things that have a name.
    enum Kind { case file, folder, link, other }

    let kind: Kind
    let device: UInt64
    let inode: UInt64
    let owner: UInt32
    let mode: UInt32
    let size: Int
    /// When it was last written to and last changed in any way, in nanoseconds.
    let times: [Int]

    init(_ status: stat) {
      switch status.st_mode & S_IFMT {
      case S_IFREG: kind = .file
      case S_IFDIR: kind = .folder
      case S_IFLNK: kind = .link
      default: kind = .other
      }
      device = UInt64(status.st_dev)
      inode = UInt64(status.st_ino)
      owner = status.st_uid
      mode = UInt32(status.st_mode) & 0o7777
      size = Int(status.st_size)
      times = [status.st_mtim, status.st_ctim].flatMap { [Int($0.tv_sec), Int($0.tv_nsec)] }
    }

    /// Whether both are one and the same thing, under whatever name.
    func isSame(as other: Facts) -> Bool { device == other.device && inode == other.inode }
  }

  /// What the folder itself is.
  var facts: Facts {
    var status = stat()
    _ = fstat(descriptor, &status)
    return Facts(status)
  }

  /// What stands under a name; nothing if nothing does.
  func facts(of name: String) -> Facts? {
    var status = stat()
    guard Self.isPlain(name), fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      return nil
    }
    return Facts(status)
  }

  /// Whether the path still leads to this folder, and not to another one or nowhere.
  var isWhereItWas: Bool {
    var status = stat()
    return stat(path, &status) == 0 && Facts(status).isSame(as: facts)
  }

  /// The names in the folder, sorted.
  func names() throws(ExperimentError) -> [String] {
    // A descriptor of its own, because reading moves its place.
    let other = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard 0 <= other, let stream = fdopendir(other) else {
      let reason = String(cString: strerror(errno))
      if 0 <= other { _ = close(other) }
      throw ExperimentError(.unreadable, path: path, "This folder cannot be read (\(reason)).")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether a name is one of something in the folder, and leads nowhere else.
  static func isPlain(_ name: some StringProtocol) -> Bool {
    !name.isEmpty && name != "." && name != ".."
      && !name.utf8.contains(where: { $0 == 47 || $0 == 0 })
  }
}

// MARK: - Folders inside

extension OpenFolder {
  /// A folder inside this one.
  ///
  /// - Returns: Nothing if there is none.
  /// - Throws: An error if a link or a file has its name.
  func folder(_ name: String) throws(ExperimentError) -> OpenFolder? {
    guard Self.isPlain(name) else { throw notAFolder(name) }
    let inner = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if 0 <= inner { return OpenFolder(inner, path: path(of: name)) }
    switch errno {
    case ENOENT: return nil
    case ENOTDIR, ELOOP: throw notAFolder(name)
    default: throw PosixFile.failure(at: path(of: name))
    }
  }

  /// A folder inside this one, which is made if it is not there.
  ///
  /// - Returns: The folder, and whether it was made.
  /// - Throws: An error if a link or a file has its name, or it cannot be made.
  func makeFolder(
    _ name: String, mode: UInt32 = 0o755
  ) throws(ExperimentError) -> (folder: OpenFolder, isNew: Bool) {
    guard Self.isPlain(name) else { throw notAFolder(name) }
    let isNew = mkdirat(descriptor, name, mode_t(mode)) == 0
    guard isNew || errno == EEXIST else { throw PosixFile.failure(at: path(of: name)) }
    guard let inner = try folder(name) else {
      errno = ENOENT
      throw PosixFile.failure(at: path(of: name))
    }
    return (inner, isNew)
  }

  /// The folder that a file is in whose name may have folders in it, and the last part of the name.
  ///
  /// - Parameters:
  ///   - name: The name, such as `arms/A/counts.csv`.
  ///   - makes: Whether folders that are not there are made.
  /// - Returns: Nothing if a folder is not there.
  /// - Throws: An error if one of the folders is a link or a file.
  func place(
    of name: String, makes: Bool = false
  ) throws(ExperimentError) -> (folder: OpenFolder, name: String)? {
    var parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let last = parts.popLast(), Self.isPlain(last) else { throw notAFolder(name) }
    var folder = self
    for part in parts {
      if makes {
        folder = try folder.makeFolder(part).folder
      } else if let inner = try folder.folder(part) {
        folder = inner
      } else {
        return nil
      }
    }
    return (folder, last)
  }

  private func notAFolder(_ name: String) -> ExperimentError {
    let isLink = facts(of: name)?.kind == .link
    return ExperimentError(
      .notAFolder, path: path(of: name),
      isLink
        ? "This is a link, and Thymus follows no links inside a results folder. Remove the link, or "
          + "choose another folder with --out."
        : "There is a file where a folder is needed. Choose another folder with --out.")
  }
}

// MARK: - Files

extension OpenFolder {
  /// A new file, which nothing may have the name of.
  ///
  /// - Returns: A descriptor to write to.
  func create(_ name: String) throws(ExperimentError) -> Int32 {
    let file = openat(
      descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(0o644))
    guard Self.isPlain(name), 0 <= file else { throw PosixFile.failure(at: path(of: name)) }
    return file
  }

  /// Opens a file that is there, if it is a plain file; a pipe, a device or a link is none.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - flags: How it is opened.
  /// - Returns: A descriptor and what the file is, or nothing, with the reason in `errno`.
  func file(_ name: String, _ flags: Int32) -> (descriptor: Int32, facts: Facts)? {
    guard Self.isPlain(name) else {
      errno = EINVAL
      return nil
    }
    // Without waiting for who may never come: opening a pipe waits for its other end.
    let file = openat(descriptor, name, flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard 0 <= file else { return nil }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      _ = close(file)
      errno = EINVAL
      return nil
    }
    return (file, Facts(status))
  }

  /// Adds bytes to the end of a plain file of this user.
  ///
  /// - Returns: Whether there is such a file and all bytes were added.
  func append(_ bytes: [UInt8], to name: String) -> Bool {
    guard let (file, facts) = self.file(name, O_WRONLY | O_APPEND) else { return false }
    guard facts.owner == geteuid() else {
      _ = close(file)
      return false
    }
    let written = PosixFile(into: file, path: path(of: name))
    return (try? written.append(bytes)) != nil && (try? written.finish()) != nil
  }

  /// Takes away a name of a file; of a link the link, never what it leads to, and never a folder.
  func removeFile(_ name: String) {
    guard Self.isPlain(name) else { return }
    _ = unlinkat(descriptor, name, 0)
  }

  /// Removes a folder if nothing is in it.
  ///
  /// - Returns: Whether it is gone.
  @discardableResult
  func removeEmptyFolder(_ name: String) -> Bool {
    Self.isPlain(name) && unlinkat(descriptor, name, AT_REMOVEDIR) == 0
  }

  /// Gives a file another name, perhaps in another folder.
  ///
  /// - Parameters:
  ///   - name: The name it has.
  ///   - folder: The folder of its new name.
  ///   - newName: Its new name.
  ///   - replaces: Whether what has this name is replaced. If it is a link, the link is.
  /// - Throws: An error if something has the name and may not be replaced, or the system refuses.
  func move(
    _ name: String, to folder: OpenFolder, as newName: String, replaces: Bool
  ) throws(ExperimentError) {
    guard Self.isPlain(name), Self.isPlain(newName) else {
      errno = EINVAL
      throw PosixFile.failure(at: folder.path(of: newName))
    }
    if replaces {
      guard renameat(descriptor, name, folder.descriptor, newName) == 0 else {
        throw PosixFile.failure(at: folder.path(of: newName))
      }
      return
    }
    // Unlike a renaming, a second name never takes the place of anything. Some disks have none; then
    // somebody could come in between as far as a look goes.
    if linkat(descriptor, name, folder.descriptor, newName, 0) == 0 {
      _ = unlinkat(descriptor, name, 0)
      return
    }
    guard errno == EPERM || errno == EOPNOTSUPP || errno == EMLINK,
      folder.facts(of: newName) == nil,
      renameat(descriptor, name, folder.descriptor, newName) == 0
    else { throw folder.taken(newName) }
  }

  /// Gives a file a second name in a folder where nothing has it.
  ///
  /// - Returns: Whether the disk has second names.
  func link(_ name: String, to folder: OpenFolder, as newName: String) -> Bool {
    Self.isPlain(name) && Self.isPlain(newName)
      && linkat(descriptor, name, folder.descriptor, newName, 0) == 0
  }

  /// Hands the names in the folder to the disk, as far as the disk can do that.
  func sync() { _ = fsync(descriptor) }

  /// The error for what the system said last of a new name.
  private func taken(_ name: String) -> ExperimentError {
    guard errno == EEXIST else { return PosixFile.failure(at: path(of: name)) }
    return ExperimentError(
      .foreignFile, path: path(of: name), "This is already there, and it was not replaced.")
  }
}
