import Synchronization

/// A folder of results on disk: the only place that results are written to.
///
/// Each file is written under another name and gets its own when it is complete, so that a reader never
/// sees half a file. What Thymus did not write there is neither replaced nor removed.
package struct ResultFolder: Sendable, Equatable {
  /// The path, as it was given.
  package let path: String
  /// The folder, held open.
  let home: OpenFolder
  /// The folders that were made for it, deepest last.
  let made: [String]
  /// Whether what others wrote may be replaced.
  private let force: Bool
  /// Keeps others out as long as this folder is written to.
  private let lock: FolderLock?
  /// Where files of an experiment stay until all are complete; nothing if none is going on.
  private let workplace: StagingFolder?
  /// Which files are ours; nothing in a folder of documents, where no list is kept.
  private let book: MarkBook?

  /// The list of our files, as several calls know it.
  private final class MarkBook: Sendable {
    let marks: Mutex<FileMarks>
    init(_ marks: FileMarks) { self.marks = Mutex(marks) }
  }

  /// The folder inside the results folder that files stay in until all are complete.
  static let stagingName = StagingFolder.name

  /// Whether both are the same folder under the same path.
  package static func == (left: ResultFolder, right: ResultFolder) -> Bool {
    left.path == right.path && left.home.facts.isSame(as: right.home.facts)
  }

  private init(
    path: String, home: OpenFolder, made: [String] = [], force: Bool = false,
    lock: FolderLock? = nil, workplace: StagingFolder? = nil, marks: FileMarks?
  ) {
    self.path = path
    self.home = home
    self.made = made
    self.force = force
    self.lock = lock
    self.workplace = workplace
    book = marks.map { MarkBook($0) }
  }
}

// MARK: - Opening

extension ResultFolder {
  /// Makes a folder ready for new results, before anything is computed.
  ///
  /// - Parameters:
  ///   - path: The folder; it and the folders above it are made if they are not there.
  ///   - experiment: What the results are of.
  ///   - force: Whether what others wrote, and results of another experiment, may be replaced.
  ///   - resume: Whether what an earlier run left unfinished stays.
  ///   - drawing: The names of charts and other files that will be drawn into it.
  /// - Returns: A folder that was just seen to accept a file, and that nobody else writes into.
  /// - Throws: An error if the path is a file, is somebody else's, may not be written, holds other
  ///   results, or another Thymus is writing into it.
  static func create(
    at path: String, for experiment: ExperimentMark, force: Bool = false, resume: Bool = false,
    drawing: [String] = []
  ) throws(ExperimentError) -> ResultFolder {
    try check(at: path, for: experiment, force: force, resume: resume, drawing: drawing)
    let made = try FileTree.makeFolder(path)
    do throws(ExperimentError) {
      let home = try OpenFolder(named: path)
      let lock = try FolderLock(of: home)
      // Once more, now that nobody else of us comes in between.
      let survey = try FolderSurvey(home, drawing: drawing)
      try survey.check(for: experiment, force: force, resume: resume)
      if !resume { try StagingFolder(in: home)?.clear() }
      let workplace = try StagingFolder(making: home)
      do throws(ExperimentError) {
        try workplace.keep(experiment)
      } catch {
        if !resume { workplace.clear() }
        throw error
      }
      return ResultFolder(
        path: path, home: home, made: made, force: force, lock: lock, workplace: workplace,
        marks: survey.marks)
    } catch {
      for folder in made.reversed() { FileTree.removeIfEmpty(folder) }
      throw error
    }
  }

  /// Opens a folder that holds results of Thymus, to read them.
  package static func open(at path: String) throws(ExperimentError) -> ResultFolder {
    guard FileTree.kind(of: path) == .folder else {
      throw ExperimentError(
        .noResults, path: path, "There is no such folder. Results are made by `thymus run`.")
    }
    return try open(try OpenFolder(named: path), path: path)
  }

  private static func open(
    _ home: OpenFolder, path: String, force: Bool = false, lock: FolderLock? = nil
  ) throws(ExperimentError) -> ResultFolder {
    // What is there but cannot be read is told, not taken for missing.
    for name in GeneratedNames.documents where home.facts(of: name) != nil {
      _ = try home.read(inside: name)
    }
    guard hasDocument(home) else {
      if home.facts(of: stagingName) != nil {
        throw ExperimentError(
          .noResults, path: path,
          "The run in this folder is not finished, so there are no results yet. Go on with the "
            + "same command and --resume.")
      }
      throw ExperimentError(
        .noResults, path: path,
        "This folder holds no results of Thymus: it has no run.json that `thymus run` wrote, and no "
          + "compare.json of `thymus compare` or sensitivity.json of `thymus sensitivity`.")
    }
    return ResultFolder(
      path: path, home: home, force: force, lock: lock, marks: FileMarks(in: home))
  }

  /// Opens a folder that holds results of Thymus, to draw into it.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - force: Whether files that others wrote, or changed, may be replaced.
  ///   - drawing: The names of the files that will be drawn.
  /// - Returns: The folder, which no other Thymus writes into as long as it is held.
  /// - Throws: An error if there are no results, another Thymus is writing there, or a file is in the
  ///   way.
  package static func open(
    at path: String, force: Bool, drawing: [String]
  ) throws(ExperimentError) -> ResultFolder {
    let found = try open(at: path)
    let lock = try FolderLock(of: found.home)
    let names = Set(drawing)
    let survey = try FolderSurvey(found.home, drawing: drawing)
    let isDrawn = { (name: String) in
      names.contains(name) || name.contains("frames/") && name.hasSuffix(".png")
    }
    if let name = survey.inTheWay.first(where: isDrawn), !force {
      throw ExperimentError(
        .foreignFile, path: path + "/" + name,
        "This was not drawn by this version of Thymus, or was changed since. Move it away or give it "
          + "another name, or replace it with --force.")
    }
    return try open(found.home, path: path, force: force, lock: lock)
  }

  /// Opens a folder of documents that single files are written into, whoever made it.
  ///
  /// - Parameters:
  ///   - path: The folder; it and the folders above it are made if they are not there.
  ///   - names: The names that will be written.
  ///   - force: Whether files that are there are replaced.
  /// - Returns: The folder, which nobody is kept out of.
  /// - Throws: An error if there is a file in its place, it cannot be made, or a name is taken.
  package static func ofDocuments(
    at path: String, names: [String], force: Bool
  ) throws(ExperimentError) -> ResultFolder {
    guard !path.isEmpty else {
      throw ExperimentError(.badPlan, path: "", "The folder of documents has no name.")
    }
    let made = try FileTree.makeFolder(path)
    let folder = ResultFolder(
      path: path, home: try OpenFolder(named: path), made: made, force: force, marks: nil)
    for name in names {
      guard let place = try folder.home.place(of: name) else { continue }
      try folder.checkReplacing(name, in: place)
    }
    return folder
  }

  /// Opens the results in a folder inside this one.
  func results(in name: String) throws(ExperimentError) -> ResultFolder {
    guard let (outer, last) = try home.place(of: name), let inner = try outer.folder(last) else {
      throw ExperimentError(.noResults, path: path + "/" + name, "There is no such folder.")
    }
    return try Self.open(inner, path: path + "/" + name)
  }

  private static func hasDocument(_ home: OpenFolder) -> Bool {
    GeneratedNames.documents.contains { name in
      (try? home.read(inside: name)).map(RunDocument.isOurs) ?? false
    }
  }
}

// MARK: - Files of finished results

extension ResultFolder {
  /// Writes one file so that a reader sees the old one or the whole new one.
  ///
  /// - Parameters:
  ///   - bytes: All bytes of the file.
  ///   - name: Its path inside the folder.
  /// - Throws: An error if the file cannot be written, or one that Thymus did not write has its name;
  ///   what was there before is still there then.
  package func write(_ bytes: [UInt8], to name: String) throws(ExperimentError) {
    guard let place = try home.place(of: name, makes: true) else { return }
    try checkReplacing(name, in: place)
    let draft = ".thymus-\(place.name).partial"
    do {
      let file = try PosixFile(creating: draft, in: place.folder)
      try file.append(bytes)
      let mark = try file.finish()
      try note(mark, for: name)
      try place.folder.move(
        draft, to: place.folder, as: place.name,
        replaces: place.folder.facts(of: place.name) != nil)
    } catch {
      place.folder.removeFile(draft)
      throw ExperimentError(error.code, path: path + "/" + name, error.message)
    }
  }

  /// All bytes of one file.
  package func read(_ name: String) throws(ExperimentError) -> [UInt8] {
    try home.read(inside: name)
  }

  /// Whether there is a file of a name; what is no file that can be read is one, too, so that
  /// reading it says why.
  package func holds(_ name: String) -> Bool { home.holds(inside: name) }

  /// The names of the files in a folder inside this one, sorted; none if there is no such folder.
  package func names(in folder: String) throws(ExperimentError) -> [String] {
    guard let place = try home.place(of: folder), let inner = try place.folder.folder(place.name)
    else { return [] }
    return try inner.names()
  }

  /// Removes files of an older drawing, so that they cannot be taken for new ones.
  ///
  /// Only those go that still hold what Thymus wrote into them.
  package func remove(_ names: [String], in folder: String) {
    for name in names { removeOwn(folder + "/" + name) }
    removeIfEmpty(folder)
  }

  private func removeOwn(_ name: String) {
    guard let book, GeneratedNames.has(name),
      book.marks.withLock({ $0.vouch(for: name, in: home) }),
      let place = try? home.place(of: name)
    else { return }
    place.folder.removeFile(place.name)
    book.marks.withLock { $0.forget(name) }
  }

  private func removeIfEmpty(_ folder: String) {
    guard let place = try? home.place(of: folder) else { return }
    place.folder.removeEmptyFolder(place.name)
  }

  /// Sees to it that what has a name may be replaced.
  private func checkReplacing(
    _ name: String, in place: (folder: OpenFolder, name: String)
  ) throws(ExperimentError) {
    guard !force, let facts = place.folder.facts(of: place.name) else { return }
    if let book, facts.kind == .file, book.marks.withLock({ $0.vouch(for: name, in: home) }) {
      return
    }
    throw ExperimentError(
      .foreignFile, path: path + "/" + name,
      book == nil
        ? "This is already there. Replace it with --force, or choose another folder."
        : "This was not written by Thymus, or was changed since. Move it away or give it another "
          + "name, or replace it with --force.")
  }

  /// Adds a file to the list of ours, before it gets its name.
  private func note(_ mark: FileMark, for name: String) throws(ExperimentError) {
    guard let book else { return }
    let marks = book.marks.withLock { marks in
      marks.add(mark, for: name)
      return marks
    }
    let line = Array((FileMarks.line(mark, for: name) + "\n").utf8)
    if !home.append(line, to: FileMarks.fileName) { try write(marks) }
  }

  private func write(_ marks: FileMarks) throws(ExperimentError) {
    let draft = FileMarks.fileName + ".partial"
    do {
      let file = try PosixFile(creating: draft, in: home)
      try file.append(Array(marks.text.utf8))
      try file.finish()
      try home.move(draft, to: home, as: FileMarks.fileName, replaces: true)
    } catch {
      home.removeFile(draft)
      throw error
    }
  }
}

// MARK: - Files of results in the making

extension ResultFolder {
  /// The folder that files stay in until all are complete.
  ///
  /// - Precondition: The folder was made ready for an experiment.
  var staging: OpenFolder {
    guard let workplace else { preconditionFailure("Nothing is going on in this folder.") }
    return workplace.folder
  }

  /// Writes a whole file into the staging folder.
  func stage(_ bytes: [UInt8], as name: String) throws(ExperimentError) {
    let file = try stagedFile(name)
    try file.append(bytes)
    try file.finish()
  }

  /// Begins a file in the staging folder.
  func stagedFile(_ name: String) throws(ExperimentError) -> PosixFile {
    guard let place = try staging.place(of: name, makes: true) else {
      throw PosixFile.failure(at: staging.path(of: name))
    }
    return try PosixFile(creating: place.name, in: place.folder)
  }

  /// Puts the staged files of these names where they belong, in this order.
  ///
  /// The document of older results goes first and that of the new ones comes last: a folder that
  /// has one is complete. Staged files stay, so that a kill in the middle loses nothing. Files of the
  /// results before go as far as they still hold what Thymus wrote.
  ///
  /// - Parameters:
  ///   - names: The paths of the files inside the folder, the document last.
  ///   - isComplete: Whether nothing is left to go on with.
  /// - Throws: An error if a file cannot be put in its place; the folder has no document then.
  func publish(_ names: [String], isComplete: Bool) throws(ExperimentError) {
    guard let book, let workplace else { return }
    guard home.isWhereItWas else {
      throw ExperimentError(
        .unwritable, path: path,
        "This folder was moved, removed or replaced while Thymus was at work, so the results were "
          + "not put there.")
    }
    let old = book.marks.withLock { $0 }
    var marks = FileMarks(of: workplace.experiment)
    for name in names {
      guard let place = try staging.place(of: name),
        let mark = FileMark(of: place.name, in: place.folder)
      else { throw PosixFile.failure(at: staging.path(of: name)) }
      marks.add(mark, for: name)
    }
    var both = marks
    both.add(old)
    try write(both)
    book.marks.withLock { $0 = both }
    // A folder must never look complete while it is not, and never hold a document of other results.
    for name in GeneratedNames.documents { removeDocument(name) }
    for name in old.names.reversed() where !names.contains(name) {
      removeOwn(name)
      var outer = name[...]
      while let slash = outer.lastIndex(of: "/") {
        outer = outer[..<slash]
        removeIfEmpty(String(outer))
      }
    }
    for name in names { try publish(name) }
    try write(marks)
    book.marks.withLock { $0 = marks }
    home.sync()
    if isComplete { workplace.clear() }
  }

  private func publish(_ name: String) throws(ExperimentError) {
    guard let source = try staging.place(of: name),
      let target = try home.place(of: name, makes: true)
    else { throw PosixFile.failure(at: path + "/" + name) }
    try checkReplacing(name, in: target)
    let draft = StagingFolder.draftName
    staging.removeFile(draft)
    if !source.folder.link(source.name, to: staging, as: draft) {
      // The disk has no second names.
      let copy = try PosixFile(creating: draft, in: staging)
      try copy.append(contentsOf: source.name, in: source.folder)
      try copy.finish()
    }
    try staging.move(
      draft, to: target.folder, as: target.name,
      replaces: target.folder.facts(of: target.name) != nil)
    // Two names of one file: the renaming of one to the other does nothing and leaves both.
    staging.removeFile(draft)
    target.folder.sync()
  }

  /// Removes the document of older results, listed or, of an older version, by what it says.
  private func removeDocument(_ name: String) {
    removeOwn(name)
    guard force, home.facts(of: name)?.kind == .file,
      (try? home.read(inside: name)).map(RunDocument.isOurs) ?? false
    else { return }
    home.removeFile(name)
  }

  /// Removes what was staged, and the folders if they were made for it and nothing is in them.
  func discard() {
    workplace?.clear()
    if !made.isEmpty { home.removeFile(FolderLock.fileName) }
    for folder in made.reversed() { FileTree.removeIfEmpty(folder) }
  }
}
