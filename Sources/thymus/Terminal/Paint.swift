/// Puts colour on words, or leaves them as they are.
struct Paint: Sendable {
  let isOn: Bool

  func bold(_ text: String) -> Painted { styled(text, "1") }
  func faint(_ text: String) -> Painted { styled(text, "2") }
  func red(_ text: String) -> Painted { styled(text, "1;31") }
  func green(_ text: String) -> Painted { styled(text, "32") }
  func yellow(_ text: String) -> Painted { styled(text, "1;33") }
  func cyan(_ text: String) -> Painted { styled(text, "36") }

  private func styled(_ text: String, _ code: String) -> Painted {
    isOn ? Painted(text, style: code) : Painted(text)
  }
}
