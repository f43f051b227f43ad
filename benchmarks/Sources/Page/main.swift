import Foundation

// Run in the folder of the repository: `Page` prints the table of targets from output/bench, and
// `Page --docs` also keeps those figures and draws docs/performance.md from them.
let measured = URL(filePath: "output/bench")
let kept = URL(filePath: "docs/performance/results")
if CommandLine.arguments.contains("--docs") {
  let results = try Results(folders: [kept, measured])
  try results.write(to: kept)
  try PerformancePage(results).write(to: URL(filePath: "docs"))
  print("docs: docs/performance.md")
} else {
  print(Targets(try Results(folders: [measured])).table)
}
