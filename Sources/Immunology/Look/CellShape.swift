/// The shapes of cells, each of which can be told from all others without its colour.
public enum CellShape: Sendable, CaseIterable {
  /// A disc with a rim and a nucleus.
  case cell
  /// The same with a bite taken out.
  case bittenCell
  /// A grey body with a broken rim.
  case ghost
  /// A shrunken grey body with a ×, fragments around it, and an outline in its old colour.
  case dyingCell
  /// A grey ×.
  case cross
  /// A filled circle.
  case disc
  /// A filled circle inside of a ring.
  case ringedDisc
  /// An open circle.
  case circle
  /// An open circle with a bar across.
  case barredCircle
  /// A circle whose lower half is filled.
  case halfDisc
  /// A filled circle with a dot of paper.
  case dottedDisc
  /// The same inside of a ring.
  case ringedDottedDisc
  /// An open circle with a dot.
  case dottedCircle
  /// A square on a corner.
  case diamond
  /// A triangle that points up.
  case triangle
  /// A hexagon with a nucleus of paper.
  case hexagon
  /// A star with long arms.
  case star
}
