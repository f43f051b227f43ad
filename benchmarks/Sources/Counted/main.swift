import Works

// A fixed amount of work for counting instructions; benchmarks/check.sh counts inside the loops.
let sheet = PackedSheet(count: 10_000, threads: 1)
switch CommandLine.arguments.dropFirst().first {
case "engine":
  for _ in 0..<100 { sheet.step() }
  for _ in 0..<100 { sheet.diffuse() }
  print(sheet.digest)
case "rest":
  for _ in 0..<300 { sheet.step() }
  sheet.startCrawling()
  for _ in 0..<100 { sheet.step() }
  print(sheet.digest)
case "hand":
  guard YardstickSheet.isSupported else { fatalError("The loops by hand need AVX2.") }
  let yardstick = YardstickSheet(sheet)
  for _ in 0..<100 { yardstick.step() }
  for _ in 0..<100 { yardstick.diffuse() }
default: print("usage: Counted engine | rest | hand")
}
