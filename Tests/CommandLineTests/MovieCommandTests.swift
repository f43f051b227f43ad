import Foundation
import Testing

struct MovieCommandTests {
  /// A folder with the results of a small run.
  private func results(_ arguments: [String] = []) throws -> TestFolder {
    let folder = try Tiny.folder()
    let ending = try Thymus.run(["run", "tiny.yaml", "-o", "out"] + arguments, in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    return folder
  }

  /// A program of a name that writes down its words; the folder it is in.
  private func program(_ name: String, doing lines: String, in folder: TestFolder) throws -> String
  {
    let home = folder.outside("bin")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let file = home.appending(path: name)
    try Data("#!/bin/sh\n\(lines)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return home.path
  }

  @Test func `a movie is made from saved results`() throws {
    let folder = try results()
    let ending = try Thymus.run(["movie", "out"], in: folder)
    #expect(ending.exitCode == 0, "\(ending.errors)")
    #expect(ending.output == "out/movie.png\n")
    #expect(try folder.names().contains("out/movie.png"))
    let told = try Thymus.run(["movie", "out", "--theme", "dark", "--json"], in: folder).document()
    #expect(told["files"] as? [String] == ["movie.png"])
    #expect((told["frames"] as? Int ?? 0) > 1)
  }

  @Test func `without ffmpeg the exact command for it is printed`() throws {
    let folder = try results()
    let empty = try program("nothing", doing: "", in: folder)
    let ending = try Thymus.run(
      ["movie", "out", "--mp4", "--gif"], in: folder, environment: ["PATH": empty])
    #expect(ending.exitCode == 4)
    #expect(ending.output == "out/movie.png\n", "what needs no ffmpeg is made all the same")
    for ending in ["movie.mp4", "movie.gif"] {
      #expect(folder.isWithout("out/\(ending)"))
    }
    #expect(ending.errors.contains("ffmpeg -y -loglevel error -f apng -i file:out/movie.png -vf"))
    #expect(ending.errors.contains("file:out/movie.gif"))
  }

  @Test func `with ffmpeg other kinds of movies are made`() throws {
    let folder = try results()
    let home = try program(
      "ffmpeg", doing: "for word; do last=$word; done\nprintf made > \"${last#file:}\"", in: folder)
    let path = home + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    let ending = try Thymus.run(
      ["movie", "out", "--mp4", "--gif"], in: folder, environment: ["PATH": path])
    #expect(ending.exitCode == 0, "\(ending.errors)")
    #expect(ending.output == "out/movie.png\nout/movie.mp4\nout/movie.gif\n")
    #expect(try folder.text("out/movie.mp4") == "made")
  }

  @Test func `results without states of the tissue make no movie`() throws {
    let folder = try results(["--frames", "none"])
    let ending = try Thymus.run(["movie", "out"], in: folder)
    #expect(ending.exitCode == 4)
    #expect(ending.errors.contains("no states of the tissue"))
    #expect(try Thymus.run(["movie", "nowhere"], in: folder).exitCode == 4)
    #expect(try Thymus.run(["movie", "out", "--every-days", "0"], in: folder).exitCode == 2)
  }

  @Test func `the page is opened on a terminal, and only there`() throws {
    let folder = try results()
    let home = try program("xdg-open", doing: "echo \"$1\" >> opened", in: folder)
    let path = home + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    let command = ["report", "out", "--charts-only", "--open"]
    let ending = try Thymus.run(command, in: folder, environment: ["PATH": path])
    #expect(ending.exitCode == 0)
    #expect(folder.isWithout("opened"), "nobody is there")
    let words = ([Thymus.path] + command).joined(separator: " ")
    let terminal = try Thymus.run(
      ["-qec", words, "/dev/null"], with: "/usr/bin/script", in: folder,
      environment: ["PATH": path])
    #expect(terminal.exitCode == 0, "\(terminal.errors)")
    #expect(try folder.text("opened").hasSuffix("/out/report.html\n"))
  }
}

extension TestFolder {
  /// Whether there is no file of a name.
  func isWithout(_ name: String) -> Bool {
    !FileManager.default.fileExists(atPath: url.appending(path: name).path)
  }
}
