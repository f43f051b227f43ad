import Tissue

let arguments = Set(CommandLine.arguments.dropFirst())
let known: Set<String> = [
  "--large", "--quick", "--cpu", "--forces", "--by-hand", "--gram", "W1", "W2", "W3",
  "yardstick",
]
if !arguments.isSubset(of: known) {
  print("usage: Workloads [W1] [W2] [W3] [--quick] [--cpu] [--large] [yardstick]")
  print("       Workloads --forces | --by-hand: a fixed amount of work for counting instructions")
  print("       Workloads --gram: W5, 10⁸ cells; needs 20 GiB")
} else if arguments.contains("--forces") {
  // A fixed amount of work for counting instructions.
  let sheet = PackedSheet(count: 10_000, threads: 1)
  for _ in 0..<100 { sheet.step() }
  print(sheet.digest)
} else if arguments.contains("--by-hand") {
  let sheet = YardstickSheet(PackedSheet(count: 10_000, threads: 1))
  for _ in 0..<100 { sheet.step() }
} else if arguments.contains("--gram") {
  Gram.run()
} else {
  let chosen = arguments.intersection(["W1", "W2", "W3", "yardstick"])
  let workloads = Workloads(
    time: arguments.contains("--cpu") ? .processor : .wall,
    rounds: arguments.contains("--quick") ? 3 : 9)
  if (chosen.isEmpty || chosen.contains("yardstick")) && YardstickSheet.isSupported {
    print(Row.yardstickHead)
    for count in [10_000, 100_000, 1_000_000] { workloads.againstYardstick(count) }
    print()
  }
  print(Row.head)
  if chosen.isEmpty || chosen.contains("W1") {
    var counts = [10_000, 100_000, 1_000_000]
    if arguments.contains("--large") { counts.append(10_000_000) }
    for count in counts { workloads.packedSheet(count) }
  }
  if chosen.isEmpty || chosen.contains("W2") {
    for count in [10_000, 100_000] { workloads.restingSheet(count) }
  }
  if chosen.isEmpty || chosen.contains("W3") { workloads.attackedTumour() }
  let sheet = Cells(capacity: 64, numbers: 12, names: 2)
  print()
  print(
    "A cell takes \(Cells(capacity: 64, numbers: 0, names: 0).bytesPerCell) bytes, and",
    "\(sheet.bytesPerCell) with 12 numbers and 2 names of a model.")
}
