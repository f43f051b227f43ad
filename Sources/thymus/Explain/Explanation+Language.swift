import Outcomes
import Scenarios

extension Explanation {
  /// Lists a group of settings, each with what it is.
  func text(of settings: [Setting], named name: String) -> Painted {
    let entries = settings.map { setting -> Painted in
      let about = Wrapping.filled(setting.about, indent: "      ")
      return "  \(paint.cyan(setting.path)): \(setting.allowed)\n\(about)"
    }
    return ([paint.bold("\(name): settings of scenario files"), ""] + entries)
      .joined(separator: "\n")
  }

  /// Explains a setting that is no number of the model.
  func text(of setting: Setting) -> Painted {
    var table = TextTable([.left, .left], indent: "  ")
    if let standard = setting.standard { table.add("default", standard) }
    if setting.choices.isEmpty { table.add("allowed", setting.allowed) }
    if !setting.source.isEmpty { table.add("source", setting.source) }
    for choice in setting.choices { table.add(choice.word, choice.about) }
    return [
      paint.bold(setting.path), Painted(Wrapping.filled(setting.about)), Painted(table.text()),
    ].joined(separator: "\n\n")
  }
}

extension Setting {
  /// The words that may be chosen, if only some words are allowed.
  var choices: [Choice] {
    switch form {
    case .choice(let choices), .choices(let choices): choices
    case .number, .text, .texts, .place, .point, .names, .counts: []
    }
  }
}
