import Foundation

let workloads: [(name: String, run: (Bench) throws -> Void)] = [
  ("W1", PackedSheetWork.run), ("W2", RestingSheetWork.run), ("W3", AttackedTumourWork.run),
  ("W4", LessonWork.run), ("frames", FrameWork.run), ("start", StartWork.run),
  ("W5", GramWork.run),
]
var arguments = Array(CommandLine.arguments.dropFirst())
let isQuick = arguments.contains("--quick")
arguments.removeAll { $0 == "--quick" }
let unknown = arguments.filter { name in !workloads.contains { $0.name == name } }
guard unknown.isEmpty else {
  print("usage: Workloads [W1] [W2] [W3] [W4] [W5] [frames] [start] [--quick]")
  print("Without a name: all but W5, which takes minutes and 10 GB.")
  exit(2)
}
// The scripts run this in the folder of the repository.
let bench = Bench(
  rounds: isQuick ? 3 : 9, isQuick: isQuick, folder: URL(filePath: "output/bench"))
print(Bench.head)
for (name, run) in workloads
where arguments.contains(name) || arguments.isEmpty && name != "W5" {
  try bench.run(name, run)
}
