import Testing

/// Where the compiler does not watch over memory: few files, so that they can be read with care.
struct UnsafeCodeTests {
  /// Each file that may hold such code, by its room.
  ///
  /// In the engine these are the wrappers that its loops use: memory (`Column`, `Stretch`), vectors
  /// (`Lanes8`, `Draw`), bytes of states, and threads. The loops themselves are safe code, which the
  /// compiler holds (`.strictMemorySafety()`); builds for debugging check each access of theirs.
  static let homes: [String: [String]] = [
    "Tissue": [
      "Chance/Draw", "Memory/Column", "Memory/Stretch", "Parallel/Crew",
      "Parallel/Lanes8", "State/Digest", "State/StateBytes", "State/StateVisitor",
    ],
    "Scenarios": ["Yaml/DeepStack"],
    "Images": ["PNG/PNG"],
    "Pictures": ["Colour/SharedColours", "Drawing/Canvas", "Drawing/Stamp"],
    "Charts": ["Canvas/CairoPainter", "Canvas/Lettering", "Canvas/PNGFile"],
    "Experiments": ["Folder/OpenFolder", "Folder/PosixFile"],
    "thymus": ["Terminal/Interruption"],
  ]

  /// All spellings of code that nobody watches over.
  static var spellings: Regex<Substring> {
    /Unsafe\w*Pointer|UnsafeContinuation|Unmanaged<|OpaquePointer|withUnsafe|withMemoryRebound|unsafeUninitialized|unsafeBitCast|unsafeDowncast|unowned\(unsafe\)|nonisolated\(unsafe\)|@unchecked|assumingMemoryBound|bindMemory|exclusivity\(unchecked\)|unsafelyUnwrapped|@unsafe\b|@safe\b|\bunsafe [^-]/
  }

  static func isUnsafe(_ file: Repository.File) -> Bool {
    file.lines.contains { line in
      let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
      return code.contains(spellings)
    }
  }

  @Test func `unsafe code stands in the files that are known for it`() throws {
    let known = Set(
      Self.homes.flatMap { room, names in names.map { "Sources/\(room)/\($0).swift" } })
    let found = Set(
      try Repository.files(in: "Sources", endings: [".swift"]).filter(Self.isUnsafe).map(\.path))
    #expect(found.subtracting(known).sorted() == [], "Write it with what these files offer")
    #expect(known.subtracting(found).sorted() == [], "Take it off the list")
    #expect(known.count <= 20)
  }

  @Test(arguments: [
    "let x: UnsafeMutablePointer<Float>", "let x: UnsafeRawBufferPointer", "x.withUnsafeBytes {",
    "nonisolated(unsafe) var x = 1", "unowned(unsafe) let x: X",
    "struct X: @unchecked" + " Sendable {}",
    "unsafeBitCast(x, to: Y.self)", "x.assumingMemoryBound(to: Y.self)",
    "@exclusivity(unchecked) var x = 1", "let y = unsafe x.pointee", "let x: OpaquePointer?",
  ])
  func `each spelling is found`(line: String) {
    #expect(Self.isUnsafe(Repository.File(path: "X.swift", text: "struct A {\n  \(line)\n}")))
    #expect(!Self.isUnsafe(Repository.File(path: "X.swift", text: "// \(line)")))
  }
}
