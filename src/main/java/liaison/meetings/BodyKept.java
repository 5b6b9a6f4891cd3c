package liaison.meetings;

import java.util.List;

/// What came of a change of a body.
public sealed interface BodyKept {
  /// It is kept.
  ///
  /// @param changed the fields that differ now; empty where nothing does
  record Done(Body now, List<BodyField> changed) implements BodyKept {}

  /// Somebody else changed the same fields meanwhile. Nothing was kept.
  ///
  /// @param now as they left it; its version is to be named when the change is made again
  /// @param clashes the fields that were given and stand otherwise now
  record Overtaken(Body now, List<BodyField> clashes) implements BodyKept {}
}
